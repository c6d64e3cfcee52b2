import type { Failure } from '../failure';
import type { Attempt } from './attempt';
import type { EndedBy } from './call-view';
import { type Leg, WAITING_LEG } from './leg';

/**
 * A RingOut call as a value. Its life, drawn in docs/architecture.md:
 *
 *   placing ─→ ringing-operator ─→ calling-contact ─→ connected ─→ ending ─→ ended
 *      │              └────────────────┴───────────────────┴─────────┴────→ failed
 *      └─→ uncertain (the request left, its answer never came) ─→ any of the above, or stays
 *
 * `connected` is written on the contact's own evidence alone: in RingOut our party is Answered when the
 * operator picks up (RingCentral: "Telephony Session Notifications", two-leg RingOut).
 */
export type Call =
  | (Common & { state: 'placing'; hangUp: HangUp })
  | (Common & { state: 'uncertain'; hangUp: HangUp; failure: Failure })
  | (Known & { state: 'ringing-operator' | 'calling-contact' })
  | (Known & { state: 'connected'; connectedAt: number })
  | (Known & { state: 'ending'; connectedAt: number | null; outcome: Outcome })
  | (Over & { state: 'ended'; endedBy: EndedBy; connectedAt: number | null })
  | (Over & { state: 'failed'; failure: Failure; isTold: boolean });

interface Common {
  attempt: Attempt;
  times: CallTimes;
  notices: { silent: boolean; unknownStatus: string | null };
}

export interface CallIds {
  /** Id of the ring-out; null when the call was found by its session. */
  ringOutId: string | null;
  /** Id of the telephony session; null until a notice or a read has named it. */
  sessionId: string | null;
}

/** What a live call that RingCentral has named carries besides. */
interface Known extends Common, CallIds {
  legs: { operator: Leg; contact: Leg };
  hangUp: HangUp;
}

interface Over extends Common, CallIds {
  endedAt: number;
}

/** Epoch milliseconds of what happened; null while it has not. */
export interface CallTimes {
  accepted: number | null;
  operatorAnswered: number | null;
  contactStarted: number | null;
  contactAnswered: number | null;
  /** Newest word from RingCentral about this call. */
  lastSign: number;
}

export type HangUp =
  | { step: 'none' }
  | { step: 'asked'; at: number }
  | { step: 'accepted'; at: number }
  | { step: 'refused'; failure: Failure }
  | { step: 'onPhone' };

/** How a call that is nearly over will end, when our own leg has ended too. */
export type Outcome =
  | { ended: EndedBy }
  /** `isTold`: RingCentral named the reason; otherwise the stage of the call suggests it. */
  | { failed: Failure; isTold: boolean };

export type LiveCall = Extract<
  Call,
  { state: 'ringing-operator' | 'calling-contact' | 'connected' | 'ending' }
>;

/** Work for the call desk; each is idempotent. */
export type Effect =
  | { type: 'cancelRingOut'; ringOutId: string }
  | { type: 'dropSession'; sessionId: string }
  /** Read what is up at RingCentral now. */
  | { type: 'read' }
  /** The call is over; ask the ring-out why, while it can still be read. */
  | { type: 'readReason' }
  /** Look for a call whose answer was lost. */
  | { type: 'reconcile' };

export interface Step {
  call: Call;
  effects: Effect[];
}

export function beginCall(attempt: Attempt): Call {
  return {
    state: 'placing',
    attempt,
    hangUp: { step: 'none' },
    times: {
      accepted: null,
      operatorAnswered: null,
      contactStarted: null,
      contactAnswered: null,
      lastSign: attempt.requestedAt,
    },
    notices: { silent: false, unknownStatus: null },
  };
}

export function isOver(call: Call): call is Extract<Call, { state: 'ended' | 'failed' }> {
  return call.state === 'ended' || call.state === 'failed';
}

/** A call in the state that RingCentral's acceptance puts it in. */
export function knownCall(
  call: Extract<Call, { state: 'placing' | 'uncertain' }>,
  ids: CallIds,
  at: number,
): LiveCall {
  return {
    state: 'ringing-operator',
    attempt: call.attempt,
    hangUp: call.hangUp,
    times: { ...call.times, accepted: call.times.accepted ?? at, lastSign: at },
    notices: { silent: false, unknownStatus: null },
    ...ids,
    legs: { operator: WAITING_LEG, contact: WAITING_LEG },
  };
}
