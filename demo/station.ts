import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type Page, type Target, TargetType } from 'puppeteer';
import { type Chromium, launchChromium } from './chromium';
import { type DemoMwc, type DemoMwcOptions, startDemoMwc } from './mwc-page/server';
import { type Simulator, type SimulatorOptions, startSimulator } from './ringcentral/simulator';
import { type OurUi, ourUi } from './operator/our-ui';
import { until } from './operator/until';

export const EXTENSION_ID = 'edhfnbhohheakldgkddmbcekfnafpiik';
const EXTENSION = join(__dirname, '../build/e2e');
export const REDIRECT_URI = `https://${EXTENSION_ID}.chromiumapp.org/ringcentral`;

/** A whole station: RingCentral's simulator, the demo MWC and Chromium with the extension as shipped. */
export interface Station {
  readonly sim: Simulator;
  readonly mwc: DemoMwc;
  readonly browser: Browser;
  /** Console errors and page errors of ours since the last `reset`. */
  readonly faults: string[];
  /** Opens MWC in a new tab, not logged in. */
  openMwc(): Promise<MwcTab>;
  openPopup(tab: MwcTab): Promise<Page>;
  openOptions(): Promise<Page>;
  /** Ends the worker, as the browser does when it idles. */
  killWorker(): Promise<void>;
  /** Runs a function in the worker. */
  inWorker<T>(work: () => T | Promise<T>): Promise<T>;
  /** Closes the browser and starts it again with the same profile. */
  restartBrowser(): Promise<void>;
  close(): Promise<void>;
}

export interface MwcTab {
  page: Page;
  ours: OurUi;
}

export interface StationOptions {
  simulator?: Partial<SimulatorOptions>;
  mwc?: DemoMwcOptions;
  /** Folder of the unpacked extension; the tests' build when left out. */
  extension?: string;
  /** A window where there is a display. Default: headless. */
  window?: boolean;
}

export async function openStation(options: StationOptions = {}): Promise<Station> {
  const sim = await startSimulator({ tls: true, redirectUris: [REDIRECT_URI], ...options.simulator });
  const mwc = await startDemoMwc(options.mwc);
  const profile = mkdtempSync(join(tmpdir(), 'mwc-e2e-'));
  const faults: string[] = [];
  const launch = async (): Promise<Chromium> => {
    const started = await launchChromium({
      extension: options.extension ?? EXTENSION,
      profile,
      headless: options.window !== true,
      hosts: {
        'platform.ringcentral.com': sim.port,
        'ws-api.ringcentral.com': sim.port,
        'mwc.station.example': mwc.port,
      },
    });
    await workerTarget(started.browser);
    return started;
  };
  let chromium = await launch();

  const workerOf = async () => {
    const worker = await (await workerTarget(chromium.browser)).worker();
    if (worker === null) throw new Error('The extension has no worker.');
    return worker;
  };

  return {
    sim,
    mwc,
    faults,
    get browser() {
      return chromium.browser;
    },
    openMwc: async () => {
      const page = await chromium.browser.newPage();
      page.setDefaultTimeout(15_000);
      noteFaults(page, faults);
      await page.goto(mwc.origin, { waitUntil: 'load' });
      return { page, ours: await ourUi(page) };
    },
    openPopup: async tab => {
      await tab.page.bringToFront();
      const extension = (await chromium.browser.extensions()).get(EXTENSION_ID);
      if (extension === undefined) throw new Error('The extension is not installed.');
      await tab.page.triggerExtensionAction(extension);
      const target = await until('the popup', () =>
        chromium.browser.targets().find(t => t.url().endsWith('popup.html')),
      );
      const popup = await target.asPage();
      noteFaults(popup, faults);
      return popup;
    },
    openOptions: async () => {
      const page = await chromium.browser.newPage();
      noteFaults(page, faults);
      await page.goto(`chrome-extension://${EXTENSION_ID}/options/options.html`);
      return page;
    },
    killWorker: async () => {
      const worker = await workerOf();
      await worker.close();
    },
    inWorker: async <T>(work: () => T | Promise<T>) =>
      (await workerOf()).evaluate<[], () => T | Promise<T>>(work),
    restartBrowser: async () => {
      await chromium.close();
      chromium = await launch();
    },
    close: async () => {
      await chromium.close();
      await Promise.all([sim.close(), mwc.close()]);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function workerTarget(browser: Browser): Promise<Target> {
  return browser.waitForTarget(
    target => target.type() === TargetType.SERVICE_WORKER && target.url().includes(EXTENSION_ID),
    { timeout: 15_000 },
  );
}

/** Errors of a page that ours could have made: the page's own 4xx of a wrong password is none. */
function noteFaults(page: Page, faults: string[]): void {
  page.on('pageerror', error => faults.push(String(error)));
  page.on('console', message => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text()))
      faults.push(message.text());
  });
}
