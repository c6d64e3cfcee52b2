import { type Country, type FoundNumber, findNumbers, mayHoldNumber } from '../../core/numbers/finder';
import { kindOf } from './field-caption';
import { type TextRun, rangeIn } from './text-run';

/** A number at its place in the page, true for the moment in which it was read. */
export interface NumberSpot {
  run: TextRun;
  found: FoundNumber;
  range: StaticRange | null;
}

/** The numbers of a run, in the field that the page's captions make of it. */
export function spotsIn(run: TextRun, country: Country): NumberSpot[] {
  if (!mayHoldNumber(run.text)) return [];
  return findNumbers(run.text, { country, field: kindOf(run.element) }).map(found => ({
    run,
    found,
    range: rangeIn(run, found.start, found.end),
  }));
}

/** The boxes of a number on the screen, one for each line that it is broken over. */
export function boxesOf(spot: NumberSpot): DOMRect[] {
  if (spot.range === null) return [spot.run.element.getBoundingClientRect()];
  const range = document.createRange();
  range.setStart(spot.range.startContainer, spot.range.startOffset);
  range.setEnd(spot.range.endContainer, spot.range.endOffset);
  const lines: DOMRect[] = [];
  for (const box of range.getClientRects()) {
    if (box.width === 0 || box.height === 0) continue;
    const line = lines.at(-1);
    const isSameLine = line !== undefined && box.top < line.bottom && box.bottom > line.top;
    if (isSameLine) lines[lines.length - 1] = union(line, box);
    else lines.push(box);
  }
  return lines;
}

/** Whether two spots show the same number at the same place of the page's text. */
export function isSameSpot(one: NumberSpot, other: NumberSpot): boolean {
  return (
    one.run.element === other.run.element &&
    one.range?.startContainer === other.range?.startContainer &&
    one.range?.startOffset === other.range?.startOffset
  );
}

function union(one: DOMRect, other: DOMRect): DOMRect {
  const left = Math.min(one.left, other.left);
  const top = Math.min(one.top, other.top);
  return new DOMRect(
    left,
    top,
    Math.max(one.right, other.right) - left,
    Math.max(one.bottom, other.bottom) - top,
  );
}
