import type { Browser, Page } from 'puppeteer';
import { until } from './until';

const AUTHORIZE = 'https://platform.ringcentral.com/restapi/oauth/authorize';

/** RingCentral's own window, once it has opened. */
export async function ringCentralWindow(browser: Browser): Promise<Page> {
  const target = await until('the RingCentral window', () =>
    browser.targets().find(t => t.url().startsWith(AUTHORIZE)),
  );
  const page = await target.asPage();
  await page.waitForSelector('#sign-in, #allow');
  return page;
}

export function ringCentralWindows(browser: Browser): number {
  return browser.targets().filter(target => target.url().startsWith(AUTHORIZE)).length;
}

/** Signs in and agrees; the window closes by itself. */
export async function signInAs(browser: Browser, login = '101', password = 'demo-101'): Promise<void> {
  const page = await ringCentralWindow(browser);
  await enterPassword(page, login, password);
  await page.waitForSelector('#allow');
  await pressAndLeave(page, '#allow');
}

export async function enterPassword(page: Page, login: string, password: string): Promise<void> {
  await page.locator('#login').fill(login);
  await page.locator('#password').fill(password);
  await Promise.all([page.waitForNavigation(), page.click('#sign-in')]);
}

/** Presses a button that closes the window: the click's own answer may never come. */
export async function pressAndLeave(page: Page, selector: string): Promise<void> {
  const closed = new Promise<void>(resolve => page.once('close', () => resolve()));
  page.click(selector).catch(() => undefined);
  await closed;
}
