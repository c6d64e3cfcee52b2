/**
 * Stands between two texts that are shown side by side and come from different elements. It divides groups of
 * digits as a space does, though the eye may see none.
 */
export const BOUNDARY = '\u2063';

/** A text in plain characters, with the way back to the text that it was made from. */
export interface PlainText {
  text: string;
  /** Offset in the original text of a character of the plain one. */
  originalOffset: (offset: number) => number;
}

const FOREIGN = /[^\t\n\r -~]/;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2062\u2064-\u206f\ufeff\ufe0f]/;
const SPACE = /[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g;
const DASH = /[\u2010-\u2015\u2212\u2043\ufe58\ufe63\uff0d]/g;
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const FULL_WIDTH_OFFSET = 0xfee0;

const same = (offset: number) => offset;

/**
 * Folds the spellings of a page (no-break spaces, typographic hyphens, full-width digits, direction marks) to
 * ASCII. Letters stay as they are; invisible characters go.
 */
export function plainText(original: string): PlainText {
  if (!FOREIGN.test(original)) return { text: original, originalOffset: same };
  const { text, originalOffset } = withoutInvisible(original);
  const folded = text
    .replace(SPACE, ' ')
    .replace(DASH, '-')
    .replace(FULL_WIDTH, char => String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(/\u00b7(?=\d)/g, '.')
    .replace(/\u2044/g, '/');
  return { text: folded, originalOffset };
}

function withoutInvisible(original: string): PlainText {
  if (!INVISIBLE.test(original)) return { text: original, originalOffset: same };
  const offsets: number[] = [];
  let text = '';
  for (let offset = 0; offset < original.length; offset++) {
    const char = original.charAt(offset);
    if (INVISIBLE.test(char)) continue;
    text += char;
    offsets.push(offset);
  }
  return { text, originalOffset: offset => offsets[offset] ?? original.length };
}
