import { join } from 'node:path';
import { build } from 'esbuild';
import puppeteer from 'puppeteer';
import type { Browser, Page } from 'puppeteer';

const ROOT = join(__dirname, '../../..');

/** Something like MWC behind our parts: a dialer, a set-up dialog, a menu, the bottom bar. */
const PAGE_BEHIND = `
<main id="behind">
  <p>Alarm 4711, Harborview Storage, zone 12</p>
  <label>Comment <input id="comment"></label>
  <div id="dialer">Comm Center Dialer</div>
  <div id="set-up">TAPI devices</div>
  <div id="tools">Tools</div>
</main>
<style>
  body { margin: 0; background: light-dark(#dfe5ea, #0d1117); color: light-dark(#111, #eee); color-scheme: light dark; }
  #dialer, #set-up, #tools { position: absolute; box-sizing: border-box; padding: 6px; border: 1px solid; }
  #dialer { right: 16px; top: 16px; width: 220px; height: 120px; }
  #set-up { left: 16px; top: 130px; width: 200px; height: 140px; }
  #tools { left: 16px; top: 80px; width: 160px; height: 40px; }
</style>`;

const EMPTY_PAGE = '<main></main>';

export type Behind = 'mwc' | 'nothing';

export async function launch(): Promise<Browser> {
  return puppeteer.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
}

export async function bundleFixture(): Promise<string> {
  const result = await build({
    entryPoints: [join(__dirname, 'fixture.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome128',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.json': 'json' },
    alias: { 'webextension-polyfill': join(__dirname, 'no-browser.ts') },
    absWorkingDir: ROOT,
  });
  const [file] = result.outputFiles;
  if (file === undefined) throw new Error('esbuild gave no file.');
  return file.text;
}

/** A page with the fixture in it and axe at hand; page errors end up in `errors`. */
export async function openPage(
  browser: Browser,
  script: string,
  behind: Behind,
  errors: string[],
): Promise<Page> {
  const page = await browser.newPage();
  page.on('pageerror', error => errors.push(String(error)));
  page.on('console', message => {
    if (message.type() === 'error') errors.push(message.text());
  });
  const content = behind === 'mwc' ? PAGE_BEHIND : EMPTY_PAGE;
  await page.setContent(
    `<!doctype html><html lang="en"><head><title>Surfaces</title></head><body>${content}</body></html>`,
  );
  await page.addScriptTag({ content: script });
  await page.addScriptTag({ path: require.resolve('axe-core') });
  return page;
}
