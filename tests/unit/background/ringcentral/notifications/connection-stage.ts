import type { Failure } from '../../../../../core/failure';
import {
  holdConnection,
  type ConnectionEnd,
  type FilterSource,
  type Recovery,
} from '../../../../../background/ringcentral/notifications/connection';
import { fakeSockets, subscriptionsOf, type ServerSide } from './fake-sockets';

/** One connection under a fake clock, its server the test. */
export interface ConnectionStage {
  /** What to subscribe to; each refusal goes on to the next. */
  filters: string[][];
  refusals: Failure[];
  onLive: jest.Mock;
  onNotice: jest.Mock;
  /** null while the connection stands. */
  end: ConnectionEnd | null;
  /** Ends the connection. */
  close: AbortController;
  sockets: ReturnType<typeof fakeSockets>;
  connect(recovery?: Recovery | null, socketClass?: typeof WebSocket): void;
  server(): ServerSide;
  subscriptions(): ReturnType<typeof subscriptionsOf>;
  changeTo(filters: string[]): void;
  /** Lets promises go on, time stands. */
  settled(): Promise<void>;
}

/** Sets the stage anew before each test of the file; after each, checks that the connection left nothing behind. */
export function connectionStage(): ConnectionStage {
  let listeners = new Set<() => void>();

  const stage: ConnectionStage = {
    filters: [],
    refusals: [],
    onLive: jest.fn(),
    onNotice: jest.fn(),
    end: null,
    close: new AbortController(),
    sockets: fakeSockets(),
    connect(recovery = null, socketClass = stage.sockets.WebSocket) {
      void holdConnection({
        url: new URL('wss://ws.example/ws?access_token=t-1'),
        filters: source,
        recovery,
        onNotice: stage.onNotice,
        onLive: stage.onLive,
        signal: stage.close.signal,
        now: Date.now,
        WebSocket: socketClass,
      }).then(end => {
        stage.end = end;
      });
    },
    server: () => stage.sockets.last(),
    subscriptions: () => subscriptionsOf(stage.server().sent),
    changeTo(next) {
      stage.filters = [next];
      for (const listener of listeners) listener();
    },
    settled: () => jest.advanceTimersByTimeAsync(0),
  };
  const source: FilterSource = {
    current: () => stage.filters[0] ?? [],
    refused: failure => {
      stage.refusals.push(failure);
      stage.filters.shift();
      return stage.filters.length > 0;
    },
    onChange: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };

  beforeEach(() => {
    jest.useFakeTimers();
    listeners = new Set();
    Object.assign(stage, {
      filters: [['/a', '/b']],
      refusals: [],
      onLive: jest.fn(),
      onNotice: jest.fn(),
      end: null,
      close: new AbortController(),
      sockets: fakeSockets(),
    });
  });
  afterEach(async () => {
    stage.close.abort();
    await stage.settled();
    expect(jest.getTimerCount()).toBe(0);
    expect(listeners.size).toBe(0);
    expect(stage.sockets.opened.every(socket => socket.isClosed())).toBe(true);
    jest.useRealTimers();
  });
  return stage;
}
