import { refusal } from './auth-server';
import {
  alarmOf,
  createStation,
  DANA,
  HOUR_MS,
  JO,
  REDIRECT_URI,
  signIn,
  type Station,
  type Worker,
} from './station';
import { thrownBy, turns, until } from './until';

let station: Station;
let worker: Worker;
const view = (owner = JO) => worker.credentials.view(owner);
const access = (owner = JO) => worker.keeper.tokenSource(owner).access(AbortSignal.timeout(5_000));
const exchanges = () => station.server.ofGrant('authorization_code');
/** Parameters of the n-th window, counted from the last. */
const asked = (index = -1): URLSearchParams =>
  new URL(station.signInWindow.mock.calls.at(index)?.[0].url ?? '').searchParams;

beforeEach(() => {
  station = createStation();
  worker = station.startWorker();
});

test('signs in: window, code, tokens, who it is', async () => {
  await expect(view()).resolves.toEqual({ state: 'signedOut', ask: true, failure: null });
  await signIn(worker, JO);
  await expect(view()).resolves.toEqual({
    state: 'signedIn',
    identity: { extensionId: '101', name: 'Jo Halvorsen', extensionNumber: '101' },
    warning: null,
  });
  expect(station.signInWindow).toHaveBeenCalledWith({ url: expect.any(String), interactive: true });
  const [exchange] = exchanges();
  expect(exchange).toMatchObject({
    credentials: 'omit',
    form: { client_id: 'app-1', redirect_uri: REDIRECT_URI, endpoint_id: 'endpoint-1' },
  });
  expect(exchange?.headers.get('authorization')).toBeNull();
  expect(Object.keys(exchange?.form ?? {}).sort()).toEqual(
    ['client_id', 'code', 'code_verifier', 'endpoint_id', 'grant_type', 'redirect_uri'].sort(),
  );
  await expect(station.stored(JO)).resolves.toMatchObject({
    refreshToken: 'refresh-1',
    endpointId: 'endpoint-1',
    identity: { name: 'Jo Halvorsen' },
  });
});

test('the tokens are stored before RingCentral is asked who it is', async () => {
  station.readIdentity.mockImplementation(async () => {
    const { refreshToken } = (await station.stored(JO)) ?? {};
    return { extensionId: '101', name: `stored ${refreshToken}`, extensionNumber: '101' };
  });
  await signIn(worker, JO);
  await expect(view()).resolves.toMatchObject({ identity: { name: 'stored refresh-1' } });
});

test.each([
  ['cannot be asked', async () => Promise.reject(new Error('CMN-401'))],
  ['is said to be somebody else', async () => ({ extensionId: '999', name: 'Eve', extensionNumber: '9' })],
])('signed in though who it is %s', async (_name, readIdentity) => {
  station.readIdentity.mockImplementation(readIdentity);
  await signIn(worker, JO);
  await expect(view()).resolves.toMatchObject({
    state: 'signedIn',
    identity: { extensionId: '101', name: '' },
  });
});

test('state, challenge and verifier are new each time', async () => {
  await signIn(worker, JO);
  await signIn(worker, JO);
  for (const name of ['state', 'code_challenge']) {
    expect(asked(-2).get(name)).toMatch(/^[\w-]{43}$/);
    expect(asked(-1).get(name)).not.toBe(asked(-2).get(name));
  }
  const verifiers = exchanges().map(({ form }) => form['code_verifier']);
  expect(new Set(verifiers).size).toBe(2);
  expect(verifiers[0]).toMatch(/^[\w.~-]{43,128}$/);
});

