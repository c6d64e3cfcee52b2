import type { TargetedKeyboardEvent, TargetedPointerEvent } from 'preact';
import type { CardPlace } from './model';

const STEP_PX = 16;

const STEPS: Record<string, CardPlace> = {
  ArrowLeft: { x: -STEP_PX, y: 0 },
  ArrowRight: { x: STEP_PX, y: 0 },
  ArrowUp: { x: 0, y: -STEP_PX },
  ArrowDown: { x: 0, y: STEP_PX },
};

export interface CardMover {
  onPointerDown: (event: TargetedPointerEvent<HTMLElement>) => void;
  onPointerMove: (event: TargetedPointerEvent<HTMLElement>) => void;
  onPointerUp: (event: TargetedPointerEvent<HTMLElement>) => void;
  onKeyDown: (event: TargetedKeyboardEvent<HTMLElement>) => void;
}

interface Movable {
  /** Where the card is now; null while it is not shown. */
  place(): CardPlace | null;
  moveTo(place: CardPlace): void;
  /** It stands where it shall stay. */
  settle(): void;
}

/** Moves the card by its header: dragged with the pointer, or with the arrow keys on the handle. */
export function createCardMover(card: Movable): CardMover {
  let grip: CardPlace | null = null;
  return {
    onPointerDown(event) {
      const place = card.place();
      const onButton = event.target instanceof Element && event.target.closest('button:not(.grip)') !== null;
      if (place === null || onButton || event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      grip = { x: event.clientX - place.x, y: event.clientY - place.y };
    },
    onPointerMove(event) {
      if (grip !== null) card.moveTo({ x: event.clientX - grip.x, y: event.clientY - grip.y });
    },
    onPointerUp() {
      if (grip === null) return;
      grip = null;
      card.settle();
    },
    onKeyDown(event) {
      const step = STEPS[event.key];
      const place = card.place();
      if (step === undefined || place === null) return;
      event.preventDefault();
      const times = event.shiftKey ? 4 : 1;
      card.moveTo({ x: place.x + step.x * times, y: place.y + step.y * times });
      card.settle();
    },
  };
}
