import type { Server } from 'node:https';
import type { FastifyInstance } from 'fastify';

/** The demonstration's server, always over TLS. */
export type App = FastifyInstance<Server>;
