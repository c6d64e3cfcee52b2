import type { FailureKind } from '../failure';
import type { HangUp, LiveCall, Outcome } from './call';
import type { Leg } from './leg';

/** What the two legs together show of a call. */
export type LegsVerdict =
  | { shows: 'nothing' | 'calling-contact' | 'connected' }
  /** The contact's leg is over, our own is not yet known to be. */
  | { shows: 'ending'; outcome: Outcome }
  | { shows: 'over'; outcome: Outcome };

const CONTACT_ENDS: Readonly<Record<string, FailureKind>> = {
  targetbusy: 'contactBusy',
  busy: 'contactBusy',
  noanswer: 'contactNoAnswer',
  timeout: 'contactNoAnswer',
  rejected: 'contactRejected',
  destinationblocked: 'contactBlocked',
  notenoughfunds: 'noFunds',
  nosuchuser: 'contactUnreachable',
  invalidnumber: 'numberRefused',
  internationaldisabled: 'internationalRefused',
  internalerror: 'serverDown',
};

const OPERATOR_ENDS: Readonly<Record<string, FailureKind>> = {
  rejected: 'operatorRejected',
  noanswer: 'operatorNoAnswer',
  timeout: 'operatorNoAnswer',
  targetbusy: 'operatorUnreachable',
  nosuchuser: 'operatorUnreachable',
  internalerror: 'operatorUnreachable',
};

/** The reasons are RingCentral's `status.reason`; where none is given the stage of the call decides. */
export function judgeLegs(
  operator: Leg,
  contact: Leg,
  state: LiveCall['state'],
  hangUp: HangUp['step'],
): LegsVerdict {
  const ours = hangUp === 'asked' || hangUp === 'accepted';
  if (operator.state === 'over')
    return { shows: 'over', outcome: ours ? { ended: 'hangUp' } : operatorOver(operator, contact, state) };
  if (contact.state === 'over')
    return { shows: 'ending', outcome: ours ? { ended: 'hangUp' } : contactOver(contact, state) };
  if (contact.state === 'answered') return { shows: 'connected' };
  // RingCentral may announce the contact's party before anybody rings it: our own answer alone counts.
  if (operator.state === 'answered') return { shows: 'calling-contact' };
  return { shows: 'nothing' };
}

/** Our own party ended first: the operator hung up, or the phone never took the call. */
function operatorOver(operator: Leg, contact: Leg, state: LiveCall['state']): Outcome {
  if (contact.state === 'over') return contactOver(contact, state);
  const kind = OPERATOR_ENDS[operator.reason.toLowerCase()];
  if (state === 'ringing-operator') return failedBy(kind, 'operatorNoAnswer', operator.reason);
  // Only notices of both legs (the account's filter has them) tell which of the two ended first.
  const isFirst = operator.source === 'notice' && contact.sequence > 0;
  return { ended: isFirst ? 'operator' : 'unknown' };
}

function contactOver(contact: Leg, state: LiveCall['state']): Outcome {
  if (state === 'connected' || state === 'ending') return { ended: 'contact' };
  return failedBy(CONTACT_ENDS[contact.reason.toLowerCase()], 'contactUnreachable', contact.reason);
}

/** Only a reason that this version does not know needs its code shown. */
function failedBy(known: FailureKind | undefined, otherwise: FailureKind, reason: string): Outcome {
  if (known !== undefined) return { failed: { kind: known }, isTold: true };
  return { failed: { kind: otherwise, code: reason || undefined }, isTold: false };
}
