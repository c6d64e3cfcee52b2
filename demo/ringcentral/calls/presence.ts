import type ActiveCallInfo from '@rc-ex/core/definitions/ActiveCallInfo';
import type DetailedExtensionPresenceWithSIPEventBody from '@rc-ex/core/definitions/DetailedExtensionPresenceWithSIPEventBody';
import { isLive, type SimCall } from './call';
import { partyId } from './call-ids';

type TelephonyStatus = NonNullable<ActiveCallInfo['telephonyStatus']>;

const statusOf = (call: SimCall): TelephonyStatus => {
  if (!isLive(call)) return 'NoCall';
  return call.operator === 'answered' ? 'CallConnected' : 'Ringing';
};

/** A call as presence lists it: Outbound and unflipped, unlike the telephony session of the same leg. */
export function activeCall(call: SimCall, sipData: 'with-sip-data' | 'plain'): ActiveCallInfo {
  return {
    id: partyId(call.id, 1),
    direction: 'Outbound',
    from: call.operatorNumber,
    to: call.contactNumber,
    startTime: new Date(call.createdAt).toISOString(),
    telephonyStatus: statusOf(call),
    sessionId: call.sessionId,
    telephonySessionId: call.id,
    partyId: partyId(call.id, 1),
    ...(isLive(call) ? {} : { terminationType: 'final' }),
    ...(sipData === 'with-sip-data'
      ? {
          sipData: {
            toTag: 'placeholder',
            fromTag: 'placeholder',
            remoteUri: 'sip:placeholder@sip.example',
            localUri: 'sip:placeholder@sip.example',
            rcSessionId: call.sessionId,
          },
        }
      : {}),
  };
}

/** The twin leg of a call, as presence lists it. */
export function twinActiveCall(call: SimCall): ActiveCallInfo[] {
  if (!call.twin) return [];
  return [
    {
      ...activeCall(call, 'plain'),
      id: partyId(call.twin.id, 1),
      direction: 'Inbound',
      from: call.contactNumber,
      to: call.operatorNumber,
      sessionId: call.twin.sessionId,
      telephonySessionId: call.twin.id,
      partyId: partyId(call.twin.id, 1),
    },
  ];
}

function overall(live: SimCall[]): TelephonyStatus {
  if (live.length === 0) return 'NoCall';
  return live.some(call => call.operator === 'answered') ? 'CallConnected' : 'Ringing';
}

/** What presence says of one extension while it has these calls. */
export function presenceOf(
  userId: string,
  calls: SimCall[],
  sipData: 'with-sip-data' | 'plain',
): Omit<DetailedExtensionPresenceWithSIPEventBody, 'sequence'> {
  const live = calls.filter(isLive);
  return {
    extensionId: userId,
    telephonyStatus: overall(live),
    activeCalls: calls.flatMap(call => [activeCall(call, sipData), ...twinActiveCall(call)]),
    totalActiveCalls: live.length,
    presenceStatus: live.length > 0 ? 'Busy' : 'Available',
    userStatus: 'Available',
    dndStatus: 'TakeAllCalls',
    meetingStatus: 'Disconnected',
    allowSeeMyPresence: true,
    ringOnMonitoredCall: false,
    pickUpCallsOnHold: false,
  };
}
