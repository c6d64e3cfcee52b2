import { createHash } from 'node:crypto';

export interface TokenRequest {
  path: string;
  form: Record<string, string>;
  headers: Headers;
  credentials: RequestCredentials;
}

/** Stands between a request and its answer; `proceed` lets RingCentral do what was asked. */
export type Intercept = (proceed: () => Response) => Response | Promise<Response>;

export interface AuthServer {
  fetch: typeof fetch;
  requests: TokenRequest[];
  /** Requests of one grant type. */
  ofGrant(grant: 'authorization_code' | 'refresh_token'): TokenRequest[];
  revoked(): string[];
  /** Applies to the next request alone; several wait in line. */
  intercept(next: Intercept): void;
  /** The log-in page: the address that it redirects to once the user has logged in. */
  logIn(authorizeUrl: string): string;
  /** A request with that access token: true when it is good. Its first use ends the refresh token before it. */
  use(accessToken: string): boolean;
  /** Fields that are added to, or with undefined left out of, each token answer. */
  answerFields: Record<string, unknown>;
}

interface Pair {
  access: string;
  refresh: string;
  isUsed: boolean;
}

/**
 * RingCentral's OAuth endpoints in memory: codes bound to their PKCE challenge, rotation, and the grace in which
 * a spent refresh token brings the same new pair again (developer guide, "Refresh tokens").
 */
export function createAuthServer(): AuthServer {
  const requests: TokenRequest[] = [];
  const intercepts: Intercept[] = [];
  const codes = new Map<string, { challenge: string; redirectUri: string }>();
  const answerFields: Record<string, unknown> = {};
  let current: Pair | null = null;
  let spent: string | null = null;
  let count = 0;

  const newPair = (): Pair => {
    count += 1;
    return { access: `access-${count}`, refresh: `refresh-${count}`, isUsed: false };
  };
  const granted = ({ access, refresh }: Pair): Response =>
    Response.json({
      access_token: access,
      token_type: 'bearer',
      expires_in: 3600,
      refresh_token: refresh,
      refresh_token_expires_in: 604_800,
      scope: 'RingOut ReadAccounts',
      owner_id: '101',
      endpoint_id: 'e-1',
      ...answerFields,
    });

  const exchange = ({
    code = '',
    code_verifier = '',
    redirect_uri = '',
  }: Record<string, string>): Response => {
    const known = codes.get(code);
    codes.delete(code);
    const challenge = createHash('sha256').update(code_verifier).digest('base64url');
    if (known?.challenge !== challenge || known.redirectUri !== redirect_uri) return refusal('OAU-106');
    spent = null;
    current = newPair();
    return granted(current);
  };
  const refresh = ({ refresh_token = '' }: Record<string, string>): Response => {
    if (current !== null && refresh_token === spent && !current.isUsed) return granted(current);
    if (current?.refresh !== refresh_token) return refusal('OAU-213');
    spent = refresh_token;
    current = newPair();
    return granted(current);
  };
  const respond = ({ path, form }: TokenRequest): Response => {
    if (path === '/restapi/oauth/revoke') return new Response(null, { status: 200 });
    return form['grant_type'] === 'refresh_token' ? refresh(form) : exchange(form);
  };

  return {
    requests,
    answerFields,
    ofGrant: grant => requests.filter(({ form }) => form['grant_type'] === grant),
    revoked: () =>
      requests.filter(({ path }) => path.endsWith('/revoke')).map(({ form }) => form['token'] ?? ''),
    intercept: next => void intercepts.push(next),
    logIn(authorizeUrl) {
      const asked = new URL(authorizeUrl).searchParams;
      const redirect = new URL(asked.get('redirect_uri') ?? '');
      const code = `code-${codes.size + 1}`;
      codes.set(code, { challenge: asked.get('code_challenge') ?? '', redirectUri: redirect.href });
      redirect.search = new URLSearchParams({ code, state: asked.get('state') ?? '' }).toString();
      return redirect.href;
    },
    use(accessToken) {
      if (current?.access !== accessToken) return false;
      current.isUsed = true;
      return true;
    },
    fetch: async (input, init) => {
      const asked = new Request(input, init);
      const request = {
        path: new URL(asked.url).pathname,
        form: Object.fromEntries(new URLSearchParams(await asked.text())),
        headers: asked.headers,
        credentials: asked.credentials,
      };
      requests.push(request);
      const intercept = intercepts.shift() ?? ((proceed: () => Response) => proceed());
      return intercept(() => respond(request));
    },
  };
}

/** A refusal as RingCentral words it. */
export const refusal = (code: string, status = 400, headers: Record<string, string> = {}): Response =>
  Response.json(
    { error: 'invalid_grant', error_description: 'x', errors: [{ errorCode: code, message: 'x' }] },
    { status, headers: { RCRequestId: 'r-1', ...headers } },
  );

/** RingCentral did what was asked, but its answer is lost on the way. */
export const loseAnswer: Intercept = proceed => {
  proceed();
  throw new TypeError('Failed to fetch');
};

/** An answer that waits until it is released. */
export function holdAnswer(): { intercept: Intercept; release(): void } {
  let release = (): void => undefined;
  const released = new Promise<void>(resolve => {
    release = resolve;
  });
  return {
    intercept: async proceed => {
      const answer = proceed();
      await released;
      return answer;
    },
    release: () => release(),
  };
}
