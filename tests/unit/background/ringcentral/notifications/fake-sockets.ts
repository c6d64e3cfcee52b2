/** One WebSocket as the server's side of a test sees it. */
export interface ServerSide {
  url: URL;
  /** What the client sent, parsed. */
  sent: unknown[][];
  isClosed(): boolean;
  /** The TCP connection stands; nothing has been said yet. */
  accept(): void;
  send(...frame: unknown[]): void;
  sendText(text: unknown): void;
  /** `ConnectionDetails`, the greeting. */
  greet(body?: object, wsc?: object): void;
  /** Answers the subscription that was asked for last. */
  answerSubscription(status?: number, body?: object): void;
  notify(event: string, body: object, wsc?: object): void;
  close(code: number): void;
  /** What the extension's own policy or a dead network looks like. */
  fail(): void;
}

class Close extends Event implements CloseEvent {
  readonly reason = '';
  readonly wasClean = false;
  constructor(readonly code: number) {
    super('close');
  }
}

/** A `WebSocket` whose server is the test. */
export function fakeSockets(): { WebSocket: typeof WebSocket; opened: ServerSide[]; last(): ServerSide } {
  const opened: ServerSide[] = [];

  class FakeSocket extends EventTarget implements WebSocket {
    static readonly CONNECTING = 0;
    static readonly OPEN = 1;
    static readonly CLOSING = 2;
    static readonly CLOSED = 3;
    readonly CONNECTING = 0;
    readonly OPEN = 1;
    readonly CLOSING = 2;
    readonly CLOSED = 3;
    readonly url: string;
    readonly extensions = '';
    readonly protocol = '';
    readonly bufferedAmount = 0;
    binaryType: BinaryType = 'blob';
    readyState: 0 | 1 | 2 | 3 = 0;
    onopen: WebSocket['onopen'] = null;
    onclose: WebSocket['onclose'] = null;
    onerror: WebSocket['onerror'] = null;
    onmessage: WebSocket['onmessage'] = null;
    readonly sent: unknown[][] = [];

    constructor(url: string | URL) {
      super();
      this.url = String(url);
      opened.push(serverSideOf(this));
    }

    send(text: unknown): void {
      if (this.readyState === 0) throw new DOMException('Still in CONNECTING state.', 'InvalidStateError');
      if (this.readyState !== 1) return;
      this.sent.push(JSON.parse(String(text)) as unknown[]);
    }

    close(): void {
      this.readyState = 3;
    }
  }

  const serverSideOf = (socket: FakeSocket): ServerSide => {
    const sendText = (text: unknown): void => {
      if (socket.readyState === 0) socket.readyState = 1;
      socket.onmessage?.(new MessageEvent('message', { data: text }));
    };
    const send = (...frame: unknown[]): void => sendText(JSON.stringify(frame));
    return {
      url: new URL(socket.url),
      sent: socket.sent,
      isClosed: () => socket.readyState === 3,
      accept: () => {
        socket.readyState = 1;
        socket.onopen?.(new Event('open'));
      },
      send,
      sendText,
      greet: (body = {}, wsc = { token: 'wsc-1', sequence: 1 }) =>
        send({ type: 'ConnectionDetails', messageId: 'm', status: 200, wsc }, { idleTimeout: 1800, ...body }),
      answerSubscription: (status = 200, body = { id: 'sub-1' }) => {
        const { messageId } = subscriptionsOf(socket.sent).at(-1) ?? {};
        send({ type: 'ClientRequest', messageId, status, headers: { RCRequestId: 'r-1' } }, body);
      },
      notify: (event, body, wsc) =>
        send({ type: 'ServerNotification', messageId: 'n', status: 200, wsc }, { uuid: 'u', event, body }),
      close: code => {
        socket.readyState = 3;
        socket.onclose?.(new Close(code));
      },
      fail: () => {
        socket.readyState = 3;
        socket.onerror?.(new Event('error'));
      },
    };
  };

  return {
    WebSocket: FakeSocket,
    opened,
    last() {
      const socket = opened.at(-1);
      if (socket === undefined) throw new Error('no socket was opened');
      return socket;
    },
  };
}

interface Subscription {
  messageId: string;
  method: string;
  path: string;
  eventFilters: string[];
  transportType: string;
}

/** The subscriptions among what a client sent. */
export function subscriptionsOf(sent: readonly unknown[][]): Subscription[] {
  type Frame = [
    { type: string; messageId: string; method: string; path: string },
    { eventFilters: string[]; deliveryMode: { transportType: string } }?,
  ];
  return (sent as unknown as Frame[]).flatMap(([header, body]) =>
    header.type === 'ClientRequest' && body !== undefined
      ? [{ ...header, eventFilters: body.eventFilters, transportType: body.deliveryMode.transportType }]
      : [],
  );
}

/** The heartbeats among what a client sent. */
export const heartbeatsOf = (sent: readonly unknown[][]): unknown[][] =>
  sent.filter(
    ([header]) =>
      typeof header === 'object' && header !== null && Reflect.get(header, 'type') === 'Heartbeat',
  );
