import type { Browser } from 'webextension-polyfill';
import type { Settings } from '../../core/settings';
import { createRingCentral } from '../ringcentral/ringcentral';
import { localItem } from '../storage/local-area';
import type { RecordStore } from '../storage/record-store';
import { sessionItem } from '../storage/session-area';
import type { App } from './app';
import { createCredentials, type Credentials } from './credentials';
import { createDeclined, QuietSchema } from './declined';
import { createHeldSessions, HeldSessionsSchema } from './held-sessions';
import { createRefreshAlarms } from './refresh-alarms';
import { createSessionKeeper } from './session-keeper';
import { createSignInHistory, HistorySchema, NO_HISTORY } from './sign-in-history';
import { createTokenEndpoint } from './token-endpoint';
import { createVault } from './vault';

export interface StationCredentialsOptions {
  browser: Pick<Browser, 'alarms' | 'identity' | 'runtime' | 'storage'>;
  records: RecordStore;
  settings: { readonly current: Settings };
  now: () => number;
}

/** The station's credentials, on the real browser. */
export function createStationCredentials({
  browser,
  records,
  settings,
  now,
}: StationCredentialsOptions): Credentials {
  const { local, session } = browser.storage;
  const app = (): App => ({ server: settings.current.server, clientId: settings.current.clientId });
  const endpoint = createTokenEndpoint({ fetch: fetch.bind(globalThis), now });
  const keeper = createSessionKeeper({
    vault: createVault(records),
    held: createHeldSessions(
      sessionItem(session, { key: 'sessions', schema: HeldSessionsSchema, fallback: {} }),
    ),
    endpoint,
    alarms: createRefreshAlarms(browser.alarms),
    locks: navigator.locks,
    app,
    now,
  });
  return createCredentials({
    keeper,
    endpoint,
    app,
    identityApi: browser.identity,
    declined: createDeclined(sessionItem(session, { key: 'declined', schema: QuietSchema, fallback: {} })),
    history: createSignInHistory(
      localItem(local, { key: 'signIns', schema: HistorySchema, fallback: NO_HISTORY }),
      () => crypto.randomUUID(),
    ),
    readIdentity: async tokens => {
      const { version } = browser.runtime.getManifest();
      const ringCentral = createRingCentral({ ...app(), appVersion: version, tokens, now });
      return (await ringCentral.identity(AbortSignal.timeout(10_000))).identity;
    },
  });
}
