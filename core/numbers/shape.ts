import type { Plan } from './plan';
import type { Reading } from './numbering';
import { numberingOf } from './numbering';

const LEAST_GROUP = 2;

/**
 * Whether digits in these groups are written as that country writes telephone numbers. Where no caption says
 * *phone*, other groupings are serials, dates or sums.
 */
export function isWrittenAsNumber(reading: Reading, groups: readonly string[], hasPlus: boolean): boolean {
  if (hasPlus) return true;
  if (groups.length < 2 || reading.country === null) return groups.length > 1;
  const numbering = numberingOf(reading.country);
  switch (reading.route) {
    case 'international':
      return true;
    case 'trunkMissing':
      return false;
    case 'plusMissing':
      return groups[0] === numbering.callingCode && groups.length > 2 && numbering.closedLength > 0;
    case 'trunk':
    case 'national':
      return (
        isGroupedAsLayout(reading, groups, numbering) ||
        (numbering.callingCode !== '1' && isGroupedFreely(reading, groups, numbering.closedLength === 0))
      );
  }
}

/** Every cut lies where one of the country's own layouts cuts, the first one among them. */
function isGroupedAsLayout(
  { route, prefixLength }: Reading,
  written: readonly string[],
  { groupings, trunkPrefix }: Plan,
): boolean {
  const digits = written.join('').length;
  const skipped = route === 'trunk' && trunkPrefix !== '0' ? prefixLength : 0;
  const cuts = cutsOf(written.map(group => group.length))
    .map(cut => cut - skipped)
    .filter(cut => cut > 0);
  return groupings.some(grouping => {
    const blocks = grouping.split(' ').map(Number);
    if (blocks.reduce((sum, block) => sum + block) !== digits - skipped) return false;
    const allowed = cutsOf(blocks);
    return cuts[0] === allowed[0] && cuts.every(cut => allowed.includes(cut));
  });
}

/** Habits differ from the official layout: an area code, then blocks of at least two digits. */
function isGroupedFreely(reading: Reading, groups: readonly string[], endsInOneDigit: boolean): boolean {
  const { route, prefixLength } = reading;
  const isTrunkApart = groups[0]?.length === prefixLength;
  if (route === 'trunk' && !groups.join('').startsWith('0') && !isTrunkApart) return false;
  const [area = '', ...blocks] = groups;
  const last = blocks.pop() ?? '';
  if (route === 'national' && area.length > 3) return false;
  if (area.length < LEAST_GROUP || blocks.some(block => block.length < LEAST_GROUP)) return false;
  return last.length >= (endsInOneDigit ? 1 : LEAST_GROUP);
}

function cutsOf(blocks: readonly number[]): number[] {
  let length = 0;
  return blocks.slice(0, -1).map(block => (length += block));
}
