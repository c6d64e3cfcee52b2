import type { Point, SpotAtPoint } from './spot-at-point';

/** Presses without a move before them, so that no link lies under the pointer yet. */
export interface Pressing {
  /** Whether a press is held down that will dial when it is let go. */
  isHeld(): boolean;
}

interface PressingOptions {
  /** Whether an event fell on our own UI. */
  isOurs: (event: Event) => boolean;
  spotAt: (point: Point) => SpotAtPoint | null;
  onPress: (point: Point, event: MouseEvent) => void;
  signal: AbortSignal;
}

/**
 * A press on a number dials at its click. Laying the link under it in the middle of a press would rob the click
 * of its target, so the press is only noted, and the mouse events that follow are kept from the page: a second
 * click of a double click must not run the row's own action either.
 */
export function watchPresses({ isOurs, spotAt, onPress, signal }: PressingOptions): Pressing {
  let isArmed = false;
  let isHeld = false;
  const options = { capture: true, signal };
  const disarm = () => {
    isArmed = false;
    isHeld = false;
  };
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  window.addEventListener(
    'pointerdown',
    event => {
      disarm();
      if (!event.isTrusted || !event.isPrimary || !isPlain(event) || isOurs(event)) return;
      isArmed = spotAt({ x: event.clientX, y: event.clientY }) !== null;
      isHeld = isArmed;
    },
    options,
  );
  window.addEventListener('pointerup', () => (isHeld = false), options);
  window.addEventListener('pointercancel', disarm, options);
  for (const type of ['mousedown', 'mouseup', 'dblclick'] as const)
    window.addEventListener(
      type,
      event => {
        if (isArmed && !isOurs(event)) swallow(event);
      },
      options,
    );
  window.addEventListener(
    'click',
    event => {
      if (!isArmed || isOurs(event) || event.detail === 0) return;
      swallow(event);
      if (event.isTrusted && event.detail === 1) onPress({ x: event.clientX, y: event.clientY }, event);
    },
    options,
  );
  return { isHeld: () => isHeld };
}

function isPlain({ button, ctrlKey, shiftKey, altKey, metaKey }: MouseEvent): boolean {
  return button === 0 && !ctrlKey && !shiftKey && !altKey && !metaKey;
}
