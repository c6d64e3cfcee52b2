import { connectionStage } from './connection-stage';

const stage = connectionStage();
const { connect, server, subscriptions, changeTo, settled } = stage;

test('says nothing before the greeting, then subscribes, and is live when that is answered', () => {
  connect();
  server().accept();
  changeTo(['/c']);
  expect(server().sent).toEqual([]);
  server().greet();
  expect(subscriptions()).toMatchObject([
    { method: 'POST', path: '/restapi/v1.0/subscription/', eventFilters: ['/c'], transportType: 'WebSocket' },
  ]);
  expect(stage.onLive).not.toHaveBeenCalled();
  server().answerSubscription();
  expect(stage.onLive).toHaveBeenCalledTimes(1);
  expect(server().url.searchParams.has('wsc')).toBe(false);
});

test('what is no answer to its subscription does not make it live', () => {
  connect();
  server().greet();
  server().send({ type: 'ClientRequest', messageId: 'another', status: 200 }, {});
  server().send({ type: 'Heartbeat', messageId: subscriptions()[0]?.messageId });
  expect(stage.onLive).not.toHaveBeenCalled();
});

test.each([
  ['no text', new ArrayBuffer(4)],
  ['no JSON', '<html>'],
  ['no list', '{"type":"ServerNotification"}'],
  ['an empty list', '[]'],
  ['a header that is none', '[7,{}]'],
  ['an unknown type', '[{"type":"Greeting"},{}]'],
  ['a notification without a body', '[{"type":"ServerNotification"}]'],
])('a frame that is %s is passed over', (_name, text) => {
  connect();
  server().greet();
  server().answerSubscription();
  server().sendText(text);
  expect(stage.onNotice).not.toHaveBeenCalled();
  server().notify('/restapi/v1.0/account/1/extension/2/presence', { activeCalls: [] });
  expect(stage.onNotice).toHaveBeenCalledWith({ kind: 'presence', reading: { calls: [] } });
});

describe('filters', () => {
  test('refused for want of a permission: the next ones are tried on the same socket', async () => {
    stage.filters = [['/account'], ['/extension'], ['/presence']];
    connect();
    server().greet();
    server().answerSubscription(403, {
      errorCode: 'InsufficientPermissions',
      errors: [{ errorCode: 'CMN-401' }],
    });
    server().answerSubscription(403, { errorCode: 'CMN-408' });
    server().answerSubscription();
    expect(subscriptions().map(({ eventFilters }) => eventFilters)).toEqual([
      ['/account'],
      ['/extension'],
      ['/presence'],
    ]);
    expect(stage.refusals).toMatchObject([
      { kind: 'appNotAllowed', code: 'CMN-401', requestId: 'r-1' },
      { kind: 'userNotAllowed' },
    ]);
    expect(stage.onLive).toHaveBeenCalledTimes(1);
    expect(stage.sockets.opened).toHaveLength(1);
    await settled();
    expect(stage.end).toBeNull();
  });

  test('all of them refused: it ends, and is not to be tried again', async () => {
    connect();
    server().greet();
    server().answerSubscription(403, { errors: [{ errorCode: 'CMN-401' }] });
    await settled();
    expect(stage.end).toMatchObject({ how: 'refused', wasLive: false, failure: { kind: 'appNotAllowed' } });
  });

  test.each([
    [429, 'rateLimited'],
    [503, 'serverDown'],
    [401, 'tokenRefused'],
  ])('status %d says nothing about the filters', async (status, kind) => {
    stage.filters = [['/account'], ['/extension']];
    connect();
    server().greet();
    server().answerSubscription(status, {});
    await settled();
    expect(stage.end).toMatchObject({ how: 'lost', failure: { kind } });
    expect(stage.refusals).toEqual([]);
  });

  test('changed while live: subscribed anew on the same socket, live again when that is answered', () => {
    connect();
    server().greet();
    server().answerSubscription();
    changeTo(['/c']);
    expect(subscriptions().map(({ eventFilters }) => eventFilters)).toEqual([['/a', '/b'], ['/c']]);
    expect(stage.onLive).toHaveBeenCalledTimes(1);
    server().answerSubscription();
    expect(stage.onLive).toHaveBeenCalledTimes(2);
    expect(stage.sockets.opened).toHaveLength(1);
  });

  test('changed while the first subscription is under way: live only with the new ones', () => {
    connect();
    server().greet();
    const first = subscriptions()[0]?.messageId;
    changeTo(['/c']);
    server().send({ type: 'ClientRequest', messageId: first, status: 200 }, {});
    expect(stage.onLive).not.toHaveBeenCalled();
    expect(subscriptions().at(-1)).toMatchObject({ eventFilters: ['/c'] });
    server().answerSubscription();
    expect(stage.onLive).toHaveBeenCalledTimes(1);
  });
});

