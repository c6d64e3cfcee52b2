import { openTools } from '../../demo/operator/mwc';
import { signInAs } from '../../demo/operator/ringcentral-window';
import { until } from '../../demo/operator/until';
import { type MwcTab, type Station, openStation } from '../../demo/station';
import { connected } from './harness/stories';

let station: Station;
let tab: MwcTab;

beforeEach(async () => {
  station = await openStation();
  tab = await connected(station);
});

afterEach(async () => {
  const { faults } = station;
  await station.close();
  expect(faults).toEqual([]);
});

const stored = (): Promise<string> =>
  station.inWorker(async () => {
    const session = JSON.stringify(await chrome.storage.session.get(null));
    return session;
  });

async function expectCleared(): Promise<void> {
  await until('revoked at RingCentral', () => station.sim.received('POST', /\/revoke$/).length === 1);
  await until('no session there', () =>
    station.sim.sessions.list().every(session => session.state === 'revoked'),
  );
  expect(await stored()).not.toMatch(/accessToken/);
}

it('Clear from MWC’s Tools menu revokes and wipes, Get signs in again', async () => {
  await openTools(tab.page);
  await tab.ours.press(/^Clear Ring Central Credentials$/);
  await tab.ours.press(/^Clear credentials$/);
  await tab.ours.untilText(/not connected/i);
  await expectCleared();

  await openTools(tab.page);
  await tab.ours.press(/^Get Ring Central Credentials$/);
  await signInAs(station.browser);
  await tab.ours.untilText(/ready/);
});

it('Clear and Get from the popup', async () => {
  const popup = await station.openPopup(tab);
  await popup.locator('::-p-aria([name="Clear Ring Central Credentials"][role="button"])').click();
  await popup.locator('::-p-aria([name="Clear credentials"][role="button"])').click();
  await until('the popup says so', () => popup.evaluate(() => /Not connected/.test(document.body.innerText)));
  await expectCleared();
  await popup.locator('::-p-aria([name="Get Ring Central Credentials"][role="button"])').click();
  await signInAs(station.browser);
  await tab.ours.untilText(/ready/);
});

it('Clear wipes locally, whatever the network says', async () => {
  station.sim.inject({ path: /\/revoke$/, times: Infinity, fault: 'dropBeforeEffect' });
  await openTools(tab.page);
  await tab.ours.press(/^Clear Ring Central Credentials$/);
  await tab.ours.press(/^Clear credentials$/);
  await tab.ours.untilText(/not connected/i);
  expect(await stored()).not.toMatch(/accessToken/);
});
