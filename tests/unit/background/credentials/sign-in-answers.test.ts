import { refusal, type Intercept } from './auth-server';
import { alarmOf, createStation, HOUR_MS, JO, signIn, type Station, type Worker } from './station';
import { thrownBy } from './until';

let station: Station;
let worker: Worker;
const view = () => worker.credentials.view(JO);
const access = () => worker.keeper.tokenSource(JO).access(AbortSignal.timeout(5_000));
const exchanges = () => station.server.ofGrant('authorization_code');

beforeEach(() => {
  station = createStation();
  worker = station.startWorker();
});

describe('an app that issues no refresh tokens', () => {
  beforeEach(async () => {
    Object.assign(station.server.answerFields, {
      refresh_token: undefined,
      refresh_token_expires_in: undefined,
    });
    await signIn(worker, JO);
  });

  test('signs in, with a warning', async () => {
    await expect(view()).resolves.toMatchObject({ state: 'signedIn', warning: { kind: 'noRefreshToken' } });
    await expect(access()).resolves.toBe('access-1');
    await expect(station.stored(JO)).resolves.toBeNull();
    expect(alarmOf(station, JO)).toBeUndefined();
  });

  test('the session ends when RingCentral refuses its token, and no refresh is tried', async () => {
    const source = worker.keeper.tokenSource(JO);
    station.clock.now += 2 * HOUR_MS;
    await expect(thrownBy(source.replace('access-1', AbortSignal.timeout(5_000)))).resolves.toMatchObject({
      failure: { kind: 'sessionExpired' },
    });
    await expect(view()).resolves.toMatchObject({ state: 'signedOut', failure: { kind: 'sessionExpired' } });
    expect(station.server.requests).toHaveLength(1);
  });

  test('clear revokes what there is', async () => {
    await worker.credentials.clear(JO);
    expect(station.server.revoked()).toEqual(['access-1']);
  });
});

describe('a token answer that is none leaves the old session untouched', () => {
  const answer = (part: object, status = 200): Intercept => {
    const whole = { access_token: 'a', expires_in: 3600, refresh_token: 'r', owner_id: '101' };
    return () => Response.json({ ...whole, ...part }, { status });
  };

  test.each<[string, Intercept, string]>([
    ['no access token', answer({ access_token: undefined }), 'signInAnswerUnreadable'],
    ['access token a list', answer({ access_token: ['a'] }), 'signInAnswerUnreadable'],
    ['no life', answer({ expires_in: null }), 'signInAnswerUnreadable'],
    ['life a word', answer({ expires_in: 'never' }), 'signInAnswerUnreadable'],
    ['no owner', answer({ owner_id: undefined }), 'signInAnswerUnreadable'],
    ['refresh token true', answer({ refresh_token: true }), 'signInAnswerUnreadable'],
    ['a page', () => new Response('<html>'), 'signInAnswerUnreadable'],
    ['code spent', () => refusal('OAU-106'), 'signInRefused'],
    ['code expired', () => refusal('OAU-108', 403), 'signInRefused'],
    ['redirect address not registered', () => refusal('OAU-109'), 'signInRefused'],
    ['a site that forbids it', () => refusal('OAU-167', 403), 'signInRefused'],
    ['an outage', () => Response.json({}, { status: 503 }), 'serverDown'],
    ['too many', () => refusal('CMN-301', 429), 'rateLimited'],
    ['offline', () => Promise.reject(new TypeError('Failed to fetch')), 'offline'],
  ])('%s', async (_name, intercept, kind) => {
    await signIn(worker, JO);
    const before = await station.stored(JO);
    station.server.intercept(intercept);
    await signIn(worker, JO);
    await expect(station.stored(JO)).resolves.toEqual(before);
    await expect(view()).resolves.toMatchObject({ state: 'signedIn', warning: null });
    await expect(access()).resolves.toBe('access-1');
    expect(exchanges()).toHaveLength(2);

    station.server.intercept(() => new Response(null));
    await worker.credentials.clear(JO);
    station.server.intercept(intercept);
    await signIn(worker, JO);
    await expect(view()).resolves.toMatchObject({ state: 'signedOut', failure: { kind } });
  });

  test('one with fields that nobody knows is taken', async () => {
    Object.assign(station.server.answerFields, { id_token: 'x', session_expires_in: 9, nested: { a: [1] } });
    await signIn(worker, JO);
    await expect(view()).resolves.toMatchObject({ state: 'signedIn', warning: null });
  });
});
