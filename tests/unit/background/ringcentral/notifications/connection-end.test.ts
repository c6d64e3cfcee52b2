import { connectionStage } from './connection-stage';
import { heartbeatsOf } from './fake-sockets';

const stage = connectionStage();
const { connect, server, changeTo, settled } = stage;

describe('ends', () => {
  test('by the signal: closed, and nothing is heard any more', async () => {
    connect();
    server().greet();
    server().answerSubscription();
    stage.close.abort();
    expect(server().isClosed()).toBe(true);
    server().notify('/restapi/v1.0/account/1/extension/2/presence', {});
    expect(stage.onNotice).not.toHaveBeenCalled();
    await settled();
    expect(stage.end).toMatchObject({ how: 'closed', failure: null });
  });

  test('by a signal that was given beforehand', async () => {
    stage.close.abort();
    connect();
    await settled();
    expect(stage.end).toMatchObject({ how: 'closed' });
  });

  test('by an error that no close follows', async () => {
    connect();
    server().fail();
    await settled();
    expect(stage.end).toMatchObject({
      how: 'lost',
      wasLive: false,
      failure: { kind: 'offline', code: 'socket' },
    });
  });

  test('at an address that is none', async () => {
    const wrong = jest.fn(() => {
      throw Object.assign(new Error('x'), { name: 'SyntaxError' });
    });
    connect(null, Object.assign(wrong, stage.sockets.WebSocket));
    await settled();
    expect(stage.end).toMatchObject({ how: 'lost', failure: { kind: 'offline', code: 'SyntaxError' } });
  });

  test.each<[string, () => void]>([
    ['no greeting', () => server().accept()],
    ['no connection at all', () => undefined],
    ['no answer to the subscription', () => server().greet()],
  ])('after 10 s of %s', async (_name, act) => {
    connect();
    act();
    await jest.advanceTimersByTimeAsync(9_999);
    expect(stage.end).toBeNull();
    await jest.advanceTimersByTimeAsync(1);
    expect(stage.end).toMatchObject({
      how: 'lost',
      wasLive: false,
      failure: { kind: 'serverDown', code: 'timeout' },
    });
  });

  test('after 10 s without an answer to changed filters, though other frames come', async () => {
    connect();
    server().greet();
    server().answerSubscription();
    changeTo(['/c']);
    await jest.advanceTimersByTimeAsync(5_000);
    server().notify('/restapi/v1.0/account/1/extension/2/presence', {});
    await jest.advanceTimersByTimeAsync(5_000);
    expect(stage.end).toMatchObject({
      how: 'lost',
      wasLive: true,
      failure: { kind: 'serverDown', code: 'timeout' },
    });
  });
});

describe('heartbeat', () => {
  beforeEach(() => {
    connect();
    server().greet();
    server().answerSubscription();
  });

  test('every 20 s while live, which keeps the worker alive too; each is waited for', async () => {
    for (let beat = 1; beat <= 5; beat += 1) {
      await jest.advanceTimersByTimeAsync(20_000);
      const beats = heartbeatsOf(server().sent);
      expect(beats).toHaveLength(beat);
      server().send(...(beats.at(-1) ?? []));
    }
    await jest.advanceTimersByTimeAsync(15_000);
    expect(stage.end).toBeNull();
  });

  test('one without an answer within 10 s is a dead line', async () => {
    await jest.advanceTimersByTimeAsync(29_999);
    expect(stage.end).toBeNull();
    await jest.advanceTimersByTimeAsync(1);
    expect(stage.end).toMatchObject({
      how: 'lost',
      wasLive: true,
      recovery: { token: 'wsc-1' },
      failure: { kind: 'serverDown', code: 'timeout' },
    });
  });

  test('any frame shows that the line lives', async () => {
    await jest.advanceTimersByTimeAsync(25_000);
    server().notify('/x', {});
    await jest.advanceTimersByTimeAsync(14_000);
    expect(stage.end).toBeNull();
  });

  test('after the PC slept the line is given up at once', async () => {
    await jest.advanceTimersByTimeAsync(19_000);
    jest.setSystemTime(Date.now() + 3_600_000);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(stage.end).toMatchObject({ how: 'lost', failure: { kind: 'offline', code: 'slept' } });
    expect(heartbeatsOf(server().sent)).toEqual([]);
  });
});
