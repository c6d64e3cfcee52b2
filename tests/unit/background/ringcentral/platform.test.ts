import { FailureError } from '../../../../core/failure';
import { NotSentError, RefusalError } from '../../../../background/ringcentral/errors';
import { createRingCentral, type RingCentral } from '../../../../background/ringcentral/ringcentral';
import { json, startServer } from '../http-server';

const RING_OUT = { from: '+17195550100', to: '+17195550142', playPrompt: false };
const PLACED = {
  id: 's-1',
  uri: 'x',
  status: { callStatus: 'InProgress', callerStatus: 'InProgress', calleeStatus: 'InProgress' },
};
const DEAD_TOKEN = { errorCode: 'OAU-213', message: 'Token not found', errors: [{ errorCode: 'OAU-213' }] };

let server: Awaited<ReturnType<typeof startServer>>;
let now: number;
let tokens: { access: jest.Mock; replace: jest.Mock };
let ring: RingCentral;
const signal = () => AbortSignal.timeout(5_000);
const thrown = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => new Error('did not throw'),
    (error: unknown) => error,
  );
const ofMethod = (method: string) => server.received.filter(request => request.method === method);

beforeEach(async () => {
  server = await startServer();
  now = 1_800_000_000_000;
  tokens = { access: jest.fn(async () => 'first'), replace: jest.fn(async () => 'second') };
  ring = createRingCentral({
    server: server.origin,
    clientId: 'app',
    appVersion: '1.2.3',
    tokens,
    now: () => now,
  });
});
afterEach(() => server.close());

test('sends a ring-out as RingCentral documents it, with no cookie and no Basic header', async () => {
  server.answer(json(200, PLACED));
  await expect(ring.placeRingOut({ ...RING_OUT, country: '1' }, signal())).resolves.toEqual({
    ringOutId: 's-1',
    triple: PLACED.status,
  });
  expect(server.received).toHaveLength(1);
  const [request] = server.received;
  expect(request?.path).toBe('/restapi/v1.0/account/~/extension/~/ring-out');
  expect(JSON.parse(request?.body ?? '')).toEqual({
    from: { phoneNumber: '+17195550100' },
    to: { phoneNumber: '+17195550142' },
    playPrompt: false,
    country: { id: '1' },
  });
  expect(request?.headers).toMatchObject({
    authorization: 'Bearer first',
    'content-type': 'application/json',
  });
  expect(request?.headers['x-user-agent']).toContain('RingCentralForMWC/1.2.3');
  expect(request?.headers.cookie).toBeUndefined();
});

test('a refused token never makes a ring-out go out twice, yet the token is replaced for the next one', async () => {
  server.answer(json(401, DEAD_TOKEN));
  const error = await thrown(ring.placeRingOut(RING_OUT, signal()));
  expect(error).toBeInstanceOf(RefusalError);
  expect(error).toMatchObject({ failure: { kind: 'tokenRefused', code: 'OAU-213' } });
  expect(ofMethod('POST')).toHaveLength(1);
  expect(tokens.replace).toHaveBeenCalledWith('first', expect.anything());
});

test.each([
  ['a rate limit', 429],
  ['a refused token', 401],
  ['an outage', 503],
  ['a bad gateway', 502],
])('%s on a ring-out or its cancel is never followed by a second request', async (_name, status) => {
  server.answer(json(status, undefined, { 'Retry-After': '0' }));
  await thrown(ring.placeRingOut(RING_OUT, signal()));
  expect(ofMethod('POST')).toHaveLength(1);
  now += 120_000;
  await thrown(ring.cancelRingOut('s-1', signal()));
  expect(ofMethod('DELETE')).toHaveLength(1);
});

test('a read is sent once more with the replaced token, and no third time', async () => {
  server.answer(json(401, DEAD_TOKEN));
  const error = await thrown(ring.readRingOut('s-1', signal()));
  expect(error).toMatchObject({ failure: { kind: 'tokenRefused' } });
  expect(server.received.map(request => request.headers.authorization)).toEqual([
    'Bearer first',
    'Bearer second',
  ]);
});

test('a missing permission that comes as 401 does not touch the token', async () => {
  const body = { errorCode: 'InsufficientPermissions', errors: [{ errorCode: 'CMN-401' }] };
  server.answer(json(401, body, { RCRequestId: 'r-9' }));
  const error = await thrown(ring.readPresence(signal()));
  expect(error).toMatchObject({ failure: { kind: 'appNotAllowed', code: 'CMN-401', requestId: 'r-9' } });
  expect(tokens.replace).not.toHaveBeenCalled();
});

