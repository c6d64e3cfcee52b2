import browser from 'webextension-polyfill';

/** RingCentral's own hosts, which the manifest grants: no address of MWC. */
const RINGCENTRAL = /^https:\/\/([a-z0-9-]+\.)*ringcentral\.(com|biz)$/;

/** Origins of MWC that the browser has granted, by a click, a policy or the build. */
export async function readAllowedOrigins(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.map(pattern => pattern.replace(/\/\*$/, '')).filter(origin => !RINGCENTRAL.test(origin));
}

/** Asks the browser for one origin. Only works inside the operator's press (Permissions API). */
export async function allowOrigin(origin: string): Promise<boolean> {
  return browser.permissions.request({ origins: [`${origin}/*`] });
}
