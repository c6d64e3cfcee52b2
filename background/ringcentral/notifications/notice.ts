import * as v from 'valibot';
import type { SessionReading } from '../../../core/calls/session-reading';
import { readingOfPresence, type PresenceReading } from '../presence';
import { PresenceSchema, SessionEventSchema } from '../schemas';
import { readingOfEvent } from '../telephony-sessions';

/** One notice of RingCentral's, parsed. `session` carries one event: the legs named in it, with sequence. */
export type Notice =
  { kind: 'session'; reading: SessionReading } | { kind: 'presence'; reading: PresenceReading };

/** Event filters for one tier each (RingCentral: "Event filters"). */
export const EVENT_FILTERS = {
  /** Every session of the account with that number (E.164): the contact's leg is in it. */
  accountSessions: (phoneNumber: string): string =>
    `/restapi/v1.0/account/~/telephony/sessions?phoneNumber=${encodeURIComponent(phoneNumber)}`,
  /** Own legs only. */
  extensionSessions: '/restapi/v1.0/account/~/extension/~/telephony/sessions',
  presence: '/restapi/v1.0/account/~/extension/~/presence?detailedTelephonyState=true',
} as const;

const EnvelopeSchema = v.object({ event: v.string(), body: v.unknown() });

/** null for an event that was not subscribed to or cannot be read. */
export function noticeOf(notification: unknown): Notice | null {
  const envelope = v.safeParse(EnvelopeSchema, notification);
  if (!envelope.success) return null;
  const { event, body } = envelope.output;
  // A contact outside the account comes under the account's path, whatever was subscribed to.
  if (event.includes('/telephony/sessions')) {
    const parsed = v.safeParse(SessionEventSchema, body);
    return parsed.success ? { kind: 'session', reading: readingOfEvent(parsed.output) } : null;
  }
  if (event.includes('/presence')) {
    const parsed = v.safeParse(PresenceSchema, body);
    return parsed.success ? { kind: 'presence', reading: readingOfPresence(parsed.output) } : null;
  }
  return null;
}
