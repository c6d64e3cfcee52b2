import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { runAxe } from './surfaces/axe';
import { bundleFixture, launch, openPage } from './surfaces/open-page';

const SHOTS = join(__dirname, '../../build/screenshots');
const THEMES = ['light', 'dark'] as const;

let browser: Browser;
let panelPage: Page;
let popupPage: Page;
let optionsPage: Page;
const errors: string[] = [];

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  const script = await bundleFixture();
  browser = await launch();
  panelPage = await openPage(browser, script, 'mwc', errors);
  popupPage = await openPage(browser, script, 'nothing', errors);
  optionsPage = await openPage(browser, script, 'nothing', errors);
}, 60_000);

afterAll(async () => {
  await browser.close();
});

afterEach(() => {
  expect(errors).toEqual([]);
});

async function setTheme(page: Page, theme: (typeof THEMES)[number]): Promise<void> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(SHOTS, `${name}.png`) });
}

/** Texts of ours that are cut off, in any element of the panel or page. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scope = document.querySelector('#host')?.shadowRoot ?? document;
    return [...scope.querySelectorAll<HTMLElement>('p, dd, dt, button, label, legend, strong, h1, h2')]
      .filter(
        element =>
          !element.classList.contains('live-region') && element.scrollWidth > element.clientWidth + 1,
      )
      .filter(element => getComputedStyle(element).display !== 'inline')
      .map(element => element.textContent);
  });
}

describe.each(THEMES)('in the %s theme', theme => {
  test('every state of the panel has no axe violation, and Hang up is visited', async () => {
    const page = panelPage;
    await page.setViewport({ width: 1280, height: 800 });
    await page.bringToFront();
    await setTheme(page, theme);
    const states = await page.evaluate(() => surfaces.panelStates);
    const visited: string[] = [];
    for (const state of states) {
      await page.evaluate(name => surfaces.showPanel(name), state);
      const result = await runAxe(page, '#host');
      expect({ state, violations: result.violations }).toEqual({ state, violations: [] });
      visited.push(result.visited);
      await shoot(page, `panel-${state}-${theme}`);
    }
    expect(states.length).toBeGreaterThan(30);
    expect(visited.join('\n')).toMatch(/<button[^>]*class="button danger"/);
  }, 120_000);

  test('every state of the popup and the options page have no axe violation', async () => {
    await popupPage.setViewport({ width: 340, height: 560 });
    await popupPage.bringToFront();
    await setTheme(popupPage, theme);
    for (const state of await popupPage.evaluate(() => surfaces.popupStates)) {
      await popupPage.evaluate(name => surfaces.showPopup(name), state);
      expect({ state, ...(await runAxe(popupPage, 'html')) }).toMatchObject({ state, violations: [] });
      await shoot(popupPage, `popup-${state}-${theme}`);
    }
    await optionsPage.setViewport({ width: 900, height: 1500 });
    await optionsPage.bringToFront();
    await setTheme(optionsPage, theme);
    await optionsPage.evaluate(() => surfaces.showOptions());
    await optionsPage.waitForSelector('form');
    expect(await runAxe(optionsPage, 'html')).toMatchObject({ violations: [] });
    await shoot(optionsPage, `options-${theme}`);
  }, 60_000);
});

test('at 200 % zoom on a small screen no text is cut and Hang up is in view', async () => {
  const page = panelPage;
  await page.bringToFront();
  await setTheme(page, 'light');
  await page.setViewport({ width: 640, height: 400, deviceScaleFactor: 2 });
  for (const state of await page.evaluate(() => surfaces.panelStates)) {
    await page.evaluate(name => surfaces.showPanel(name), state);
    expect({ state, cut: await cutOff(page) }).toEqual({ state, cut: [] });
    const outOfView = await page.evaluate(() => {
      const root = document.querySelector('#host')?.shadowRoot;
      const seen = [...(root?.querySelectorAll<HTMLElement>('[data-part=card], .card-footer .button') ?? [])];
      return seen
        .map(element => element.getBoundingClientRect())
        .filter(box => box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight)
        .length;
    });
    expect({ state, outOfView }).toEqual({ state, outOfView: 0 });
    await shoot(page, `panel-${state}-zoom`);
  }
}, 60_000);

test('Clear asks first, in the popup and beside the Tools menu, and hangs up during a call', async () => {
  await popupPage.bringToFront();
  await popupPage.evaluate(() => surfaces.showPopup('connected'));
  await popupPage.click('.credentials .button');
  expect(await runAxe(popupPage, 'html')).toMatchObject({ violations: [] });
  expect(await popupPage.$eval('.question', element => element.textContent)).toContain('Hang up first');
  await popupPage.click('.question .button:nth-of-type(2)');
  expect(await popupPage.evaluate(() => surfaces.pressed)).toEqual(['clearCredentials']);

  await panelPage.bringToFront();
  await panelPage.setViewport({ width: 1280, height: 800 });
  await panelPage.evaluate(() => surfaces.showPanel('tools-signed-in'));
  await panelPage.click('>>> [data-part=tools] .button');
  await panelPage.waitForSelector('>>> .question');
  expect(await panelPage.evaluate(() => surfaces.pressed)).not.toContain('clearCredentials');
  await panelPage.click('>>> .question .button');
  expect(await panelPage.evaluate(() => surfaces.pressed)).toContain('clearCredentials');
});

test('what is wrong in the options is said beside its field, and what was typed stays', async () => {
  const page = optionsPage;
  await page.bringToFront();
  await page.$eval('#emergencyNumbers', element => {
    (element as HTMLInputElement).value = '911, nine';
    element.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await page.click('.save .button');
  await page.waitForSelector('#emergencyNumbers-error');
  expect(await page.$eval('#emergencyNumbers', element => (element as HTMLInputElement).value)).toBe(
    '911, nine',
  );
  expect(await runAxe(page, 'html')).toMatchObject({ violations: [] });
  await shoot(page, 'options-wrong');
});

test('in forced colours the states still differ by words and borders', async () => {
  const page = panelPage;
  await page.bringToFront();
  const client = await page.createCDPSession();
  await client.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
  for (const state of ['connected', 'failed-busy', 'picker']) {
    await page.evaluate(name => surfaces.showPanel(name), state);
    await shoot(page, `panel-${state}-forced`);
  }
  const border = await page.evaluate(() => {
    const card = document.querySelector('#host')?.shadowRoot?.querySelector('[data-part=card]');
    return card === null || card === undefined ? '' : getComputedStyle(card).borderTopWidth;
  });
  expect(border).toBe('1px');
});
