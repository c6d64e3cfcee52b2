import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { buildForDemo } from '../demo/build';
import { clickNumber, logIn, openAlarm, openTools, press } from '../demo/operator/mwc';
import { signInAs } from '../demo/operator/ringcentral-window';
import { until } from '../demo/operator/until';
import { openStation } from '../demo/station';

const root = join(__dirname, '..');
/** The pictures of the documents; the rest goes to build/screenshots. */
const DOCUMENTED = new Set([
  'calling.light',
  'popup.light',
  'options.light',
  'phones.light',
  'question.light',
]);

const LOOKS = {
  light: { scheme: 'light', zoom: 1 },
  dark: { scheme: 'dark', zoom: 1 },
  zoomed: { scheme: 'light', zoom: 2 },
} as const;

/** `npm run screenshots`: every surface of the running product, in light, dark and at 200 % zoom. */
async function takeAll(): Promise<void> {
  for (const folder of ['docs/images', 'build/screenshots'])
    mkdirSync(join(root, folder), { recursive: true });
  const station = await openStation({ extension: buildForDemo(join(root, 'build/demo'), 'demo-client-id') });
  try {
    const tab = await station.openMwc();
    const { page, ours } = tab;
    await logIn(page);
    await ours.untilText(/Connect to RingCentral\?/);
    await take(page, 'question');
    await ours.press(/^Yes$/);
    await signInAs(station.browser);
    await openAlarm(page, '10427-000318');
    await clickNumber(page, '(719) 555-0142');
    await ours.untilText(/Desk phone WS-07/);
    await take(page, 'phones');
    await ours.press(/Desk phone WS-07/);
    await ours.press(/^Use this phone$/);
    await openTools(page);
    await ours.untilText(/Clear Ring Central Credentials/);
    await take(page, 'tools');
    await press(page, 'Menu');
    await press(page, 'Dialer settings');
    await ours.untilText(/Press Done in Manitou|Desk phone WS-07/);
    await take(page, 'set-up');
    await press(page, 'Cancel');
    await clickNumber(page, '(719) 555-0155');
    await ours.untilText(/Answer your phone/);
    await take(page, 'ringing');
    station.sim.calls.operatorAnswers();
    await ours.untilText(/Calling Marcus/);
    station.sim.calls.contactAnswers();
    await ours.untilText(/Connected/);
    await take(page, 'calling');
    const popup = await station.openPopup(tab);
    await until('the popup', () => popup.evaluate(() => /Hang up/.test(document.body.innerText)));
    await take(popup, 'popup');
    await popup.close();
    station.sim.calls.contactHangsUp();
    await ours.untilText(/hung up/);
    await take(page, 'ended');
    const options = await station.openOptions();
    await options.waitForSelector('::-p-aria([name="Save"][role="button"])');
    await take(options, 'options', 'whole');
  } finally {
    await station.close();
  }
}

async function take(page: Page, name: string, extent: 'view' | 'whole' = 'view'): Promise<void> {
  const view = page.viewport();
  for (const [look, { scheme, zoom }] of Object.entries(LOOKS)) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    if (view !== null && zoom !== 1)
      await page.setViewport({
        width: view.width / zoom,
        height: view.height / zoom,
        deviceScaleFactor: zoom,
      });
    const folder = DOCUMENTED.has(`${name}.${look}`) ? 'docs/images' : 'build/screenshots';
    const path = join(root, folder, `${name}.${look}.png`) as `${string}.png`;
    await page.screenshot({ path, fullPage: extent === 'whole' });
    if (view !== null && zoom !== 1) await page.setViewport(view);
  }
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
}

takeAll().then(
  () => process.exit(0),
  (thrown: unknown) => {
    console.error(thrown);
    process.exit(1);
  },
);
