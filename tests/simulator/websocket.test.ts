import { part, text } from '../../demo/ringcentral/loose';
import { openSocket, recoveryToken, socketToken, told, type TestSocket } from './support/socket';
import {
  closeSimulators,
  contactNumber,
  dial,
  oauth,
  own,
  refresh,
  rest,
  sessionsPath,
  signIn,
  simulator,
  soon,
  tokensOf,
} from './support/station';

afterEach(closeSimulators);

const extensionFilter = `${own}/telephony/sessions`;
const presenceFilter = `${own}/presence?detailedTelephonyState=true`;

async function connected() {
  const sim = await simulator();
  const { access, refresh: refreshToken } = await signIn(sim);
  const url = await socketToken(sim, access);
  return { sim, access, refreshToken, url, socket: openSocket(url) };
}

const details = (socket: TestSocket) => socket.until(frame => frame.head['type'] === 'ConnectionDetails');

test('ConnectionDetails come first, with the limits of the service', async () => {
  const { socket } = await connected();
  const { head, body } = await details(socket);
  expect(socket.frames[0]?.head).toBe(head);
  expect(head).toMatchObject({ status: 200, wsc: { sequence: 1 } });
  expect(body).toMatchObject({ recoveryBufferSize: 100, recoveryTimeout: 180, idleTimeout: 1800 });
  expect(body).not.toHaveProperty('recoveryState');
});

test('the subscription answer shows real ids and the rate limit', async () => {
  const { socket } = await connected();
  const { head, body } = await socket.subscribe(extensionFilter, presenceFilter);
  expect(head).toMatchObject({
    type: 'ClientRequest',
    status: 200,
    headers: { 'X-Rate-Limit-Group': 'medium' },
  });
  expect(body).toMatchObject({
    status: 'Active',
    eventFilters: [
      '/restapi/v1.0/account/62100001/extension/62100101/telephony/sessions',
      '/restapi/v1.0/account/62100001/extension/62100101/presence?detailedTelephonyState=true',
    ],
    deliveryMode: { transportType: 'WebSocket', encryption: false },
  });
});

test('the extension filter hides the contact: its own party is answered when the operator answers', async () => {
  const { sim, access, socket } = await connected();
  await socket.subscribe(extensionFilter);
  await dial(sim, access);
  sim.calls.operatorAnswers();
  sim.calls.contactAnswers();
  sim.calls.contactHangsUp();
  expect((await socket.untilNotified(3)).map(told)).toEqual([
    'ext p1 Proceeding #2',
    'ext p1 Answered #3',
    'ext p1 Disconnected #7',
  ]);
});

test('the account filter with phoneNumber passes that number alone', async () => {
  const { sim, access, socket } = await connected();
  await socket.subscribe(`${sessionsPath}?phoneNumber=${contactNumber}`);
  const other = await dial(sim, access, { to: { phoneNumber: '+17195550190' } });
  const wanted = await dial(sim, access);
  sim.calls.operatorAnswers(other);
  sim.calls.operatorAnswers(wanted);
  const notifications = await socket.untilNotified(3);
  expect(notifications.map(({ body }) => text(part(body, 'body'), 'telephonySessionId'))).toEqual([
    wanted,
    wanted,
    wanted,
  ]);
});

test('presence shows the call Outbound and unflipped, and its end as final', async () => {
  const { sim, access, socket } = await connected();
  await socket.subscribe(presenceFilter);
  await dial(sim, access);
  sim.calls.operatorAnswers();
  sim.calls.contactAnswers();
  sim.calls.operatorHangsUp();
  const notifications = await socket.untilNotified(3);
  expect(notifications.map(told)).toEqual([
    'presence Ringing Ringing',
    'presence CallConnected CallConnected',
    'presence NoCall NoCall final',
  ]);
  expect(part(notifications[0]?.body, 'body')).toMatchObject({
    activeCalls: [{ direction: 'Outbound', from: '+17195550100', to: contactNumber }],
  });
});

