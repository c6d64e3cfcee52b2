import browser from 'webextension-polyfill';
import { phrase, PLACEHOLDERS } from './phrase';
import type { Phrase, Substitutions, TextKey } from './phrase';

/** Gives a message in the reader's language; `values` lie at the positions of PLACEHOLDERS. */
export type TextSource = (key: TextKey, values: string[]) => string;

let source: TextSource = (key, values) => browser.i18n.getMessage(key, values);

/** Puts another source in place of the browser's, where a surface is shown outside the extension. */
export function setTextSource(other: TextSource): void {
  source = other;
}

/** A text of `_locales`, the only way in which a surface comes by words. */
export function text<K extends TextKey>(key: K, ...values: Substitutions<K>): string {
  return say(phrase(key, ...values));
}

/** A phrase in the reader's language. */
export function say({ key, values }: Phrase): string {
  return source(
    key,
    PLACEHOLDERS.map(name => values[name] ?? ''),
  );
}
