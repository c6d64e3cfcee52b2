import { failureOf, FailureError, type Failure, type FailureKind } from '../../../core/failure';
import type { Platform } from '../platform';
import { readAnswer } from '../read-answer';
import { WebSocketTokenSchema } from '../schemas';
import type { Attempts } from './attempts';
import { holdConnection, type FilterSource, type Recovery } from './connection';
import type { Notice } from './notice';
import { pause } from './pause';

/**
 * - `live`: subscribed. After `recovering` or `lost` notices may be missing: read the present state.
 * - `recovering`: the socket is gone, the next try is at hand.
 * - `lost`: the next try is a while off; read by other means meanwhile.
 * - `refused`: RingCentral does not allow these filters or WebSocket at all, or the session has ended; no try
 *   follows.
 */
export type NotificationState = 'live' | 'recovering' | 'lost' | 'refused';

export interface NotificationOptions {
  filters: FilterSource;
  onNotice: (notice: Notice) => void;
  /** `failure` says why, where there is a reason. */
  onState: (state: NotificationState, failure: Failure | null) => void;
  /** Ends the subscription and closes the socket. */
  signal: AbortSignal;
}

export interface NotificationDependencies {
  platform: Platform;
  attempts: Attempts;
  now: () => number;
  WebSocket: typeof WebSocket;
}

/** A pause longer than this is said to be `lost`. */
const AT_HAND_MS = 5_000;

/** Failures that another try may not meet; with any other the connection is given up. */
const PASSING: ReadonlySet<FailureKind> = new Set([
  'offline',
  'answerLost',
  'answerUnreadable',
  'serverDown',
  'rateLimited',
]);

/**
 * Keeps a subscription for as long as the signal allows (developer guide, "WebSocket subscriptions"): each
 * connection with a new token, taken up again by RingCentral's recovery token where it can be.
 */
export async function keepNotifications(
  { platform, attempts, now, WebSocket }: NotificationDependencies,
  { filters, onNotice, onState, signal }: NotificationOptions,
): Promise<void> {
  let recovery: Recovery | null = null;
  let failedTries = 0;
  let notBefore = 0;
  let lastFailure: Failure | null = null;

  const isOver = (): boolean => signal.aborted;

  for (let isFirst = true; !isOver(); isFirst = false) {
    const pauseMs = Math.max(attempts.pauseMs(failedTries), notBefore - now());
    if (!isFirst || pauseMs > AT_HAND_MS) onState(pauseMs > AT_HAND_MS ? 'lost' : 'recovering', lastFailure);
    await pause(pauseMs, signal);
    if (isOver()) return;

    attempts.begin();
    const url = await tokenAddress(platform, signal).catch((thrown: unknown) =>
      failureOf(thrown, 'answerUnreadable'),
    );
    if (isOver()) return;
    if (!(url instanceof URL)) {
      if (!PASSING.has(url.kind)) {
        onState('refused', url);
        return;
      }
      lastFailure = url;
      failedTries += 1;
      notBefore = now() + (url.retryAfterSec ?? 0) * 1000;
      continue;
    }

    const onLive = (): void => onState('live', null);
    const end = await holdConnection({ url, filters, recovery, onNotice, onLive, signal, now, WebSocket });
    if (end.how === 'closed') return;
    if (end.how === 'refused') {
      onState('refused', end.failure);
      return;
    }
    recovery = end.recovery;
    lastFailure = end.failure;
    failedTries = end.wasLive ? 0 : failedTries + 1;
    notBefore = now() + (end.failure?.retryAfterSec ?? 0) * 1000;
  }
}

/** API reference, "Obtain WebSocket token". A second token does no harm, so a refused access token is replaced. */
async function tokenAddress(platform: Platform, signal: AbortSignal): Promise<URL> {
  const request = {
    method: 'POST',
    path: '/restapi/oauth/wstoken',
    group: 'auth',
    repeatable: true,
  } as const;
  const answer = await readAnswer(platform, request, WebSocketTokenSchema, signal);
  if (!URL.canParse(answer.uri)) throw new FailureError({ kind: 'answerUnreadable', code: 'uri' });
  const url = new URL(answer.uri);
  url.searchParams.set('access_token', answer.ws_access_token);
  return url;
}
