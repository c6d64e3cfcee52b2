import type { Failure, FailureKind } from '../failure';

/** The status triple of RingCentral's ring-out resource ("RingOut": status of call, caller and callee), as sent. */
export interface RingOutTriple {
  callStatus: string;
  callerStatus: string;
  calleeStatus: string;
}

/** What a triple shows; `unknown` names a value that this version does not know. */
export type TripleVerdict =
  | { shows: 'ringing-operator' | 'calling-contact' | 'connected' | 'over' }
  | { shows: 'failed'; failure: Failure }
  | { shows: 'unknown'; value: string };

const OPERATOR_KINDS: Readonly<Record<string, FailureKind>> = {
  busy: 'operatorUnreachable',
  noanswer: 'operatorNoAnswer',
  rejected: 'operatorRejected',
  genericerror: 'operatorUnreachable',
  internationaldisabled: 'internationalRefused',
  destinationblocked: 'numberBlocked',
  ringoutfromthisnumberisnotsupported: 'phoneRefused',
  nosuchuser: 'operatorUnreachable',
  notenoughfunds: 'noFunds',
};

const CONTACT_KINDS: Readonly<Record<string, FailureKind>> = {
  busy: 'contactBusy',
  noanswer: 'contactNoAnswer',
  rejected: 'contactRejected',
  internationaldisabled: 'internationalRefused',
  destinationblocked: 'contactBlocked',
  notenoughfunds: 'noFunds',
  genericerror: 'contactUnreachable',
  nosuchuser: 'contactUnreachable',
};

const LIVE = new Set(['inprogress', 'success']);

/**
 * Judges a triple by `callStatus` first: an operator's phone that was offline came with calleeStatus Success
 * (ringcentral-js issue 12), so no leg's word alone makes a call connected.
 */
export function judgeTriple(triple: RingOutTriple): TripleVerdict {
  const call = triple.callStatus.toLowerCase();
  const caller = triple.callerStatus.toLowerCase();
  const callee = triple.calleeStatus.toLowerCase();
  if (caller === 'finished' || callee === 'finished' || call === 'finished') return { shows: 'over' };
  if (call === 'success') {
    if (caller === 'success' && callee === 'success') return { shows: 'connected' };
    return failed(caller, callee) ?? { shows: 'unknown', value: values(triple) };
  }
  if (call === 'inprogress')
    return judgeProgress(caller, callee) ?? { shows: 'unknown', value: values(triple) };
  const known = failed(caller, callee);
  if (known !== null) return known;
  if (call === 'cannotreach')
    return fail(caller === 'success' ? 'contactUnreachable' : 'operatorUnreachable', values(triple));
  if (call === 'noansweringmachine' || call === 'error') return fail('serverDown', values(triple));
  return { shows: 'unknown', value: values(triple) };
}

function judgeProgress(caller: string, callee: string): TripleVerdict | null {
  const legFailed = failed(caller, callee);
  if (legFailed !== null) return legFailed;
  if (caller === 'success' && LIVE.has(callee)) return { shows: 'calling-contact' };
  if (caller === 'inprogress' && LIVE.has(callee)) return { shows: 'ringing-operator' };
  return null;
}

/** The leg that failed decides; the operator's is looked at first, since the contact is called after it. */
function failed(caller: string, callee: string): TripleVerdict | null {
  const operatorKind = OPERATOR_KINDS[caller];
  if (operatorKind !== undefined) return fail(operatorKind);
  const contactKind = caller === 'success' ? CONTACT_KINDS[callee] : undefined;
  return contactKind === undefined ? null : fail(contactKind);
}

/** The code is for an administrator, where the kind alone does not say what RingCentral meant. */
function fail(kind: FailureKind, code?: string): TripleVerdict {
  return { shows: 'failed', failure: { kind, code } };
}

function values(triple: RingOutTriple): string {
  return `${triple.callStatus}/${triple.callerStatus}/${triple.calleeStatus}`;
}
