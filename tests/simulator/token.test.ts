import { text } from '../../demo/ringcentral/loose';
import { challengeOf, signInForCode } from './support/sign-in';
import {
  clientId,
  closeSimulators,
  exchange,
  oauth,
  own,
  redirectUri,
  refresh,
  rest,
  signIn,
  simulator,
  tokensOf,
  verifier,
} from './support/station';

afterEach(closeSimulators);

const codeFor = (origin: string) =>
  signInForCode(origin, {
    query: { client_id: clientId, redirect_uri: redirectUri, ...challengeOf(verifier) },
    login: '101',
    password: 'demo-101',
  });

const errorOf = (errorCode: string, error = 'invalid_grant') => ({ error, errors: [{ errorCode }] });

test('the token answer has what RingCentral sends', async () => {
  const sim = await simulator();
  const { answer } = await signIn(sim);
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({
    token_type: 'bearer',
    expires_in: 3600,
    refresh_token_expires_in: 604_800,
    owner_id: '62100101',
  });
  expect(text(answer.body, 'scope')?.split(' ')).toEqual(
    expect.arrayContaining(['RingOut', 'ReadAccounts', 'ReadPresence', 'CallControl', 'TelephonySessions']),
  );
  expect(text(answer.body, 'session_id')).toBe(sim.sessions.list()[0]?.id);
});

test('a wrong verifier is refused and spends the code', async () => {
  const sim = await simulator();
  const code = await codeFor(sim.origin);
  const wrong = await exchange(sim, code, { code_verifier: `${verifier}x` });
  expect(wrong).toMatchObject({ status: 400, body: errorOf('OAU-106') });
  expect(await exchange(sim, code)).toMatchObject({ status: 400, body: errorOf('OAU-106') });
  expect(sim.sessions.list()).toHaveLength(0);
});

test('a code works once, for 60 seconds, for its redirect URI and its client', async () => {
  const sim = await simulator();
  const once = await codeFor(sim.origin);
  expect((await exchange(sim, once)).status).toBe(200);
  expect((await exchange(sim, once)).body).toMatchObject(errorOf('OAU-106'));
  const late = await codeFor(sim.origin);
  sim.clock.advance(60_000);
  expect((await exchange(sim, late)).body).toMatchObject(errorOf('OAU-108'));
  const elsewhere = await exchange(sim, await codeFor(sim.origin), {
    redirect_uri: 'https://other.example/',
  });
  expect(elsewhere.body).toMatchObject(errorOf('OAU-109', 'invalid_redirect_uri'));
  const other = await exchange(sim, await codeFor(sim.origin), { client_id: '' });
  expect(other.body).toMatchObject(errorOf('OAU-153', 'invalid_client'));
});

test('a Basic header of a public client is refused', async () => {
  const sim = await simulator();
  const answer = await fetch(`${sim.origin}/restapi/oauth/token`, {
    method: 'POST',
    headers: { Authorization: `Basic ${btoa(`${clientId}:`)}` },
    body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: 'x', client_id: clientId }),
  });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject(errorOf('OAU-153', 'invalid_client'));
});

test('without "Issue refresh tokens" there is none in the answer', async () => {
  const sim = await simulator();
  sim.accounts.issueRefreshTokens = false;
  const { answer } = await signIn(sim);
  expect(answer.status).toBe(200);
  expect(answer.body).not.toHaveProperty('refresh_token');
  expect(answer.body).not.toHaveProperty('refresh_token_expires_in');
});

test.each([
  ['-1', 600],
  ['900', 900],
  ['9000', 3600],
])('access_token_ttl=%s gives %d seconds', async (wanted, seconds) => {
  const sim = await simulator();
  const answer = await exchange(sim, await codeFor(sim.origin), { access_token_ttl: wanted });
  expect(answer.body).toMatchObject({ expires_in: seconds });
});

