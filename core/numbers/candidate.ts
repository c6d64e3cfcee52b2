import type { DigitGroup, Joint } from './digit-run';
import { type Reading, dropsBracketedZero, numberingOf, readDigits } from './numbering';
import type { Country } from './phone-number';

/** Groups `from` to `to` of a run that read as one number. */
export interface Candidate {
  from: number;
  to: number;
  start: number;
  end: number;
  hasPlus: boolean;
  groups: readonly string[];
  joints: readonly Joint[];
  reading: Reading;
}

const FEWEST_DIGITS = 6;
const MOST_DIGITS = 20;
const MOST_GROUPS = 9;
const LAST_BRACKET = 2;

/** Every stretch of a run that begins with the group `from` and is a possible number, the shortest first. */
export function candidatesFrom(
  text: string,
  run: readonly DigitGroup[],
  from: number,
  country: Country,
): Candidate[] {
  const first = run[from];
  if (first === undefined || first.digits.length > MOST_DIGITS) return [];
  const lead =
    /(?:\+ ?[([]?|[([]\+?)$/.exec(text.slice(Math.max(0, first.start - 3), first.start))?.[0] ?? '';
  const hasPlus = lead.includes('+');
  const found: Candidate[] = [];
  const groups: string[] = [];
  const joints: Joint[] = [];
  let digits = '';
  let open = /[([]/.test(lead) ? 1 : 0;
  const isOuterBracket = open === 1;
  let closed = 0;
  for (let to = from; to < Math.min(run.length, from + MOST_GROUPS); to++) {
    const group = run[to];
    if (group === undefined) break;
    if (to > from && group.joint !== null) {
      if (!mayJoin(group.joint, to - from)) break;
      if (group.joint === 'open') open++;
      if (group.joint === 'close') closed++;
      joints.push(group.joint);
    }
    if (closed > open) break;
    if (isBracketedZero(run, to) && to > from && dropsBracketedZero(digits)) continue;
    groups.push(group.digits);
    digits += group.digits;
    if (digits.length > MOST_DIGITS) break;
    if (digits.length < FEWEST_DIGITS) continue;
    const isWhole = open === closed;
    const isInBracket = isOuterBracket && open - closed === 1 && closed === 0 && open === 1;
    if (!isWhole && !isInBracket) continue;
    const reading = readDigits(digits, hasPlus ? 'plus' : 'noPlus', country);
    if (reading === null || runsOn(joints, reading)) continue;
    const start = first.start - (isInBracket ? lead.replace(/^[([]/, '').length : lead.length);
    found.push({
      from,
      to,
      start,
      end: group.end,
      hasPlus,
      groups: [...groups],
      joints: [...joints],
      reading,
    });
  }
  return found;
}

/** A slash parts the area code from the rest, once; anywhere else it stands between two numbers. */
function mayJoin(joint: Joint, position: number): boolean {
  if (joint === 'slash') return position === 1;
  return joint !== 'open' || position <= LAST_BRACKET;
}

function isBracketedZero(run: readonly DigitGroup[], index: number): boolean {
  return run[index]?.digits === '0' && run[index].joint === 'open' && run[index + 1]?.joint === 'close';
}

/** In a plan of open length a blank behind a hyphenated block (the direct extension) ends the number. */
function runsOn(joints: readonly Joint[], { country }: Reading): boolean {
  if (country === null || numberingOf(country).closedLength > 0) return false;
  const hyphen = joints.indexOf('dash', 1);
  return hyphen > 0 && joints.slice(hyphen).includes('space');
}
