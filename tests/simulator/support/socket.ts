import WebSocket from 'ws';
import { isRecord, part, text } from '../../../demo/ringcentral/loose';
import type { Simulator } from '../../../demo/ringcentral/simulator';
import { rest, soon } from './station';

export interface Received {
  head: Record<string, unknown>;
  body: Record<string, unknown>;
}

/** A bare WebSocket client that keeps what it was sent. */
export interface TestSocket {
  frames: Received[];
  /** The first frame, past or future, for which this holds. */
  until(holds: (frame: Received) => boolean): Promise<Received>;
  /** Sends a ClientRequest and gives its answer. */
  request(method: string, path: string, body?: unknown): Promise<Received>;
  subscribe(...eventFilters: string[]): Promise<Received>;
  notifications(): Received[];
  /** Resolves with the notifications once there are this many. */
  untilNotified(count: number): Promise<Received[]>;
  send(data: string): void;
  /** The code that the socket was closed with. */
  closed: Promise<number>;
  close(): void;
}

const record = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {});

const item = (list: unknown, place: number): unknown => (Array.isArray(list) ? list[place] : undefined);

export async function socketToken(sim: Simulator, access: string): Promise<string> {
  const answer = await rest(sim, access, 'POST', '/restapi/oauth/wstoken');
  return `${text(answer.body, 'uri') ?? ''}?access_token=${text(answer.body, 'ws_access_token') ?? ''}`;
}

export function openSocket(url: string): TestSocket {
  const socket = new WebSocket(url);
  const frames: Received[] = [];
  const looks = new Set<() => void>();
  let asked = 0;
  socket.on('message', (data: Buffer) => {
    const parsed: unknown = JSON.parse(data.toString());
    frames.push({ head: record(item(parsed, 0)), body: record(item(parsed, 1)) });
    for (const look of [...looks]) look();
  });
  const wait = <T>(find: () => T | undefined): Promise<T> =>
    new Promise((resolve, reject) => {
      const signal = soon();
      const give = () => {
        const found = find();
        if (found === undefined) return;
        looks.delete(give);
        resolve(found);
      };
      signal.addEventListener('abort', () =>
        reject(new Error(`The frame never came; ${frames.length} did: ${JSON.stringify(frames)}`)),
      );
      looks.add(give);
      give();
    });
  const until = (holds: (frame: Received) => boolean) => wait(() => frames.find(holds));
  const notifications = () => frames.filter(frame => frame.head['type'] === 'ServerNotification');
  const request = async (method: string, path: string, body?: unknown): Promise<Received> => {
    await until(frame => frame.head['type'] === 'ConnectionDetails');
    asked += 1;
    const messageId = `request-${asked}`;
    const head = { type: 'ClientRequest', messageId, method, path };
    socket.send(JSON.stringify(body === undefined ? [head] : [head, body]));
    return until(frame => frame.head['messageId'] === messageId);
  };
  return {
    frames,
    until,
    request,
    notifications,
    subscribe: (...eventFilters) =>
      request('POST', '/restapi/v1.0/subscription', {
        eventFilters,
        deliveryMode: { transportType: 'WebSocket' },
      }),
    untilNotified: count => wait(() => (notifications().length >= count ? notifications() : undefined)),
    send: data => socket.send(data),
    closed: new Promise((resolve, reject) => {
      socket.on('close', resolve);
      socket.on('error', reject);
    }),
    close: () => socket.close(),
  };
}

/** The recovery token that came last. */
export const recoveryToken = ({ frames }: TestSocket): string =>
  text(part(frames.at(-1)?.head, 'wsc'), 'token') ?? '';

/** What a notification tells, in one line: path level, party, state, reason, sequence. */
export function told({ body }: Received): string {
  const event = text(body, 'event') ?? '';
  const content = part(body, 'body');
  if (event.endsWith('/presence')) {
    const call = item(content['activeCalls'], 0);
    return [
      'presence',
      text(content, 'telephonyStatus'),
      text(call, 'telephonyStatus'),
      text(call, 'terminationType'),
    ]
      .filter(word => word !== undefined)
      .join(' ');
  }
  const party = item(content['parties'], 0);
  const level = event.includes('/extension/') ? 'ext' : 'acc';
  const place = text(party, 'id')?.slice(-1) ?? '?';
  const status = part(party, 'status');
  return [
    `${level} p${place}`,
    text(status, 'code'),
    text(status, 'reason'),
    `#${text(content, 'sequence') ?? '?'}`,
  ]
    .filter(word => word !== undefined)
    .join(' ');
}