describe('nothing is sent and nothing changes after', () => {
  const redirect = (query: string) => async (): Promise<string> => `${REDIRECT_URI}?${query}`;

  test.each<[string, () => Promise<string | undefined>, object]>([
    ['a wrong state', redirect('code=c&state=wrong'), { kind: 'signInMismatch', code: 'state' }],
    ['an error with a wrong state', redirect('error=access_denied&state=wrong'), { kind: 'signInMismatch' }],
    ['another address', async () => 'https://evil.example/?code=c', { kind: 'signInMismatch' }],
    ['no address at all', async () => undefined, { kind: 'signInAnswerUnreadable' }],
    [
      'a window that was closed',
      async () => Promise.reject(new Error('The user did not approve access.')),
      { kind: 'signInClosed' },
    ],
    [
      'a page that was not loaded',
      async () => Promise.reject(new Error('Authorization page could not be loaded.')),
      { kind: 'signInPageNotLoaded' },
    ],
    [
      'a second window',
      async () => Promise.reject(new Error('Only one web auth flow is allowed at a time.')),
      { kind: 'signInClosed', code: 'Only one web auth flow is allowed at a time.' },
    ],
  ])('%s', async (_name, window, failure) => {
    await signIn(worker, JO);
    const before = await station.stored(JO);
    station.signInWindow.mockImplementation(window);
    await signIn(worker, JO);
    expect(station.server.requests).toHaveLength(1);
    await expect(station.stored(JO)).resolves.toEqual(before);
    await expect(access()).resolves.toBe('access-1');

    await worker.credentials.clear(JO);
    await signIn(worker, JO);
    await expect(view()).resolves.toMatchObject({ state: 'signedOut', failure });
    expect(exchanges()).toHaveLength(1);
  });

  test('denied by the user, with the right state', async () => {
    station.signInWindow.mockImplementation(
      async ({ url }) =>
        `${REDIRECT_URI}?error=access_denied&state=${new URL(url).searchParams.get('state')}`,
    );
    await signIn(worker, JO);
    await expect(view()).resolves.toMatchObject({ state: 'signedOut', failure: { kind: 'signInDenied' } });
    expect(station.server.requests).toEqual([]);
  });

  test('an app without a client id', async () => {
    station.app.clientId = '';
    await signIn(worker, JO);
    await expect(view()).resolves.toMatchObject({ failure: { kind: 'clientIdMissing' } });
    expect(station.signInWindow).not.toHaveBeenCalled();
  });
});

test('a window that never opened, right after a worker start, is opened once more', async () => {
  station.signInWindow.mockImplementationOnce(async () => undefined);
  await signIn(worker, JO);
  expect(station.signInWindow).toHaveBeenCalledTimes(2);
  await expect(view()).resolves.toMatchObject({ state: 'signedIn' });

  station.signInWindow.mockClear();
  station.signInWindow.mockImplementation(async () => undefined);
  await signIn(worker, JO);
  expect(station.signInWindow).toHaveBeenCalledTimes(2);
});

describe('one window at a time', () => {
  const openWindow = (): { finish(): void } => {
    let finish = (): void => undefined;
    station.signInWindow.mockImplementationOnce(
      ({ url }) =>
        new Promise(resolve => {
          finish = () => resolve(station.server.logIn(url));
        }),
    );
    return { finish: () => finish() };
  };

  test('a second press of the same user joins', async () => {
    const window = openWindow();
    worker.credentials.signIn(JO);
    worker.credentials.signIn(JO);
    await until(() => station.signInWindow.mock.calls.length > 0);
    worker.credentials.signIn(JO);
    expect(worker.changes).toHaveLength(1);
    await expect(view()).resolves.toEqual({ state: 'signingIn' });
    window.finish();
    await until(async () => (await view()).state === 'signedIn');
    expect(station.signInWindow).toHaveBeenCalledTimes(1);
    expect(exchanges()).toHaveLength(1);
  });

  test('another user is told, and gets nothing of it', async () => {
    const window = openWindow();
    worker.credentials.signIn(JO);
    await until(() => station.signInWindow.mock.calls.length > 0);
    await signIn(worker, DANA);
    await expect(view(DANA)).resolves.toMatchObject({
      state: 'signedOut',
      failure: { kind: 'signInClosed' },
    });
    window.finish();
    await until(async () => (await view()).state === 'signedIn');
    await expect(view(DANA)).resolves.toMatchObject({ state: 'signedOut' });
    await expect(station.stored(DANA)).resolves.toBeNull();
  });

  test('of a user who leaves MWC meanwhile: stored, and not held in memory', async () => {
    const window = openWindow();
    worker.credentials.signIn(JO);
    await until(() => station.signInWindow.mock.calls.length > 0);
    await worker.credentials.forget(JO);
    window.finish();
    await until(async () => (await station.stored(JO)) !== null);
    await until(() => worker.changes.length > 0 && exchanges().length > 0);
    await turns();
    expect(station.sessionArea.values['sessions']).toEqual({});
    expect(alarmOf(station, JO)).toBeUndefined();
  });
});

