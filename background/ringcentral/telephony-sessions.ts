import type * as v from 'valibot';
import type { LegRole } from '../../core/calls/leg';
import type { SessionReading } from '../../core/calls/session-reading';
import { orGone, readAnswer } from './read-answer';
import type { Platform } from './platform';
import { SessionSchema, type PartyAnswer, type SessionEventSchema } from './schemas';

const pathOf = (sessionId: string): string =>
  `/restapi/v1.0/account/~/telephony/sessions/${encodeURIComponent(sessionId)}`;

/** API reference, "Get call session status"; null when RingCentral does not know the session. */
export async function readSession(
  platform: Platform,
  sessionId: string,
  signal: AbortSignal,
): Promise<SessionReading | null> {
  const request = { method: 'GET', path: pathOf(sessionId), group: 'light' } as const;
  const answer = await orGone(readAnswer(platform, request, SessionSchema, signal), null);
  if (answer === null) return null;
  const isRingOut = answer.origin?.type === 'RingOut';
  return {
    sessionId: answer.id,
    createdAt: timeOf(answer.creationTime) ?? timeInSessionId(answer.id),
    isRingOut,
    legs: isRingOut ? legsOf(answer.parties, null) : [],
  };
}

/** API reference, "Drop call session". Dropping twice equals dropping once. */
export async function dropSession(
  platform: Platform,
  sessionId: string,
  signal: AbortSignal,
): Promise<'accepted' | 'gone'> {
  const sent = platform.send(
    { method: 'DELETE', path: pathOf(sessionId), group: 'light', repeatable: true },
    signal,
  );
  return orGone(
    sent.then(() => 'accepted' as const),
    'gone' as const,
  );
}

/** What one event says; it names one party as a rule. */
export function readingOfEvent(event: v.InferOutput<typeof SessionEventSchema>): SessionReading {
  const isRingOut = event.origin?.type === 'RingOut';
  return {
    sessionId: event.telephonySessionId,
    createdAt: timeInSessionId(event.telephonySessionId),
    isRingOut,
    legs: isRingOut ? legsOf(event.parties, event.sequence) : [],
  };
}

function legsOf(parties: readonly PartyAnswer[], sequence: number | null): SessionReading['legs'] {
  return parties.flatMap(party => {
    const role = roleOf(party);
    if (role === null) return [];
    const reading = { code: party.status.code, reason: party.status.reason, sequence };
    return [{ role, reading, from: party.from?.phoneNumber ?? '', to: party.to?.phoneNumber ?? '' }];
  });
}

/**
 * Party `ringOutRole`; where it is missing, the number at the end of the party's id, as every capture has it. The
 * direction says nothing: in a RingOut both parties are Inbound.
 */
function roleOf({ ringOutRole, id }: PartyAnswer): LegRole | null {
  if (ringOutRole === 'Initiator') return 'operator';
  if (ringOutRole === 'Target') return 'contact';
  if (id.endsWith('-1')) return 'operator';
  return id.endsWith('-2') ? 'contact' : null;
}

function timeOf(iso: string | undefined): number | null {
  const time = iso === undefined ? NaN : Date.parse(iso);
  return Number.isNaN(time) ? null : time;
}

const EARLIEST_ID_TIME = Date.UTC(2015, 0);
const LATEST_ID_TIME = Date.UTC(2100, 0);

/** Time of creation in an id such as `s-a0d1z18c2e3f4a5bz1c2d0000`: its middle group, hexadecimal milliseconds. */
export function timeInSessionId(sessionId: string): number | null {
  const middle = /^s-[0-9a-f]+z([0-9a-f]+)z[0-9a-f]+$/i.exec(sessionId)?.[1];
  const time = middle === undefined ? NaN : Number.parseInt(middle, 16);
  return time > EARLIEST_ID_TIME && time < LATEST_ID_TIME ? time : null;
}
