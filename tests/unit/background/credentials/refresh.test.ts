import { holdAnswer, loseAnswer, refusal } from './auth-server';
import {
  alarmOf,
  createStation,
  DUE_MS,
  HOUR_MS,
  JO,
  ring,
  signIn,
  type Station,
  type Worker,
} from './station';
import { thrownBy, turns, until } from './until';

let station: Station;
let worker: Worker;
const signal = () => AbortSignal.timeout(5_000);
const access = (by = worker) => by.keeper.tokenSource(JO).access(signal());
const refreshes = () => station.server.ofGrant('refresh_token').map(({ form }) => form['refresh_token']);

beforeEach(async () => {
  station = createStation();
  worker = station.startWorker();
  await signIn(worker, JO);
});

test('a token that is good is used without asking RingCentral', async () => {
  await expect(access()).resolves.toBe('access-1');
  expect(refreshes()).toEqual([]);
  expect(alarmOf(station, JO)).toBe(station.clock.now + DUE_MS);
});

test('the alarm renews the token ahead of its end, as a public client, and sets the next alarm', async () => {
  await expect(ring(station, worker, JO)).resolves.toBe(true);
  await expect(access()).resolves.toBe('access-2');
  const [request] = station.server.ofGrant('refresh_token');
  expect(request).toMatchObject({
    path: '/restapi/oauth/token',
    credentials: 'omit',
    form: { refresh_token: 'refresh-1', client_id: 'app-1', endpoint_id: 'endpoint-1' },
  });
  expect(request?.headers.get('authorization')).toBeNull();
  expect(alarmOf(station, JO)).toBe(station.clock.now + DUE_MS);
});

test('an alarm that rings early, or is not one of ours, asks nothing', async () => {
  const [name = ''] = [...station.alarms.keys()];
  await expect(worker.credentials.handleAlarm(name)).resolves.toBe(true);
  await expect(worker.credentials.handleAlarm('call watch')).resolves.toBe(false);
  expect(refreshes()).toEqual([]);
  expect(alarmOf(station, JO)).toBe(station.clock.now + DUE_MS);
});

test('the new pair is stored before its first use', async () => {
  station.clock.now += HOUR_MS;
  const write = station.records.holdWrite('session:');
  let used: string | null = null;
  const asked = access().then(token => {
    used = token;
  });
  await until(() => write.isWaiting());
  await turns();
  expect(used).toBeNull();
  await expect(station.stored(JO)).resolves.toMatchObject({ refreshToken: 'refresh-1' });
  write.release();
  await asked;
  expect(used).toBe('access-2');
  await expect(station.stored(JO)).resolves.toMatchObject({ refreshToken: 'refresh-2' });
});

test('a pair that cannot be stored is not used; the old refresh token brings it again', async () => {
  station.clock.now += HOUR_MS;
  station.records.failWrite('session:');
  await expect(access()).rejects.toMatchObject({ failure: { kind: 'notStored' } });
  await expect(worker.keeper.view(JO)).resolves.toMatchObject({
    state: 'held',
    warning: { kind: 'notStored' },
  });
  await expect(access()).resolves.toBe('access-2');
  expect(refreshes()).toEqual(['refresh-1', 'refresh-1']);
  await expect(station.stored(JO)).resolves.toMatchObject({ refreshToken: 'refresh-2' });
});

describe('one refresh at a time', () => {
  test('askers of one worker share it', async () => {
    station.clock.now += HOUR_MS;
    const held = holdAnswer();
    station.server.intercept(held.intercept);
    const asked = Promise.all([
      access(),
      access(),
      worker.keeper.tokenSource(JO).replace('access-1', signal()),
      ring(station, worker, JO),
    ]);
    await until(() => refreshes().length > 0);
    await turns();
    held.release();
    await expect(asked).resolves.toEqual(['access-2', 'access-2', 'access-2', true]);
    expect(refreshes()).toEqual(['refresh-1']);
  });

  test('a second worker waits for the first and goes on from what that one stored', async () => {
    const second = station.startWorker('alive');
    await second.keeper.open(JO);
    station.clock.now += HOUR_MS;
    const held = holdAnswer();
    station.server.intercept(held.intercept);
    const first = access();
    await until(() => refreshes().length > 0);
    const other = access(second);
    await turns();
    expect(refreshes()).toEqual(['refresh-1']);
    held.release();
    await expect(first).resolves.toBe('access-2');
    expect(station.server.use(await other)).toBe(true);
    expect(refreshes()).toEqual(['refresh-1', 'refresh-2']);
    await expect(station.stored(JO)).resolves.toMatchObject({ refreshToken: 'refresh-3' });
  });

  test('an asker who gives up does not end it for the others', async () => {
    station.clock.now += HOUR_MS;
    const held = holdAnswer();
    station.server.intercept(held.intercept);
    const giveUp = new AbortController();
    const impatient = thrownBy(worker.keeper.tokenSource(JO).access(giveUp.signal));
    const patient = access();
    await until(() => refreshes().length > 0);
    giveUp.abort();
    await expect(impatient).resolves.toMatchObject({ failure: { kind: 'offline', code: 'aborted' } });
    held.release();
    await expect(patient).resolves.toBe('access-2');
  });

  test('an asker who gave up beforehand starts none', async () => {
    station.clock.now += HOUR_MS;
    const source = worker.keeper.tokenSource(JO);
    await expect(thrownBy(source.access(AbortSignal.abort()))).resolves.toMatchObject({
      failure: { kind: 'offline', code: 'aborted' },
    });
    await turns();
    expect(refreshes()).toEqual([]);
  });

  test('a refused token is replaced by the newer one that is held already, without another refresh', async () => {
    await ring(station, worker, JO);
    const source = worker.keeper.tokenSource(JO);
    await expect(source.replace('access-1', signal())).resolves.toBe('access-2');
    expect(refreshes()).toHaveLength(1);
    await expect(source.replace('access-2', signal())).resolves.toBe('access-3');
    expect(refreshes()).toEqual(['refresh-1', 'refresh-2']);
  });
});

