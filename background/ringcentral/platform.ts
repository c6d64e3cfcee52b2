import SDK, { type SendOptions } from '@ringcentral/sdk/es6/SDK';
import { FailureError, failureOf } from '../../core/failure';
import { NotSentError, RefusalError } from './errors';
import { failureOfAnswer, isRefusal } from './failure-of-answer';
import type { RateGroup, RateLimits } from './rate-limits';
import type { TokenSource } from './token-source';

export interface ApiRequest {
  method: 'GET' | 'POST' | 'DELETE';
  /** Path from the server's root. */
  path: string;
  query?: Readonly<Record<string, string>>;
  body?: Readonly<Record<string, unknown>>;
  group: RateGroup;
  timeoutMs?: number;
  /** Set where doing it twice equals doing it once, so that it may be sent again after a refused token. */
  repeatable?: true;
}

export interface ApiAnswer {
  httpStatus: number;
  headers: Headers;
  /** Parsed JSON; undefined where the answer has no body. */
  body: unknown;
}

/** RingCentral's REST API as one user; for the errors see `RingCentral`. */
export interface Platform {
  send(request: ApiRequest, signal: AbortSignal): Promise<ApiAnswer>;
}

export interface PlatformOptions {
  server: string;
  clientId: string;
  appVersion: string;
  tokens: TokenSource;
  limits: RateLimits;
  fetch: typeof fetch;
}

const REQUEST_TIMEOUT_MS = 10_000;

/** `fetch` was called and gave no answer: whether the request had an effect is unknown. */
class FetchRejected extends Error {}

/**
 * The one adapter around RingCentral's SDK. The SDK builds and sends each request exactly once; tokens, retries
 * and limits stay with us, since it repeats any request after a 401 (a POST ring-out would call twice), wipes
 * its session on any refresh error and sleeps 60 s in a rate limit.
 */
export function createPlatform({
  server,
  clientId,
  appVersion,
  tokens,
  limits,
  fetch,
}: PlatformOptions): Platform {
  const sdk = new SDK({
    server,
    clientId,
    appName: 'RingCentralForMWC',
    appVersion,
    localStorage: emptyStorage(),
    clearCacheOnRefreshError: false,
    handleRateLimit: false,
    // Cookies of RingCentral's own web pages belong to whoever used the browser before.
    defaultRequestInit: { credentials: 'omit', cache: 'no-store' },
    fetch: async (...args) => {
      try {
        return await fetch(...args);
      } catch (cause) {
        throw new FetchRejected('fetch rejected', { cause });
      }
    },
  });
  // The SDK would refresh by itself, outside our lock and with a token that it does not have.
  sdk.platform().ensureLoggedIn = () => Promise.resolve(null);

  const sendOnce = async (request: ApiRequest, token: string, signal: AbortSignal): Promise<ApiAnswer> => {
    const bounded = AbortSignal.any([signal, AbortSignal.timeout(request.timeoutMs ?? REQUEST_TIMEOUT_MS)]);
    const options: SendOptions & { signal: AbortSignal } = {
      method: request.method,
      url: request.path,
      query: request.query,
      body: request.body,
      headers: { Authorization: `Bearer ${token}`, 'Client-Id': clientId, Accept: 'application/json' },
      // With our own token in the header the SDK needs none in its storage.
      skipAuthCheck: true,
      // Tells the SDK that this is the second try already, so that it makes none.
      retry: true,
      signal: bounded,
    };
    const response = await responseOf(sdk.send(options), request, bounded);
    const body = await bodyOf(response, request, bounded);
    if (response.ok && !isRefusal(body))
      return { httpStatus: response.status, headers: response.headers, body };

    const failure = failureOfAnswer(response.status, response.headers, body);
    if (failure.kind === 'rateLimited')
      failure.retryAfterSec = limits.penalise(request.group, failure.retryAfterSec);
    if (mayHaveHadEffect(request, response.status))
      throw new FailureError({ ...failure, kind: 'answerLost' });
    throw new RefusalError(failure, response.status);
  };

  return {
    async send(request, signal) {
      limits.check(request.group);
      const token = await notSentIfFailed(() => tokens.access(signal));
      if (signal.aborted) throw new NotSentError({ kind: 'offline', code: 'aborted' });
      try {
        return await sendOnce(request, token, signal);
      } catch (thrown) {
        if (!(thrown instanceof RefusalError) || thrown.failure.kind !== 'tokenRefused') throw thrown;
        const replacing = tokens.replace(token, signal);
        if (request.method === 'GET' || request.repeatable) return sendOnce(request, await replacing, signal);
        // Never sent again by itself, yet the operator's next try is to find a good token.
        replacing.catch(() => undefined);
        throw thrown;
      }
    },
  };
}

async function notSentIfFailed<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    throw new NotSentError(failureOf(thrown, 'notConnected'), { cause: thrown });
  }
}

/** The response, also of a refusal, which the SDK throws. */
async function responseOf(
  sent: Promise<Response>,
  request: ApiRequest,
  signal: AbortSignal,
): Promise<Response> {
  try {
    return await sent;
  } catch (thrown) {
    if (thrown instanceof Error && 'response' in thrown && thrown.response instanceof Response)
      return thrown.response;
    throw lost(request, signal, thrown);
  }
}

async function bodyOf(response: Response, request: ApiRequest, signal: AbortSignal): Promise<unknown> {
  const text = await response.text().catch((cause: unknown) => {
    throw lost(request, signal, cause);
  });
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    // A refusal by something on the way (proxy, captive portal) often has an HTML page: its status is enough.
    if (!response.ok) return undefined;
    throw unreadable(request, cause);
  }
}

/** No answer came: of a write nobody can tell the effect, a read just failed. */
function lost(request: ApiRequest, signal: AbortSignal, cause: unknown): FailureError {
  const code = codeOfLoss(signal, cause);
  if (request.method !== 'GET') return new FailureError({ kind: 'answerLost', code }, { cause });
  return new FailureError({ kind: code === 'timeout' ? 'serverDown' : 'offline', code }, { cause });
}

function codeOfLoss(signal: AbortSignal, cause: unknown): string {
  if (signal.aborted) return isTimeout(signal.reason) ? 'timeout' : 'aborted';
  return cause instanceof FetchRejected ? 'network' : 'sdk';
}

const isTimeout = (reason: unknown): boolean =>
  reason instanceof DOMException && reason.name === 'TimeoutError';

/** An answer came whole, yet it is not what RingCentral documents. */
export function unreadable(request: Pick<ApiRequest, 'method'>, cause: unknown): FailureError {
  return new FailureError(
    { kind: request.method === 'GET' ? 'answerUnreadable' : 'answerLost', code: 'unreadable' },
    { cause },
  );
}

/** 5xx and 408 of a write come from gateways too, after the request went through: only 503 says it did not. */
function mayHaveHadEffect(request: ApiRequest, httpStatus: number): boolean {
  if (request.method === 'GET') return false;
  return httpStatus === 408 || (httpStatus >= 500 && httpStatus !== 503);
}

/** The SDK insists on a storage; it is given one that holds nothing, for it is to hold no token. */
function emptyStorage(): Storage {
  return {
    length: 0,
    getItem: () => null,
    setItem: () => undefined,
    removeItem: () => undefined,
    key: () => null,
    clear: () => undefined,
  };
}
