import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../../demo/operator/until';
import type { MwcTab, Station } from '../../demo/station';
import { type Figure, median } from './figures';

const RUNS = 7;

/** Runs the script beside a browser that answers nothing, and returns the milliseconds it took. */
const TIMED = `function (source) {
  const event = { addListener() {}, removeListener() {} };
  const port = { postMessage() {}, disconnect() {}, onMessage: event, onDisconnect: event };
  window.chrome = { runtime: { id: 'bench', connect: () => port, onMessage: event }, i18n: { getMessage: key => key } };
  const begun = performance.now();
  new Function(source)();
  return performance.now() - begun;
}`;

/** Evaluation of the content script in a blank page, start of the worker, and the popup until it can be used. */
export async function surfaces(station: Station, tab: MwcTab, extension: string): Promise<Figure[]> {
  return [
    { key: 'content.evaluateMs', value: await evaluation(station, extension), goal: 5 },
    { key: 'popup.interactiveMs', value: await popup(station, tab), goal: 100 },
    { key: 'worker.startMs', value: await workerStart(station), goal: 60 },
  ];
}

/** Compiling and running the script; the browser parts that it starts with are there, MWC is not. */
async function evaluation(station: Station, extension: string): Promise<number> {
  const source = readFileSync(join(extension, 'content.js'), 'utf8');
  const page = await station.browser.newPage();
  const values: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    await page.goto('about:blank');
    values.push(Number(await page.evaluate(`(${TIMED})(${JSON.stringify(source)})`)));
  }
  await page.close();
  return median(values);
}

async function popup(station: Station, tab: MwcTab): Promise<number> {
  const values: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const page = await station.openPopup(tab);
    await until('the popup', () => page.evaluate(() => /Jo Halvorsen/.test(document.body.innerText)));
    // From its navigation to the frame after its content stands.
    values.push(
      await page.evaluate(
        () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? performance.now(),
      ),
    );
    await page.close();
  }
  return median(values);
}

/** From its start to the end of its first, synchronous run: every listener is registered then. */
async function workerStart(station: Station): Promise<number> {
  const values: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    await station.killWorker();
    values.push(
      await until('a new worker', () =>
        station.inWorker(() => performance.getEntriesByName('listening')[0]?.startTime ?? performance.now()),
      ),
    );
  }
  return median(values);
}
