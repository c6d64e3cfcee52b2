import type { DigitGroup } from './digit-run';

const TIGHT = new Set(['dash', 'dot', 'slash']);
const MAC_BYTES = 6;
const IP_BYTES = 4;

/**
 * How many groups from `index` on are a date, an IP or a MAC address, or 0. They are passed over whole, so that
 * no tail of them is taken for a number.
 */
export function foreignLength(run: readonly DigitGroup[], index: number): number {
  const joint = run[index + 1]?.joint;
  if (joint === undefined || joint === null || !TIGHT.has(joint)) return 0;
  let count = 2;
  while (count <= MAC_BYTES && run[index + count]?.joint === joint) count++;
  const groups = run.slice(index, index + count).map(group => group.digits);
  if (count === 3 && isDate(groups)) return count;
  if (count === IP_BYTES && joint === 'dot' && groups.every(isByte)) return count;
  if (count === MAC_BYTES && joint === 'dash' && groups.every(group => group.length === 2)) return count;
  return 0;
}

function isDate([first = '', second = '', third = '']: readonly string[]): boolean {
  if (first.length === 4) return isYear(first) && isMonth(second) && isDay(third);
  const isYearLast = third.length === 2 || (third.length === 4 && isYear(third));
  return isYearLast && ((isDay(first) && isMonth(second)) || (isMonth(first) && isDay(second)));
}

const isYear = (digits: string) => /^(?:19|20)\d\d$/.test(digits);
const isMonth = (digits: string) => digits.length <= 2 && Number(digits) >= 1 && Number(digits) <= 12;
const isDay = (digits: string) => digits.length <= 2 && Number(digits) >= 1 && Number(digits) <= 31;
const isByte = (digits: string) => digits.length <= 3 && Number(digits) <= 255;
