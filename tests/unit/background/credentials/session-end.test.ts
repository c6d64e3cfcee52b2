import { holdAnswer } from './auth-server';
import { alarmOf, createStation, DANA, HOUR_MS, JO, signIn, type Station, type Worker } from './station';
import { thrownBy, until } from './until';

let station: Station;
let worker: Worker;
const access = (by = worker) => by.keeper.tokenSource(JO).access(AbortSignal.timeout(5_000));
const sessions = () => station.sessionArea.values['sessions'];

beforeEach(async () => {
  station = createStation();
  worker = station.startWorker();
  await signIn(worker, JO);
});

describe('clear', () => {
  test('revokes the session and wipes it everywhere', async () => {
    await worker.credentials.clear(JO);
    expect(station.server.revoked()).toEqual(['refresh-1']);
    expect(station.server.requests.at(-1)).toMatchObject({
      form: { client_id: 'app-1' },
      credentials: 'omit',
    });
    await expect(station.stored(JO)).resolves.toBeNull();
    expect(sessions()).toEqual({});
    expect(alarmOf(station, JO)).toBeUndefined();
    await expect(worker.credentials.view(JO)).resolves.toEqual({
      state: 'signedOut',
      ask: false,
      failure: null,
    });
    await expect(thrownBy(access())).resolves.toMatchObject({ failure: { kind: 'notConnected' } });
  });

  test.each([
    ['offline', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['down', () => new Response(null, { status: 503 })],
    ['against it', () => Response.json({ error: 'invalid_token' }, { status: 400 })],
  ])('wipes it when RingCentral is %s, and asks once only', async (_name, intercept) => {
    station.server.intercept(intercept);
    await worker.credentials.clear(JO);
    expect(station.server.revoked()).toHaveLength(1);
    await expect(station.stored(JO)).resolves.toBeNull();
    expect(sessions()).toEqual({});
  });

  test('wipes though the PC cannot note that it was cleared, and says so', async () => {
    station.sessionArea.failNext();
    await expect(worker.credentials.clear(JO)).rejects.toMatchObject({ failure: { kind: 'notStored' } });
    expect(station.server.revoked()).toEqual(['refresh-1']);
    await expect(station.stored(JO)).resolves.toBeNull();
    expect(sessions()).toEqual({});
  });

  test('wipes before it waits for RingCentral', async () => {
    const held = holdAnswer();
    station.server.intercept(held.intercept);
    const cleared = worker.credentials.clear(JO);
    await until(() => station.server.revoked().length > 0);
    await expect(station.stored(JO)).resolves.toBeNull();
    expect(sessions()).toEqual({});
    held.release();
    await cleared;
  });

  test('in the middle of a refresh: what that brings is revoked, not stored', async () => {
    station.clock.now += HOUR_MS;
    const held = holdAnswer();
    station.server.intercept(held.intercept);
    const asked = thrownBy(access());
    await until(() => station.server.ofGrant('refresh_token').length > 0);
    await worker.credentials.clear(JO);
    held.release();
    await expect(asked).resolves.toMatchObject({ failure: { kind: 'notConnected' } });
    expect(station.server.revoked()).toEqual(['refresh-1', 'access-2']);
    await expect(station.stored(JO)).resolves.toBeNull();
    expect(sessions()).toEqual({});
    expect(alarmOf(station, JO)).toBeUndefined();
    await expect(worker.credentials.view(JO)).resolves.toMatchObject({ state: 'signedOut', failure: null });
  });

  test('a store that fails is said, and clearing again wipes what was left', async () => {
    station.sessionArea.failNext();
    await expect(worker.keeper.clear(JO)).rejects.toMatchObject({ failure: { kind: 'notStored' } });
    await worker.keeper.clear(JO);
    expect(sessions()).toEqual({});
    await expect(station.stored(JO)).resolves.toBeNull();
  });

  test('ends this user alone', async () => {
    await signIn(worker, DANA);
    await worker.credentials.clear(JO);
    await expect(worker.credentials.view(DANA)).resolves.toMatchObject({ state: 'signedIn' });
    await expect(station.stored(DANA)).resolves.not.toBeNull();
  });
});

describe('forget', () => {
  test('takes the session out of memory; the encrypted record stays and opens at the next log-in', async () => {
    await worker.credentials.forget(JO);
    expect(sessions()).toEqual({});
    expect(alarmOf(station, JO)).toBeUndefined();
    expect(station.server.revoked()).toEqual([]);
    await expect(station.stored(JO)).resolves.toMatchObject({ refreshToken: 'refresh-1' });

    await worker.credentials.open(JO);
    await expect(access()).resolves.toBe('access-2');
  });

  test('in the middle of a refresh: the new pair is stored, and stays out of memory', async () => {
    station.clock.now += HOUR_MS;
    const held = holdAnswer();
    station.server.intercept(held.intercept);
    const asked = access();
    await until(() => station.server.ofGrant('refresh_token').length > 0);
    await worker.credentials.forget(JO);
    held.release();
    await asked;
    await expect(station.stored(JO)).resolves.toMatchObject({ refreshToken: 'refresh-2' });
    expect(sessions()).toEqual({});
    expect(alarmOf(station, JO)).toBeUndefined();
  });

  test('a failed refresh of a user who has left is not told when that user is back', async () => {
    station.clock.now += HOUR_MS;
    const held = holdAnswer();
    station.server.intercept(async () => held.intercept(() => Response.json({}, { status: 503 })));
    const asked = thrownBy(access());
    await until(() => station.server.ofGrant('refresh_token').length > 0);
    await worker.credentials.forget(JO);
    held.release();
    await asked;
    expect(alarmOf(station, JO)).toBeUndefined();
    const again = holdAnswer();
    station.server.intercept(again.intercept);
    await worker.credentials.open(JO);
    await expect(worker.credentials.view(JO)).resolves.toEqual({ state: 'checking' });
    again.release();
    await expect(access()).resolves.toBe('access-2');
  });

  test('while the session is still being looked for: it does not come back by itself', async () => {
    const next = station.startWorker();
    Reflect.deleteProperty(station.sessionArea.values, 'sessions');
    const read = station.records.holdRead('session:');
    const opening = next.credentials.open(JO);
    await until(() => read.isWaiting());
    const forgetting = next.credentials.forget(JO);
    read.release();
    await Promise.all([opening, forgetting]);
    expect(sessions() ?? {}).toEqual({});
  });

  test('a user who is back at once finds the session', async () => {
    const forgetting = worker.credentials.forget(JO);
    const opening = worker.credentials.open(JO);
    await Promise.all([forgetting, opening]);
    await expect(access()).resolves.toMatch(/^access-/);
    await expect(worker.credentials.view(JO)).resolves.toMatchObject({ state: 'signedIn' });
  });
});
