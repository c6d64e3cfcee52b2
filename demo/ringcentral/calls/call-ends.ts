import type { CallEnd, SimCall } from './call';
import type { PartyReason } from './party-shapes';
import type { NumberScript } from './scripts';

/** Reasons are unverified for RingOut legs (see the switch `endReasons`); an ordinary hang-up carries none. */
export const operatorReason: Partial<Record<CallEnd, PartyReason>> = {
  operatorRejected: 'Rejected',
  operatorNoAnswer: 'NoAnswer',
  operatorOffline: 'InternalError',
  cancelled: 'Cancelled',
};
export const contactReason: Partial<Record<CallEnd, PartyReason>> = {
  contactBusy: 'TargetBusy',
  contactNoAnswer: 'NoAnswer',
  contactRejected: 'Rejected',
  contactBlocked: 'DestinationBlocked',
  contactError: 'InternalError',
  contactInternationalDisabled: 'InternationalDisabled',
};
export const scriptedEnd: Record<Exclude<NumberScript['contact'], 'answers'>, CallEnd> = {
  busy: 'contactBusy',
  noAnswer: 'contactNoAnswer',
  rejects: 'contactRejected',
  blocked: 'contactBlocked',
  error: 'contactError',
  internationalDisabled: 'contactInternationalDisabled',
};

/** Which states of the legs an end can come from. */
export function canEnd(call: SimCall, end: CallEnd): boolean {
  switch (end) {
    case 'operatorRejected':
    case 'operatorNoAnswer':
    case 'operatorOffline':
      return call.operator === 'ringing';
    case 'operatorHungUp':
      return call.operator === 'prompted' || call.operator === 'answered';
    case 'contactHungUp':
      return call.contact === 'answered';
    case 'contactBusy':
    case 'contactNoAnswer':
    case 'contactRejected':
    case 'contactBlocked':
    case 'contactError':
    case 'contactInternationalDisabled':
      return call.operator === 'answered' && call.contact !== 'answered';
    case 'cancelled':
    case 'dropped':
      return true;
  }
}