test("another user's calls are not seen, not even at account level, and not reached", async () => {
  const { sim, socket } = await connected();
  await socket.subscribe(presenceFilter);
  const maria = await signIn(sim, '112');
  const id = await dial(sim, maria.access);
  const jo = await signIn(sim);
  expect((await rest(sim, jo.access, 'GET', `${sessionsPath}/${id}`)).status).toBe(404);
  expect((await rest(sim, jo.access, 'DELETE', `${sessionsPath}/${id}`)).status).toBe(404);
  await dial(sim, jo.access);
  const [first] = await socket.untilNotified(1);
  expect(part(first?.body, 'body')).toMatchObject({ extensionId: '62100101' });
});

test('a second subscription replaces the first; DELETE ends it with 204 and no body', async () => {
  const { sim, access, socket } = await connected();
  await socket.subscribe(extensionFilter);
  const { body } = await socket.subscribe(presenceFilter);
  await dial(sim, access);
  expect((await socket.untilNotified(1)).map(told)).toEqual(['presence Ringing Ringing']);
  const path = `/restapi/v1.0/subscription/${text(body, 'id') ?? ''}`;
  const ended = await socket.request('DELETE', path);
  expect(ended.head).toMatchObject({ type: 'ClientRequest', status: 204 });
  expect(ended.body).toEqual({});
  expect((await socket.request('DELETE', path)).head['status']).toBe(404);
  sim.calls.operatorRejects();
  // The heartbeat comes back after whatever else would have been sent.
  socket.send('[{"type":"Heartbeat","messageId":"beat"}]');
  await socket.until(frame => frame.head['messageId'] === 'beat');
  expect(socket.notifications()).toHaveLength(1);
});

test.each([
  ['/restapi/v1.0/nonsense', 400, 'SUB-508'],
  ['/restapi/v1.0/account/~/extension/62100112/presence', 403, 'SUB-406'],
])('the filter %s is refused', async (filter, status, errorCode) => {
  const { socket } = await connected();
  const answer = await socket.subscribe(filter);
  expect(answer.head['status']).toBe(status);
  expect(answer.body).toMatchObject({ errors: [{ errorCode }] });
});

describe('recovery', () => {
  async function cutOff() {
    const scene = await connected();
    await scene.socket.subscribe(sessionsPath);
    await dial(scene.sim, scene.access);
    await scene.socket.untilNotified(1);
    const token = recoveryToken(scene.socket);
    scene.sim.sockets.closeAll();
    expect(await scene.socket.closed).toBe(1011);
    return { ...scene, token };
  }

  test('within 180 seconds it keeps the subscription and replays what was missed', async () => {
    const { sim, url, token } = await cutOff();
    sim.calls.operatorAnswers();
    const again = openSocket(`${url}&wsc=${token}`);
    expect((await details(again)).body).toMatchObject({ recoveryState: 'Successful' });
    sim.calls.contactAnswers();
    expect((await again.untilNotified(3)).map(told)).toEqual([
      'ext p1 Answered #3',
      'acc p2 Proceeding #4',
      'acc p2 Answered #5',
    ]);
  });

  test('a refreshed token of the same session recovers; another session fails with WSG-1003', async () => {
    const { sim, refreshToken, token } = await cutOff();
    const refreshed = tokensOf(await refresh(sim, refreshToken));
    const other = await signIn(sim);
    const foreign = openSocket(`${await socketToken(sim, other.access)}&wsc=${token}`);
    expect((await details(foreign)).body).toMatchObject({
      recoveryState: 'Failed',
      recoveryErrorCode: 'WSG-1003',
    });
    const same = openSocket(`${await socketToken(sim, refreshed.access)}&wsc=${token}`);
    expect((await details(same)).body).toMatchObject({ recoveryState: 'Successful' });
  });

  test('after 180 seconds it fails, and a new subscription on the same socket works', async () => {
    const { sim, access, token } = await cutOff();
    sim.clock.advance(181_000);
    const again = openSocket(`${await socketToken(sim, access)}&wsc=${token}`);
    expect((await details(again)).body).toMatchObject({
      recoveryState: 'Failed',
      recoveryErrorCode: 'WSG-1005',
    });
    await again.subscribe(extensionFilter);
    sim.calls.operatorAnswers();
    expect((await again.untilNotified(1)).map(told)).toEqual(['ext p1 Answered #3']);
  });

  test('without a subscription it fails with WSG-1005', async () => {
    const { sim, socket, url } = await connected();
    await details(socket);
    const token = recoveryToken(socket);
    sim.sockets.closeAll();
    await socket.closed;
    expect((await details(openSocket(`${url}&wsc=${token}`))).body).toMatchObject({
      recoveryErrorCode: 'WSG-1005',
    });
  });

  test('it may fail although all is in order (switch recovery)', async () => {
    const { sim, url, token } = await cutOff();
    sim.switches.recovery = 'fails';
    expect((await details(openSocket(`${url}&wsc=${token}`))).body).toMatchObject({
      recoveryState: 'Failed',
    });
  });

  test('an invented recovery token is an error and closes the socket', async () => {
    const { url } = await connected();
    const socket = openSocket(`${url}&wsc=invented`);
    const error = await socket.until(frame => frame.head['type'] === 'Error');
    expect(error.body).toMatchObject({ errorCode: 'WSG-400' });
    await socket.closed;
  });
});

