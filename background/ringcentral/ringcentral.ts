import type { PhoneList } from '../../core/calls/phone';
import type { RingOutTriple } from '../../core/calls/ring-out';
import type { SessionReading } from '../../core/calls/session-reading';
import { failureOf } from '../../core/failure';
import { readIdentity, type IdentityReading } from './identity';
import { createAttempts } from './notifications/attempts';
import { createNotificationLine, type Follower } from './notifications/notification-line';
import { keepNotifications } from './notifications/notifications';
import { readPhones } from './phones';
import { createPlatform } from './platform';
import { readPresence, type PresenceReading } from './presence';
import { createRateLimits } from './rate-limits';
import {
  cancelRingOut,
  placeRingOut,
  readRingOut,
  type PlacedRingOut,
  type RingOutRequest,
} from './ring-out';
import { dropSession, readSession } from './telephony-sessions';
import type { TokenSource } from './token-source';

/**
 * RingCentral as one signed-in user sees it. Every method throws FailureError: `NotSentError` when the request
 * never left, `RefusalError` when RingCentral said no, else kind `answerLost` (writes) or `offline`,
 * `serverDown`, `answerUnreadable` (reads).
 */
export interface RingCentral {
  /** Places the call. Sent at most once, whatever comes back. */
  placeRingOut(request: RingOutRequest, signal: AbortSignal): Promise<PlacedRingOut>;
  /** null when RingCentral no longer knows the ring-out (it ended). */
  readRingOut(ringOutId: string, signal: AbortSignal): Promise<RingOutTriple | null>;
  /** Works until the operator's own leg is answered; the end is to be seen by other means. */
  cancelRingOut(ringOutId: string, signal: AbortSignal): Promise<'accepted' | 'gone'>;
  /** null when RingCentral does not know the session. */
  readSession(sessionId: string, signal: AbortSignal): Promise<SessionReading | null>;
  dropSession(sessionId: string, signal: AbortSignal): Promise<'accepted' | 'gone'>;
  readPresence(signal: AbortSignal): Promise<PresenceReading>;
  identity(signal: AbortSignal): Promise<IdentityReading>;
  phones(signal: AbortSignal): Promise<PhoneList>;
  /** Tells a call's notices until the follower's signal aborts; returns at once. */
  follow(follower: Follower): void;
}

export interface RingCentralOptions {
  /** Origin of the platform server. */
  server: string;
  clientId: string;
  appVersion: string;
  tokens: TokenSource;
  fetch?: typeof fetch;
  now?: () => number;
  WebSocket?: typeof WebSocket;
}

/** Rate limits count per user, so make one of these for each session and keep it. */
export function createRingCentral(options: RingCentralOptions): RingCentral {
  const { server, clientId, appVersion, tokens } = options;
  const now = options.now ?? Date.now;
  const limits = createRateLimits(now);
  const platform = createPlatform({
    server,
    clientId,
    appVersion,
    tokens,
    limits,
    fetch: options.fetch ?? fetch,
  });
  const attempts = createAttempts(now);
  const line = createNotificationLine(subscription => {
    const dependencies = { platform, attempts, now, WebSocket: options.WebSocket ?? WebSocket };
    keepNotifications(dependencies, subscription).catch((thrown: unknown) => {
      subscription.onState('refused', failureOf(thrown, 'refused'));
    });
  });

  return {
    placeRingOut: (request, signal) => placeRingOut(platform, request, signal),
    readRingOut: (ringOutId, signal) => readRingOut(platform, ringOutId, signal),
    cancelRingOut: (ringOutId, signal) => cancelRingOut(platform, ringOutId, signal),
    readSession: (sessionId, signal) => readSession(platform, sessionId, signal),
    dropSession: (sessionId, signal) => dropSession(platform, sessionId, signal),
    readPresence: signal => readPresence(platform, signal),
    identity: signal => readIdentity(platform, signal),
    phones: signal => readPhones(platform, signal),
    follow: follower => line.follow(follower),
  };
}
