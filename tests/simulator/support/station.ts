import { text } from '../../../demo/ringcentral/loose';
import { startSimulator, type Simulator, type SimulatorOptions } from '../../../demo/ringcentral/simulator';
import { challengeOf, signInForCode } from './sign-in';

export const redirectUri = 'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/oauth';
export const clientId = 'demo-client-id';
/** The one of RFC 7636, appendix B. */
export const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';

/** Fails a wait instead of letting it hang. */
export const soon = (): AbortSignal => AbortSignal.timeout(8_000);

const running = new Set<Simulator>();

export async function simulator(options: Partial<SimulatorOptions> = {}): Promise<Simulator> {
  const sim = await startSimulator({ redirectUris: [redirectUri], ...options });
  running.add(sim);
  return sim;
}

/** For `afterEach`. */
export async function closeSimulators(): Promise<void> {
  await Promise.all([...running].map(sim => sim.close()));
  running.clear();
}

export interface Answer {
  status: number;
  headers: Headers;
  body: unknown;
}

async function answerOf(response: Response): Promise<Answer> {
  const raw = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: raw === '' ? undefined : JSON.parse(raw),
  };
}

/** POST to an OAuth endpoint, as a public client does. */
export const oauth = async (
  sim: Simulator,
  endpoint: 'token' | 'revoke',
  form: Record<string, string>,
): Promise<Answer> =>
  answerOf(
    await fetch(`${sim.origin}/restapi/oauth/${endpoint}`, {
      method: 'POST',
      body: new URLSearchParams({ client_id: clientId, ...form }),
    }),
  );

export interface Tokens {
  access: string;
  refresh: string;
  answer: Answer;
}

export const tokensOf = (answer: Answer): Tokens => ({
  access: text(answer.body, 'access_token') ?? '',
  refresh: text(answer.body, 'refresh_token') ?? '',
  answer,
});

export const exchange = (sim: Simulator, code: string, more: Record<string, string> = {}): Promise<Answer> =>
  oauth(sim, 'token', {
    grant_type: 'authorization_code',
    code,
    redirect_uri: redirectUri,
    code_verifier: verifier,
    ...more,
  });

export const refresh = (sim: Simulator, refreshToken: string): Promise<Answer> =>
  oauth(sim, 'token', { grant_type: 'refresh_token', refresh_token: refreshToken });

/** Signs a user in through the forms and exchanges the code. */
export async function signIn(sim: Simulator, extension: '101' | '112' = '101'): Promise<Tokens> {
  const code = await signInForCode(sim.origin, {
    query: { client_id: clientId, redirect_uri: redirectUri, ...challengeOf(verifier) },
    login: extension,
    password: `demo-${extension}`,
  });
  return tokensOf(await exchange(sim, code));
}

export const own = '/restapi/v1.0/account/~/extension/~';
export const sessionsPath = '/restapi/v1.0/account/~/telephony/sessions';

/** A REST call with an access token. */
export async function rest(
  sim: Simulator,
  access: string,
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer> {
  return answerOf(
    await fetch(`${sim.origin}${path}`, {
      method,
      headers: { Authorization: `Bearer ${access}`, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );
}

export const operatorNumber = '+17195550100';
export const contactNumber = '+17195550142';

/** Places a call and gives its id. */
export async function dial(
  sim: Simulator,
  access: string,
  more: Record<string, unknown> = {},
): Promise<string> {
  const answer = await rest(sim, access, 'POST', `${own}/ring-out`, {
    from: { phoneNumber: operatorNumber },
    to: { phoneNumber: contactNumber },
    playPrompt: false,
    ...more,
  });
  expect(answer.status).toBe(200);
  return text(answer.body, 'id') ?? '';
}
