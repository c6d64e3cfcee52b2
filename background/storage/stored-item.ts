import * as v from 'valibot';
import { FailureError } from '../../core/failure';

/** The part of `browser.storage.local` or `.session` that an item needs. */
export interface StorageArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

/** One typed value of a storage area. Failures of the area are FailureError `notStored`. */
export interface StoredItem<T> {
  /** The stored value, or the default when there is none or it is damaged (a damaged one is set aside). */
  read(): Promise<T>;
  write(value: T): Promise<void>;
  /** Reads, changes and writes; changes of one item follow each other. */
  update(change: (value: T) => T): Promise<T>;
  remove(): Promise<void>;
}

export interface ItemOptions<T> {
  key: string;
  schema: v.GenericSchema<unknown, T>;
  fallback: T;
}

/** Key under which a value of the wrong shape is kept for whoever looks into the fault. */
export const damagedKey = (key: string): string => `${key}.damaged`;

export function storedItem<T>(area: StorageArea, { key, schema, fallback }: ItemOptions<T>): StoredItem<T> {
  let lastChange: Promise<unknown> = Promise.resolve();

  const read = async (): Promise<T> => {
    const stored = (await attempt(() => area.get(key)))[key];
    if (stored === undefined) return fallback;
    const parsed = v.safeParse(schema, stored);
    if (parsed.success) return parsed.output;
    await attempt(() => area.set({ [damagedKey(key)]: stored }));
    await attempt(() => area.remove(key));
    return fallback;
  };
  const write = (value: T): Promise<void> => attempt(() => area.set({ [key]: value }));
  const inTurn = <R>(work: () => Promise<R>): Promise<R> => {
    const done = lastChange.then(work);
    lastChange = done.catch(() => undefined);
    return done;
  };

  return {
    read,
    write: value => inTurn(() => write(value)),
    update: change =>
      inTurn(async () => {
        const value = change(await read());
        await write(value);
        return value;
      }),
    remove: () => inTurn(() => attempt(() => area.remove(key))),
  };
}

async function attempt<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new FailureError(
      { kind: 'notStored', code: cause instanceof Error ? cause.name : undefined },
      { cause },
    );
  }
}
