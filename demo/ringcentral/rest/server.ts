import { createServer as createPlainServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import formbody from '@fastify/formbody';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { ActiveFault, FaultDesk } from '../traffic/faults';
import type { JournalEntry, JournalKeeper } from '../traffic/journal';
import { Problem } from './problem';

export interface ServerParts {
  journal: JournalKeeper;
  faults: FaultDesk;
  certificate?: { key: string; cert: string };
}

interface Passage {
  entry: JournalEntry;
  fault?: ActiveFault;
}

/** The control page is ours, not RingCentral's: neither journaled nor disturbed. */
const isControl = (request: FastifyRequest): boolean => request.url.startsWith('/control');

const flat = (headers: FastifyRequest['headers']): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));

/** Broken JSON stays text, so that the request is journaled and then refused like any wrong body. */
const parsed = (body: string): unknown => {
  if (body === '') return undefined;
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return body;
  }
};

/** A TLS socket cannot send a reset itself; it is cut without a goodbye. */
const reset = (socket: Socket): void => {
  if (socket instanceof TLSSocket) socket.destroy();
  else socket.resetAndDestroy();
};

/** An HTTP or HTTPS server that writes down each request, lets faults have their way, and answers Problems. */
export async function createRestServer({
  journal,
  faults,
  certificate,
}: ServerParts): Promise<FastifyInstance> {
  const app = fastify<Server>({
    forceCloseConnections: true,
    serverFactory: handler =>
      certificate ? createTlsServer(certificate, handler) : createPlainServer(handler),
  });
  const passages = new WeakMap<FastifyRequest, Passage>();

  const cut = (request: FastifyRequest, entry: JournalEntry) => {
    journal.answer(entry, 0);
    reset(request.raw.socket);
  };

  await app.register(formbody);
  app.removeContentTypeParser('application/json');
  // Clients send JSON types without a body, and bodies with DELETE.
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    done(null, parsed(String(body)));
  });
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));

  app.addHook('preHandler', async (request, reply) => {
    if (isControl(request)) return;
    const url = new URL(request.url, 'http://local');
    const entry = journal.arrive({
      method: request.method,
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      headers: flat(request.headers),
      body: request.body ?? undefined,
    });
    const fault = faults.meet(request.method, url.pathname);
    passages.set(request, { entry, fault });
    if (fault) await before(request, reply, entry, fault);
  });

  async function before(
    request: FastifyRequest,
    reply: FastifyReply,
    entry: JournalEntry,
    fault: ActiveFault,
  ) {
    const { effect } = fault;
    if (effect === 'dropBeforeEffect') {
      reply.hijack();
      cut(request, entry);
    }
    if (effect === 'holdBeforeEffect') await fault.released();
    if (typeof effect !== 'object') return;
    if ('latencyMs' in effect) await new Promise(resolve => setTimeout(resolve, effect.latencyMs));
    if ('status' in effect)
      await reply
        .code(effect.status)
        .headers(effect.headers ?? {})
        .send(effect.body);
  }

  app.addHook('onSend', async (request, reply, payload: unknown) => {
    const passage = passages.get(request);
    if (!passage) return payload;
    const { entry, fault } = passage;
    if (fault?.effect === 'hold') await fault.released();
    if (fault?.effect === 'dropAfterEffect') cut(request, entry);
    if (fault?.effect === 'malformed') return '<html><body>Bad gateway</body>';
    if (fault?.effect === 'empty') return '';
    return payload;
  });

  app.addHook('onResponse', async (request, reply) => {
    const passage = passages.get(request);
    if (passage) journal.answer(passage.entry, reply.statusCode);
  });

  app.setErrorHandler((error, _request, reply) => {
    if (error instanceof Problem) return reply.code(error.status).send(error.body());
    // A bug of the simulator itself: loud, so that no test takes it for RingCentral.
    console.error(error);
    return reply.code(500).send({ errorCode: 'SIMULATOR', message: String(error) });
  });
  app.setNotFoundHandler((request, reply) =>
    reply.code(404).send(new Problem(404, 'CMN-102', `No such resource: ${request.url}`).body()),
  );
  return app;
}
