import { until } from '../../demo/operator/until';
import { clickNumber, press, spotOf } from '../../demo/operator/mwc';
import { type MwcTab, type Station, openStation } from '../../demo/station';
import { atTheAlarm } from './harness/stories';

const RING_OUT = /\/ring-out$/;

let station: Station;
let tab: MwcTab;

beforeAll(async () => {
  station = await openStation();
  tab = await atTheAlarm(station);
});

afterAll(async () => {
  const { faults } = station;
  await station.close();
  expect(faults).toEqual([]);
});

/** Changes a setting as an administrator does, in the options. */
async function inOptions(
  change: (page: Awaited<ReturnType<Station['openOptions']>>) => Promise<void>,
): Promise<void> {
  const page = await station.openOptions();
  await page.waitForSelector('::-p-aria([name="Save"][role="button"])');
  await change(page);
  await page.locator('::-p-aria([name="Save"][role="button"])').click();
  await until('Saved', () => page.evaluate(() => /Saved\./.test(document.body.innerText)));
  await page.close();
  await tab.page.bringToFront();
}

it('with the play prompt on, says press 1 until the contact’s leg starts', async () => {
  await inOptions(page =>
    page.locator('::-p-aria([name="Ask me to press 1 before the contact is called"])').click(),
  );
  await clickNumber(tab.page, '(719) 555-0142');
  await tab.ours.untilText(/Answer your phone, then press 1/);
  expect(station.sim.received('POST', RING_OUT)[0]?.body).toMatchObject({ playPrompt: true });
  station.sim.calls.operatorAnswers();
  await until('the prompt', () => station.sim.calls.live()[0]?.operator !== 'ringing');
  expect(await tab.ours.text()).toMatch(/press 1/);
  station.sim.calls.operatorPressesOne();
  await tab.ours.untilText(/Calling Dana Whitfield/);
  await tab.ours.press(/^Hang up$/);
  await tab.ours.untilText(/Call ended/);
});

describe('MWC’s own dialer', () => {
  const doubleClickDana = async (): Promise<void> => {
    const { x, y } = await spotOf(tab.page, '(719) 555-0142');
    await tab.page.mouse.click(x - 250, y, { count: 2 });
  };

  beforeEach(() => station.sim.journal.clear());

  it('places the call through RingCentral once the station has said that it places none itself', async () => {
    await inOptions(async page => {
      await page.waitForSelector('select');
      for (const select of await page.$$('select'))
        if ((await select.$('option[value=placesNoCall]')) !== null) await select.select('placesNoCall');
    });
    await doubleClickDana();
    await tab.ours.untilText(/Answer your phone/);
    const placed = station.sim.received('POST', RING_OUT);
    expect(placed).toHaveLength(1);
    expect(placed[0]?.body).toMatchObject({ to: { phoneNumber: '+17195550142' } });
    expect(await tab.ours.text()).not.toMatch(/Not logged in Manitou/);
    await press(tab.page, 'HANG UP');
    await tab.ours.untilText(/Call ended/);
    await until('MWC’s own log', () =>
      station.mwc.log('CS-2207').find(line => /Contact Dana Whitfield.*attempted/.test(line)),
    );
  });
});
