import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refusal, type Intercept } from './auth-server';
import { alarmOf, createStation, HOUR_MS, JO, ring, signIn, type Station, type Worker } from './station';
import { thrownBy, turns, until } from './until';

let station: Station;
let worker: Worker;
const access = () => worker.keeper.tokenSource(JO).access(AbortSignal.timeout(5_000));
const refreshes = () => station.server.ofGrant('refresh_token').map(({ form }) => form['refresh_token']);

beforeEach(async () => {
  station = createStation();
  worker = station.startWorker();
  await signIn(worker, JO);
  station.clock.now += HOUR_MS;
});

const json = (body: unknown, status = 200): Response => Response.json(body, { status });
const ANSWER = {
  access_token: 'a',
  expires_in: 3600,
  refresh_token: 'r',
  refresh_token_expires_in: 604_800,
  owner_id: '101',
};

describe('the session is kept, the reason said, and the next alarm tries again', () => {
  test.each<[string, Intercept, object]>([
    ['offline', () => Promise.reject(new TypeError('Failed to fetch')), { kind: 'offline', code: 'network' }],
    [
      'no answer in time',
      () => Promise.reject(new DOMException('timed out', 'TimeoutError')),
      { kind: 'offline', code: 'timeout' },
    ],
    [
      'answer cut in the middle',
      () =>
        new Response(
          new ReadableStream({
            start(controller) {
              controller.enqueue(new TextEncoder().encode('{"access_token":'));
              controller.error(new TypeError('terminated'));
            },
          }),
        ),
      { kind: 'offline' },
    ],
    ['408', () => json({}, 408), { kind: 'serverDown' }],
    ['500', () => json({ errors: [{ errorCode: 'CMN-201' }] }, 500), { kind: 'serverDown', code: 'CMN-201' }],
    [
      '502 of a gateway',
      () => new Response('<html>', { status: 502 }),
      { kind: 'serverDown', code: 'HTTP 502' },
    ],
    ['503', () => json({}, 503), { kind: 'serverDown' }],
    [
      '503 that speaks of an ended session',
      () => refusal('OAU-213', 503),
      { kind: 'serverDown', code: 'OAU-213' },
    ],
    ['429', () => refusal('CMN-301', 429), { kind: 'rateLimited', retryAfterSec: 60 }],
    [
      '403 of the site',
      () => refusal('OAU-167', 403),
      { kind: 'refused', code: 'OAU-167', requestId: 'r-1' },
    ],
    ['a code that nobody knows', () => refusal('OAU-999'), { kind: 'refused', code: 'OAU-999' }],
    ['400 that is no JSON', () => new Response('Bad request', { status: 400 }), { kind: 'refused' }],
    ['400 with a body of null', () => json(null, 400), { kind: 'refused', code: 'HTTP 400' }],
    ['captive portal', () => new Response('<html>Welcome'), { kind: 'answerUnreadable' }],
    ['empty 200', () => new Response(''), { kind: 'answerUnreadable' }],
    ['null', () => json(null), { kind: 'answerUnreadable' }],
    ['a list', () => json([ANSWER]), { kind: 'answerUnreadable' }],
    ['no access token', () => json({ ...ANSWER, access_token: undefined }), { kind: 'answerUnreadable' }],
    ['empty access token', () => json({ ...ANSWER, access_token: '' }), { kind: 'answerUnreadable' }],
    ['access token a number', () => json({ ...ANSWER, access_token: 7 }), { kind: 'answerUnreadable' }],
    ['refresh token an object', () => json({ ...ANSWER, refresh_token: {} }), { kind: 'answerUnreadable' }],
    ['no life', () => json({ ...ANSWER, expires_in: undefined }), { kind: 'answerUnreadable' }],
    ['life of zero', () => json({ ...ANSWER, expires_in: 0 }), { kind: 'answerUnreadable' }],
    ['life below zero', () => json({ ...ANSWER, expires_in: -1 }), { kind: 'answerUnreadable' }],
    ['life a word', () => json({ ...ANSWER, expires_in: 'soon' }), { kind: 'answerUnreadable' }],
    ['life of a thousand years', () => json({ ...ANSWER, expires_in: 3e10 }), { kind: 'answerUnreadable' }],
    [
      'refresh life a word',
      () => json({ ...ANSWER, refresh_token_expires_in: 'x' }),
      { kind: 'answerUnreadable' },
    ],
    ['no owner', () => json({ ...ANSWER, owner_id: undefined }), { kind: 'answerUnreadable' }],
    ['owner an object', () => json({ ...ANSWER, owner_id: {} }), { kind: 'answerUnreadable' }],
    ['scope a list', () => json({ ...ANSWER, scope: ['RingOut'] }), { kind: 'answerUnreadable' }],
  ])('%s', async (_name, intercept, failure) => {
    station.server.intercept(intercept);
    await expect(thrownBy(access())).resolves.toMatchObject({ failure });
    await expect(station.stored(JO)).resolves.toMatchObject({ refreshToken: 'refresh-1' });
    await expect(worker.credentials.view(JO)).resolves.toMatchObject({
      state: 'signedIn',
      identity: { name: 'Jo Halvorsen' },
      warning: failure,
    });
    expect(alarmOf(station, JO)).toBeGreaterThan(station.clock.now);

    await ring(station, worker, JO);
    expect(refreshes()).toEqual(['refresh-1', 'refresh-1']);
    await expect(access()).resolves.toBe('access-2');
    await expect(worker.credentials.view(JO)).resolves.toMatchObject({ state: 'signedIn', warning: null });
  });

  test('a renewal that fails ahead of time does not trouble anybody while the token is good', async () => {
    station.clock.now -= 120_000;
    station.server.intercept(() => json({}, 503));
    await ring(station, worker, JO);
    expect(refreshes()).toHaveLength(1);
    await expect(worker.credentials.view(JO)).resolves.toMatchObject({ state: 'signedIn', warning: null });
    await expect(access()).resolves.toBe('access-1');
  });

  test('unknown fields, nulls and numbers as text in a token answer are taken', async () => {
    station.server.intercept(() =>
      json({
        ...ANSWER,
        expires_in: '600',
        owner_id: 101,
        scope: null,
        endpoint_id: null,
        session_id: 's',
        new: [],
      }),
    );
    await expect(access()).resolves.toBe('a');
    await expect(station.stored(JO)).resolves.toMatchObject({ refreshToken: 'r' });
    expect(alarmOf(station, JO)).toBe(station.clock.now + 300_000);
  });

  test('an answer without a refresh token leaves the old one in place', async () => {
    station.server.intercept(() => json({ ...ANSWER, refresh_token: undefined }));
    await expect(access()).resolves.toBe('a');
    await expect(station.stored(JO)).resolves.toMatchObject({ refreshToken: 'refresh-1' });
  });

  test('Retry-After is obeyed: nothing is sent before, by alarm or by hand', async () => {
    station.server.intercept(() => refusal('CMN-301', 429, { 'Retry-After': '90' }));
    await thrownBy(access());
    expect(alarmOf(station, JO)).toBe(station.clock.now + 90_000);
    station.clock.now += 89_000;
    await expect(thrownBy(access())).resolves.toMatchObject({
      failure: { kind: 'rateLimited', retryAfterSec: 1 },
    });
    expect(refreshes()).toHaveLength(1);
    station.clock.now += 1_000;
    await expect(access()).resolves.toBe('access-2');
  });

  test('never more than 4 tries a minute, with growing pauses between those of the alarm', async () => {
    const pauses: number[] = [];
    for (let i = 0; i < 6; i += 1) {
      station.server.intercept(() => json({}, 503));
      await thrownBy(access());
      pauses.push((alarmOf(station, JO) ?? 0) - station.clock.now);
    }
    expect(refreshes()).toHaveLength(4);
    expect(pauses.slice(0, 4)).toEqual([30_000, 60_000, 120_000, 300_000]);
  });

  test('an alarm that finds the tries used up is set again', async () => {
    for (let i = 0; i < 4; i += 1) {
      station.server.intercept(() => json({}, 503));
      await thrownBy(access());
    }
    const [name = ''] = [...station.alarms.keys()];
    station.alarms.clear();
    await worker.credentials.handleAlarm(name);
    expect(refreshes()).toHaveLength(4);
    expect(alarmOf(station, JO)).toBe(station.clock.now + 60_000);
  });

  test('a lock that somebody keeps is a failure like any other', async () => {
    const write = station.records.holdWrite('session:');
    const first = access();
    await until(() => write.isWaiting());
    const other = station.startWorker('alive');
    const timeouts = jest.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort());
    const asked = thrownBy(other.keeper.tokenSource(JO).access(new AbortController().signal));
    await turns();
    timeouts.mockRestore();
    await expect(asked).resolves.toMatchObject({ failure: { kind: 'offline', code: 'lock' } });
    write.release();
    await expect(first).resolves.toBe('access-2');
  });
});

