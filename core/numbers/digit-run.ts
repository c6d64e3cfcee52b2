/** What stands between two groups of digits that may belong to one number. */
export type Joint = 'space' | 'dash' | 'spacedDash' | 'dot' | 'slash' | 'open' | 'close';

/** A group of digits and how it hangs on the group before it: null where a run begins. */
export interface DigitGroup {
  start: number;
  end: number;
  digits: string;
  joint: Joint | null;
}

const JOINTS: readonly (readonly [Joint, RegExp])[] = [
  ['space', /^[\s\u2063]+$/],
  ['dash', /^-$/],
  ['dot', /^\.$/],
  ['slash', /^[\s\u2063]*\/[\s\u2063]*$/],
  ['spacedDash', /^[\s\u2063]*-[\s\u2063]*$/],
  ['open', /^[\s\u2063]*[-./]?[\s\u2063]*[([][\s\u2063]*$/],
  ['close', /^[\s\u2063]*[)\]][\s\u2063]*[-./]?[\s\u2063]*$/],
];

/** Longer stretches between digits are other words, or the white space of a page's source. */
const LONGEST_JOINT = 120;

function jointOf(between: string): Joint | null {
  if (between === '-') return 'dash';
  if (between === ' ') return 'space';
  if (between.length > LONGEST_JOINT) return null;
  return JOINTS.find(([, pattern]) => pattern.test(between))?.[0] ?? null;
}

/** Cuts a plain text into its groups of digits, in runs that only a number's own punctuation holds together. */
export function digitRuns(text: string): DigitGroup[][] {
  const runs: DigitGroup[][] = [];
  let run: DigitGroup[] = [];
  let previousEnd = -1;
  for (const match of text.matchAll(/\d+/g)) {
    const [digits] = match;
    const start = match.index;
    const joint = previousEnd < 0 ? null : jointOf(text.slice(previousEnd, start));
    if (joint === null) runs.push((run = []));
    previousEnd = start + digits.length;
    run.push({ start, end: previousEnd, digits, joint });
  }
  return runs;
}
