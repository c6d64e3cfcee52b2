import { build } from 'esbuild';
import { join } from 'node:path';
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer';

/** The dial links by themselves, in a blank page: no extension, no worker. */

interface Probe {
  root: ShadowRoot;
  dials: { e164: string; extension: string; shown: string; name: string }[];
  pageEvents: string[];
  walk: { next(): void; previous(): void };
}

declare const probe: Probe;

const ENTRY = `
import { startNumbers } from './content/numbers/numbers';
const host = document.documentElement.appendChild(document.createElement('div'));
host.style.cssText = 'position:fixed;left:0;top:0;width:0;height:0;z-index:2147483647';
const root = host.attachShadow({ mode: 'closed' });
const probe = { root, dials: [], pageEvents: [] };
globalThis.probe = probe;
for (const type of ['click', 'dblclick', 'mousedown'])
  document.addEventListener(type, event => {
    if (event.target instanceof Element && event.target.closest('tr')) probe.pageEvents.push(type);
  });
probe.walk = startNumbers({
  root,
  country: () => 'US',
  label: ({ name, shown }) => (name === '' ? 'Call ' + shown : 'Call ' + name + ', ' + shown),
  onDial: ({ number, shown, name }) => probe.dials.push({ ...number, shown, name }),
  signal: new AbortController().signal,
});
`;

const TABLE = `
<table id=contacts>
  <thead><tr><th>Type</th><th>Name</th><th>CS#</th><th id=phone-head>Phone</th><th>Ext</th></tr></thead>
  <tbody>
    <tr><td>Cell</td><td>Dana Whitfield</td><td>4155550163</td><td id=dana>719-555-0142</td><td></td></tr>
    <tr><td>Work</td><td>Marcus Oyelaran</td><td>4155550164</td><td id=marcus>7195550155</td><td>0204</td></tr>
    <tr><td>Home</td><td>Lee Novak</td><td>4155550165</td><td id=lee><span>(303)</span><b>555-0168</b></td><td></td></tr>
    <tr><td>Cell</td><td>Priya Raman</td><td>4155550166</td><td id=priya>**********</td><td></td></tr>
  </tbody>
</table>
<p id=note>Call 719-555-0190 first</p>
<input id=field value="719-555-0177"><input id=shown readonly aria-label=Phone value="719-555-0178">
<div id=editor contenteditable>719-555-0179</div>
<button id=button>719-555-0180</button>
<div id=host></div>
<div id=scroller style="height:60px;width:300px;overflow:auto"><p id=inner>719-555-0111</p><div style="height:900px"></div></div>`;

let browser: Browser;
let page: Page;
let client: CDPSession;
let script: string;
const failures: string[] = [];

beforeAll(async () => {
  const result = await build({
    stdin: { contents: ENTRY, resolveDir: join(__dirname, '../..'), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome128',
  });
  script = result.outputFiles[0]?.text ?? '';
  const executablePath = process.env['CHROME_PATH'] ?? '/usr/bin/chromium';
  browser = await puppeteer.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
}, 20_000);

afterAll(() => browser.close());

beforeEach(async () => {
  page = await browser.newPage();
  client = await page.createCDPSession();
  page.on('pageerror', error => failures.push(String(error)));
  await show(TABLE);
});

afterEach(async () => {
  await page.close();
  expect(failures.splice(0)).toEqual([]);
});

async function show(body: string): Promise<void> {
  await page.setContent(`<!doctype html><body style="margin:8px;font:16px monospace">${body}`);
  await page.evaluate(script);
}

/** The box of what an element shows. */
function boxOf(id: string): Promise<{ x: number; y: number; width: number; height: number }> {
  return page.evaluate(elementId => {
    const element = document.getElementById(elementId) ?? probe.root.querySelector(elementId);
    const range = document.createRange();
    range.selectNodeContents(element ?? document);
    const shown = element?.textContent === '' ? element : range;
    const { x, y, width, height } = shown.getBoundingClientRect();
    return { x, y, width, height };
  }, id);
}

async function middleOf(id: string): Promise<{ x: number; y: number }> {
  const { x, y, width, height } = await boxOf(id);
  return { x: x + width / 2, y: y + height / 2 };
}

/** Two frames: one in which the link is laid, one in which that is painted. */
function nextFrame(): Promise<unknown> {
  return page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
}

async function hover(id: string): Promise<void> {
  const { x, y } = await middleOf(id);
  await page.mouse.move(x, y);
  await nextFrame();
}

const linkName = () =>
  page.evaluate(
    () => probe.root.querySelector('a[data-dial]:not([hidden])')?.getAttribute('aria-label') ?? null,
  );
const dials = () => page.evaluate(() => probe.dials);
const pageEvents = () => page.evaluate(() => probe.pageEvents);

async function press(id: string, clickCount = 1): Promise<void> {
  const { x, y } = await middleOf(id);
  for (const type of ['mousePressed', 'mouseReleased'] as const)
    await client.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount });
}

