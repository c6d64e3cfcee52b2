import { clickNumber, logIn, logOff, openAlarm, press } from '../../demo/operator/mwc';
import { until } from '../../demo/operator/until';
import { type MwcTab, type Station, openStation } from '../../demo/station';
import { BURGLARY, choosePhone, connected } from './harness/stories';

const RING_OUT = /\/ring-out$/;

let station: Station;
let tab: MwcTab;

beforeEach(async () => {
  station = await openStation();
  tab = await connected(station);
  await openAlarm(tab.page, BURGLARY);
});

afterEach(async () => {
  const { faults } = station;
  await station.close();
  expect(faults).toEqual([]);
});

/** The radio of that name in the popup, and whether it is chosen. */
async function chosenInPopup(): Promise<string> {
  const popup = await station.openPopup(tab);
  const text = await until('the phone in the popup', () =>
    popup.evaluate(() => /Phone: .*/.exec(document.body.innerText)?.[0] ?? null),
  );
  await popup.close();
  return text;
}

it('no phone chosen: the first dial asks and calls nothing; the choice is kept, with the caller ID shown', async () => {
  const old = station.sim.accounts
    .byExtension('101')
    .devices.find(device => device.name === 'Old desk phone');
  if (old !== undefined)
    old.phoneLines = [{ id: '905109', phoneInfo: { id: 33100109, phoneNumber: '+17195550109' } }];
  await clickNumber(tab.page, '(719) 555-0142');
  const asked = await tab.ours.untilText(/Contacts see \(719\) 555-0099/);
  expect(asked).toMatch(/No phone is chosen yet. Nothing was called/);
  expect(asked).toMatch(/Old desk phone.*offline/);
  expect(station.sim.received('POST', RING_OUT)).toHaveLength(0);

  await tab.ours.press(/My mobile/);
  await tab.ours.press(/^Use this phone$/);
  await tab.ours.untilGone(/No phone is chosen/);
  expect(station.sim.received('POST', RING_OUT)).toHaveLength(0);
  expect(await chosenInPopup()).toMatch(/My mobile/);

  await clickNumber(tab.page, '(719) 555-0142');
  await tab.ours.untilText(/Answer your phone/);
  expect(station.sim.received('POST', RING_OUT)[0]?.body).toMatchObject({
    from: { phoneNumber: '+17195550188' },
  });
});

it('stands beside MWC’s TAPI devices: Done keeps the choice, leaving discards it, next time it is pre-selected', async () => {
  const openGear = async (): Promise<void> => {
    await press(tab.page, 'Dialer settings');
    await tab.ours.untilText(/RingCentral phones/);
    await tab.ours.untilText(/Desk phone WS-07/);
  };
  const before = await tab.page.evaluate(() => document.querySelectorAll('select option').length);

  await openGear();
  await tab.ours.press(/My mobile/);
  await press(tab.page, 'Cancel');
  await tab.ours.untilGone(/RingCentral phones/);
  await openGear();
  expect(await tab.ours.selected()).toBe('');
  await tab.ours.press(/Desk phone WS-07/);
  await press(tab.page, 'Done');
  await tab.ours.untilGone(/RingCentral phones/);
  expect(await chosenInPopup()).toMatch(/Desk phone WS-07/);
  await openGear();
  expect(await tab.ours.selected()).toMatch(/Desk phone WS-07/);
  await press(tab.page, 'Cancel');
  expect(await tab.page.evaluate(() => document.querySelectorAll('select option').length)).toBe(before);

  await tab.page.reload();
  await openAlarm(tab.page, BURGLARY);
  await clickNumber(tab.page, '(719) 555-0142');
  await tab.ours.untilText(/Answer your phone/);
  expect(station.sim.received('POST', RING_OUT)[0]?.body).toMatchObject({
    from: { phoneNumber: '+17195550100' },
  });
});

it('an empty list: says so, and takes a number by hand', async () => {
  const jo = station.sim.accounts.byExtension('101');
  jo.devices = [];
  jo.phoneNumbers = [];
  jo.forwardingNumbers = [];
  await clickNumber(tab.page, '(719) 555-0142');
  await tab.ours.untilText(/No phone is chosen yet/);
  await tab.ours.untilText(/lists no phone for your extension/);
});

it('a remembered phone that is gone is said at log-in, never replaced', async () => {
  await choosePhone(tab);
  station.sim.accounts.byExtension('101').devices = [];
  station.sim.accounts.byExtension('101').phoneNumbers = [];
  await logOff(tab.page);
  await logIn(tab.page);
  await tab.ours.untilText(/no longer in RingCentral/);
  await station.killWorker();
  await tab.page.reload();
  await tab.ours.untilText(/no longer in RingCentral/);
  expect(await chosenInPopup()).toMatch(/Desk phone WS-07/);
});
