import type { Follower } from '../../../../../background/ringcentral/notifications/notification-line';
import { createRingCentral, type RingCentral } from '../../../../../background/ringcentral/ringcentral';
import { fakeSockets, heartbeatsOf, subscriptionsOf } from './fake-sockets';

const ACCOUNT_A = '/restapi/v1.0/account/~/telephony/sessions?phoneNumber=%2B17195550142';
const ACCOUNT_B = '/restapi/v1.0/account/~/telephony/sessions?phoneNumber=%2B17195550143';
const EXTENSION = '/restapi/v1.0/account/~/extension/~/telephony/sessions';
const PRESENCE = '/restapi/v1.0/account/~/extension/~/presence?detailedTelephonyState=true';
const A = '+17195550142';
const B = '+17195550143';

let sockets: ReturnType<typeof fakeSockets>;
let answer: () => Response;
let tokensAsked: number;
let ring: RingCentral;
let ends: AbortController[];

interface Followed {
  states: string[];
  notices: unknown[];
  end(): void;
}
function follow(number: string): Followed {
  const controller = new AbortController();
  ends.push(controller);
  const states: string[] = [];
  const notices: unknown[] = [];
  const follower: Follower = {
    number,
    onNotice: notice => void notices.push(notice),
    onState: (state, tier) => void states.push(`${state} ${tier}`),
    signal: controller.signal,
  };
  ring.follow(follower);
  return { states, notices, end: () => controller.abort() };
}
/** The SDK's own promises take a few turns; the clock stands meanwhile. */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn += 1) {
    await new Promise(resolve => setImmediate(resolve));
    await jest.advanceTimersByTimeAsync(0);
  }
};
const afterSec = async (seconds: number): Promise<void> => {
  await jest.advanceTimersByTimeAsync(seconds * 1000);
  await settled();
};
const goLive = async (): Promise<void> => {
  await settled();
  sockets.last().greet();
  sockets.last().answerSubscription();
};
const filters = () => subscriptionsOf(sockets.last().sent).map(({ eventFilters }) => eventFilters);
/** Answers every heartbeat, so that the line lives while time passes. */
const liveFor = async (seconds: number): Promise<void> => {
  for (let passed = 0; passed < seconds; passed += 10) {
    await jest.advanceTimersByTimeAsync(10_000);
    const socket = sockets.last();
    const beat = heartbeatsOf(socket.sent).at(-1);
    if (!socket.isClosed() && beat !== undefined) socket.send(...beat);
  }
};

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] });
  sockets = fakeSockets();
  tokensAsked = 0;
  ends = [];
  answer = () => Response.json({ uri: 'wss://ws.example/ws', ws_access_token: 't', expires_in: 60 });
  ring = createRingCentral({
    server: 'https://platform.example',
    clientId: 'app-1',
    appVersion: '1.0.0',
    tokens: { access: async () => 'access', replace: async () => 'replaced' },
    fetch: async () => {
      tokensAsked += 1;
      return answer();
    },
    now: Date.now,
    WebSocket: sockets.WebSocket,
  });
});
afterEach(async () => {
  for (const end of ends) end.abort();
  await afterSec(121);
  expect(jest.getTimerCount()).toBe(0);
  expect(sockets.opened.every(socket => socket.isClosed())).toBe(true);
  jest.useRealTimers();
});

test('hears both legs of the number that is called, and is told when that begins', async () => {
  const call = follow(A);
  await settled();
  expect(call.states).toEqual([]);
  await goLive();
  expect(filters()).toEqual([[ACCOUNT_A, EXTENSION, PRESENCE]]);
  expect(call.states).toEqual(['live account']);
  sockets.last().notify(EXTENSION, {
    telephonySessionId: 's-1',
    sequence: 2,
    origin: { type: 'RingOut' },
    parties: [{ id: 'p-1', status: { code: 'Proceeding' } }],
  });
  expect(call.notices).toMatchObject([{ kind: 'session', reading: { sessionId: 's-1' } }]);
});

test('a 403 leads to what RingCentral allows, on the same socket', async () => {
  const call = follow(A);
  await settled();
  sockets.last().greet();
  sockets.last().answerSubscription(403, { errors: [{ errorCode: 'CMN-401' }] });
  sockets.last().answerSubscription(403, { errors: [{ errorCode: 'CMN-401' }] });
  sockets.last().answerSubscription();
  expect(filters()).toEqual([[ACCOUNT_A, EXTENSION, PRESENCE], [EXTENSION, PRESENCE], [PRESENCE]]);
  expect(call.states).toEqual(['live presence']);
  expect(tokensAsked).toBe(1);
});

