import { type Effect, isOver } from '../../core/calls/call';
import { failureOf } from '../../core/failure';
import { RefusalError } from '../ringcentral/errors';
import type { RingCentral } from '../ringcentral/ringcentral';
import type { CallLine } from './call-line';
import { readPresentState } from './present-state';

/** Time in which an accepted hang-up must be seen done. */
export const HANG_UP_LIMIT_MS = 3000;

type HangUpEffect = Extract<Effect, { type: 'cancelRingOut' | 'dropSession' }>;

/**
 * Ends the call and makes sure of it. RingCentral's documents contradict each other on DELETE ring-out once
 * the operator has answered, so an accepted request proves nothing: the end is what the server reports, and
 * the other way is tried when it does not come.
 */
export async function hangUp(
  line: CallLine,
  ring: RingCentral,
  first: HangUpEffect,
  now: () => number,
): Promise<void> {
  let accepted = false;
  for (const way of waysToEnd(line, first)) {
    try {
      // A hang-up is written ahead, so that a worker that dies now takes it up again.
      await line.saved().catch(() => undefined);
      const answer = await request(ring, way, line.signal);
      if (answer === 'accepted') {
        accepted = true;
        line.apply({ type: 'hangUpAccepted', at: now() });
        if (await line.untilOver(HANG_UP_LIMIT_MS)) return;
      }
      await readPresentState(line, ring, now);
      if (isOver(line.call)) return;
    } catch (thrown) {
      if (isOver(line.call)) return;
      if (thrown instanceof RefusalError && thrown.failure.kind !== 'rateLimited') continue;
      line.apply({ type: 'hangUpRefused', failure: failureOf(thrown, 'hangUpRefused'), at: now() });
      return;
    }
  }
  line.apply(
    accepted
      ? { type: 'hangUpRefused', failure: { kind: 'hangUpRefused' }, at: now() }
      : { type: 'hangUpOnPhone', at: now() },
  );
}

function waysToEnd(line: CallLine, first: HangUpEffect): HangUpEffect[] {
  const { call } = line;
  const live = !isOver(call) && call.state !== 'placing' && call.state !== 'uncertain' ? call : null;
  const id = live?.sessionId ?? live?.ringOutId ?? null;
  if (first.type === 'cancelRingOut')
    return id === null ? [first] : [first, { type: 'dropSession', sessionId: id }];
  return live?.ringOutId == null ? [first] : [first, { type: 'cancelRingOut', ringOutId: live.ringOutId }];
}

function request(ring: RingCentral, way: HangUpEffect, signal: AbortSignal): Promise<'accepted' | 'gone'> {
  return way.type === 'cancelRingOut'
    ? ring.cancelRingOut(way.ringOutId, signal)
    : ring.dropSession(way.sessionId, signal);
}
