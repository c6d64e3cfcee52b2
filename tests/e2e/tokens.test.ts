import { type Page, TargetType } from 'puppeteer';
import { type MwcTab, type Station, openStation } from '../../demo/station';
import { atTheAlarm, dialDana } from './harness/stories';

let station: Station;
let tab: MwcTab;
const logged: string[] = [];

beforeAll(async () => {
  station = await openStation();
  const target = await station.browser.waitForTarget(found => found.type() === TargetType.SERVICE_WORKER);
  (await target.worker())?.on('console', message => logged.push(message.text()));
  tab = await atTheAlarm(station);
  tab.page.on('console', message => logged.push(message.text()));
  await dialDana(tab);
  station.sim.calls.operatorAnswers();
  await tab.ours.untilText(/Calling Dana Whitfield/);
});

afterAll(() => station.close());

/** Every string in a page's memory: its own scripts and, in worlds beside them, our content script. */
async function memoryOf(page: Page): Promise<string> {
  const cdp = await page.createCDPSession();
  const chunks: string[] = [];
  cdp.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await cdp.detach();
  return chunks.join('');
}

const storageOf = (page: Page): Promise<string> =>
  page.evaluate(() =>
    JSON.stringify([
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      document.cookie,
      document.documentElement.outerHTML,
    ]),
  );

/** Addresses of all requests; the socket's address carries its own short token, which is meant to be there. */
const addresses = (): string =>
  JSON.stringify(
    station.sim.journal.entries.filter(entry => entry.path !== '/ws').map(({ path, query }) => [path, query]),
  );

const tokens = (): string[] => {
  const [session] = station.sim.sessions.list();
  if (session?.refreshToken === undefined) throw new Error('There is no session to look for.');
  return [session.accessToken, session.refreshToken];
};

it('the search finds a planted token', async () => {
  await tab.page.evaluate(() => Object.assign(window, { planted: ['PLANTED', 'TOKEN', '4711'].join('-') }));
  expect(await memoryOf(tab.page)).toContain('PLANTED-TOKEN-4711');
});

it('no token is in the page, in our content script, in its storage, in a log or in an address', async () => {
  const reachable = [await memoryOf(tab.page), await storageOf(tab.page), logged.join('\n'), addresses()];
  for (const token of tokens()) for (const place of reachable) expect(place.includes(token)).toBe(false);
});

it('no token is in the popup', async () => {
  const popup = await station.openPopup(tab);
  await popup.waitForSelector('::-p-aria([name="Hang up"][role="button"])');
  const memory = await memoryOf(popup);
  for (const token of tokens()) expect(memory.includes(token)).toBe(false);
  await popup.close();
});

it('storage.session is for trusted contexts alone, and no refresh token lies on disk in plain', async () => {
  const [access, refresh] = tokens();
  const held = await station.inWorker(async () => JSON.stringify(await chrome.storage.session.get(null)));
  expect(held).toContain(access);
  expect(held).not.toContain(refresh);
  const onDisk = await station.inWorker(async () => {
    const local = JSON.stringify(await chrome.storage.local.get(null));
    const names = await indexedDB.databases();
    const dumps = await Promise.all(
      names.map(
        ({ name = '' }) =>
          new Promise<string>((resolve, reject) => {
            const opening = indexedDB.open(name);
            opening.onerror = () => reject(new Error('The database does not open.'));
            opening.onsuccess = () => {
              const { result: database } = opening;
              const transaction = database.transaction([...database.objectStoreNames]);
              const parts: string[] = [];
              for (const store of database.objectStoreNames)
                transaction.objectStore(store).getAll().onsuccess = event => {
                  const values = (event.target as IDBRequest<unknown[]>).result;
                  parts.push(
                    JSON.stringify(values, (_key, value: unknown) => {
                      const bytes = value instanceof ArrayBuffer ? new Uint8Array(value) : value;
                      return bytes instanceof Uint8Array ? new TextDecoder('latin1').decode(bytes) : value;
                    }),
                  );
                };
              transaction.oncomplete = () => {
                database.close();
                resolve(parts.join());
              };
            };
          }),
      ),
    );
    return local + dumps.join();
  });
  expect(onDisk).toMatch(/signIns|call:|attempt/);
  for (const token of [access, refresh]) expect(onDisk).not.toContain(token);
  await expect(fromContentScript(tab.page)).resolves.toMatch(/Access to storage is not allowed/);
});

/** What our content script's world gets when it asks for `storage.session`. */
async function fromContentScript(page: Page): Promise<string> {
  const cdp = await page.createCDPSession();
  const contexts: { id: number; origin: string }[] = [];
  cdp.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context));
  await cdp.send('Runtime.enable');
  const own = contexts.find(({ origin }) => origin.startsWith('chrome-extension://'));
  if (own === undefined) throw new Error('The content script has no world in this page.');
  const { result } = await cdp.send('Runtime.evaluate', {
    contextId: own.id,
    awaitPromise: true,
    returnByValue: true,
    expression: 'chrome.storage.session.get(null).then(held => JSON.stringify(held), error => error.message)',
  });
  return String(result.value);
}
