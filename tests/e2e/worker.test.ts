import { until } from '../../demo/operator/until';
import { logIn } from '../../demo/operator/mwc';
import { type MwcTab, type Station, openStation } from '../../demo/station';
import { atTheAlarm, dialDana } from './harness/stories';

const RING_OUT = /\/ring-out$/;

let station: Station;
let tab: MwcTab;

beforeEach(async () => {
  station = await openStation();
  tab = await atTheAlarm(station);
  await dialDana(tab);
  station.sim.calls.operatorAnswers();
  await tab.ours.untilText(/Calling Dana Whitfield/);
  station.sim.calls.contactAnswers();
  await tab.ours.untilText(/Connected/);
});

afterEach(async () => {
  const { faults } = station;
  await station.close();
  expect(faults).toEqual([]);
});

describe('a worker that dies while connected', () => {
  it('untouched: the contact hangs up and the card says so', async () => {
    await station.killWorker();
    station.sim.calls.contactHangsUp();
    await tab.ours.untilText(/hung up|Call ended/);
    expect(station.sim.received('POST', RING_OUT)).toHaveLength(1);
  });

  it('Hang up works', async () => {
    await station.killWorker();
    await tab.ours.press(/^Hang up$/);
    await tab.ours.untilText(/Call ended/);
    await until('no call at RingCentral', () => station.sim.calls.live().length === 0);
    expect(station.sim.received('POST', RING_OUT)).toHaveLength(1);
  });
});

it('a browser restart while connected: the call is taken up again and can be ended', async () => {
  await station.restartBrowser();
  const again = await station.openMwc();
  await logIn(again.page);
  await again.ours.untilText(/Connected/);
  await again.ours.press(/^Hang up$/);
  await again.ours.untilText(/Call ended/);
  expect(station.sim.calls.live()).toHaveLength(0);
  expect(station.sim.received('POST', RING_OUT)).toHaveLength(1);
});
