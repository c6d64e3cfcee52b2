import type { Country } from '../../core/numbers/finder';
import type { DialLink } from './dial-link';
import { type NumberSpot, boxesOf, isSameSpot, spotsIn } from './number-spot';
import { isReadOnlyField } from './page-elements';
import type { Point, SpotAtPoint } from './spot-at-point';
import { blockOf, fieldRun, runsOf } from './text-run';
import { spotsInArea, viewport } from './visible-spots';

export interface KeyboardWalk {
  step(direction: 1 | -1): void;
  /** Follows the number that has the focus after the page changed or moved. */
  refresh(): void;
  /** The number that has the focus, read anew; null while the walk is not on. */
  current(): NumberSpot | null;
  isOn(): boolean;
}

interface WalkOptions {
  link: DialLink;
  country: () => Country;
  spotAt: (point: Point) => SpotAtPoint | null;
  nameOf: (spot: NumberSpot) => string;
  signal: AbortSignal;
}

/** Steps the focus through the numbers on the screen; Escape gives it back where it was. */
export function createWalk({ link, country, spotAt, nameOf, signal }: WalkOptions): KeyboardWalk {
  let at: NumberSpot | null = null;
  let cameFrom: Element | null = null;
  const { element } = link;

  const end = () => {
    at = null;
    // Only with an address does a key activate a link; without one no address shows at the window's edge.
    element.removeAttribute('href');
    link.hide();
  };
  const giveBack = () => {
    const target = cameFrom;
    cameFrom = null;
    if (target instanceof HTMLElement && target.isConnected) target.focus({ preventScroll: true });
    else element.blur();
  };
  const focus = (spot: NumberSpot, box: DOMRect) => {
    if (at === null) cameFrom = focusedElement(element.getRootNode());
    at = spot;
    link.show(box, nameOf(spot));
    element.href = '#';
    element.focus({ preventScroll: true });
  };

  element.addEventListener('blur', end, { signal });
  element.addEventListener(
    'keydown',
    event => {
      // The page would run its own action at a bare key.
      event.stopPropagation();
      if (event.key !== 'Escape') return;
      event.preventDefault();
      giveBack();
    },
    { signal },
  );
  return {
    isOn: () => at !== null,
    step: direction => {
      const spots = spotsOnScreen(country());
      const index = at === null ? -1 : spots.findIndex(({ spot }) => at !== null && isSameSpot(spot, at));
      const from = index < 0 && direction < 0 ? 0 : index;
      const inOrder = spots.map((_, offset) => spots.at((from + direction * (offset + 1)) % spots.length));
      const next = link.lookUnder(() => inOrder.find(spot => spot !== undefined && isSeen(spot, spotAt)));
      if (next !== undefined) focus(next.spot, next.box);
    },
    refresh: () => {
      if (at === null) return;
      const now = reread(at, country());
      const box = now === null ? undefined : boxesOf(now)[0];
      if (now === null || box === undefined) {
        giveBack();
        return;
      }
      at = now;
      link.show(box, nameOf(now));
    },
    current: () => (at === null ? null : reread(at, country())),
  };
}

/** The numbers on the screen, in reading order. */
function spotsOnScreen(country: Country): SpotAtPoint[] {
  return [...spotsInArea(document.documentElement, viewport(0), country, () => undefined)]
    .flat()
    .flatMap(spot => {
      const box = boxesOf(spot)[0];
      return box === undefined ? [] : [{ spot, box }];
    })
    .sort((one, other) => one.box.top - other.box.top || one.box.left - other.box.left);
}

/** Whether nothing covers a number. */
function isSeen({ spot, box }: SpotAtPoint, spotAt: (point: Point) => SpotAtPoint | null): boolean {
  const seen = spotAt({ x: box.left + box.width / 2, y: box.top + box.height / 2 });
  return seen !== null && isSameSpot(seen.spot, spot);
}

/** The number that the page shows now at the place of an earlier one. */
function reread(spot: NumberSpot, country: Country): NumberSpot | null {
  const { element } = spot.run;
  if (!element.isConnected) return null;
  const runs = isReadOnlyField(element) ? [fieldRun(element)] : runsOf(startOf(spot));
  const spots = runs.flatMap(run => spotsIn(run, country));
  return spots.find(now => isSameSpot(now, spot)) ?? null;
}

function startOf(spot: NumberSpot): Element | ShadowRoot {
  const parent = spot.range?.startContainer.parentNode ?? null;
  if (parent instanceof Element) return blockOf(parent);
  return parent instanceof ShadowRoot ? parent : spot.run.element;
}

/** The element that has the focus, in open shadow roots too, unless it is ours. */
function focusedElement(ourRoot: Node): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element === document.body || (ourRoot instanceof ShadowRoot && element === ourRoot.host)
    ? null
    : element;
}
