import { createStore, del, entries, get, set, type UseStore } from 'idb-keyval';
import { FailureError } from '../../core/failure';

/**
 * Records that survive the browser, by key. Values are stored by structured clone and read as `unknown`: the
 * reader checks them by its schema. Every method throws FailureError `notStored` when the database fails.
 */
export interface RecordStore {
  get(key: string): Promise<unknown>;
  /** Resolves when the record is written. */
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
  /** All records whose key begins with `prefix`. */
  list(prefix: string): Promise<[key: string, value: unknown][]>;
}

/** Opens a connection to the database; called again when the last one died. */
export type OpenStore = () => UseStore;

export const openExtensionStore: OpenStore = () => createStore('ringcentral-for-mwc', 'records');

/**
 * The extension's one database, for records and for the key that encrypts them. A cached connection dies when
 * the machine sleeps or the browser clears site data ("The database connection is closing", idb-keyval issue
 * 165), so a failed transaction is tried once more on a new one.
 */
export function createRecordStore(open: OpenStore = openExtensionStore): RecordStore {
  let connection: UseStore | null = null;

  const run = async <T>(work: (store: UseStore) => Promise<T>): Promise<T> => {
    try {
      connection ??= open();
      return await work(connection);
    } catch {
      connection = null;
    }
    try {
      connection = open();
      return await work(connection);
    } catch (cause) {
      connection = null;
      throw new FailureError(
        { kind: 'notStored', code: cause instanceof Error ? cause.name : undefined },
        { cause },
      );
    }
  };

  return {
    get: key => run(store => get<unknown>(key, store)),
    set: (key, value) => run(store => set(key, value, store)),
    remove: key => run(store => del(key, store)),
    list: async prefix => {
      const all = await run(store => entries<string, unknown>(store));
      return all.filter(([key]) => key.startsWith(prefix));
    },
  };
}