test('a number under the pointer is a link with the contact in its name, exactly over the number', async () => {
  const before = await page.evaluate(() => document.body.innerHTML);
  await hover('dana');
  expect(await linkName()).toBe('Call Dana Whitfield, 719-555-0142');
  expect(await boxOf('a')).toEqual(await boxOf('dana'));
  await press('dana');
  expect(await dials()).toEqual([
    { e164: '+17195550142', extension: '', shown: '719-555-0142', name: 'Dana Whitfield' },
  ]);
  expect(await pageEvents()).toEqual([]);
  await page.mouse.move(700, 580);
  await nextFrame();
  expect(await linkName()).toBeNull();
  expect(await page.evaluate(() => document.body.innerHTML)).toBe(before);
});

test('columns decide: bare digits under Phone are a number with its Extension cell, under CS# never', async () => {
  await hover('marcus');
  await press('marcus');
  expect(await dials()).toEqual([
    { e164: '+17195550155', extension: '0204', shown: '7195550155', name: 'Marcus Oyelaran' },
  ]);
  await page.evaluate(() => document.getElementById('phone-head')?.replaceChildren('CS#'));
  await page.mouse.move(700, 580);
  await hover('dana');
  expect(await linkName()).toBeNull();
});

test('masks, fields to type in and buttons of the page get no link; a read-only field does', async () => {
  for (const id of ['priya', 'field', 'editor', 'button']) {
    await hover(id);
    expect([id, await linkName()]).toEqual([id, null]);
  }
  await hover('shown');
  expect(await linkName()).toBe('Call 719-555-0178');
  await page.evaluate(() => document.getElementById('shown')?.setAttribute('value', '719-555-0188'));
  await press('shown');
  expect(await dials()).toMatchObject([{ e164: '+17195550188' }]);
});

test('a press without a move dials once, and the row hears nothing of it', async () => {
  await press('dana');
  expect(await dials()).toMatchObject([{ e164: '+17195550142' }]);
  expect(await pageEvents()).toEqual([]);
});

test.each(['with a move before it', 'without one'])('a double click dials once, %s', async how => {
  if (how === 'with a move before it') await hover('dana');
  await press('dana', 1);
  await press('dana', 2);
  expect(await dials()).toHaveLength(1);
  expect(await pageEvents()).toEqual([]);
});

test("a double click elsewhere in the row is the page's", async () => {
  const { x, y } = await page.evaluate(() => {
    const box = document.querySelector('tbody td')?.getBoundingClientRect();
    return { x: (box?.x ?? 0) + 5, y: (box?.y ?? 0) + 5 };
  });
  await page.mouse.click(x, y, { count: 2 });
  expect(await pageEvents()).toContain('dblclick');
  expect(await dials()).toEqual([]);
});

test.each([
  ['Text.data', () => void ((document.getElementById('dana')?.firstChild as Text).data = '303-555-0117')],
  ['textContent', () => void ((document.getElementById('dana') as Element).textContent = '303-555-0117')],
  ['another node', () => document.getElementById('dana')?.replaceChildren(new Text('303-555-0117'))],
])('a row re-used between hover and click dials what is shown at the click: %s', async (_how, change) => {
  await hover('dana');
  await page.evaluate(`(${String(change)})()`);
  await press('dana');
  expect(await dials()).toMatchObject([{ e164: '+13035550117', shown: '303-555-0117' }]);
});

test('a number that has gone is not dialled', async () => {
  await hover('dana');
  await page.evaluate(() => document.getElementById('dana')?.replaceChildren());
  const { x, y } = await middleOf('dana');
  await page.mouse.click(x, y);
  expect(await dials()).toEqual([]);
});

test('only people press: events made by a script dial nothing', async () => {
  const forge = async () =>
    page.evaluate(
      point => {
        const shape = { bubbles: true, isPrimary: true, detail: 1, clientX: point.x, clientY: point.y };
        for (const target of [document.getElementById('dana'), probe.root.querySelector('a')]) {
          for (const type of ['pointerdown', 'pointerup'])
            target?.dispatchEvent(new PointerEvent(type, shape));
          target?.dispatchEvent(new MouseEvent('click', shape));
        }
      },
      await middleOf('dana'),
    );
  await forge();
  await hover('dana');
  await forge();
  expect(await dials()).toEqual([]);
  await press('dana');
  expect(await dials()).toHaveLength(1);
});

