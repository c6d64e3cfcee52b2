/**
 * One leg of a RingOut call: the operator's own phone (party role Initiator) or the contact's (Target).
 * RingCentral: "Telephony Session Notifications", party `status`.
 */
export type LegRole = 'operator' | 'contact';

export type LegState = 'waiting' | 'ringing' | 'answered' | 'over';

export interface Leg {
  state: LegState;
  /** Sequence of the newest notice that was taken; of a read answer, which has none, the one before it. */
  sequence: number;
  /** A notice tells when a leg ended; a read only that it has. */
  source: 'notice' | 'read';
  /** RingCentral's `status.reason` at the end, '' where it gave none. */
  reason: string;
  /** Set when RingCentral named a status that this version does not know. */
  unknownStatus: string | null;
}

export const WAITING_LEG: Leg = {
  state: 'waiting',
  sequence: 0,
  source: 'read',
  reason: '',
  unknownStatus: null,
};

/** What a notice or a read session says of one leg. */
export interface LegReading {
  /** `status.code` as sent. */
  code: string;
  /** `status.reason` as sent, '' where absent. */
  reason: string;
  /** null when read by GET, whose answer has no sequence. */
  sequence: number | null;
}

/** Reasons with which a Disconnected party goes on elsewhere (RingCentral: "Call states", transfers). */
const GOES_ON = new Set([
  'pickup',
  'callswitch',
  'blindtransfer',
  'attendedtransfer',
  'rcctransfer',
  'callflip',
  'takeover',
]);

const STATES: Readonly<Record<string, LegState>> = {
  setup: 'ringing',
  proceeding: 'ringing',
  answered: 'answered',
  hold: 'answered',
  parked: 'answered',
  voicemail: 'answered',
  voicemailscreening: 'answered',
  vmscreening: 'answered',
  disconnected: 'over',
  gone: 'over',
};

/**
 * The leg after a reading. An older notice changes nothing, and no reading brings back a leg that is over:
 * order is not guaranteed and terminal notices overtake earlier ones.
 */
export function readLeg(leg: Leg, reading: LegReading): Leg {
  const sequence = reading.sequence ?? leg.sequence;
  if (leg.state === 'over' || (reading.sequence !== null && reading.sequence <= leg.sequence)) return leg;
  const state = STATES[reading.code.toLowerCase()];
  if (state === undefined) return { ...leg, sequence, unknownStatus: reading.code };
  if (state === 'over' && GOES_ON.has(reading.reason.toLowerCase())) return { ...leg, sequence };
  if (reading.sequence === null && leg.state === 'answered' && state === 'ringing') return leg;
  const source = reading.sequence === null ? 'read' : 'notice';
  return { state, sequence, source, reason: reading.reason, unknownStatus: null };
}
