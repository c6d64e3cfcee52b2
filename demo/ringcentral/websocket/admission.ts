import { STATUS_CODES, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { OAuthSession } from '../oauth/sessions';
import type { SocketTokens } from '../oauth/socket-tokens';
import type { Switches } from '../switches';
import type { FaultDesk } from '../traffic/faults';
import type { JournalKeeper } from '../traffic/journal';

export interface AdmissionContext {
  socketTokens: SocketTokens;
  switches: Switches;
  journal: JournalKeeper;
  faults: FaultDesk;
}

/** A connection that may be upgraded; without a session its token was no good. */
export interface Admission {
  session?: OAuthSession;
  recoveryToken: string | null;
}

const headersOf = (request: IncomingMessage): Record<string, string> =>
  Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));

/** Journals a WebSocket upgrade, lets a fault have its way, and says whether it goes on; undefined when it was cut. */
export async function admit(
  request: IncomingMessage,
  duplex: Duplex,
  { socketTokens, switches, journal, faults }: AdmissionContext,
  refuse: () => boolean,
): Promise<Admission | undefined> {
  const url = new URL(request.url ?? '/', 'http://local');
  const entry = journal.arrive({
    method: 'UPGRADE',
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    headers: headersOf(request),
    body: undefined,
  });
  const answer = (status: number) => {
    journal.answer(entry, status);
    const reason = STATUS_CODES[status] ?? 'Unknown';
    duplex.end(`HTTP/1.1 ${status} ${reason}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  };
  const fault = faults.meet('UPGRADE', url.pathname);
  const effect = fault?.effect;
  if (refuse() || effect === 'dropBeforeEffect' || effect === 'dropAfterEffect') {
    journal.answer(entry, 0);
    duplex.destroy();
    return undefined;
  }
  if (url.pathname !== '/ws') {
    answer(404);
    return undefined;
  }
  if (typeof effect === 'object' && 'status' in effect) {
    answer(effect.status);
    return undefined;
  }
  if (effect === 'hold' || effect === 'holdBeforeEffect') await fault?.released();
  journal.answer(entry, 101);
  const token = url.searchParams.get('access_token') ?? '';
  return {
    session: socketTokens.use(token, switches.webSocketToken),
    recoveryToken: url.searchParams.get('wsc'),
  };
}
