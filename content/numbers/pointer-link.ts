import type { DialLink } from './dial-link';
import type { NumberSpot } from './number-spot';
import type { Point, SpotAtPoint } from './spot-at-point';

export interface PointerLink {
  /** What lay under the pointer may have changed or moved: it is looked at again in the next frame. */
  refresh(): void;
  /** The number under the pointer when its link was laid; null while there is none. */
  shown(): NumberSpot | null;
}

interface PointerLinkOptions {
  link: DialLink;
  isOurs: (event: Event) => boolean;
  spotAt: (point: Point) => SpotAtPoint | null;
  nameOf: (spot: NumberSpot) => string;
  /** Whether the link must stay as it is: a press is held, or the keyboard has it. */
  isBusy: () => boolean;
  signal: AbortSignal;
}

/** Lays the link over the number under the pointer, at most once for each frame. */
export function followPointer(options: PointerLinkOptions): PointerLink {
  const { link, isOurs, spotAt, nameOf, isBusy, signal } = options;
  let pointer: Point | null = null;
  let shown: NumberSpot | null = null;
  let frame = 0;

  const hide = () => {
    if (shown === null) return;
    shown = null;
    if (!isBusy()) link.hide();
  };
  const place = () => {
    frame = 0;
    if (isBusy()) return;
    const found = pointer === null ? null : link.lookUnder(spotAt.bind(null, pointer));
    if (found === null) {
      hide();
      return;
    }
    shown = found.spot;
    link.show(found.box, nameOf(found.spot));
  };
  const schedule = () => {
    if (frame === 0) frame = requestAnimationFrame(place);
  };

  window.addEventListener(
    'pointermove',
    event => {
      // With a button down a selection or a drag is under way.
      if (event.pointerType === 'touch' || event.buttons !== 0) return;
      pointer = { x: event.clientX, y: event.clientY };
      if (isOurs(event) && link.covers(pointer)) return;
      schedule();
    },
    { capture: true, passive: true, signal },
  );
  // The page's own menu belongs to the number, not to a link over it.
  window.addEventListener(
    'pointerdown',
    event => {
      if (event.button !== 0) hide();
    },
    { capture: true, signal },
  );
  const leave = () => {
    pointer = null;
    hide();
  };
  document.documentElement.addEventListener('pointerleave', leave, { signal });
  window.addEventListener('blur', leave, { signal });
  signal.addEventListener('abort', () => cancelAnimationFrame(frame));
  return {
    refresh: () => {
      if (shown !== null) schedule();
    },
    shown: () => shown,
  };
}
