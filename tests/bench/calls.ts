import { spotOf } from '../../demo/operator/mwc';
import { until } from '../../demo/operator/until';
import type { MwcTab, Station } from '../../demo/station';
import { type Figure, median, percentile } from './figures';

const RUNS = 15;
const COLD_RUNS = 7;
const RING_OUT = /\/ring-out$/;

/** Click → request at the server, warm and from a dead worker, and a server's event → visible in MWC. */
export async function calls(station: Station, tab: MwcTab): Promise<Figure[]> {
  const events: number[] = [];
  const warm: number[] = [];
  const fetches: number[] = [];
  const cold: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    fetches.push(await bareFetch(station));
    warm.push(await dial(station, tab, () => Promise.resolve()));
    events.push(await eventToVisible(station, tab));
    await end(station, tab);
  }
  for (let run = 0; run < COLD_RUNS; run += 1) {
    cold.push(await dial(station, tab, () => station.killWorker()));
    await end(station, tab);
  }
  return [
    { key: 'dial.warmOverFetchMs', value: median(warm) - median(fetches), goal: 5 },
    { key: 'dial.coldMs', value: median(cold), goal: 60 },
    { key: 'event.visibleP95Ms', value: percentile(events, 95), goal: 30 },
  ];
}

/**
 * Milliseconds from the operator's release of the button, as the page's own event has it, to the request's
 * arrival at the server; the test's way of moving the mouse is not counted.
 */
async function dial(station: Station, tab: MwcTab, before: () => Promise<void>): Promise<number> {
  station.sim.journal.clear();
  const { x, y } = await spotOf(tab.page, '(719) 555-0142');
  await tab.page.mouse.move(x - 3, y);
  await tab.page.mouse.move(x, y);
  await tab.page.mouse.down();
  await tab.page.evaluate(() => {
    window.addEventListener(
      'pointerup',
      event => void Object.assign(window, { releasedAt: performance.timeOrigin + event.timeStamp }),
      { capture: true, once: true },
    );
  });
  await before();
  await tab.page.mouse.up();
  const [entry] = await station.sim.until('POST', RING_OUT, { signal: AbortSignal.timeout(10_000) });
  const released = await tab.page.evaluate(() => Number(Reflect.get(window, 'releasedAt')));
  return (entry?.at ?? Number.NaN) - released;
}

/** A bare request from the worker, with nothing of ours in between; it too has a connection of its own. */
async function bareFetch(station: Station): Promise<number> {
  station.sim.journal.clear();
  const begun = await station.inWorker(() => {
    const at = Date.now();
    fetch('https://platform.ringcentral.com/restapi/bench', { method: 'POST' }).catch(() => undefined);
    return at;
  });
  const [entry] = await station.sim.until('POST', /bench$/, { signal: AbortSignal.timeout(10_000) });
  return (entry?.at ?? Number.NaN) - begun;
}

/** From the server's notice that the operator has answered to the card that says so, seen from our own world. */
async function eventToVisible(station: Station, tab: MwcTab): Promise<number> {
  await tab.ours.untilText(/Answer your phone/);
  const seen = await tab.ours.armTime('Calling Dana Whitfield');
  const sent = Date.now();
  station.sim.calls.operatorAnswers();
  return (await seen.moment()) - sent;
}

async function end(station: Station, tab: MwcTab): Promise<void> {
  await until('a call to end', () => station.sim.calls.live().length === 1);
  const [call] = station.sim.calls.live();
  if (call?.operator === 'ringing') station.sim.calls.operatorRejects();
  else station.sim.calls.operatorHangsUp();
  await tab.ours.press(/^Dismiss$/);
  await until('an empty card', async () => !(await tab.ours.has(/^Dismiss$/)));
}
