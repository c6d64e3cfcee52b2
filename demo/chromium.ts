import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer';

export interface ChromiumOptions {
  /** Folder of the unpacked extension. */
  extension: string;
  /** Real host names and the local port that answers for each. */
  hosts: Readonly<Record<string, number>>;
  /** Profile folder; a fresh one that goes with the browser when left out. */
  profile?: string;
  headless: boolean;
  window?: { width: number; height: number };
}

export interface Chromium {
  browser: Browser;
  close(): Promise<void>;
}

/** The browser that scripts/setup found. Throws when there is none. */
export function chromiumPath(): string {
  const noted = join(__dirname, '..', 'node_modules', '.chrome-path');
  const path =
    process.env['CHROME_PATH'] ?? (existsSync(noted) ? readFileSync(noted, 'utf8') : '/usr/bin/chromium');
  if (!existsSync(path))
    throw new Error(`No Chromium at ${path}: run "node scripts/setup.mjs", or set CHROME_PATH.`);
  return path;
}

/** Starts Chromium with the extension, the real host names mapped to loopback; nothing else is reached. */
export async function launchChromium(options: ChromiumOptions): Promise<Chromium> {
  const { extension, hosts, headless, window = { width: 1280, height: 800 } } = options;
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'mwc-profile-'));
  const rules = Object.entries(hosts).map(([host, port]) => `MAP ${host}:443 127.0.0.1:${port}`);
  const browser = await puppeteer.launch({
    executablePath: chromiumPath(),
    headless,
    pipe: true,
    enableExtensions: [extension],
    acceptInsecureCerts: true,
    userDataDir: profile,
    // In a window Ctrl+C is ours: everything is closed in turn, and the command ends well.
    handleSIGINT: headless,
    defaultViewport: headless ? window : null,
    args: [
      `--host-resolver-rules=${[...rules, 'MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost'].join(', ')}`,
      `--window-size=${window.width},${window.height}`,
      // The sign-in window is no page that puppeteer's acceptInsecureCerts reaches; only loopback can answer anyway.
      '--ignore-certificate-errors',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Chromium's sandbox does not start as root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  return {
    browser,
    close: async () => {
      await browser.close();
      if (options.profile === undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
