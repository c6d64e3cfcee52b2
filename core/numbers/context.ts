import { ASPECT_WORDS, NUMBER_WORDS, OTHER_WORDS, PHONE_PLACES, PHONE_WORDS } from './field-words';
import type { Country } from './phone-number';

/** What a field holds, as far as its caption or its column says. */
export type FieldKind = 'phone' | 'other' | 'unknown';

/** What the finder must know of the place where a text stands. */
export interface FindContext {
  country: Country;
  field: FieldKind;
}

const LONGEST_CAPTION = 60;
const WORDS_BEFORE_NUMBER = 3;

const anywhere = (words: string) => new RegExp(`(?:^| )(?:${words})(?= |$)`);
const entirely = (words: string) => new RegExp(`^(?:${words})(?: (?:${NUMBER_WORDS}|\\d))?$`);
const atEnd = (words: string) => new RegExp(`(?:^| )(?:${words})(?: (?:${NUMBER_WORDS}))*$`);

const PHONE = anywhere(PHONE_WORDS);
const PHONE_PLACE = entirely(PHONE_PLACES);
const OTHER = anywhere(OTHER_WORDS);
const PHONE_ASPECT = new RegExp(`(?:^| )(?:${PHONE_WORDS}) (?:${ASPECT_WORDS})$`);
const PHONE_BEFORE = new RegExp(`(?:^| )(?:${PHONE_WORDS}|call|dial|ring|ph)(?: (?:${NUMBER_WORDS}|\\d))*$`);
const OTHER_BEFORE = atEnd(OTHER_WORDS);
const PHONE_WORD = new RegExp(`^(?:${PHONE_WORDS}|${PHONE_PLACES}|ph|p|t|m|c|h|w|o)$`);

/** Lower case, without accents, every other character a blank: `Nº. de téléphone:` is `n de telephone`. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/№/g, ' no ')
    .replace(/#/g, ' # ')
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim();
}

const kinds = new Map<string, FieldKind>();
const MOST_KINDS = 500;

/** Whether a caption (column header, label, `aria-label`) announces a telephone number or something else. */
export function fieldKind(caption: string): FieldKind {
  const known = kinds.get(caption);
  if (known) return known;
  const kind = kindOfCaption(fold(caption.slice(0, LONGEST_CAPTION)));
  if (kinds.size >= MOST_KINDS) kinds.clear();
  kinds.set(caption, kind);
  return kind;
}

function kindOfCaption(caption: string): FieldKind {
  if (PHONE_ASPECT.test(caption)) return caption.endsWith(' ext') ? 'phone' : 'other';
  if (PHONE.test(caption) || PHONE_PLACE.test(caption)) return 'phone';
  return OTHER.test(caption) ? 'other' : 'unknown';
}

/** What the words right before a number say of it: `Zone`, `CS#`, `Tel.:`; `unknown` for any other text. */
export function kindFromTextBefore(before: string): FieldKind {
  if (!/\p{L}/u.test(before)) return 'unknown';
  const words = fold(before).split(' ').slice(-WORDS_BEFORE_NUMBER).join(' ');
  if (PHONE_BEFORE.test(words)) return 'phone';
  return OTHER_BEFORE.test(words) ? 'other' : 'unknown';
}

/** Whether a word glued to a number is its type (`Cell719-555-0142`) and no part of a longer code. */
export function isPhoneWord(word: string): boolean {
  return PHONE_WORD.test(fold(word));
}
