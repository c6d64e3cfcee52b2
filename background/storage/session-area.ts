import { storedItem, type ItemOptions, type StorageArea, type StoredItem } from './stored-item';

/** `browser.storage.session`, with the part that the polyfill's types leave out. */
export interface SessionArea extends StorageArea {
  setAccessLevel?: (level: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void>;
}

/**
 * Keeps content scripts out of `storage.session`; call at each worker start. It is the browser's default too,
 * yet tokens lie there, so it is not left to a default.
 */
export async function trustContextsOnly(area: SessionArea): Promise<void> {
  await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

/** A value that lives as long as the browser runs, on no disk. */
export const sessionItem = <T>(area: SessionArea, options: ItemOptions<T>): StoredItem<T> =>
  storedItem(area, options);
