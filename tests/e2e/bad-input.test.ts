import { clickNumber, logIn, press } from '../../demo/operator/mwc';
import { ringCentralWindows } from '../../demo/operator/ringcentral-window';
import { type MwcTab, type Station, openStation } from '../../demo/station';
import { BURGLARY, atTheAlarm } from './harness/stories';
import { openAlarm } from '../../demo/operator/mwc';

const RING_OUT = /\/ring-out$/;

let station: Station;

beforeEach(async () => {
  station = await openStation();
});

afterEach(async () => {
  const { faults } = station;
  await station.close();
  expect(faults).toEqual([]);
});

/** Types a number into MWC's Dialer and presses its Dial button; our offer is taken. */
async function dialInMwc(tab: MwcTab, number: string): Promise<void> {
  await tab.page.locator('::-p-aria([name="Number"][role="textbox"])').fill(number);
  await press(tab.page, 'Dial');
  await tab.ours.press(/^Call /);
}

it('not connected: says that nothing was called, offers Connect, and signing in dials nothing', async () => {
  const tab = await station.openMwc();
  await logIn(tab.page);
  await tab.ours.press(/^Not now$/);
  await openAlarm(tab.page, BURGLARY);
  await clickNumber(tab.page, '(719) 555-0142');
  await tab.ours.untilText(/You are not connected to RingCentral. Nothing was called/);
  expect(await tab.ours.has(/^Connect$/)).toBe(true);
  expect(station.sim.received('POST', RING_OUT)).toHaveLength(0);
  expect(ringCentralWindows(station.browser)).toBe(0);
});

describe('in MWC’s Dialer', () => {
  it.each([
    ['an emergency short code', '911', /Emergency short codes are not called from here. Nothing was called/],
    ['a number that is no number', '12345', /cannot be a phone number. Nothing was called/],
  ])('%s is refused with the reason', async (_name, number, sentence) => {
    const tab = await atTheAlarm(station);
    await dialInMwc(tab, number);
    await tab.ours.untilText(sentence);
    expect(station.sim.received('POST', RING_OUT)).toHaveLength(0);
  });
});

it('a masked number is no link', async () => {
  const tab = await atTheAlarm(station);
  await clickNumber(tab.page, '**********');
  expect(await tab.ours.text()).not.toMatch(/Nothing was called|Answer your phone/);
  expect(station.sim.received('POST', RING_OUT)).toHaveLength(0);
});

describe('RingCentral refuses', () => {
  it.each([
    ['a blocked number', 403, { errorCode: 'TEL-101', message: 'blocked' }, /blocked in RingCentral/],
    ['the plan', 403, { errorCode: 'BIL-103', message: 'plan' }, /plan does not include/],
    [
      'a fault of its own',
      503,
      { errorCode: 'CMN-203', message: 'unavailable' },
      /answered with a fault of its own/,
    ],
  ])('%s', async (_name, status, body, sentence) => {
    const tab = await atTheAlarm(station);
    station.sim.inject({ method: 'POST', path: RING_OUT, fault: { status, body } });
    await clickNumber(tab.page, '(719) 555-0142');
    await tab.ours.untilText(sentence);
    expect(station.sim.received('POST', RING_OUT)).toHaveLength(1);
    expect(await tab.ours.has(/^Call again$/)).toBe(true);
  });

  it('too many requests: how long it lasts is said, and nothing is dialled later by itself', async () => {
    const tab = await atTheAlarm(station);
    const body = { errorCode: 'CMN-301', message: 'Request rate exceeded' };
    station.sim.inject({
      method: 'POST',
      path: RING_OUT,
      fault: { status: 429, body, headers: { 'Retry-After': '60' } },
    });
    await clickNumber(tab.page, '(719) 555-0142');
    await tab.ours.untilText(/next request in \d+ seconds/);
    expect(station.sim.received('POST', RING_OUT)).toHaveLength(1);
  });
});

it('RingCentral down: the call card says that it may have been placed', async () => {
  const tab = await atTheAlarm(station);
  await station.sim.close();
  await clickNumber(tab.page, '(719) 555-0142');
  await tab.ours.untilText(/may have been placed|offline/);
});
