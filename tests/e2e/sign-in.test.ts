import { logIn, logOff, mwcShows, openAlarm } from '../../demo/operator/mwc';
import {
  enterPassword,
  pressAndLeave,
  ringCentralWindow,
  ringCentralWindows,
  signInAs,
} from '../../demo/operator/ringcentral-window';
import { type MwcTab, type Station, openStation } from '../../demo/station';
import { BURGLARY } from './harness/stories';
import { until } from '../../demo/operator/until';

const TOKEN = /\/restapi\/oauth\/token$/;
const COMMENT = 'Keyholder says the back door sticks';

let station: Station;
let tab: MwcTab;

beforeEach(async () => {
  station = await openStation();
  tab = await station.openMwc();
});

afterEach(async () => {
  const { faults } = station;
  await station.close();
  expect(faults).toEqual([]);
});

/** What the toolbar button of the tab in front shows. */
const badge = (): Promise<string> =>
  station.inWorker(async () => {
    const [front] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return chrome.action.getBadgeText({ tabId: front?.id });
  });

describe('the first MWC log-in', () => {
  it('asks, and Yes signs in in its own window while MWC stays as it was', async () => {
    await logIn(tab.page);
    await openAlarm(tab.page, BURGLARY);
    await tab.page.locator('textarea').fill(COMMENT);
    await tab.ours.untilText(/Connect to RingCentral\?/);
    expect(ringCentralWindows(station.browser)).toBe(0);
    await tab.ours.press(/^Yes$/);
    await signInAs(station.browser);
    await tab.ours.untilGone(/Connect to RingCentral|RingCentral window/);

    expect(await tab.page.$eval('textarea', area => area.value)).toBe(COMMENT);
    expect(await tab.page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    const [exchange] = station.sim.received('POST', TOKEN);
    expect(exchange?.status).toBe(200);
    expect(exchange?.headers['authorization'] ?? '').toBe('');
    expect(exchange?.body).toMatchObject({ code_verifier: expect.stringMatching(/^[\w~.-]{43,128}$/) });
    const popup = await station.openPopup(tab);
    await until('the popup names who is signed in', () =>
      popup.evaluate(() => /Jo Halvorsen, ext\. 101/.test(document.body.innerText)),
    );
  });

  it('takes Not now for an answer until the next log-in, over reloads and tabs', async () => {
    await logIn(tab.page);
    await tab.ours.untilText(/Connect to RingCentral\?/);
    await tab.ours.press(/^Not now$/);
    await tab.ours.untilGone(/Connect to RingCentral\?/);
    expect(await mwcShows(tab.page, 'Recent Customers')).toBe(true);
    await until('the badge', async () => (await badge()) === '!');

    await tab.page.reload();
    await tab.page.waitForSelector('::-p-aria([name="Log Off"])');
    await tab.ours.untilText(/not connected/);
    const second = await station.openMwc();
    await second.page.waitForSelector('::-p-aria([name="Log Off"])');
    await second.ours.untilText(/not connected/);
    expect(await tab.ours.text()).not.toMatch(/Connect to RingCentral\?/);
    expect(await second.ours.text()).not.toMatch(/Connect to RingCentral\?/);
    await second.page.close();

    await logOff(tab.page);
    await logIn(tab.page);
    await tab.ours.untilText(/Connect to RingCentral\?/);
    expect(station.sim.received('GET', /authorize/)).toHaveLength(0);
  });

  it('does not ask again after a reload or a browser restart', async () => {
    await logIn(tab.page);
    await tab.ours.press(/^Yes$/);
    await signInAs(station.browser);
    await tab.ours.untilText(/ready/);
    await until('no badge', async () => (await badge()) === '');

    await tab.page.reload();
    await tab.ours.untilText(/ready/);
    await station.restartBrowser();
    const again = await station.openMwc();
    await logIn(again.page);
    await again.ours.untilText(/ready/);
    expect(await again.ours.text()).not.toMatch(/Connect to RingCentral\?/);
    expect(station.sim.received('GET', /authorize/)).toHaveLength(1);
  });
});

describe('a sign-in that comes to nothing', () => {
  beforeEach(async () => {
    await logIn(tab.page);
    await tab.ours.press(/^Yes$/);
  });

  const saysAndOffersAgain = async (sentence: RegExp): Promise<void> => {
    await tab.ours.untilText(sentence);
    expect(await tab.ours.has(/Get Ring Central Credentials|Connect|Yes/)).toBe(true);
    expect(await tab.page.$('::-p-aria([name="Log Off"])')).not.toBeNull();
  };

  it('says a wrong password in RingCentral’s own window and lets the operator try again', async () => {
    const window = await ringCentralWindow(station.browser);
    await enterPassword(window, '101', 'wrong');
    expect(await window.$eval('#problem', problem => problem.textContent)).toMatch(/Wrong e-mail/);
    await signInAs(station.browser);
    await tab.ours.untilText(/ready/);
  });

  it('denied consent', async () => {
    const window = await ringCentralWindow(station.browser);
    await enterPassword(window, '101', 'demo-101');
    await pressAndLeave(window, '#deny');
    await saysAndOffersAgain(/RingCentral was not allowed to give access/);
    expect(station.sim.received('POST', TOKEN)).toHaveLength(0);
  });

  it('closed window', async () => {
    const window = await ringCentralWindow(station.browser);
    await window.close();
    await saysAndOffersAgain(/window was closed before you were signed in/);
  });

  it('wrong state: the code is not used', async () => {
    const window = await ringCentralWindow(station.browser);
    await enterPassword(window, '101', 'demo-101');
    await window.$eval('input[name=request]', input => {
      input.value = input.value.replace(/state=[^&]+/, 'state=forged');
    });
    await pressAndLeave(window, '#allow');
    await saysAndOffersAgain(/does not belong to this sign-in/);
    expect(station.sim.received('POST', TOKEN)).toHaveLength(0);
  });

  it('malformed token answer', async () => {
    station.sim.inject({ method: 'POST', path: TOKEN, times: 1, fault: 'malformed' });
    await signInAs(station.browser);
    await saysAndOffersAgain(/answer to the sign-in could not be read/);
  });

  it('no refresh token in the answer: signed in, and warned', async () => {
    station.sim.accounts.issueRefreshTokens = false;
    await signInAs(station.browser);
    await tab.ours.untilText(/cannot be renewed/);
  });
});
