import type { Failure } from '../failure';
import type { Attempt } from './attempt';
import { type Call, isOver } from './call';

/** Time after RingCentral's acceptance in which a second intention for the same number is the same call. */
export const FOLD_MS = 1500;
/** A call of which nothing was heard for this long does not hold up the next one. */
export const STALE_MS = 60_000;

export type GuardVerdict = { place: true } | { foldInto: string } | { refuse: Failure };

/**
 * One intention, one call: a second event for the same number folds into a call that is just being placed. A
 * deliberate second call (two-call verification, a busy line) is never held up by that, and neither a stale
 * nor an uncertain call blocks.
 */
export function guardDial(
  calls: readonly Call[],
  wanted: Pick<Attempt, 'id' | 'owner' | 'number'>,
  choice: 'first' | 'anyway',
  now: number,
): GuardVerdict {
  const same = calls.find(call => call.attempt.id === wanted.id);
  if (same !== undefined) return { foldInto: same.attempt.id };
  const open = calls.filter(
    call => call.attempt.owner === wanted.owner && !isOver(call) && call.state !== 'uncertain',
  );
  const twin = open.find(call => call.attempt.number === wanted.number && isFresh(call, now));
  if (twin !== undefined) return { foldInto: twin.attempt.id };
  if (choice === 'anyway') return { place: true };
  const up = open.some(call => now - call.times.lastSign < STALE_MS || !call.notices.silent);
  return up ? { refuse: { kind: 'callInProgress' } } : { place: true };
}

function isFresh(call: Call, now: number): boolean {
  if (call.state === 'placing') return true;
  return call.times.accepted !== null && now - call.times.accepted < FOLD_MS;
}
