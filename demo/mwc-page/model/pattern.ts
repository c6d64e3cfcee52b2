import type { Command } from '../data/pattern-commands';

/** yellow, red, green and grey in MWC's colours. */
export type LineState = 'current' | 'done' | 'pending' | 'ignored';

/** How the line that was run ended: "completed" is what IF Prior action completed asks for. */
export type LineResult = 'completed' | 'failed';

/** A fresh pattern: its first line is the current one. */
export function startPattern(pattern: readonly Command[]): LineState[] {
  return pattern.map((_, index) => (index === 0 ? 'current' : 'pending'));
}

/** Everything between an IF and its ELSE, or between ELSE and END IF, is passed over. */
function passOver(
  pattern: readonly Command[],
  states: LineState[],
  from: number,
  until: Command['kind'][],
): number {
  for (let index = from; index < pattern.length; index += 1) {
    const command = pattern[index];
    if (command === undefined || until.includes(command.kind)) return index;
    if (states[index] === 'pending') states[index] = 'ignored';
  }
  return pattern.length;
}

/** From this line on, decide the logic lines and make the first runnable one current. */
function moveOn(pattern: readonly Command[], states: LineState[], from: number, result: LineResult): void {
  let index = from;
  for (;;) {
    const command = pattern[index];
    if (command === undefined) return;
    if (command.kind === 'if') {
      states[index] = 'done';
      index =
        result === 'completed' ? index + 1 : passOver(pattern, states, index + 1, ['else', 'end-if']) + 1;
      continue;
    }
    if (command.kind === 'else') {
      states[index] = 'ignored';
      index = passOver(pattern, states, index + 1, ['end-if']);
      continue;
    }
    if (command.kind === 'end-if' || states[index] === 'done') {
      states[index] = 'done';
      index += 1;
      continue;
    }
    states[index] = 'current';
    return;
  }
}

/**
 * The pattern after a line has been run. A line that was not the current one (a red line run again,
 * or a later one run early) turns red and leaves the current line where it is.
 */
export function completeLine(
  pattern: readonly Command[],
  before: readonly LineState[],
  line: number,
  result: LineResult,
): LineState[] {
  const states = [...before];
  const wasCurrent = states[line] === 'current';
  states[line] = 'done';
  if (wasCurrent) moveOn(pattern, states, line + 1, result);
  return states;
}
