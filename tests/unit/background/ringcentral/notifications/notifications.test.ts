import { createAttempts } from '../../../../../background/ringcentral/notifications/attempts';
import {
  keepNotifications,
  type NotificationState,
} from '../../../../../background/ringcentral/notifications/notifications';
import { RefusalError } from '../../../../../background/ringcentral/errors';
import type { ApiAnswer, ApiRequest } from '../../../../../background/ringcentral/platform';
import { FailureError, type Failure } from '../../../../../core/failure';
import { fakeSockets, subscriptionsOf } from './fake-sockets';

const WS_TOKEN = { uri: 'wss://ws-1.example/ws?x=1', ws_access_token: 'ws token+1', expires_in: 60 };

let sockets: ReturnType<typeof fakeSockets>;
let send: jest.Mock<Promise<ApiAnswer>, [ApiRequest, AbortSignal]>;
let states: [NotificationState, Failure['kind'] | null][];
let filters: string[];
let close: AbortController;
let isOver: boolean;
/** When a token was asked for, in seconds since the start. */
let askedAtSec: number[];

const settled = (): Promise<void> => jest.advanceTimersByTimeAsync(0);
const afterSec = (seconds: number): Promise<void> => jest.advanceTimersByTimeAsync(seconds * 1000);
const answerToken = async (): Promise<ApiAnswer> => ({
  httpStatus: 200,
  headers: new Headers(),
  body: WS_TOKEN,
});
const refuse = (failure: Failure, httpStatus: number) => async (): Promise<ApiAnswer> => {
  throw new RefusalError(failure, httpStatus);
};
const goLive = async (recoveryState?: string): Promise<void> => {
  await settled();
  const socket = sockets.last();
  socket.greet({ recoveryState });
  if (subscriptionsOf(socket.sent).length > 0) socket.answerSubscription();
};

beforeEach(() => {
  jest.useFakeTimers();
  sockets = fakeSockets();
  states = [];
  filters = ['/a'];
  close = new AbortController();
  isOver = false;
  askedAtSec = [];
  send = jest.fn<Promise<ApiAnswer>, [ApiRequest, AbortSignal]>(answerToken);
  const start = Date.now();
  const platform = {
    send: (request: ApiRequest, signal: AbortSignal) => {
      askedAtSec.push((Date.now() - start) / 1000);
      return send(request, signal);
    },
  };
  void keepNotifications(
    { platform, attempts: createAttempts(Date.now), now: Date.now, WebSocket: sockets.WebSocket },
    {
      filters: { current: () => filters, refused: () => false, onChange: () => () => undefined },
      onNotice: () => undefined,
      onState: (state, failure) => void states.push([state, failure?.kind ?? null]),
      signal: close.signal,
    },
  ).then(() => {
    isOver = true;
  });
});
afterEach(async () => {
  close.abort();
  await settled();
  expect(isOver).toBe(true);
  expect(jest.getTimerCount()).toBe(0);
  expect(sockets.opened.every(socket => socket.isClosed())).toBe(true);
  jest.useRealTimers();
});

test('asks for a WebSocket token, connects with it where it says, and tells when it is live', async () => {
  await settled();
  expect(send).toHaveBeenCalledTimes(1);
  expect(send.mock.calls[0]?.[0]).toMatchObject({
    method: 'POST',
    path: '/restapi/oauth/wstoken',
    group: 'auth',
  });
  expect(sockets.last().url.href).toBe('wss://ws-1.example/ws?x=1&access_token=ws+token%2B1');
  expect(states).toEqual([]);
  await goLive();
  expect(states).toEqual([['live', null]]);
});

test('a connection that is lost is taken up at once, with a new token and the recovery token', async () => {
  await goLive();
  sockets.last().close(1006);
  await settled();
  expect(states.at(-1)).toEqual(['recovering', 'offline']);
  expect(sockets.opened).toHaveLength(2);
  expect(sockets.last().url.searchParams.get('wsc')).toBe('wsc-1');
  await goLive('Successful');
  expect(subscriptionsOf(sockets.last().sent)).toEqual([]);
  expect(states.at(-1)).toEqual(['live', null]);
});

test('filters that changed between two connections are subscribed to before it is live', async () => {
  await goLive();
  sockets.last().close(1006);
  filters = ['/b'];
  await settled();
  sockets.last().greet({ recoveryState: 'Successful' });
  expect(states.at(-1)).toEqual(['recovering', 'offline']);
  expect(subscriptionsOf(sockets.last().sent)).toMatchObject([{ eventFilters: ['/b'] }]);
  sockets.last().answerSubscription();
  expect(states.at(-1)).toEqual(['live', null]);
});

test('a recovery token that is refused is not tried again', async () => {
  await goLive();
  sockets.last().close(1006);
  await settled();
  sockets.last().send({ type: 'Error', messageId: 'm' }, { errorCode: 'WSG-400' });
  await afterSec(5);
  expect(sockets.opened).toHaveLength(3);
  expect(sockets.last().url.searchParams.has('wsc')).toBe(false);
});

