import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer';

const ICONS = join(__dirname, '../icons');
const SIZES_PX = [16, 32, 48, 128];

/** Draws icons/icon.svg in every size that the manifest names. Run it after a change of the drawing. */
async function drawIcons(): Promise<void> {
  const svg = await readFile(join(ICONS, 'icon.svg'), 'utf8');
  const browser = await puppeteer.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  try {
    const page = await browser.newPage();
    for (const size of SIZES_PX) {
      await page.setViewport({ width: size, height: size });
      await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
      await writeFile(join(ICONS, `${size}.png`), await page.screenshot({ omitBackground: true }));
    }
  } finally {
    await browser.close();
  }
}

void drawIcons();
