import type { Tokens } from '../../core/credentials/session';
import { FailureError } from '../../core/failure';
import type { App } from './app';
import { tokenRefusal, tokensOf } from './token-answer';

const TOKEN_TIMEOUT_MS = 15_000;
const REVOKE_TIMEOUT_MS = 5_000;

export interface CodeGrant {
  code: string;
  /** The same as in the authorization request, letter by letter. */
  redirectUri: string;
  verifier: string;
  endpointId: string;
}

/**
 * RingCentral's token endpoint as a public client uses it: client id in the body, no Authorization header.
 * `exchange` and `refresh` throw GrantRefusedError when RingCentral refuses for good, else a FailureError
 * (`offline`, `serverDown`, `rateLimited`, `refused`, `answerUnreadable`) after which a refresh may be repeated:
 * RingCentral answers a refresh token that was spent, but whose successor was never used, with that successor.
 */
export interface TokenEndpoint {
  exchange(app: App, grant: CodeGrant): Promise<Tokens>;
  refresh(app: App, refreshToken: string, endpointId: string): Promise<Tokens>;
  /** Ends the session that the token belongs to, with all its tokens. Gives up silently after 5 s. */
  revoke(app: App, token: string): Promise<void>;
}

export function createTokenEndpoint(deps: { fetch: typeof fetch; now: () => number }): TokenEndpoint {
  const { fetch, now } = deps;

  const post = (app: App, path: string, form: Record<string, string>, timeoutMs: number): Promise<Response> =>
    fetch(new URL(path, app.server).href, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' },
      body: new URLSearchParams({ ...form, client_id: app.clientId }).toString(),
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });

  const request = async (app: App, form: Record<string, string>): Promise<Tokens> => {
    let response: Response;
    let text: string;
    try {
      response = await post(app, '/restapi/oauth/token', form, TOKEN_TIMEOUT_MS);
      text = await response.text();
    } catch (cause) {
      const timedOut = cause instanceof DOMException && cause.name === 'TimeoutError';
      throw new FailureError({ kind: 'offline', code: timedOut ? 'timeout' : 'network' }, { cause });
    }
    const body = jsonOf(text);
    if (!response.ok) throw tokenRefusal(response.status, response.headers, body);
    const tokens = tokensOf(body, now());
    if (tokens === null)
      throw new FailureError({ kind: 'answerUnreadable', code: `HTTP ${response.status}` });
    return tokens;
  };

  return {
    exchange: (app, { code, redirectUri, verifier, endpointId }) =>
      request(app, {
        grant_type: 'authorization_code',
        code,
        redirect_uri: redirectUri,
        code_verifier: verifier,
        endpoint_id: endpointId,
      }),
    refresh: (app, refreshToken, endpointId) =>
      request(app, { grant_type: 'refresh_token', refresh_token: refreshToken, endpoint_id: endpointId }),
    revoke: async (app, token) => {
      // RingCentral asks not to repeat a revocation and to ignore its errors (developer guide, "Errors").
      await post(app, '/restapi/oauth/revoke', { token }, REVOKE_TIMEOUT_MS).catch(() => undefined);
    },
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // A page of a proxy or captive portal: no schema takes undefined, and no refusal is read into it.
    return undefined;
  }
}
