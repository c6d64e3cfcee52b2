import type TelephonySessionsEventBody from '@rc-ex/core/definitions/TelephonySessionsEventBody';
import type { SimCall } from './call';
import { partyId } from './call-ids';
import type { Notice } from './notice';
import {
  eventParty,
  type EventParty,
  type PartyCode,
  type PartyReason,
  type ShapeContext,
} from './party-shapes';
import { presenceOf } from './presence';

/** Tells subscribers what happened to a call, one party per event. */
export interface Announcer {
  party(call: SimCall, role: 'Initiator' | 'Target', code: PartyCode, reason?: PartyReason): void;
  twin(call: SimCall, code: PartyCode): void;
  /** `calls` are those to list: the live ones, and one that has just ended. */
  presence(userId: string, calls: SimCall[]): void;
}

const serverId = '10.0.0.7.TAM';

export function createAnnouncer(
  context: ShapeContext & { now: () => number },
  publish: (notice: Notice) => void,
): Announcer {
  const { accountId } = context;
  let presenceSequence = 0;

  const telephony = (
    session: { id: string; sessionId: string; sequence: number },
    origin: 'RingOut' | 'Call',
    party: EventParty,
  ) => {
    const body: TelephonySessionsEventBody = {
      sequence: session.sequence,
      sessionId: session.sessionId,
      telephonySessionId: session.id,
      serverId,
      // The time of this event, not of the call's start.
      eventTime: new Date(context.now()).toISOString(),
      parties: [party],
      origin: { type: origin },
    };
    const { extensionId } = party;
    publish({
      kind: 'telephony',
      accountId,
      extensionId,
      event:
        extensionId === undefined
          ? `/restapi/v1.0/account/${accountId}/telephony/sessions`
          : `/restapi/v1.0/account/${accountId}/extension/${extensionId}/telephony/sessions`,
      numbers: [party.from?.phoneNumber, party.to?.phoneNumber].filter(number => number !== undefined),
      direction: party.direction,
      statusCode: party.status?.code,
      body: () => body,
    });
  };

  return {
    party: (call, role, code, reason) => {
      call.sequence += 1;
      if (role === 'Target') call.targetAnnounced = true;
      telephony(call, 'RingOut', eventParty(call, role, { code, reason }, context));
    },
    twin: (call, code) => {
      if (!call.twin) return;
      call.twin.sequence += 1;
      telephony(call.twin, 'Call', {
        accountId,
        extensionId: call.userId,
        id: partyId(call.twin.id, 1),
        direction: 'Inbound',
        from: { phoneNumber: call.contactNumber },
        to: { phoneNumber: call.operatorNumber },
        status: { code, rcc: false },
        park: {},
        missedCall: false,
        standAlone: false,
        muted: false,
      });
    },
    presence: (userId, calls) => {
      presenceSequence += 1;
      const sequence = presenceSequence;
      // Frozen now: a notification that is held back must still tell the past.
      const plain = { ...presenceOf(userId, calls, 'plain'), sequence, ownerId: userId };
      const withSipData = { ...presenceOf(userId, calls, 'with-sip-data'), sequence, ownerId: userId };
      publish({
        kind: 'presence',
        accountId,
        extensionId: userId,
        event: `/restapi/v1.0/account/${accountId}/extension/${userId}/presence`,
        numbers: [],
        body: query => (query.get('sipData') === 'true' ? withSipData : plain),
      });
    },
  };
}
