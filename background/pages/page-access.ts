import type { Browser } from 'webextension-polyfill';

const SCRIPT_ID = 'mwc';
const FILE = 'content.js';

/** The browser parts that putting our script into MWC needs. */
export type PageBrowser = Pick<Browser, 'permissions' | 'scripting' | 'tabs'>;

/** Origins of RingCentral's own servers, which the manifest grants for requests, not for pages. */
const RINGCENTRAL = /^https:\/\/[a-z.]*ringcentral\.(com|biz)\//;

/** Match patterns of the MWC origins that the operator, the administrator's build or a policy has granted. */
export async function grantedPages(browser: PageBrowser): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter(
    pattern =>
      pattern.startsWith('https://') &&
      !pattern.includes('*.') &&
      !RINGCENTRAL.test(pattern) &&
      pattern !== 'https://*/*',
  );
}

/**
 * Registers the content script for the granted origins. It is done anew at each worker start, since an update
 * clears registrations and a registration without permission runs nowhere (w3c/webextensions issue 356).
 */
export async function registerPages(browser: PageBrowser): Promise<void> {
  const matches = await grantedPages(browser);
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return;
  }
  const script = {
    id: SCRIPT_ID,
    matches,
    js: [FILE],
    runAt: 'document_start' as const,
    allFrames: true,
    persistAcrossSessions: true,
  };
  if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/**
 * Puts the script into one tab whose page was loaded while the registration was still on its way (a browser
 * that restores MWC at its start, an update). Without permission for the page nothing happens.
 */
export async function takeOverTab(browser: PageBrowser, tabId: number): Promise<void> {
  const matches = await grantedPages(browser);
  if (matches.length === 0) return;
  const tabs = await browser.tabs.query({ url: matches });
  if (!tabs.some(tab => tab.id === tabId)) return;
  await browser.scripting
    .executeScript({ target: { tabId, allFrames: true }, files: [FILE] })
    .catch(() => undefined);
}

/** Puts the script into tabs that were open before it was registered (install, update, a new grant). */
export async function takeOverOpenTabs(browser: PageBrowser): Promise<void> {
  const matches = await grantedPages(browser);
  if (matches.length === 0) return;
  const tabs = await browser.tabs.query({ url: matches });
  const injected = tabs.flatMap(({ id }) =>
    id === undefined
      ? []
      : [browser.scripting.executeScript({ target: { tabId: id, allFrames: true }, files: [FILE] })],
  );
  // A tab that is just closing or shows an error page takes no script; it has no MWC to be taken over either.
  await Promise.allSettled(injected);
}
