import { createServer, type Server } from 'node:http';
import { build } from 'esbuild';
import puppeteer, { type Browser, type Page } from 'puppeteer';
import { EMPTY_PROFILE, type PageProfile } from '../../../core/page/profile';
import { startDemoMwc, type DemoMwc } from '../../../demo/mwc-page/server';

/** What the page room told, as plain data. */
export interface Told {
  type: 'user' | 'intention' | 'hangUp' | 'dialer' | 'setUp' | 'tools' | 'native';
  data: unknown;
}

declare global {
  // The test pages' own globals.
  var startRoom: (profile: PageProfile) => void;
  var told: Told[];
  var room: {
    dialer(): unknown;
    contract(): { landmark: string; step: string; count: number }[];
  };
  var stopRoom: () => void;
  var pageChanges: number;
}

const ENTRY = `
import { startMwcPage } from './content/page/mwc-page';
window.told = [];
window.startRoom = profile => {
  const stop = new AbortController();
  const tell = (type, data) => window.told.push({ type, data });
  const rect = anchor => anchor === null ? null : anchor.rect()?.toJSON() ?? null;
  window.stopRoom = () => stop.abort();
  window.room = startMwcPage({
    onUser: user => tell('user', user),
    onIntention: intention => tell('intention', intention),
    onHangUp: () => tell('hangUp', null),
    onDialer: anchor => tell('dialer', rect(anchor)),
    onSetUp: (state, end) => tell('setUp', state === null ? end : { devices: state.devices, rect: rect(state.anchor) }),
    onTools: anchor => tell('tools', rect(anchor)),
    onNative: sign => tell('native', sign),
  }, profile, stop.signal);
};
`;

export let script: string;
export let demo: DemoMwc;
export let page: Page;
let server: Server;
let browser: Browser;
let base: string;
let html = '';
let pageErrors: string[] = [];

/** The room's code, a browser, the demo MWC and a server for pages of our own markup. */
export async function openBrowser(): Promise<void> {
  const bundle = await build({
    stdin: { contents: ENTRY, resolveDir: `${__dirname}/../../..`, loader: 'js' },
    ...{ bundle: true, write: false, format: 'iife', target: 'chrome128' },
  });
  script = bundle.outputFiles[0]?.text ?? '';
  server = createServer((_request, response) => response.setHeader('content-type', 'text/html').end(html));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The test pages got no port.');
  base = `http://127.0.0.1:${address.port}/`;
  demo = await startDemoMwc();
  browser = await puppeteer.launch({
    executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
    ...{ headless: true, pipe: true, acceptInsecureCerts: true },
    args: [
      ...['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'],
      ...['--disable-component-update', '--disable-sync'],
      `--host-resolver-rules=MAP mwc.station.example:443 127.0.0.1:${demo.port}`,
    ],
  });
  await newPage();
}

export async function closeBrowser(): Promise<void> {
  await browser.close();
  await demo.close();
  server.close();
}

/** A tab that nothing was injected into. */
export async function newPage(): Promise<void> {
  page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  page.on('pageerror', error => pageErrors.push(String(error)));
}

/** Errors of the page since the last look. */
export function takePageErrors(): string[] {
  const errors = pageErrors;
  pageErrors = [];
  return errors;
}

export const STYLE = '<style>body{margin:0;font:14px sans-serif}section,div{min-height:4px}</style>';

/** Opens a page of our own markup; the room starts when it is loaded, as after a take-over. */
export async function show(body: string, profile: PageProfile = EMPTY_PROFILE): Promise<void> {
  html = `<!doctype html><meta charset="utf-8">${STYLE}<body>${body}`;
  await page.goto(base);
  await page.evaluate(script);
  await page.evaluate(given => startRoom(given), profile);
  await waitFor('user');
}

/** What was told, of one type. */
export async function toldOf(type: Told['type']): Promise<unknown[]> {
  return page.evaluate(wanted => told.filter(entry => entry.type === wanted).map(entry => entry.data), type);
}

export async function waitFor(type: Told['type'], count = 1): Promise<unknown[]> {
  await page.waitForFunction(
    (wanted, least) => told.filter(entry => entry.type === wanted).length >= least,
    { timeout: 3_000, polling: 'raf' },
    ...([type, count] as const),
  );
  return toldOf(type);
}

/** Lets everything that was begun in the page be told: four frames, more than any batch takes. */
export async function settle(): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>(resolve => {
        let frames = 4;
        const next = (): void => {
          frames -= 1;
          if (frames === 0) resolve();
          else requestAnimationFrame(next);
        };
        next();
      }),
  );
}

export async function lastUser(): Promise<unknown> {
  return (await toldOf('user')).at(-1);
}
