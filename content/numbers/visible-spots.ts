import type { Country } from '../../core/numbers/finder';
import { type NumberSpot, spotsIn } from './number-spot';
import { flowOf, isReadOnlyField, isSkipped } from './page-elements';
import { fieldRun, runsOf } from './text-run';

/** A part of the page in coordinates of the viewport. */
export interface Area {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** From so many children on, those in view are searched for instead of asked one by one. */
const MANY_CHILDREN = 64;
const SAMPLES = 8;
const STACKED = /^(?:block|flow-root|list-item|table|table-row-group|table-header-group|table-footer-group)$/;

/** The viewport with so many screens around it. */
export function viewport(screensAround: number): Area {
  const { innerWidth: width, innerHeight: height } = window;
  return {
    top: -height * screensAround,
    bottom: height * (1 + screensAround),
    left: -width * screensAround,
    right: width * (1 + screensAround),
  };
}

/**
 * The numbers of every block in an area, below `start`. What lies outside is not read: the cost grows with the
 * screen, not with the page. Yields after each element, so that the caller can stop when a frame is due.
 * `onShadowRoot` hears of each open shadow root on the way.
 */
export function* spotsInArea(
  start: Element,
  area: Area,
  country: Country,
  onShadowRoot: (root: ShadowRoot) => void,
): Generator<NumberSpot[], void, undefined> {
  const waiting: Waiting[] = [{ at: start, isInside: false }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { at } = next;
    let { isInside } = next;
    if (at instanceof Element) {
      if (isSkipped(at)) continue;
      const place = isInside ? 'inside' : placeOf(at, area);
      if (place === 'outside') continue;
      isInside = place === 'inside';
      if (isReadOnlyField(at)) {
        yield spotsIn(fieldRun(at), country);
        continue;
      }
      if (at.shadowRoot !== null) {
        onShadowRoot(at.shadowRoot);
        waiting.push({ at: at.shadowRoot, isInside });
      }
    }
    const stacked = stackedChildrenIn(at, area);
    if (stacked !== null) {
      for (const child of stacked) waiting.push({ at: child, isInside });
      continue;
    }
    const blocks: Element[] = [];
    const runs = runsOf(at, blocks);
    const isUnread = blocks.length === 0 && runs.length === 0;
    for (const child of isUnread ? at.children : blocks) waiting.push({ at: child, isInside });
    if (runs.length > 0) yield runs.flatMap(run => spotsIn(run, country));
  }
}

interface Waiting {
  at: Element | ShadowRoot;
  /** Its parent lies wholly in the area, so that its own box need not be asked. */
  isInside: boolean;
}

/** Where an element's box, or what overflows it, lies to the area. */
function placeOf(element: Element, area: Area): 'inside' | 'across' | 'outside' {
  const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
  if (width === 0 && height === 0) return 'across';
  if (bottom >= area.top && top <= area.bottom && right >= area.left && left <= area.right) {
    const isWhole = top >= area.top && bottom <= area.bottom && left >= area.left && right <= area.right;
    return isWhole ? 'inside' : 'across';
  }
  const overflows =
    element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1;
  return overflows && getComputedStyle(element).overflow === 'visible' ? 'across' : 'outside';
}

/** The children in the area of a long table or list, found by halving; null where they do not simply follow. */
function stackedChildrenIn(parent: Element | ShadowRoot, area: Area): Element[] | null {
  const { children } = parent;
  const count = children.length;
  if (count < MANY_CHILDREN || !(parent instanceof Element)) return null;
  if (!STACKED.test(getComputedStyle(parent).display) || !isStack(children)) return null;
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((children[middle]?.getBoundingClientRect().bottom ?? 0) < area.top) low = middle + 1;
    else high = middle;
  }
  const found: Element[] = [];
  for (let child = children[low] ?? null; child !== null; child = child.nextElementSibling) {
    if (child.getBoundingClientRect().top > area.bottom) break;
    found.push(child);
  }
  return found;
}

/** Judged by samples: boxes one below the other. */
function isStack(children: HTMLCollection): boolean {
  let previousBottom = -Infinity;
  for (let sample = 0; sample < SAMPLES; sample++) {
    const child = children[Math.floor((sample * (children.length - 1)) / (SAMPLES - 1))];
    if (child === undefined || child.localName === 'br' || flowOf(child) !== 'block') return false;
    const { top, bottom, height } = child.getBoundingClientRect();
    if (height === 0 || top < previousBottom - 1) return false;
    previousBottom = bottom;
  }
  return true;
}
