import * as v from 'valibot';
import type { Tokens } from '../../core/credentials/session';
import { FailureError, type Failure, type FailureKind } from '../../core/failure';

/** RingCentral will never again give tokens for this code or refresh token: the session is over. */
export class GrantRefusedError extends FailureError {}

const Seconds = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.regex(/^\d+$/))]),
  v.transform(Number),
  v.minValue(1),
  v.maxValue(366 * 24 * 3600),
);
const Id = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform(id => String(id)),
);

/** API reference, "Get/Refresh token". `refresh_token` is missing unless the app's settings ask for one. */
const TokenAnswerSchema = v.object({
  access_token: v.pipe(v.string(), v.minLength(1)),
  expires_in: Seconds,
  refresh_token: v.nullish(v.pipe(v.string(), v.minLength(1))),
  refresh_token_expires_in: v.nullish(Seconds),
  owner_id: Id,
  endpoint_id: v.nullish(v.string()),
  scope: v.nullish(v.string(), ''),
});

/** null when the answer is no token answer; nothing of it may be used then. */
export function tokensOf(body: unknown, receivedAt: number): Tokens | null {
  const parsed = v.safeParse(TokenAnswerSchema, body);
  if (!parsed.success) return null;
  const answer = parsed.output;
  const refreshLife = answer.refresh_token_expires_in ?? null;
  return {
    accessToken: answer.access_token,
    accessExpiresAt: receivedAt + answer.expires_in * 1000,
    refreshToken: answer.refresh_token ?? null,
    refreshExpiresAt: refreshLife === null ? null : receivedAt + refreshLife * 1000,
    ownerId: answer.owner_id,
    endpointId: answer.endpoint_id ?? null,
    scope: answer.scope,
  };
}

const ErrorSchema = v.object({
  error: v.optional(v.string(), ''),
  errorCode: v.optional(v.string(), ''),
  errors: v.optional(v.array(v.object({ errorCode: v.optional(v.string(), '') })), []),
});

/**
 * Codes with which RingCentral ends a session for good (developer guide, "Errors"; OAU-210 and OAU-213 are what
 * integrators meet). Everything else may pass, and the session is kept.
 */
const ENDING_CODES: Readonly<Record<string, FailureKind>> = {
  // Code or token unknown, of another app, spent, corrupted.
  'OAU-106': 'signedOut',
  'OAU-110': 'signedOut',
  'OAU-129': 'signedOut',
  'OAU-149': 'signedOut',
  'OAU-213': 'signedOut',
  // Over its time.
  'OAU-108': 'sessionExpired',
  'OAU-128': 'sessionExpired',
  'OAU-210': 'sessionExpired',
  // The extension or account is gone or disabled.
  'OAU-136': 'signedOut',
  'OAU-141': 'signedOut',
  'OAU-142': 'signedOut',
  'OAU-222': 'signedOut',
  'OAU-232': 'signedOut',
  'OAU-236': 'signedOut',
};

/**
 * What a refusal of the token endpoint means: GrantRefusedError when it ends the session, else a FailureError
 * after which the same request may be sent again. Decided by the code; the word `error` was seen to change, and
 * counts only where no code is given.
 */
export function tokenRefusal(httpStatus: number, headers: Headers, body: unknown): FailureError {
  const parsed = v.safeParse(ErrorSchema, body);
  if (!parsed.success) return new FailureError(passing(httpStatus, headers, `HTTP ${httpStatus}`));
  const { error, errors, errorCode } = parsed.output;
  const code = errors[0]?.errorCode || errorCode;
  const ending = ENDING_CODES[code] ?? (code === '' && error === 'invalid_grant' ? 'signedOut' : undefined);
  const shown = code || error || `HTTP ${httpStatus}`;
  if (ending === undefined || httpStatus >= 500) return new FailureError(passing(httpStatus, headers, shown));
  return new GrantRefusedError({ kind: ending, code: shown, requestId: requestIdOf(headers) });
}

function passing(httpStatus: number, headers: Headers, code: string): Failure {
  const requestId = requestIdOf(headers);
  const retryAfter = Number(headers.get('Retry-After') ?? Number.NaN);
  if (httpStatus === 429)
    return { kind: 'rateLimited', code, requestId, retryAfterSec: retryAfter > 0 ? retryAfter : 60 };
  if (httpStatus === 408 || httpStatus >= 500) return { kind: 'serverDown', code, requestId };
  return { kind: 'refused', code, requestId };
}

const requestIdOf = (headers: Headers): string | undefined => headers.get('RCRequestId') ?? undefined;
