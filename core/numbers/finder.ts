import { type Candidate, candidatesFrom } from './candidate';
import { type FieldKind, type FindContext, kindFromTextBefore } from './context';
import { type DigitGroup, digitRuns } from './digit-run';
import { isSum, leftAllows, rightAllows } from './edges';
import { readExtension } from './extension';
import { foreignLength } from './not-a-number';
import type { Country, FoundNumber, PhoneNumber } from './phone-number';
import { plainText } from './plain-text';
import { isWrittenAsNumber } from './shape';

export type { FieldKind, FindContext } from './context';
export { formatNumber } from './format';
export { isMask } from './mask';
export type { Country, FoundNumber, PhoneNumber } from './phone-number';

const SOME_DIGITS = /\d\D{0,3}\d\D{0,3}\d|[\uff10-\uff19]/;
const LONGEST_CAPTION = 40;

/** The cheap test that nearly every text of a page fails. */
export function mayHoldNumber(text: string): boolean {
  return SOME_DIGITS.test(text);
}

/**
 * All telephone numbers of a text, in order, none overlapping. A number that is possible in its country is
 * enough; what the words before it or its field name as something else is none. A bare run of digits counts
 * only where its field, or the word before it, says *phone*.
 */
export function findNumbers(text: string, context: FindContext): FoundNumber[] {
  if (!mayHoldNumber(text)) return [];
  const plain = plainText(text);
  const found: FoundNumber[] = [];
  let end = 0;
  for (const run of digitRuns(plain.text)) {
    for (let index = 0; index < run.length;) {
      const hit = (run[index]?.start ?? 0) < end ? null : readAt(plain.text, run, index, end, context);
      if (hit === null) {
        index += skippedGroups(plain.text, run, index);
        continue;
      }
      end = hit.end;
      index = hit.next;
      const startOffset = plain.originalOffset(hit.start);
      const endOffset = plain.originalOffset(hit.end - 1) + 1;
      const { e164 } = hit.candidate.reading;
      const shown = text.slice(startOffset, endOffset);
      found.push({ e164, extension: hit.extension, start: startOffset, end: endOffset, text: shown });
    }
  }
  return found;
}

/**
 * Reads a text that must be one number as a whole, with or without an extension: what an operator typed, what a
 * page event carries, or the text of a found number. Null where it is anything else.
 */
export function readPhoneNumber(text: string, country: Country): PhoneNumber | null {
  const plain = plainText(text)
    .text.replace(/\u2063/g, ' ')
    .trim();
  const whole = plain.replace(/^tel:/i, '');
  const [number, ...more] = findNumbers(whole, { country, field: 'phone' });
  if (number === undefined || more.length > 0) return null;
  const rest = whole.slice(0, number.start) + whole.slice(number.end);
  return /^[\s()[\]#.,;]*$/.test(rest) ? { e164: number.e164, extension: number.extension } : null;
}

/** No tail of a date, an address or an impossible international number is a number of its own. */
function skippedGroups(text: string, run: readonly DigitGroup[], index: number): number {
  if (text.charAt((run[index]?.start ?? 0) - 1) === '+') return run.length;
  return Math.max(1, foreignLength(run, index));
}

interface Hit {
  candidate: Candidate;
  start: number;
  end: number;
  next: number;
  extension: string;
}

/** The number that begins with the group `index` of a run, if one does. */
function readAt(
  text: string,
  run: readonly DigitGroup[],
  index: number,
  previousEnd: number,
  { country, field }: FindContext,
): Hit | null {
  if (foreignLength(run, index) > 0) return null;
  const candidates = candidatesFrom(text, run, index, country);
  const [first] = candidates;
  if (first === undefined) return null;
  const said = kindFromTextBefore(textBefore(text, first.start, previousEnd));
  const kind = said === 'unknown' ? field : said;
  if (kind === 'other') return null;
  const fitting = candidates.filter(candidate => fits(text, run, candidate, previousEnd, kind, country));
  const candidate = best(text, run, fitting, country);
  if (candidate === null) return null;
  const extension = readExtension(text, candidate.end);
  const end = extension?.end ?? candidate.end;
  if (extension === null && !rightAllows(text, stretchOf(candidate))) return null;
  return {
    candidate,
    start: candidate.start,
    end,
    next: candidate.to + 1,
    extension: extension?.extension ?? '',
  };
}

/** The words that may caption a number: back to the last number or to the end of another statement. */
function textBefore(text: string, start: number, previousEnd: number): string {
  const before = text.slice(Math.max(previousEnd, start - LONGEST_CAPTION), start);
  return before.slice(
    Math.max(before.lastIndexOf(';'), before.lastIndexOf('|'), before.lastIndexOf(',')) + 1,
  );
}

function stretchOf({ start, end, groups, hasPlus, joints }: Candidate) {
  return { start, end, isFormatted: hasPlus || groups.length > 1, isDotted: joints.includes('dot') };
}

function fits(
  text: string,
  run: readonly DigitGroup[],
  candidate: Candidate,
  previousEnd: number,
  kind: FieldKind,
  country: Country,
): boolean {
  const { from, to, start, reading, groups, hasPlus } = candidate;
  if (kind !== 'phone' && !isWrittenAsNumber(reading, groups, hasPlus)) return false;
  const stretch = stretchOf(candidate);
  if (isSum(text, stretch)) return false;
  const before = run[from]?.joint;
  const after = run[to + 1]?.joint;
  if (after === 'dash' || after === 'dot') return false;
  const isBehindNumber = from > 0 && run[from - 1]?.end === previousEnd;
  if (!hasPlus && (before === 'dash' || before === 'dot' || (before === 'slash' && !isBehindNumber)))
    return false;
  const isListed = previousEnd > 0 && /^[,;/|]?$/.test(text.slice(previousEnd, start));
  if (!isListed && !leftAllows(text, stretch)) return false;
  return kind === 'phone' || isApart(text, run, candidate, isBehindNumber, country);
}

/** Blanks part the blocks of a long identifier too: a piece of one is no number. */
function isApart(
  text: string,
  run: readonly DigitGroup[],
  { from, to, joints, reading }: Candidate,
  isBehindNumber: boolean,
  country: Country,
): boolean {
  if (reading.e164.startsWith('+1') || joints.some(joint => joint !== 'space')) return true;
  const isSameBlock = (inner: number, outer: number, joint: number) =>
    run[joint]?.joint === 'space' && run[inner]?.digits.length === run[outer]?.digits.length;
  if (!isBehindNumber && isSameBlock(from, from - 1, from)) return false;
  return !isSameBlock(to, to + 1, to + 1) || candidatesFrom(text, run, to + 1, country).length > 0;
}

/** Of several lengths the longest that leaves nothing over, or another number. */
function best(
  text: string,
  run: readonly DigitGroup[],
  candidates: readonly Candidate[],
  country: Country,
): Candidate | null {
  const longest = candidates.at(-1) ?? null;
  if (candidates.length < 2) return longest;
  const neat = candidates.findLast(
    ({ to }) => to === run.length - 1 || candidatesFrom(text, run, to + 1, country).length > 0,
  );
  return neat ?? longest;
}