test('the focus stays where the operator types', async () => {
  await page.focus('#field');
  await hover('dana');
  await press('dana');
  await press('note');
  expect(await dials()).toHaveLength(2);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('field');
});

test('the right button opens the menu of the page, not of a link', async () => {
  await page.evaluate(() =>
    document.addEventListener('contextmenu', event => {
      if (event.target instanceof Element) probe.pageEvents.push(`menu on ${event.target.id}`);
    }),
  );
  await hover('dana');
  const { x, y } = await middleOf('dana');
  await page.mouse.click(x, y, { button: 'right' });
  expect(await pageEvents()).toContain('menu on dana');
  expect(await dials()).toEqual([]);
});

test('a selection that is drawn across a number goes on', async () => {
  const { x, y } = await middleOf('note');
  await page.mouse.move(12, y);
  await page.mouse.down();
  await page.mouse.move(x, y);
  await nextFrame();
  expect(await linkName()).toBeNull();
  await page.mouse.move(700, y);
  await page.mouse.up();
  expect(await page.evaluate(() => getSelection()?.toString())).toContain('719-555-0190');
  expect(await dials()).toEqual([]);
});

test('the wheel over a link scrolls the box under it', async () => {
  await hover('inner');
  expect(await linkName()).toBe('Call 719-555-0111');
  await page.mouse.wheel({ deltaY: 20 });
  await page.waitForFunction(() => document.getElementById('scroller')?.scrollTop === 20);
});

test('numbers of several nodes and in open shadow roots are links', async () => {
  await hover('lee');
  expect(await linkName()).toBe('Call Lee Novak, (303) 555-0168');
  await page.evaluate(() => {
    const root = document.getElementById('host')?.attachShadow({ mode: 'open' });
    root?.append(Object.assign(document.createElement('p'), { textContent: '719-555-0133', id: 'deep' }));
  });
  const { x, y } = await page.evaluate(() => {
    const box = document.getElementById('host')?.shadowRoot?.getElementById('deep')?.getBoundingClientRect();
    return { x: (box?.x ?? 0) + 30, y: (box?.y ?? 0) + 8 };
  });
  await page.mouse.move(x, y);
  await nextFrame();
  expect(await linkName()).toBe('Call 719-555-0133');
});

test('what is in view is marked, follows the page, and leaves no mark on a large page', async () => {
  await page.waitForFunction(() => CSS.highlights.get('mwc-rc-number')?.size === 5);
  await page.evaluate(() =>
    (document.getElementById('note') as Element).replaceChildren('719-555-0190 303-555-0121'),
  );
  await page.waitForFunction(() => CSS.highlights.get('mwc-rc-number')?.size === 6);
  await page.evaluate(() => document.querySelector('tbody tr')?.remove());
  await page.waitForFunction(() => CSS.highlights.get('mwc-rc-number')?.size === 5);
  await page.evaluate(() => {
    for (let count = 0; count < 3_000; count++) document.body.append(document.createElement('i'));
  });
  await page.waitForFunction(() => CSS.highlights.get('mwc-rc-number') === undefined);
  await hover('lee');
  expect(await linkName()).not.toBeNull();
});

test('the keyboard walks through the numbers, dials, and gives the focus back', async () => {
  await page.focus('#field');
  await page.evaluate(() => probe.walk.next());
  expect(await linkName()).toBe('Call Dana Whitfield, 719-555-0142');
  expect(await page.evaluate(() => probe.root.activeElement?.localName)).toBe('a');
  await page.evaluate(() => probe.walk.next());
  expect(await linkName()).toBe('Call Marcus Oyelaran, 7195550155');
  await page.keyboard.press('Enter');
  expect(await dials()).toMatchObject([{ e164: '+17195550155', extension: '0204' }]);
  for (let repeat = 0; repeat < 3; repeat++) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  expect(await dials()).toHaveLength(2);
  await page.evaluate(() => probe.walk.previous());
  await page.evaluate(() => probe.walk.previous());
  expect(await linkName()).toBe('Call 719-555-0111');
  await page.keyboard.press('Escape');
  expect(await linkName()).toBeNull();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('field');
  expect(await dials()).toHaveLength(2);
});