describe('rotation', () => {
  test('the old access token dies at once; the new one works; the session stays the same', async () => {
    const sim = await simulator();
    const first = await signIn(sim);
    const second = tokensOf(await refresh(sim, first.refresh));
    expect(text(second.answer.body, 'session_id')).toBe(text(first.answer.body, 'session_id'));
    expect(await rest(sim, first.access, 'GET', own)).toMatchObject({
      status: 401,
      body: { errors: [{ errorCode: 'OAU-129' }] },
    });
    expect((await rest(sim, second.access, 'GET', own)).status).toBe(200);
  });

  test('while the new access token is unused, the spent refresh token repeats the same pair for 60 minutes', async () => {
    const sim = await simulator();
    const first = await signIn(sim);
    const second = tokensOf(await refresh(sim, first.refresh));
    sim.clock.advance(60 * 60_000 - 1_000);
    const repeated = tokensOf(await refresh(sim, first.refresh));
    expect([repeated.access, repeated.refresh]).toEqual([second.access, second.refresh]);
    sim.clock.advance(2_000);
    expect(await refresh(sim, first.refresh)).toMatchObject({ status: 400, body: errorOf('OAU-210') });
  });

  test('after the first use of the new access token it repeats for 10 seconds only', async () => {
    const sim = await simulator();
    const first = await signIn(sim);
    const second = tokensOf(await refresh(sim, first.refresh));
    await rest(sim, second.access, 'GET', own);
    sim.clock.advance(9_000);
    expect(tokensOf(await refresh(sim, first.refresh)).refresh).toBe(second.refresh);
    sim.clock.advance(1_500);
    expect(await refresh(sim, first.refresh)).toMatchObject({ status: 400, body: errorOf('OAU-210') });
    expect((await refresh(sim, second.refresh)).status).toBe(200);
  });

  test('a refresh token ends after 7 days', async () => {
    const sim = await simulator();
    const { refresh: token } = await signIn(sim);
    sim.clock.advance(7 * 24 * 60 * 60_000);
    expect(await refresh(sim, token)).toMatchObject({ status: 400, body: errorOf('OAU-210') });
  });
});

test('an expired access token answers OAU-128, an unknown one OAU-213', async () => {
  const sim = await simulator();
  const { access } = await signIn(sim);
  sim.sessions.expireAccess();
  expect(await rest(sim, access, 'GET', own)).toMatchObject({
    status: 401,
    body: { errors: [{ errorCode: 'OAU-128' }] },
  });
  expect(await rest(sim, 'nonsense', 'GET', own)).toMatchObject({
    status: 401,
    body: { errors: [{ errorCode: 'OAU-213' }] },
  });
});

test.each(['access', 'refresh'] as const)(
  'revoking by the %s token ends the whole session, and that one alone',
  async kind => {
    const sim = await simulator();
    const one = await signIn(sim);
    const other = await signIn(sim);
    expect((await oauth(sim, 'revoke', { token: one[kind] })).status).toBe(200);
    expect((await rest(sim, one.access, 'GET', own)).status).toBe(401);
    expect(await refresh(sim, one.refresh)).toMatchObject({ status: 400, body: errorOf('OAU-213') });
    expect((await rest(sim, other.access, 'GET', own)).status).toBe(200);
  },
);

test('the sixth session of a user and app ends the oldest; another user is not touched', async () => {
  const sim = await simulator();
  const maria = await signIn(sim, '112');
  const [oldest, second] = [await signIn(sim), await signIn(sim)];
  for (let more = 0; more < 3; more += 1) await signIn(sim);
  expect((await rest(sim, oldest.access, 'GET', own)).status).toBe(200);
  await signIn(sim);
  expect(await rest(sim, oldest.access, 'GET', own)).toMatchObject({
    status: 401,
    body: { errors: [{ errorCode: 'OAU-213' }] },
  });
  expect(await refresh(sim, oldest.refresh)).toMatchObject({ status: 400, body: errorOf('OAU-213') });
  expect((await rest(sim, second.access, 'GET', own)).status).toBe(200);
  expect((await rest(sim, maria.access, 'GET', own)).status).toBe(200);
  expect(sim.sessions.list().map(session => session.state)).toEqual([
    'active',
    'evicted',
    'active',
    'active',
    'active',
    'active',
    'active',
  ]);
});
