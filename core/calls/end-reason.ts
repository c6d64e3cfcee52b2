import type { Call } from './call';
import { type RingOutTriple, judgeTriple } from './ring-out';

type OverCall = Extract<Call, { state: 'ended' | 'failed' }>;

/** A call that ended before anybody talked, without RingCentral's reason: the ring-out may still tell it. */
export function isVague(call: OverCall): boolean {
  if (call.state === 'failed') return !call.isTold;
  return call.endedBy === 'unknown' && call.connectedAt === null;
}

/** The call that is over, with the reason that a later read of the ring-out gave. */
export function explain(call: OverCall, triple: RingOutTriple | null): OverCall {
  if (triple === null || !isVague(call)) return call;
  const verdict = judgeTriple(triple);
  if (verdict.shows !== 'failed') return call;
  const { attempt, times, notices, sessionId, ringOutId, endedAt } = call;
  return {
    state: 'failed',
    attempt,
    times,
    notices,
    sessionId,
    ringOutId,
    endedAt,
    failure: verdict.failure,
    isTold: true,
  };
}