describe('an answer that never arrived', () => {
  test('lost on the way: the old refresh token is sent again and brings the same pair', async () => {
    station.clock.now += HOUR_MS;
    station.server.intercept(loseAnswer);
    await expect(access()).rejects.toMatchObject({ failure: { kind: 'offline', code: 'network' } });
    await expect(access()).resolves.toBe('access-2');
    expect(refreshes()).toEqual(['refresh-1', 'refresh-1']);
    expect(station.server.use('access-2')).toBe(true);
  });

  test('the worker died between the answer and the store', async () => {
    station.clock.now += HOUR_MS;
    const write = station.records.holdWrite('session:');
    void access().catch(() => undefined);
    await until(() => write.isWaiting());

    const next = station.startWorker();
    await next.keeper.schedule();
    await expect(access(next)).resolves.toBe('access-2');
    expect(refreshes()).toEqual(['refresh-1', 'refresh-1']);
    await expect(station.stored(JO)).resolves.toMatchObject({ refreshToken: 'refresh-2' });
    await expect(next.keeper.view(JO)).resolves.toMatchObject({ state: 'held', warning: null });
  });

  test('the token died while a call used it: a refusal of the refresh ends the session only when it is final', async () => {
    station.server.intercept(() => refusal('OAU-999', 401));
    await expect(worker.keeper.tokenSource(JO).replace('access-1', signal())).rejects.toMatchObject({
      failure: { kind: 'refused', code: 'OAU-999' },
    });
    await expect(worker.keeper.view(JO)).resolves.toMatchObject({ state: 'held' });
  });
});

describe('a new worker', () => {
  test('goes on with the token that the old one held, and sets the alarms that an update has cleared', async () => {
    const when = alarmOf(station, JO);
    station.alarms.clear();
    const next = station.startWorker();
    await next.credentials.schedule();
    expect(alarmOf(station, JO)).toBe(when);
    await expect(access(next)).resolves.toBe('access-1');
    expect(refreshes()).toEqual([]);
  });

  test('catches up on a refresh that was due while the PC slept', async () => {
    station.alarms.clear();
    station.clock.now += 8 * HOUR_MS;
    const next = station.startWorker();
    await next.credentials.schedule();
    await until(async () => (await station.stored(JO))?.refreshToken === 'refresh-2');
    await until(() => alarmOf(station, JO) === station.clock.now + DUE_MS);
  });

  test('after a browser restart nothing is held until the user logs in to MWC again', async () => {
    Reflect.deleteProperty(station.sessionArea.values, 'sessions');
    station.alarms.clear();
    const next = station.startWorker();
    await next.credentials.schedule();
    await turns();
    expect(refreshes()).toEqual([]);

    const held = holdAnswer();
    station.server.intercept(held.intercept);
    await next.credentials.open(JO);
    await expect(next.credentials.view(JO)).resolves.toEqual({ state: 'checking' });
    held.release();
    await expect(access(next)).resolves.toBe('access-2');
    await expect(next.credentials.view(JO)).resolves.toMatchObject({
      state: 'signedIn',
      identity: { name: 'Jo Halvorsen' },
      warning: null,
    });
  });

  test.each(['server', 'clientId'] as const)('a session of another %s counts as none', async part => {
    Reflect.deleteProperty(station.sessionArea.values, 'sessions');
    station.app[part] = part === 'server' ? 'https://platform.other.example' : 'app-2';
    const next = station.startWorker();
    await next.credentials.open(JO);
    await expect(next.keeper.view(JO)).resolves.toEqual({ state: 'none', failure: null });
    expect(refreshes()).toEqual([]);
  });

  test('a PC clock that was put back a day costs a refresh and nothing else', async () => {
    station.clock.now -= 24 * HOUR_MS;
    await expect(access()).resolves.toBe('access-2');
    await expect(worker.keeper.view(JO)).resolves.toMatchObject({ state: 'held', warning: null });
  });
});
