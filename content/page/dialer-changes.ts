import { sameNumberKey } from '../../core/page/number-text';
import type { DialerSight, DialerWatch } from './dialer';

/** What the Dialer shows now against what it showed before. */
export interface DialerChange {
  sight: DialerSight;
  /** A number that it did not show the last time. */
  isNewNumber: boolean;
  /** MWC's dial action began, by MWC's own signs, since the last time. */
  isBegun: boolean;
  /** An intention was told for this number and what it began is not over yet, as far as signs show. */
  isTold: boolean;
}

export interface DialerChanges {
  /** Looks; null while no Dialer is shown without doubt. Such a Dialer has not lost its number. */
  look(): DialerChange | null;
  /** The number now shown has been told. */
  markTold(): void;
}

/** Remembers what the Dialer showed, so that the start of a call can be told from a redrawn panel. */
export function followDialer(dialer: DialerWatch): DialerChanges {
  let numbers: readonly string[] = [];
  let wasOn = false;
  /** An MWC that lets HANG UP be pressed with an empty Dialer says nothing by it. */
  let isHangUpAlwaysOn = false;
  let told: { numberKey: string; hasRun: boolean } | null = null;

  function isOn({ signs, numbers: shown }: DialerSight): boolean {
    if (signs.hangUpOn && shown.length === 0) isHangUpAlwaysOn = true;
    return signs.stateBegun || (signs.hangUpOn && !isHangUpAlwaysOn);
  }

  function followTold(shown: readonly string[], on: boolean): void {
    if (told === null) return;
    if (!shown.includes(told.numberKey) || (told.hasRun && !on)) told = null;
    else if (on) told.hasRun = true;
  }

  return {
    look() {
      const sight = dialer.see();
      if (sight === null) return null;
      const shown = sight.numbers.map(sameNumberKey);
      const on = isOn(sight);
      followTold(shown, on);
      const numberKey = sight.reading === null ? '' : sameNumberKey(sight.reading.number);
      const change = {
        sight,
        isNewNumber: numberKey !== '' && !numbers.includes(numberKey),
        isBegun: on && !wasOn,
        isTold: told !== null,
      };
      numbers = shown;
      wasOn = on;
      return change;
    },
    markTold() {
      const [numberKey] = numbers;
      if (numberKey !== undefined) told = { numberKey, hasRun: wasOn };
    },
  };
}