test('never more than 3 tokens a minute, however often the connection breaks', async () => {
  for (let second = 0; second < 600; second += 1) {
    if (sockets.opened.length > 0 && !sockets.last().isClosed()) {
      await goLive();
      sockets.last().close(1006);
    }
    await afterSec(1);
  }
  expect(askedAtSec.length).toBeGreaterThan(20);
  for (const [index, when] of askedAtSec.entries()) {
    const third = askedAtSec[index - 3];
    if (third !== undefined) expect(when - third).toBeGreaterThanOrEqual(60);
  }
});

test('waits longer after each try that failed, and says that it is lost', async () => {
  for (let second = 0; second < 300; second += 1) {
    if (sockets.opened.length > 0 && !sockets.last().isClosed()) sockets.last().fail();
    await afterSec(1);
  }
  const pauses = askedAtSec.slice(1).map((when, index) => Math.round(when - (askedAtSec[index] ?? 0)));
  expect(pauses[0]).toBeGreaterThanOrEqual(5);
  expect(pauses.every((pause, index) => pause >= (pauses[index - 1] ?? 0))).toBe(true);
  expect(pauses.at(-1)).toBe(60);
  expect(states.map(([state]) => state)).toContain('lost');
  await goLive();
  expect(states.at(-1)).toEqual(['live', null]);
});

describe('no token', () => {
  test.each<[string, () => Promise<ApiAnswer>, string]>([
    ['no permission', refuse({ kind: 'appNotAllowed', code: 'CMN-401' }, 403), 'appNotAllowed'],
    ['403 without a code', refuse({ kind: 'refused', code: 'HTTP 403' }, 403), 'refused'],
    [
      'the session has ended',
      async () => Promise.reject(new FailureError({ kind: 'sessionExpired' })),
      'sessionExpired',
    ],
    ['the token is refused twice', refuse({ kind: 'tokenRefused' }, 401), 'tokenRefused'],
  ])('%s: refused, and never tried again', async (_name, answer, kind) => {
    send.mockImplementation(answer);
    await settled();
    expect(states).toEqual([['refused', kind]]);
    expect(isOver).toBe(true);
    await afterSec(600);
    expect(askedAtSec).toHaveLength(1);
    expect(sockets.opened).toHaveLength(0);
  });

  test.each<[string, () => Promise<ApiAnswer>]>([
    ['offline', async () => Promise.reject(new FailureError({ kind: 'offline' }))],
    ['answer lost', async () => Promise.reject(new FailureError({ kind: 'answerLost' }))],
    ['down', refuse({ kind: 'serverDown' }, 503)],
    ['no JSON of RingCentral', async () => ({ httpStatus: 200, headers: new Headers(), body: '<html>' })],
    ['no address', async () => ({ ...(await answerToken()), body: { ...WS_TOKEN, uri: 'wss://' } })],
    ['another protocol', async () => ({ ...(await answerToken()), body: { ...WS_TOKEN, uri: 'https://x' } })],
    [
      'no token in it',
      async () => ({ ...(await answerToken()), body: { ...WS_TOKEN, ws_access_token: '' } }),
    ],
  ])('%s: tried again', async (_name, answer) => {
    send.mockImplementationOnce(answer);
    await settled();
    expect(states).toEqual([['recovering', expect.any(String)]]);
    expect(askedAtSec).toHaveLength(1);
    await afterSec(5);
    expect(askedAtSec).toEqual([0, 5]);
    await goLive();
    expect(states.at(-1)).toEqual(['live', null]);
  });

  test('Retry-After is obeyed', async () => {
    send.mockImplementationOnce(refuse({ kind: 'rateLimited', retryAfterSec: 45 }, 429));
    await settled();
    expect(states).toEqual([['lost', 'rateLimited']]);
    await afterSec(44);
    expect(askedAtSec).toHaveLength(1);
    await afterSec(1);
    expect(askedAtSec).toEqual([0, 45]);
  });
});

test('filters that are refused for good end it', async () => {
  await settled();
  sockets.last().greet();
  sockets.last().answerSubscription(403, { errors: [{ errorCode: 'CMN-401' }] });
  await settled();
  expect(states).toEqual([['refused', 'appNotAllowed']]);
  expect(isOver).toBe(true);
});

test.each<[string, () => Promise<void>]>([
  ['while the token is on its way', async () => undefined],
  ['while it is live', async () => goLive()],
  [
    'in a pause',
    async () => {
      await settled();
      sockets.last().fail();
      await afterSec(2);
    },
  ],
])('ends with the signal: %s', async (_name, act) => {
  await act();
  const opened = sockets.opened.length;
  close.abort();
  await afterSec(300);
  expect(isOver).toBe(true);
  expect(sockets.opened).toHaveLength(opened);
});
