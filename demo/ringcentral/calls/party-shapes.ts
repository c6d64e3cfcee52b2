import type CallParty from '@rc-ex/core/definitions/CallParty';
import type CallStatusInfo from '@rc-ex/core/definitions/CallStatusInfo';
import type TelephonySessionsEventPartyInfo from '@rc-ex/core/definitions/TelephonySessionsEventPartyInfo';
import type { Switches } from '../switches';
import type { SimCall } from './call';
import { partyId } from './call-ids';

export type PartyCode = Extract<CallStatusInfo['code'], 'Proceeding' | 'Answered' | 'Disconnected'>;
export type PartyReason = NonNullable<CallStatusInfo['reason']>;
export type EventParty = TelephonySessionsEventPartyInfo & Pick<CallParty, 'ringOutRole'>;

export interface ShapeContext {
  accountId: string;
  brandId: string;
  switches: Switches;
}

type Ends = Required<Pick<CallParty, 'direction' | 'from' | 'to'>>;

/** In RingCentral's own answer the Initiator looks like a call from the callee to the operator. */
export function initiatorEnds(call: SimCall, shape: Switches['partyShape']): Ends {
  const operator = { phoneNumber: call.operatorNumber };
  const contact = { phoneNumber: call.contactNumber };
  return shape === 'flipped'
    ? { direction: 'Outbound', from: operator, to: contact }
    : { direction: 'Inbound', from: contact, to: operator };
}

export const targetEnds = (call: SimCall): Ends => ({
  direction: 'Inbound',
  from: { phoneNumber: call.callerId, name: 'DEMO STATION' },
  to: { phoneNumber: call.contactNumber },
});

const operatorCode = (call: SimCall): PartyCode => {
  if (call.operator === 'ended') return 'Disconnected';
  return call.operator === 'answered' ? 'Answered' : 'Proceeding';
};

const contactCode = (call: SimCall): PartyCode => {
  if (call.contact === 'ended' || call.end !== undefined) return 'Disconnected';
  return call.contact === 'answered' ? 'Answered' : 'Proceeding';
};

/** The parties of GET telephony session: the status carries a code alone, the Target no account. */
export function sessionParties(call: SimCall, { accountId, brandId, switches }: ShapeContext): CallParty[] {
  const initiator: CallParty = {
    id: partyId(call.id, 1),
    accountId,
    extensionId: call.userId,
    owner: { accountId, extensionId: call.userId },
    attributes: {},
    ...initiatorEnds(call, switches.partyShape),
    status: { code: operatorCode(call) },
    ringOutRole: 'Initiator',
    muted: false,
    standAlone: false,
  };
  if (!call.targetAnnounced) return [withBrand(initiator, brandId)];
  const target: CallParty = {
    id: partyId(call.id, 2),
    ...targetEnds(call),
    status: { code: contactCode(call) },
    ringOutRole: 'Target',
    muted: false,
    standAlone: false,
  };
  return [withBrand(initiator, brandId), target];
}

/** `brandId` was captured in the party and its owner, and is in no published definition. */
const withBrand = (party: CallParty, brandId: string): CallParty & { brandId: string } => ({
  ...party,
  brandId,
});

/** One party of an event. */
export function eventParty(
  call: SimCall,
  role: 'Initiator' | 'Target',
  status: { code: PartyCode; reason?: PartyReason },
  { accountId, switches }: ShapeContext,
): EventParty {
  return {
    accountId,
    ...(role === 'Initiator' ? { extensionId: call.userId } : {}),
    id: partyId(call.id, role === 'Initiator' ? 1 : 2),
    ...(role === 'Initiator' ? initiatorEnds(call, switches.partyShape) : targetEnds(call)),
    status: {
      code: status.code,
      ...(status.reason !== undefined && switches.endReasons === 'present' ? { reason: status.reason } : {}),
      rcc: false,
    },
    ...(switches.eventRingOutRole === 'present' ? { ringOutRole: role } : {}),
    park: {},
    missedCall: false,
    standAlone: false,
    muted: false,
  };
}
