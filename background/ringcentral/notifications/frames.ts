import * as v from 'valibot';

/*
 * Frames of RingCentral's WebSocket gateway (developer guide, "WebSocket subscriptions"): a JSON array of a header
 * and, for most types, a body.
 */

const HeaderSchema = v.object({
  type: v.string(),
  messageId: v.optional(v.string(), ''),
  status: v.optional(v.number(), 0),
  headers: v.optional(v.record(v.string(), v.unknown()), {}),
  wsc: v.optional(v.object({ token: v.string(), sequence: v.optional(v.number(), 0) })),
});

const FrameSchema = v.looseTuple([HeaderSchema]);

/** With which a lost connection is taken up again; any frame may bring a newer one. */
export interface RecoveryToken {
  token: string;
  sequence: number;
}

export interface Frame {
  type: string;
  messageId: string;
  status: number;
  headers: Headers;
  recovery: RecoveryToken | null;
  body: unknown;
}

/** null when the text is no frame. */
export function parseFrame(text: unknown): Frame | null {
  if (typeof text !== 'string') return null;
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), FrameSchema), text);
  if (!parsed.success) return null;
  const [header, body] = parsed.output;
  return {
    type: header.type,
    messageId: header.messageId,
    status: header.status,
    headers: new Headers(
      Object.entries(header.headers).map(([name, value]): [string, string] => [name, String(value)]),
    ),
    recovery: header.wsc ?? null,
    body,
  };
}

const ConnectionDetailsSchema = v.object({ recoveryState: v.optional(v.string(), '') });

/** True when the subscription of the lost connection goes on, with what was missed replayed. */
export function isRecovered(details: Frame): boolean {
  const parsed = v.safeParse(ConnectionDetailsSchema, details.body);
  return parsed.success && parsed.output.recoveryState === 'Successful';
}

const ErrorSchema = v.object({ errorCode: v.optional(v.string(), '') });

/** RingCentral's code in an error frame, '' where it has none. */
export function errorCodeOf(frame: Frame): string {
  const parsed = v.safeParse(ErrorSchema, frame.body);
  return parsed.success ? parsed.output.errorCode : '';
}

export function subscribeFrame(messageId: string, filters: readonly string[]): string {
  const header = { type: 'ClientRequest', messageId, method: 'POST', path: '/restapi/v1.0/subscription/' };
  return JSON.stringify([header, { eventFilters: filters, deliveryMode: { transportType: 'WebSocket' } }]);
}

export function heartbeatFrame(messageId: string): string {
  return JSON.stringify([{ type: 'Heartbeat', messageId }]);
}