test('where nothing is allowed the call is told so, and the next call asks anew', async () => {
  const call = follow(A);
  await settled();
  sockets.last().greet();
  for (let tier = 0; tier < 3; tier += 1)
    sockets.last().answerSubscription(403, { errors: [{ errorCode: 'CMN-401' }] });
  await settled();
  expect(call.states).toEqual(['silent none']);
  expect(sockets.last().isClosed()).toBe(true);
  call.end();

  const next = follow(B);
  await goLive();
  expect(filters()).toEqual([[ACCOUNT_B, EXTENSION, PRESENCE]]);
  expect(next.states.at(-1)).toBe('live account');
});

test('an app that may not use WebSocket at all: silent, and one request', async () => {
  answer = () => Response.json({ errors: [{ errorCode: 'CMN-401' }] }, { status: 403 });
  const call = follow(A);
  await settled();
  expect(call.states).toEqual(['silent none']);
  await afterSec(300);
  expect(tokensAsked).toBe(1);
  expect(sockets.opened).toHaveLength(0);
});

test('a second call changes what is subscribed to on the same socket; both are live when that is answered', async () => {
  const first = follow(A);
  await goLive();
  const second = follow(B);
  expect(filters().at(-1)).toEqual([ACCOUNT_A, ACCOUNT_B, EXTENSION, PRESENCE]);
  expect(second.states).toEqual([]);
  sockets.last().answerSubscription();
  expect(first.states).toEqual(['live account', 'live account']);
  expect(second.states).toEqual(['live account']);
  expect(sockets.opened).toHaveLength(1);
  expect(tokensAsked).toBe(1);
});

test('a second call that begins before the first subscription is answered is not live without its number', async () => {
  follow(A);
  await settled();
  sockets.last().greet();
  const asked = subscriptionsOf(sockets.last().sent)[0]?.messageId;
  const second = follow(B);
  sockets.last().send({ type: 'ClientRequest', messageId: asked, status: 200 }, {});
  expect(second.states).toEqual([]);
  expect(filters().at(-1)).toContain(ACCOUNT_B);
  sockets.last().answerSubscription();
  expect(second.states).toEqual(['live account']);
});

test('a second call that begins while the line is being taken up again is not live without its number', async () => {
  follow(A);
  await goLive();
  sockets.last().close(1006);
  await settled();
  const second = follow(B);
  sockets.last().greet({ recoveryState: 'Successful' });
  expect(second.states).toEqual([]);
  expect(filters().at(-1)).toContain(ACCOUNT_B);
  sockets.last().answerSubscription();
  expect(second.states).toEqual(['live account']);
});

test('told when the line is silent and when it is back', async () => {
  const call = follow(A);
  await goLive();
  sockets.last().close(1006);
  await settled();
  expect(call.states.at(-1)).toBe('silent account');
  sockets.last().greet({ recoveryState: 'Successful' });
  expect(call.states.at(-1)).toBe('live account');
  expect(filters()).toEqual([]);
});

test('the socket lingers 2 minutes after the last call, then it is closed and not taken up again', async () => {
  const call = follow(A);
  await goLive();
  call.end();
  await liveFor(110);
  expect(sockets.last().isClosed()).toBe(false);
  await liveFor(10);
  expect(sockets.last().isClosed()).toBe(true);
  await afterSec(300);
  expect(tokensAsked).toBe(1);
});

test('a call within the 2 minutes costs no token, and the line stays for it', async () => {
  follow(A).end();
  await goLive();
  await liveFor(100);
  const next = follow(B);
  expect(filters().at(-1)).toEqual([ACCOUNT_B, EXTENSION, PRESENCE]);
  sockets.last().answerSubscription();
  expect(next.states).toEqual(['live account']);
  await liveFor(300);
  expect(sockets.last().isClosed()).toBe(false);
  expect(tokensAsked).toBe(1);
});

test('a call after the 2 minutes opens a new line', async () => {
  const call = follow(A);
  await goLive();
  call.end();
  await liveFor(120);
  const next = follow(B);
  await goLive();
  expect(sockets.opened).toHaveLength(2);
  expect(sockets.last().url.searchParams.has('wsc')).toBe(false);
  expect(next.states).toEqual(['live account']);
});

test('a call that has ended hears nothing more; one that ended beforehand opens nothing', async () => {
  const call = follow(A);
  follow(B);
  await goLive();
  call.end();
  sockets.last().notify(PRESENCE, {});
  expect(call.notices).toEqual([]);
  expect(sockets.last().isClosed()).toBe(false);

  ring.follow({
    number: A,
    onNotice: () => undefined,
    onState: () => undefined,
    signal: AbortSignal.abort(),
  });
  expect(filters()).toHaveLength(1);
});
