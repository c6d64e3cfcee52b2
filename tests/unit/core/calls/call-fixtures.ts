import type { Attempt } from '../../../../core/calls/attempt';
import { type Call, beginCall } from '../../../../core/calls/call';
import type { CallEvent } from '../../../../core/calls/call-event';
import type { LegRole } from '../../../../core/calls/leg';
import { step } from '../../../../core/calls/step';
import { sessionOwner } from '../../../../core/credentials/session';

export const SESSION = 's-0a1b2c3dz19f000000z00010000';

export const ATTEMPT: Attempt = {
  id: 'attempt-1',
  owner: sessionOwner({ origin: 'https://mwc.station.example', name: 'JHALVORSEN' }),
  number: '+17195550142',
  shown: '(719) 555-0142',
  name: 'Dana Whitfield',
  extension: '',
  from: { id: 'device-1', kind: 'device', phoneNumber: '+17195550100', label: 'Desk phone' },
  playPrompt: false,
  startedBy: 'link',
  requestedAt: 1000,
};

export const IN_PROGRESS = {
  callStatus: 'InProgress',
  callerStatus: 'InProgress',
  calleeStatus: 'InProgress',
};

export function accepted(at = 1100): CallEvent {
  return { type: 'accepted', ringOutId: SESSION, triple: IN_PROGRESS, at };
}

export function leg(role: LegRole, code: string, sequence: number | null, reason = ''): CallEvent {
  return {
    type: 'leg',
    sessionId: SESSION,
    role,
    reading: { code, reason, sequence },
    at: 1200 + (sequence ?? 0) * 10,
  };
}

export function run(...events: CallEvent[]): Call {
  return events.reduce((call, event) => step(call, event).call, beginCall(ATTEMPT));
}