describe('three ends of a ring-out that did not succeed', () => {
  test('never sent: no token', async () => {
    tokens.access.mockRejectedValue(new FailureError({ kind: 'sessionExpired' }));
    const error = await thrown(ring.placeRingOut(RING_OUT, signal()));
    expect(error).toBeInstanceOf(NotSentError);
    expect(error).toMatchObject({ failure: { kind: 'sessionExpired' } });
    expect(server.received).toHaveLength(0);
  });

  test('answered with a refusal', async () => {
    server.answer(json(403, { errorCode: 'TEL-101', message: 'blocked' }));
    const error = await thrown(ring.placeRingOut(RING_OUT, signal()));
    expect(error).toBeInstanceOf(RefusalError);
    expect(error).toMatchObject({ failure: { kind: 'numberBlocked' }, httpStatus: 403 });
  });

  test.each<[string, Parameters<typeof server.answer>[0]]>([
    ['connection cut', response => response.destroy()],
    [
      'answer cut in the middle',
      response =>
        response.writeHead(200, { 'Content-Length': '500' }).write('{"id', () => response.destroy()),
    ],
    ['no JSON', response => response.writeHead(200).end('<html>Welcome to the hotel</html>')],
    [
      'JSON without an id',
      response => response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"status":{}}'),
    ],
    ['nothing at all', response => response.writeHead(200).end()],
    ['bad gateway', response => response.writeHead(502).end('<html>')],
    ['gateway time-out', response => response.writeHead(504).end()],
  ])('answer lost: %s', async (_name, answer) => {
    server.answer(answer);
    const error = await thrown(ring.placeRingOut(RING_OUT, signal()));
    expect(error).not.toBeInstanceOf(NotSentError);
    expect(error).not.toBeInstanceOf(RefusalError);
    expect(error).toMatchObject({ failure: { kind: 'answerLost' } });
    expect(server.received).toHaveLength(1);
  });

  test('answer lost: the caller gives up while RingCentral thinks', async () => {
    const giveUp = new AbortController();
    server.answer(() => giveUp.abort());
    const error = await thrown(ring.placeRingOut(RING_OUT, giveUp.signal));
    expect(error).not.toBeInstanceOf(NotSentError);
    expect(error).toMatchObject({ failure: { kind: 'answerLost', code: 'aborted' } });
  });

  test('answer lost: nobody listens at that address', async () => {
    await server.close();
    const error = await thrown(ring.placeRingOut(RING_OUT, signal()));
    expect(error).not.toBeInstanceOf(NotSentError);
    expect(error).toMatchObject({ failure: { kind: 'answerLost', code: 'network' } });
  });
});

test('a call that was accepted keeps its id even if the status is missing', async () => {
  server.answer(json(200, { id: 17 }));
  await expect(ring.placeRingOut(RING_OUT, signal())).resolves.toMatchObject({ ringOutId: '17' });
});

test.each<[string, Parameters<typeof server.answer>[0], object]>([
  ['a read that is cut', response => response.destroy(), { kind: 'offline' }],
  ['a read that is no JSON', response => response.writeHead(200).end('<html>'), { kind: 'answerUnreadable' }],
  [
    'a read of a server that is down',
    response => response.writeHead(502).end('<html>'),
    { kind: 'serverDown', code: 'HTTP 502' },
  ],
])('%s', async (_name, answer, failure) => {
  server.answer(answer);
  await expect(thrown(ring.readPresence(signal()))).resolves.toMatchObject({ failure });
});

test('what RingCentral has forgotten is gone, not a failure', async () => {
  server.answer(json(404, { errorCode: 'CMN-102', message: 'not found' }));
  await expect(ring.readRingOut('s-1', signal())).resolves.toBeNull();
  await expect(ring.cancelRingOut('s-1', signal())).resolves.toBe('gone');
  await expect(ring.readSession('s-1', signal())).resolves.toBeNull();
  await expect(ring.dropSession('s-1', signal())).resolves.toBe('gone');
});

test('a 204 is accepted; dropping a session survives a refused token', async () => {
  server.answer(json(204, undefined));
  await expect(ring.cancelRingOut('a b/c', signal())).resolves.toBe('accepted');
  expect(server.received[0]?.path).toContain('/ring-out/a%20b%2Fc');
  server.answer((response, request) => {
    const answer =
      request.headers.authorization === 'Bearer first' ? json(401, DEAD_TOKEN) : json(204, undefined);
    answer(response, request);
  });
  await expect(ring.dropSession('s-1', signal())).resolves.toBe('accepted');
});

test('inside a penalty nothing of that group is sent; other groups go on; afterwards it is sent again', async () => {
  server.answer(json(429, { errorCode: 'CMN-301' }, { 'Retry-After': '30', 'X-Rate-Limit-Group': 'heavy' }));
  await expect(thrown(ring.placeRingOut(RING_OUT, signal()))).resolves.toMatchObject({
    failure: { kind: 'rateLimited', retryAfterSec: 30 },
  });
  now += 10_000;
  const error = await thrown(ring.placeRingOut(RING_OUT, signal()));
  expect(error).toBeInstanceOf(NotSentError);
  expect(error).toMatchObject({ failure: { kind: 'rateLimited', retryAfterSec: 20 } });
  expect(ofMethod('POST')).toHaveLength(1);

  server.answer(json(200, { activeCalls: [] }));
  await expect(ring.readPresence(signal())).resolves.toEqual({ calls: [] });
  now += 20_001;
  server.answer(json(200, PLACED));
  await expect(ring.placeRingOut(RING_OUT, signal())).resolves.toMatchObject({ ringOutId: 's-1' });
});

test('a rate limit that comes with HTTP 200 is one', async () => {
  server.answer(json(200, { errorCode: 'CMN-301', message: 'Request rate exceeded' }));
  const error = await thrown(ring.placeRingOut(RING_OUT, signal()));
  expect(error).toBeInstanceOf(RefusalError);
  expect(error).toMatchObject({ failure: { kind: 'rateLimited', retryAfterSec: 60 } });
});