describe('whose log-in it is', () => {
  test('RingCentral is asked for a fresh log-in when another user signed in last', async () => {
    await signIn(worker, JO);
    expect(asked().get('prompt')).toBeNull();
    await signIn(worker, JO);
    expect(asked().get('prompt')).toBeNull();
    await signIn(worker, DANA);
    expect(asked().get('prompt')).toBe('login');
    await signIn(station.startWorker(), JO);
    expect(asked().get('prompt')).toBe('login');
  });

  test('and after Clear', async () => {
    await signIn(worker, JO);
    await worker.credentials.clear(JO);
    await signIn(worker, JO);
    expect(asked().get('prompt')).toBe('login');
  });

  test('the same PC and user keep their endpoint id, others have their own', async () => {
    for (const owner of [JO, DANA, JO]) await signIn(worker, owner);
    const [jo, dana, joAgain] = exchanges().map(({ form }) => form['endpoint_id']);
    expect(jo).toMatch(/^endpoint-/);
    expect(joAgain).toBe(jo);
    expect(dana).not.toBe(jo);
  });

  test('an answer for somebody else is revoked unused, and the next try asks for a fresh log-in', async () => {
    await signIn(worker, JO);
    station.server.answerFields['owner_id'] = '202';
    await signIn(worker, JO);
    expect(station.server.revoked()).toEqual(['refresh-2']);
    expect(station.readIdentity).toHaveBeenCalledTimes(1);
    await expect(station.stored(JO)).resolves.toMatchObject({
      refreshToken: 'refresh-1',
      identity: { extensionId: '101' },
    });
    await worker.credentials.forget(JO);
    await signIn(worker, JO);
    expect(asked().get('prompt')).toBe('login');
    await expect(station.stored(JO)).resolves.toMatchObject({ identity: { extensionId: '202' } });
  });

  test('said, when there was no session before', async () => {
    await signIn(worker, JO);
    station.server.intercept(() => refusal('OAU-210'));
    station.clock.now += HOUR_MS;
    await thrownBy(access());
    station.server.answerFields['owner_id'] = '202';
    await signIn(worker, JO);
    await expect(view()).resolves.toMatchObject({
      state: 'signedOut',
      failure: { kind: 'signInMismatch', code: 'owner_id' },
    });
  });
});

test('a session that ends is named by its own end, not by a sign-in that failed before', async () => {
  await signIn(worker, JO);
  station.signInWindow.mockRejectedValue(new Error('The user did not approve access.'));
  await signIn(worker, JO);
  station.clock.now += HOUR_MS;
  station.server.intercept(() => refusal('OAU-210'));
  await thrownBy(access());
  await expect(view()).resolves.toMatchObject({ state: 'signedOut', failure: { kind: 'sessionExpired' } });
});

describe('a store that fails', () => {
  test('leaves the user signed out, with the reason', async () => {
    station.records.failWrite('session:');
    await signIn(worker, JO);
    await expect(view()).resolves.toMatchObject({ state: 'signedOut', failure: { kind: 'notStored' } });
    expect(station.readIdentity).not.toHaveBeenCalled();
  });
});

test('Not now is quiet until the next MWC log-in, over a worker death', async () => {
  await worker.credentials.decline(JO);
  await expect(view()).resolves.toEqual({ state: 'declined' });
  worker = station.startWorker();
  await expect(view()).resolves.toEqual({ state: 'declined' });
  await expect(view(DANA)).resolves.toMatchObject({ state: 'signedOut', ask: true });
  await worker.credentials.newLogIn(JO);
  await expect(view()).resolves.toMatchObject({ state: 'signedOut', ask: true });
});
