import type RingOutStatusInfo from '@rc-ex/core/definitions/RingOutStatusInfo';
import type { CallEnd, SimCall } from './call';

type Status = NonNullable<RingOutStatusInfo['callStatus']>;
export type Triple = Record<'callStatus' | 'callerStatus' | 'calleeStatus', Status>;

const triple = (callStatus: Status, callerStatus: Status, calleeStatus: Status): Triple => ({
  callStatus,
  callerStatus,
  calleeStatus,
});

/**
 * The triple of each end that came before both legs were connected. `operatorOffline` contradicts itself, as the real
 * service does: the callee "succeeded" although it was never reached (ringcentral-js issue 12).
 */
const failed: Record<CallEnd, Triple> = {
  operatorHungUp: triple('CannotReach', 'Finished', 'Rejected'),
  operatorRejected: triple('CannotReach', 'Rejected', 'InProgress'),
  operatorNoAnswer: triple('CannotReach', 'NoAnswer', 'InProgress'),
  operatorOffline: triple('CannotReach', 'GenericError', 'Success'),
  contactHungUp: triple('Success', 'Finished', 'Finished'),
  contactBusy: triple('CannotReach', 'Success', 'Busy'),
  contactNoAnswer: triple('CannotReach', 'Success', 'NoAnswer'),
  contactRejected: triple('CannotReach', 'Success', 'Rejected'),
  contactBlocked: triple('CannotReach', 'Success', 'DestinationBlocked'),
  contactError: triple('CannotReach', 'Success', 'GenericError'),
  contactInternationalDisabled: triple('CannotReach', 'Success', 'InternationalDisabled'),
  cancelled: triple('CannotReach', 'Rejected', 'Rejected'),
  dropped: triple('CannotReach', 'Finished', 'Rejected'),
};

/** What GET ring-out says of a call (RingOut guide: progress and failure pictures). */
export function ringOutStatus(call: SimCall): Triple {
  if (call.end !== undefined)
    return call.connectedAt === undefined ? failed[call.end] : triple('Success', 'Finished', 'Finished');
  if (call.contact === 'answered') return triple('Success', 'Success', 'Success');
  if (call.operator === 'answered') return triple('InProgress', 'Success', 'InProgress');
  return triple('InProgress', 'InProgress', 'InProgress');
}
