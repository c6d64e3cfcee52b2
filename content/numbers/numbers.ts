import type { Country } from '../../core/numbers/finder';
import { createDialLink } from './dial-link';
import { type DialTarget, targetOf } from './dial-target';
import { forwardWheel } from './forward-wheel';
import { createWalk } from './keyboard-walk';
import { createMarks } from './number-marks';
import type { NumberSpot } from './number-spot';
import { watchPage } from './page-scan';
import { followPointer } from './pointer-link';
import { watchPresses } from './pressing';
import { type Point, spotAtPoint } from './spot-at-point';

export type { DialTarget } from './dial-target';

export interface NumbersOptions {
  /** Our closed shadow root: the link lives there. Its host is fixed and without size. */
  root: ShadowRoot;
  /** Whose national numbers the page shows. */
  country: () => Country;
  /** The accessible name of a link. */
  label: (target: DialTarget) => string;
  /** A person has pressed a number: called once for each press, with what the page showed at that moment. */
  onDial: (target: DialTarget, event: MouseEvent) => void;
  signal: AbortSignal;
}

export interface NumberWalk {
  /** Puts the link over the next number on the screen and the focus on it. */
  next(): void;
  previous(): void;
}

/** Makes every telephone number that this frame shows a dial link, until `signal` ends it. */
export function startNumbers({ root, country, label, onDial, signal }: NumbersOptions): NumberWalk {
  const link = createDialLink(root, signal);
  const isOurs = (event: Event) => event.target === root.host;
  const spotAt = (point: Point) => spotAtPoint(point, country(), root.host);
  const nameOf = (spot: NumberSpot) => label(targetOf(spot));
  const dial = (spot: NumberSpot | null, event: MouseEvent) => {
    if (spot !== null) onDial(targetOf(spot), event);
  };

  const walk = createWalk({ link, country, spotAt, nameOf, signal });
  const pressing = watchPresses({
    isOurs,
    spotAt,
    onPress: (point, event) => dial(spotAt(point)?.spot ?? null, event),
    signal,
  });
  const isBusy = () => pressing.isHeld() || walk.isOn();
  const pointer = followPointer({ link, isOurs, spotAt, nameOf, isBusy, signal });

  link.element.addEventListener('mousedown', event => event.preventDefault(), { signal });
  link.element.addEventListener(
    'click',
    event => {
      event.preventDefault();
      event.stopPropagation();
      if (!event.isTrusted || event.detail > 1) return;
      const point = { x: event.clientX, y: event.clientY };
      // The number is read again: a grid may have put another one under the link since it was laid.
      const spot = event.detail === 0 ? walk.current() : (link.lookUnder(() => spotAt(point))?.spot ?? null);
      dial(spot, event);
    },
    { signal },
  );
  link.element.addEventListener(
    'wheel',
    event => {
      const under = walk.current() ?? pointer.shown();
      if (under !== null) forwardWheel(event, under.run.element);
    },
    { passive: false, signal },
  );
  watchPage({
    country,
    marks: createMarks(signal),
    onPageChange: () => {
      pointer.refresh();
      walk.refresh();
    },
    signal,
  });
  return { next: () => walk.step(1), previous: () => walk.step(-1) };
}
