import type { Page } from 'puppeteer';
import { until } from './until';

/** What an operator does in MWC, found by role and name as a person finds it. */
export async function logIn(page: Page, user = 'JHALVORSEN', password = 'demo'): Promise<void> {
  await page.locator('::-p-aria([name="User ID"][role="textbox"])').fill(user);
  await page.locator('input[type=password]').fill(password);
  await press(page, 'Log In');
  await page.waitForSelector('::-p-aria([name="Log Off"])');
}

export async function logOff(page: Page): Promise<void> {
  await press(page, 'Log Off');
  await page.waitForSelector('input[type=password]');
}

/** Presses the MWC button of that accessible name. */
export async function press(page: Page, name: string, role = 'button'): Promise<void> {
  await page.locator(`::-p-aria([name="${name}"][role="${role}"])`).click();
}

/** Loads an alarm from the queue by double click and acknowledges what MWC puts in front of it. */
export async function openAlarm(page: Page, alarmNo: string): Promise<void> {
  await press(page, 'Alarm Queue');
  const { x, y } = await spotOf(page, alarmNo);
  await page.mouse.click(x, y, { count: 2 });
  await until('the alarm', async () => {
    const acknowledge = await page.$('::-p-aria([name="Acknowledge"][role="button"])');
    await acknowledge?.click();
    return page.$('::-p-aria([name="HANG UP"][role="button"])');
  });
}

export interface Spot {
  x: number;
  y: number;
}

/** Middle of the first visible place where MWC itself shows the text. */
export async function spotOf(page: Page, text: string, within = 'body'): Promise<Spot> {
  return until(`"${text}" in MWC`, () =>
    page.evaluate(
      (wanted, scope) => {
        const root = document.querySelector(scope);
        if (root === null) return null;
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const at = (node.nodeValue ?? '').indexOf(wanted);
          if (at < 0) continue;
          node.parentElement?.scrollIntoView({ block: 'center' });
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + wanted.length);
          const box = range.getBoundingClientRect();
          if (box.width > 0) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        }
        return null;
      },
      text,
      within,
    ),
  );
}

/** Clicks a number that MWC shows, as a person does: moves there, then presses. */
export async function clickNumber(page: Page, number: string, within?: string): Promise<void> {
  const { x, y } = await spotOf(page, number, within);
  await page.mouse.move(x - 2, y);
  await page.mouse.move(x, y, { steps: 3 });
  await page.mouse.click(x, y);
}

/** Opens MWC's Tools menu. */
export async function openTools(page: Page): Promise<void> {
  const tools = '::-p-aria([name="Tools"][role="menuitem"])';
  if ((await page.$(tools)) === null) await press(page, 'Menu');
  if ((await page.$('::-p-aria([name="System Log"][role="menuitem"])')) === null)
    await press(page, 'Tools', 'menuitem');
}

/** Whether MWC shows this text. */
export function mwcShows(page: Page, text: string): Promise<boolean> {
  return page.evaluate(wanted => document.body.innerText.includes(wanted), text);
}