describe('RingCentral has ended the session', () => {
  const texts: unknown = JSON.parse(
    readFileSync(join(__dirname, '../../../../_locales/en/messages.json'), 'utf8'),
  );

  test.each<[string, Response, string]>([
    ['token expired', refusal('OAU-210'), 'sessionExpired'],
    ['access token expired', refusal('OAU-128', 401), 'sessionExpired'],
    ['token not found', refusal('OAU-213'), 'signedOut'],
    ['token corrupted', refusal('OAU-129', 401), 'signedOut'],
    ['extension gone', refusal('OAU-232'), 'signedOut'],
    ['extension disabled', refusal('OAU-236', 403), 'signedOut'],
    ['account gone', refusal('OAU-222'), 'signedOut'],
    ['invalid_grant without any code', json({ error: 'invalid_grant' }, 400), 'signedOut'],
    ['the code at the top', json({ errorCode: 'OAU-213', message: 'Token not found' }, 401), 'signedOut'],
  ])('%s', async (_name, answer, kind) => {
    station.server.intercept(() => answer.clone());
    await expect(thrownBy(access())).resolves.toMatchObject({ failure: { kind } });
    await expect(worker.credentials.view(JO)).resolves.toMatchObject({
      state: 'signedOut',
      ask: true,
      failure: { kind },
    });
    expect(texts).toHaveProperty(`failure_${kind}.message`);
    await expect(station.stored(JO)).resolves.toBeNull();
    expect(station.sessionArea.values['sessions']).toEqual({});
    expect(alarmOf(station, JO)).toBeUndefined();

    await expect(thrownBy(access())).resolves.toMatchObject({ failure: { kind } });
    expect(refreshes()).toHaveLength(1);
  });
});
