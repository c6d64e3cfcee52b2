import type { Failure, FailureKind } from '../../../core/failure';
import { failureOfAnswer } from '../failure-of-answer';
import {
  errorCodeOf,
  heartbeatFrame,
  isRecovered,
  parseFrame,
  subscribeFrame,
  type Frame,
  type RecoveryToken,
} from './frames';
import { noticeOf, type Notice } from './notice';

/** Keeps the worker alive as well: Chrome ends one that has seen no WebSocket traffic for 30 s. */
const HEARTBEAT_MS = 20_000;
/** Time for the greeting, the subscription and each heartbeat to be answered. */
const ANSWER_LIMIT_MS = 10_000;

/** Refusals of the subscription that another connection may not meet. */
const PASSING: ReadonlySet<FailureKind> = new Set(['rateLimited', 'serverDown', 'tokenRefused']);

/** What to subscribe to; it may change while the connection stands. */
export interface FilterSource {
  /** Event filters, as paths (see `EVENT_FILTERS`). */
  current(): readonly string[];
  /** RingCentral does not allow them: true when there are others to try now. */
  refused(failure: Failure): boolean;
  /** Calls `listener` when `current` has changed; returns what ends that. */
  onChange(listener: () => void): () => void;
}

/** What a lost connection is taken up with. */
export interface Recovery extends RecoveryToken {
  /** What RingCentral goes on with when it takes the connection up; empty when that is not certain. */
  filters: readonly string[];
}

export interface ConnectionOptions {
  /** Address with the WebSocket token in it. */
  url: URL;
  filters: FilterSource;
  /** Of the connection that was lost, null for a first one. */
  recovery: Recovery | null;
  onNotice: (notice: Notice) => void;
  onLive: () => void;
  signal: AbortSignal;
  now: () => number;
  WebSocket: typeof WebSocket;
}

export interface ConnectionEnd {
  /** `refused`: RingCentral does not allow the filters; another try would end alike. */
  how: 'lost' | 'refused' | 'closed';
  /** What the next connection is taken up with. */
  recovery: Recovery | null;
  wasLive: boolean;
  failure: Failure | null;
}

/** Holds one WebSocket connection from its opening to its end; resolves with the end, never rejects. */
export function holdConnection(options: ConnectionOptions): Promise<ConnectionEnd> {
  const { url, filters, onNotice, onLive, signal, now } = options;
  let recovery: RecoveryToken | null = options.recovery;
  let subscribedTo: readonly string[] = options.recovery?.filters ?? [];
  /** The subscription that waits for its answer. */
  let asked: { messageId: string; filters: readonly string[] } | null = null;
  let messageCount = 0;
  let isGreeted = false;
  let wasLive = false;
  let lastTick = now();
  const nextId = (): string => `${crypto.randomUUID()}/${messageCount++}`;

  if (recovery !== null) url.searchParams.set('wsc', recovery.token);

  return new Promise(resolve => {
    let socket: WebSocket;
    try {
      socket = new options.WebSocket(url);
    } catch (thrown) {
      const code = thrown instanceof Error ? thrown.name : undefined;
      resolve({ how: 'lost', recovery: null, wasLive, failure: { kind: 'offline', code } });
      return;
    }
    let answerTimer: ReturnType<typeof setTimeout> | undefined;
    const expectAnswer = (): void => {
      answerTimer ??= setTimeout(() => end('lost', { kind: 'serverDown', code: 'timeout' }), ANSWER_LIMIT_MS);
    };
    const answered = (): void => {
      clearTimeout(answerTimer);
      answerTimer = undefined;
    };
    const heartbeat = setInterval(() => {
      const sleptMs = now() - lastTick - HEARTBEAT_MS;
      lastTick = now();
      // After sleep the socket is dead as a rule, and nothing says so for minutes.
      if (sleptMs > HEARTBEAT_MS) {
        end('lost', { kind: 'offline', code: 'slept' });
      } else if (wasLive) {
        socket.send(heartbeatFrame(nextId()));
        expectAnswer();
      }
    }, HEARTBEAT_MS);

    const end = (how: ConnectionEnd['how'], failure: Failure | null): void => {
      answered();
      clearInterval(heartbeat);
      signal.removeEventListener('abort', close);
      stopListening();
      socket.onmessage = socket.onerror = socket.onclose = null;
      socket.close();
      resolve({ how, recovery: recovery && { ...recovery, filters: subscribedTo }, wasLive, failure });
    };
    const close = (): void => end('closed', null);
    const live = (): void => {
      wasLive = true;
      onLive();
    };
    const subscribe = (): void => {
      asked = { messageId: nextId(), filters: [...filters.current()] };
      // Until it is answered, nobody knows which of the two RingCentral would go on with.
      subscribedTo = [];
      socket.send(subscribeFrame(asked.messageId, asked.filters));
      answered();
      expectAnswer();
    };
    const subscribed = ({ status, headers, body }: Frame, wanted: readonly string[]): void => {
      asked = null;
      if (status >= 200 && status < 300) {
        subscribedTo = wanted;
        live();
        return;
      }
      const failure = failureOfAnswer(status, headers, body);
      if (!PASSING.has(failure.kind) && filters.refused(failure)) return subscribe();
      end(PASSING.has(failure.kind) ? 'lost' : 'refused', failure);
    };
    const take = (frame: Frame): void => {
      if (frame.type === 'ConnectionDetails' && !isGreeted) {
        isGreeted = true;
        // The filters may have changed while there was no connection to change them on.
        if (isRecovered(frame) && isSame(subscribedTo, filters.current())) live();
        else subscribe();
      } else if (frame.type === 'ClientRequest' && asked?.messageId === frame.messageId) {
        subscribed(frame, asked.filters);
      } else if (frame.type === 'ServerNotification') {
        const notice = noticeOf(frame.body);
        if (notice !== null) onNotice(notice);
      } else if (frame.type === 'Error') {
        // A recovery token that is not accepted must not be tried for ever.
        recovery = null;
        end('lost', { kind: 'refused', code: errorCodeOf(frame) });
      }
    };

    socket.onmessage = ({ data }: MessageEvent<unknown>) => {
      const frame = parseFrame(data);
      if (frame === null) return;
      // A subscription is answered by its own answer alone, anything else by any sign of life.
      if (asked === null || asked.messageId === frame.messageId) answered();
      if (frame.recovery !== null && frame.recovery.sequence >= (recovery?.sequence ?? 0))
        recovery = frame.recovery;
      take(frame);
    };
    // A socket that the extension's own policy blocks fires `error` and never `close`.
    socket.onerror = () => end('lost', { kind: 'offline', code: 'socket' });
    socket.onclose = ({ code }) => end('lost', { kind: 'offline', code: `socket ${code}` });
    signal.addEventListener('abort', close);
    // One subscription a connection: a new one takes the place of the old (developer guide, "Subscribing").
    const stopListening = filters.onChange(() => {
      if (isGreeted) subscribe();
    });
    expectAnswer();
    if (signal.aborted) close();
  });
}

const isSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((filter, index) => filter === others[index]);
