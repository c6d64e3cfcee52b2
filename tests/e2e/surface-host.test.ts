import type { Browser, Page } from 'puppeteer';
import { bundleFixture, launch, openPage } from './surfaces/open-page';

let browser: Browser;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
  const script = await bundleFixture();
  browser = await launch();
  page = await openPage(browser, script, 'mwc', errors);
  // The product's script runs first, as at document_start; then the page puts its listeners on the window.
  await page.evaluate(() => {
    surfaces.openHost('picker');
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    for (const type of ['keydown', 'keypress', 'keyup', 'input', 'focusin', 'paste'])
      window.addEventListener(type, event => heard.push(event.type), true);
  });
}, 60_000);

afterAll(async () => {
  await browser.close();
});

afterEach(() => {
  expect(errors).toEqual([]);
});

/** Events that the page has heard since the last call. */
function heard(): Promise<string[]> {
  return page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.splice(0));
}

/** Centre of something in our closed root. */
function centreOf(selector: string): Promise<{ x: number; y: number }> {
  return page.evaluate(part => {
    const box = surfaces.host?.root.querySelector(part)?.getBoundingClientRect();
    if (box === undefined) throw new Error(`Nothing of ours is ${part}`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, selector);
}

async function press(selector: string): Promise<void> {
  const { x, y } = await centreOf(selector);
  await page.mouse.click(x, y);
}

test('keys typed in a field of ours never reach the page, and arrive in the field', async () => {
  await page.click('#comment');
  await page.keyboard.type('d');
  expect(await heard()).toEqual(expect.arrayContaining(['keydown', 'keypress', 'input', 'keyup']));

  await press('input[value=custom]');
  await page.waitForFunction(
    () => surfaces.host?.root.querySelector('input[type=tel]') instanceof HTMLInputElement,
  );
  await press('input[type=tel]');
  await heard();
  await page.keyboard.type('719 555 0188');
  expect(await heard()).toEqual([]);
  const typed = await page.evaluate(
    () => surfaces.host?.root.querySelector<HTMLInputElement>('input[type=tel]')?.value,
  );
  expect(typed).toBe('719 555 0188');
  await press('.phones > .actions .primary');
  expect(await page.evaluate(() => surfaces.pressed)).toEqual(['choosePhone']);
});

test('a press with the mouse leaves the focus in the page, and the page hears no press outside of its dialog', async () => {
  await page.click('#comment');
  await page.evaluate(() => surfaces.showPanel('connected'));
  await press('.card-footer .danger');
  expect(await page.evaluate(() => surfaces.pressed.at(-1))).toBe('hangUp');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('comment');
});

test('the handle moves the card with the arrow keys, unheard by the page', async () => {
  const before = await centreOf('[data-part=card]');
  await page.evaluate(() => surfaces.host?.root.querySelector<HTMLElement>('.grip')?.focus());
  await heard();
  await page.keyboard.press('ArrowLeft');
  const after = await centreOf('[data-part=card]');
  expect(after.x).toBeCloseTo(before.x - 16, 0);
  expect(await heard()).toEqual([]);
  expect(await page.evaluate(() => surfaces.pressed.at(-1))).toBe('onMoved');
});

test('the pointer drags the card by its header, and it stays where it was put', async () => {
  const from = await centreOf('.card-title');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x - 200, from.y - 60, { steps: 4 });
  await page.mouse.up();
  const to = await centreOf('.card-title');
  expect(to.x).toBeCloseTo(from.x - 200, 0);
  await page.evaluate(() => surfaces.showPanel('placing'));
  expect((await centreOf('.card-title')).x).toBeCloseTo(to.x, 0);
});

test('the host lives in the top modal dialog while one is open, can be pressed there, and comes back', async () => {
  const home = () => page.evaluate(() => surfaces.host?.element.parentElement?.id ?? '');
  await page.evaluate(() => {
    const first = Object.assign(document.createElement('dialog'), { id: 'first', textContent: 'First' });
    const second = Object.assign(document.createElement('dialog'), { id: 'second', textContent: 'Second' });
    // A dialog with a transform is the frame of reference of what is fixed inside.
    second.style.cssText = 'transform: translate(30px, 40px); overflow: visible';
    document.body.append(second, first);
    first.showModal();
  });
  await page.waitForFunction(() => surfaces.host?.element.parentElement?.id === 'first');
  const before = await centreOf('.card-footer .danger');
  await page.evaluate(() => document.querySelector<HTMLDialogElement>('#second')?.showModal());
  await page.waitForFunction(() => surfaces.host?.element.parentElement?.id === 'second');
  expect(await centreOf('.card-footer .danger')).toEqual(before);

  await page.evaluate(() => surfaces.pressed.splice(0));
  await press('.card-footer .danger');
  expect(await page.evaluate(() => surfaces.pressed)).toEqual(['hangUp']);

  await page.evaluate(() => document.querySelector<HTMLDialogElement>('#second')?.close());
  await page.waitForFunction(() => surfaces.host?.element.parentElement?.id === 'first');
  // Taken out of the page without being closed, with our host inside.
  await page.evaluate(() => document.querySelector('#first')?.remove());
  await page.waitForFunction(() => surfaces.host?.element.parentElement === document.documentElement);
  expect(await home()).toBe('');
});

test('live regions are there before they speak, and each state is said once', async () => {
  const said = await page.evaluate(async () => {
    const regions = [...(surfaces.host?.root.querySelectorAll('.live-region') ?? [])];
    const words: string[] = [];
    const observer = new MutationObserver(() =>
      words.push(regions.map(region => region.textContent).join('|')),
    );
    for (const region of regions)
      observer.observe(region, { childList: true, characterData: true, subtree: true });
    for (const state of [
      'ringing-operator',
      'ringing-operator',
      'checking',
      'ringing-operator',
      'uncertain',
    ]) {
      surfaces.showPanel(state);
      await Promise.resolve();
    }
    observer.disconnect();
    return words;
  });
  expect(said).toHaveLength(2);
  expect(said[0]).toContain('Answer your phone');
  expect(said[1]).toContain('may have been placed');
});
