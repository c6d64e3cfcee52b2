import type { Country } from '../../core/numbers/finder';
import { type NumberSpot, boxesOf, spotsIn } from './number-spot';
import { isInSkipped, isReadOnlyField } from './page-elements';
import { type TextRun, blockOf, fieldRun, runAround, runsOf } from './text-run';

export interface Point {
  x: number;
  y: number;
}

/** A number under a point, and the one of its boxes that the point is in. */
export interface SpotAtPoint {
  spot: NumberSpot;
  box: DOMRect;
}

/**
 * The number that the page shows at a point, on top of everything else; read now, never remembered. Under our
 * own UI there is none.
 */
export function spotAtPoint(point: Point, country: Country, ourHost: Element): SpotAtPoint | null {
  const path = elementsAt(point);
  const element = path.at(-1)?.element;
  if (element === undefined || element === ourHost || isInSkipped(element)) return null;
  for (const run of runsAt(
    element,
    point,
    path.flatMap(({ root }) => root ?? []),
  ))
    for (const spot of spotsIn(run, country)) {
      const box = boxesOf(spot).find(line => holds(line, point));
      if (box !== undefined) return { spot, box };
    }
  return null;
}

/** The topmost element at a point and, for an open shadow host, the topmost one in it, and so on inwards. */
function elementsAt({ x, y }: Point): { element: Element; root: ShadowRoot | null }[] {
  const path: { element: Element; root: ShadowRoot | null }[] = [];
  let root: ShadowRoot | null = null;
  let element = document.elementFromPoint(x, y);
  while (element !== null) {
    path.push({ element, root });
    root = element.shadowRoot;
    const inner: Element | null = root?.elementFromPoint(x, y) ?? null;
    element = inner === element ? null : inner;
  }
  return path;
}

function runsAt(element: Element, { x, y }: Point, shadowRoots: ShadowRoot[]): TextRun[] {
  if (isReadOnlyField(element)) return [fieldRun(element)];
  const runs = runsOf(blockOf(element));
  if (runs.length > 0) return runs;
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots });
  if (!(caret?.offsetNode instanceof Text) || !element.contains(caret.offsetNode)) return [];
  const run = runAround(caret.offsetNode, caret.offset);
  return run === null ? [] : [run];
}

function holds(box: DOMRect, { x, y }: Point): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}
