import { until } from '../../demo/operator/until';
import type { Switches } from '../../demo/ringcentral/simulator';
import { type MwcTab, type Station, openStation } from '../../demo/station';
import { atTheAlarm, dialDana } from './harness/stories';

/**
 * What is not known of RingCentral's live service is a switch of the simulator; the same stories hold whichever
 * way it is set.
 */
const WAYS: [string, Partial<Switches>][] = [
  ['DELETE ring-out after the answer: 404', { deleteRingOutAfterAnswer: 'not-found' }],
  ['DELETE ring-out after the answer: ends the call', { deleteRingOutAfterAnswer: 'ends' }],
  ['a ring-out that ended: 404 at once', { endedRingOut: '404-at-once' }],
  ['a session that ended: 404 at once', { endedSession: '404-at-once' }],
  ['ends without a reason', { endReasons: 'absent' }],
  ['a twin session of a RingCentral endpoint', { twinSession: true }],
  ['presence flaps to NoCall', { presenceFlap: true }],
  ['the contact’s party is there from the start', { targetParty: 'from-the-start' }],
  ['events without ringOutRole', { eventRingOutRole: 'absent' }],
  ['single-use WebSocket tokens', { webSocketToken: 'single-use' }],
  ['the account’s event filter is forbidden', { accountFilter: 'forbidden' }],
  ['no CallControl', { callControlGranted: false }],
  ['no CallControl, said with 401', { callControlGranted: false, missingPermissionStatus: 401 }],
  ['no WebSocket', { webSocketGranted: false }],
  ['neither CallControl nor WebSocket', { callControlGranted: false, webSocketGranted: false }],
];

let station: Station;
let tab: MwcTab;
let usual: Switches;

beforeAll(async () => {
  station = await openStation();
  usual = { ...station.sim.switches };
  tab = await atTheAlarm(station);
});

afterAll(async () => {
  const { faults } = station;
  await station.close();
  expect(faults).toEqual([]);
});

beforeEach(() => station.sim.journal.clear());

afterEach(async () => {
  Object.assign(station.sim.switches, usual);
  await tab.ours.press(/^Dismiss$/);
  await until('an empty card', async () => !(await tab.ours.has(/^Dismiss$|^Hang up$/)));
});

/** Up to the answer of the contact, which only some tiers show at once. */
async function connect(): Promise<void> {
  await dialDana(tab);
  station.sim.calls.operatorAnswers();
  await tab.ours.untilText(/Calling Dana Whitfield/);
  expect(await tab.ours.text()).not.toMatch(/Connected/);
  station.sim.calls.contactAnswers();
  await tab.ours.untilText(/Connected/);
}

describe.each(WAYS)('%s', (_way, switches) => {
  beforeEach(() => void Object.assign(station.sim.switches, switches));

  it('a call is followed to its end by the contact', async () => {
    await connect();
    station.sim.calls.contactHangsUp();
    await tab.ours.untilText(/hung up|Call ended/);
    expect(station.sim.received('POST', /ring-out$/)).toHaveLength(1);
  });

  it('a busy line ends the call, and is not said to be anything else', async () => {
    await dialDana(tab);
    station.sim.calls.operatorAnswers();
    await tab.ours.untilText(/Calling Dana Whitfield/);
    station.sim.calls.contactBusy();
    // Without a reason in the notices the ring-out has it, unless it is gone at once.
    const mayBeGone = switches.endedRingOut === '404-at-once';
    await tab.ours.untilText(mayBeGone ? /line is busy|could not be reached|Call ended/ : /line is busy/);
  });

  it('hanging up while connected ends the call, or the card says that the phone must', async () => {
    await connect();
    await tab.ours.press(/^Hang up$/);
    const said = await tab.ours.untilText(/Call ended|Hang up on your phone/);
    if (/Hang up on your phone/.test(said)) {
      expect(station.sim.calls.live()).toHaveLength(1);
      station.sim.calls.operatorHangsUp();
      await tab.ours.untilText(/Call ended/);
    }
    expect(station.sim.calls.live()).toHaveLength(0);
  });
});
