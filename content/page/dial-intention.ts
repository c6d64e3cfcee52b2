import { watchCallActions, type CallAction } from './call-action';
import type { DialerSight, DialerWatch } from './dialer';
import { followDialer } from './dialer-changes';
import { holds } from './dom-tree';
import { newIntentionId } from './intention-id';
import type { DialerReading, Intention } from './mwc-page-events';
import type { PageParts } from './page-parts';
import { takesText } from './role';
import type { Action } from './trusted-actions';

/** An operator's action and the dialing that it began are no further apart. */
const ARMED_MS = 2_000;

export interface DialIntentionWatch {
  /** An action, before MWC handles it. */
  onAction(action: Action): void;
  /** The page changed. */
  onChange(): void;
  /** Whether the Dialer must be looked at in each frame: a value that a script writes into a field is no mutation. */
  isArmed(): boolean;
}

/**
 * MWC's dialer starts a call. Certain is only what the operator's last action began; anything else that appears
 * in the Dialer (a Critical First Contact) is offered. One action makes at most one intention.
 */
export function watchDialIntention(
  parts: PageParts,
  dialer: DialerWatch,
  onIntention: (intention: Intention) => void,
): DialIntentionWatch {
  const { watch } = parts;
  const callActionOf = watchCallActions(parts, dialer);
  const changes = followDialer(dialer);
  /** The operator's last action, when it was one that begins a call; `at` in epoch milliseconds. */
  let armed: { by: CallAction; at: number } | null = null;
  /** What the page showed when we came is no start of a call. */
  let isStarted = false;

  function tell(reading: DialerReading, requestedAt: number, certain: boolean): void {
    armed = null;
    changes.markTold();
    const { number, name, extension } = reading;
    onIntention({ id: newIntentionId(), number, shown: number, name, extension, requestedAt, certain });
  }

  return {
    isArmed: () => armed !== null,
    onAction(action) {
      if (action.kind === 'input') {
        // What the operator types into the Dialer is nobody's call yet.
        if (action.path.some(target => target === dialer.panel())) changes.look();
        return;
      }
      armed = null;
      const by = callActionOf(action);
      if (by === null) return;
      const reading = changes.look()?.sight.reading ?? null;
      armed = { by, at: Date.now() };
      if (by === 'dialButton' && reading !== null) tell(reading, armed.at, true);
      else watch.lookAgain();
    },
    onChange() {
      if (armed !== null && Date.now() - armed.at > ARMED_MS) armed = null;
      const change = changes.look();
      if (!isStarted) {
        isStarted = watch.isSearched() && document.readyState === 'complete';
        if (armed === null) return;
      }
      if (change === null) return;
      const { sight, isNewNumber, isBegun, isTold } = change;
      const { reading, panel } = sight;
      if (reading === null || (!isNewNumber && !isBegun)) return;
      if (armed !== null) tell(reading, armed.at, isCertain(armed.by, sight, isBegun));
      else if (!isTold && !isTyping(panel)) tell(reading, Date.now(), false);
    },
  };
}

/** Without autodial an outcome only puts the next contact into the Dialer. */
function isCertain(by: CallAction, sight: DialerSight, isBegun: boolean): boolean {
  return by !== 'outcome' || isBegun || sight.isAutodial === true;
}

/** Whether the cursor stands in a field of the Dialer. */
function isTyping(panel: Element): boolean {
  const { activeElement } = panel.ownerDocument;
  return activeElement !== null && holds(panel, activeElement) && takesText(activeElement);
}
