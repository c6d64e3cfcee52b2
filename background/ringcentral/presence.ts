import type * as v from 'valibot';
import { OWN_EXTENSION, readAnswer } from './read-answer';
import type { Platform } from './platform';
import { PresenceSchema, type ActiveCallAnswer } from './schemas';

/** One active call of a detailed presence, as sent; a RingOut is `Outbound` here, `to` its contact. */
export interface PresenceCall {
  sessionId: string;
  direction: string;
  telephonyStatus: string;
  /** `final` once the call is over; absent or `intermediate` otherwise. */
  terminationType: string;
  from: string;
  to: string;
  /** Epoch milliseconds, null where RingCentral does not say. */
  startedAt: number | null;
}

export interface PresenceReading {
  calls: PresenceCall[];
}

/** API reference, "Get user presence status". */
export async function readPresence(platform: Platform, signal: AbortSignal): Promise<PresenceReading> {
  const query = { detailedTelephonyState: 'true' };
  const request = { method: 'GET', path: `${OWN_EXTENSION}/presence`, query, group: 'light' } as const;
  return readingOfPresence(await readAnswer(platform, request, PresenceSchema, signal));
}

export function readingOfPresence({ activeCalls }: v.InferOutput<typeof PresenceSchema>): PresenceReading {
  return { calls: activeCalls.map(callOf) };
}

function callOf(call: ActiveCallAnswer): PresenceCall {
  const startedAt = call.startTime === undefined ? NaN : Date.parse(call.startTime);
  return {
    sessionId: call.telephonySessionId ?? call.sessionId ?? '',
    direction: call.direction,
    telephonyStatus: call.telephonyStatus,
    terminationType: call.terminationType,
    from: call.from,
    to: call.to,
    startedAt: Number.isNaN(startedAt) ? null : startedAt,
  };
}
