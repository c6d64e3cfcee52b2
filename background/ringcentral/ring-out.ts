import type { RingOutTriple } from '../../core/calls/ring-out';
import { OWN_EXTENSION, orGone, readAnswer } from './read-answer';
import type { Platform } from './platform';
import { RingOutSchema } from './schemas';

export interface RingOutRequest {
  /** E.164, or main number, `*`, extension number. */
  from: string;
  /** E.164. */
  to: string;
  playPrompt: boolean;
  /** RingCentral's country id of the dialling plan; the extension's home country when left out. */
  country?: string;
}

export interface PlacedRingOut {
  /** Very likely also the telephony session's id; RingCentral does not document it. */
  ringOutId: string;
  triple: RingOutTriple;
}

const pathOf = (ringOutId: string): string => `${OWN_EXTENSION}/ring-out/${encodeURIComponent(ringOutId)}`;

/** API reference, "Make RingOut call". Sent at most once. */
export async function placeRingOut(
  platform: Platform,
  { from, to, playPrompt, country }: RingOutRequest,
  signal: AbortSignal,
): Promise<PlacedRingOut> {
  const body = {
    from: { phoneNumber: from },
    to: { phoneNumber: to },
    playPrompt,
    ...(country === undefined ? {} : { country: { id: country } }),
  };
  const request = { method: 'POST', path: `${OWN_EXTENSION}/ring-out`, body, group: 'heavy' } as const;
  const answer = await readAnswer(platform, request, RingOutSchema, signal);
  return { ringOutId: answer.id, triple: answer.status };
}

/** API reference, "Get RingOut call status"; null once RingCentral has forgotten it, soon after its end. */
export async function readRingOut(
  platform: Platform,
  ringOutId: string,
  signal: AbortSignal,
): Promise<RingOutTriple | null> {
  const request = { method: 'GET', path: pathOf(ringOutId), group: 'light' } as const;
  const answer = await orGone(readAnswer(platform, request, RingOutSchema, signal), null);
  return answer === null ? null : answer.status;
}

/** API reference, "Cancel RingOut call". */
export async function cancelRingOut(
  platform: Platform,
  ringOutId: string,
  signal: AbortSignal,
): Promise<'accepted' | 'gone'> {
  const sent = platform.send({ method: 'DELETE', path: pathOf(ringOutId), group: 'heavy' }, signal);
  return orGone(
    sent.then(() => 'accepted' as const),
    'gone' as const,
  );
}