describe('recovery', () => {
  const WSC = { token: 'wsc 9', sequence: 9, filters: ['/a', '/b'] };

  test('goes on without a new subscription where RingCentral could take it up', () => {
    connect(WSC);
    expect(server().url.searchParams.get('wsc')).toBe('wsc 9');
    expect(server().url.searchParams.get('access_token')).toBe('t-1');
    server().greet({ recoveryState: 'Successful' });
    expect(server().sent).toEqual([]);
    expect(stage.onLive).toHaveBeenCalledTimes(1);
    server().notify('/restapi/v1.0/account/1/extension/2/presence', {});
    expect(stage.onNotice).toHaveBeenCalledTimes(1);
  });

  test.each([{ recoveryState: 'Failed', recoveryErrorCode: 'WSG-1005' }, {}, { recoveryState: 7 }])(
    'subscribes anew after %j',
    body => {
      connect(WSC);
      server().greet(body);
      expect(stage.onLive).not.toHaveBeenCalled();
      expect(subscriptions()).toHaveLength(1);
    },
  );

  test('taken up, yet other filters are wanted by now: subscribes to those before it is live', () => {
    connect(WSC);
    changeTo(['/c']);
    server().greet({ recoveryState: 'Successful' });
    expect(stage.onLive).not.toHaveBeenCalled();
    expect(subscriptions()).toMatchObject([{ eventFilters: ['/c'] }]);
    server().answerSubscription();
    expect(stage.onLive).toHaveBeenCalledTimes(1);
  });

  test('changed filters on a connection that was taken up are subscribed to', () => {
    connect(WSC);
    server().greet({ recoveryState: 'Successful' });
    changeTo(['/c']);
    expect(subscriptions()).toMatchObject([{ eventFilters: ['/c'] }]);
  });

  test('the newest recovery token of any frame is handed on, with what it stands for', async () => {
    connect();
    server().greet({}, { token: 'wsc-1', sequence: 1 });
    server().answerSubscription();
    server().notify('/x', {}, { token: 'wsc-5', sequence: 5 });
    server().notify('/x', {}, { token: 'wsc-3', sequence: 3 });
    server().close(1006);
    await settled();
    expect(stage.end).toEqual({
      how: 'lost',
      recovery: { token: 'wsc-5', sequence: 5, filters: ['/a', '/b'] },
      wasLive: true,
      failure: { kind: 'offline', code: 'socket 1006' },
    });
  });

  test('a connection that was lost before it was live leaves no claim to a subscription', async () => {
    connect();
    server().greet();
    server().close(1006);
    await settled();
    connect(stage.end?.recovery ?? null);
    server().greet({ recoveryState: 'Successful' });
    expect(stage.onLive).not.toHaveBeenCalled();
    expect(subscriptions()).toHaveLength(1);
  });

  test('a token that RingCentral does not know is not tried again', async () => {
    connect(WSC);
    server().accept();
    server().send({ type: 'Error', messageId: 'm', status: 400 }, { errorCode: 'WSG-400', message: 'x' });
    await settled();
    expect(stage.end).toEqual({
      how: 'lost',
      recovery: null,
      wasLive: false,
      failure: { kind: 'refused', code: 'WSG-400' },
    });
  });
});
