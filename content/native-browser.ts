/**
 * Stands in for webextension-polyfill in the content script alone (build.mjs): a page pays for every byte of it,
 * and Chrome's own API has given promises since Manifest V3. Firefox has `browser` of its own.
 */
const ownBrowser: unknown = Reflect.get(globalThis, 'browser');

export default ownBrowser ?? chrome;
