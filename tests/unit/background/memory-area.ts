import type { StorageArea } from '../../../background/storage/stored-item';

/** A storage area in memory; values pass by structured clone, as in the browser. */
export function memoryArea(values: Record<string, unknown> = {}): StorageArea & {
  values: Record<string, unknown>;
  failNext(): void;
} {
  let isFailing = false;
  return {
    values,
    failNext: () => {
      isFailing = true;
    },
    get: async key => (key in values ? { [key]: structuredClone(values[key]) } : {}),
    set: async items => {
      if (isFailing) {
        isFailing = false;
        throw new Error('QUOTA_BYTES quota exceeded');
      }
      Object.assign(values, structuredClone(items));
    },
    remove: async key => {
      Reflect.deleteProperty(values, key);
    },
  };
}