test('a wrong or old socket token gets an Error frame, then the close', async () => {
  const { sim, url } = await connected();
  sim.clock.advance(61_000);
  const socket = openSocket(url);
  expect((await socket.until(() => true)).head['type']).toBe('Error');
  await socket.closed;
});

test('revoking a session closes its sockets and leaves those of others', async () => {
  const { sim, access, socket } = await connected();
  const maria = openSocket(await socketToken(sim, (await signIn(sim, '112')).access));
  await Promise.all([details(socket), details(maria)]);
  expect(sim.sockets.count).toBe(2);
  await oauth(sim, 'revoke', { token: access });
  expect(await socket.closed).toBe(1008);
  expect(sim.sockets.count).toBe(1);
  expect((await maria.subscribe(presenceFilter)).head['status']).toBe(200);
});

test('refused sockets are reset', async () => {
  const { sim, url, socket } = await connected();
  await details(socket);
  sim.sockets.refuse = true;
  await expect(openSocket(url).closed).rejects.toThrow();
  sim.sockets.refuse = false;
  await details(openSocket(url));
});

test('silent sockets answer no heartbeat and lose what is sent', async () => {
  const { sim, access, socket } = await connected();
  await socket.subscribe(extensionFilter);
  sim.sockets.silent = true;
  await dial(sim, access);
  sim.sockets.silent = false;
  sim.calls.operatorAnswers();
  expect((await socket.untilNotified(1)).map(told)).toEqual(['ext p1 Answered #3']);
});

test('notifications can be held, reordered, doubled and lost', async () => {
  const { sim, access, socket } = await connected();
  await socket.subscribe(sessionsPath);
  sim.notifications.pause();
  await dial(sim, access);
  sim.calls.operatorAnswers();
  // Both presence notices are held as well, though nobody subscribed to them.
  expect(sim.notifications.held).toBe(5);
  sim.notifications.resume('reversed');
  sim.notifications.copies = 2;
  sim.calls.contactAnswers();
  sim.notifications.copies = 0;
  sim.calls.contactHangsUp();
  sim.notifications.copies = 1;
  await dial(sim, access);
  expect((await socket.untilNotified(6)).map(told)).toEqual([
    'acc p2 Proceeding #4',
    'ext p1 Answered #3',
    'ext p1 Proceeding #2',
    'acc p2 Answered #5',
    'acc p2 Answered #5',
    'ext p1 Proceeding #2',
  ]);
});

test('frames and upgrades are in the journal', async () => {
  const { sim, socket } = await connected();
  await socket.subscribe(extensionFilter);
  const [upgrade] = sim.received('UPGRADE', /^\/ws$/);
  expect(upgrade?.status).toBe(101);
  expect(upgrade?.query['access_token']).toMatch(/^SIM\.WS\./);
  const [subscribe] = await sim.until('WS:POST', /\/subscription$/, { signal: soon() });
  expect(subscribe).toMatchObject({ status: 200, body: { eventFilters: [extensionFilter] } });
});
