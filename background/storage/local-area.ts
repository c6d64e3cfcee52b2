import { storedItem, type ItemOptions, type StorageArea, type StoredItem } from './stored-item';

/** `browser.storage.local`. */
export type LocalArea = StorageArea;

/**
 * A value that survives the browser. `browser.storage.local` is on disk and unencrypted, so no token and no
 * whole private number goes there.
 */
export const localItem = <T>(area: LocalArea, options: ItemOptions<T>): StoredItem<T> =>
  storedItem(area, options);
