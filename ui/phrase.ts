import type messages from '../_locales/en/messages.json';

type Messages = typeof messages;

/** A message of `_locales/en/messages.json`. */
export type TextKey = keyof Messages;

/**
 * Every placeholder that a message may name, in the order of the positions `$1` to `$8`: the browser takes
 * substitutions by position, the code by name (developer.chrome.com, i18n message formats).
 */
export const PLACEHOLDERS = [
  'name',
  'number',
  'extension',
  'time',
  'user',
  'phone',
  'code',
  'value',
] as const;

export type Placeholder = (typeof PLACEHOLDERS)[number];

type PlaceholdersOf<K extends TextKey> = K extends TextKey
  ? Messages[K] extends { placeholders: infer P }
    ? keyof P & Placeholder
    : never
  : never;

/** A message that stands by itself, without placeholders. */
export type PlainKey = { [K in TextKey]: Messages[K] extends { placeholders: object } ? never : K }[TextKey];

/** What a message needs beside its key: nothing, or a value for each of its placeholders. */
export type Substitutions<K extends TextKey> = [PlaceholdersOf<K>] extends [never]
  ? []
  : [values: Record<PlaceholdersOf<K>, string>];

/** A message with its values, not yet in anybody's language. */
export interface Phrase {
  key: TextKey;
  values: Partial<Record<Placeholder, string>>;
}

/** Builds a phrase and lets the compiler check that every placeholder has its value. */
export function phrase<K extends TextKey>(key: K, ...[values]: Substitutions<K>): Phrase {
  return { key, values: values ?? {} };
}
