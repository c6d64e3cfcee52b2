import browser from 'webextension-polyfill';
import type { SessionOwner } from '../core/credentials/session';
import { answerMessages } from '../messaging/messenger';
import { actingUser } from './acting-user';
import { createAnswers } from './answers';
import { createCallDesk } from './calls/call-desk';
import { createCallStore } from './calls/call-store';
import { keepAwake } from './calls/keep-awake';
import { createPhoneChoices } from './calls/phone-choices';
import { createPhoneHealth } from './calls/phone-health';
import { useFreshConnections } from './ringcentral/fresh-connections';
import { createRingCentralOf } from './ringcentral-of';
import { createStationCredentials } from './credentials/station-credentials';
import { createCommands } from './commands';
import { createLogInWatch } from './log-in-watch';
import { createAnnouncer } from './pages/announce';
import { showBadge } from './pages/badge';
import { registerPages, takeOverOpenTabs, takeOverTab } from './pages/page-access';
import { createTabUsers } from './pages/tab-users';
import { createStationSettings } from './policy/station-settings';
import { composeSnapshot } from './snapshot';
import { createRecordStore } from './storage/record-store';
import { trustContextsOnly } from './storage/session-area';

const { local, session } = browser.storage;
const now = (): number => Date.now();
const changed = (): void => {
  awake.update();
  announcer.announce();
};

const records = createRecordStore();
const settings = createStationSettings(local, changed);
const tabUsers = createTabUsers(session);
const phones = createPhoneChoices(local);
const phoneHealth = createPhoneHealth(session, changed);
const credentials = createStationCredentials({ browser, records, settings, now });
const ringCentral = createRingCentralOf({
  settings,
  credentials,
  version: browser.runtime.getManifest().version,
});
const desk = createCallDesk({ store: createCallStore(records), ringCentral, now, changed });
const awake = keepAwake(browser, desk.isBusy);

const checkPhone = (owner: SessionOwner): void => {
  if (phones.of(owner) === null) return;
  const judged = ringCentral(owner)
    .phones(AbortSignal.timeout(15_000))
    .then(list => phoneHealth.judge(owner, phones.of(owner), list));
  // Not knowing how the phone is is no news; a dial will tell.
  judged.catch(() => undefined);
};

const ready = Promise.all([
  trustContextsOnly(session),
  settings.load(),
  tabUsers.load(),
  phones.load(),
  phoneHealth.load(),
])
  .then(() => useFreshConnections(browser.declarativeNetRequest, settings.current.server, browser.runtime.id))
  .then(() => desk.restore());

const logIns = createLogInWatch({ tabUsers, credentials, checkPhone, announce: changed });
const announcer = createAnnouncer({
  ownOrigin: new URL(browser.runtime.getURL('')).origin,
  ready,
  snapshot: async tabId =>
    composeSnapshot(
      { credentials, desk, phones, phoneHealth, settings, now },
      await actingUser(browser.tabs, tabUsers, tabId, tabId === null ? 'extension' : 'page'),
    ),
  // A tab that has just closed has no badge any more.
  onTold: (tabId, shown) => void showBadge(browser.action, tabId, shown).catch(() => undefined),
  onPageUser: logIns.report,
});

const commands = createCommands({
  desk,
  acting: tabId => actingUser(browser.tabs, tabUsers, tabId, 'extension'),
  nextNumber: tabId => announcer.command(tabId, 'nextNumber'),
});

answerMessages(
  createAnswers({
    ready,
    actingOwner: async (sender, tabId) => {
      const acting = await actingUser(
        browser.tabs,
        tabUsers,
        sender.from === 'page' ? sender.tabId : tabId,
        sender.from,
      );
      return acting?.owner ?? null;
    },
    ...{ credentials, desk, phones, phoneHealth, settings, ringCentral },
    announce: changed,
  }),
  ['changeSettings', 'readSettings'],
);
credentials.onChange(changed);

browser.runtime.onConnect.addListener(announcer.connect);
browser.tabs.onRemoved.addListener(tabId => void ready.then(() => logIns.close(tabId)));
browser.tabs.onUpdated.addListener((tabId, { status }) => {
  if (status === 'complete' && !announcer.reaches(tabId)) void takeOverTab(browser, tabId);
});
browser.alarms.onAlarm.addListener(
  ({ name }) => void ready.then(() => awake.handleAlarm(name) || credentials.handleAlarm(name)),
);
browser.commands.onCommand.addListener(
  (command, tab) => void ready.then(() => commands.run(command, tab?.id ?? null)),
);
browser.permissions.onAdded.addListener(
  () => void registerPages(browser).then(() => takeOverOpenTabs(browser)),
);
browser.permissions.onRemoved.addListener(() => void registerPages(browser));
browser.runtime.onInstalled.addListener(
  () => void registerPages(browser).then(() => takeOverOpenTabs(browser)),
);

void registerPages(browser);
void ready.then(() => {
  awake.update();
  return credentials.schedule();
});
// How long a start takes is told by `npm run bench`, and later by the diagnostics.
performance.mark('listening');
