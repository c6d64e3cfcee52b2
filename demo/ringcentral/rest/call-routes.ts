import type CallSessionObject from '@rc-ex/core/definitions/CallSessionObject';
import type GetRingOutStatusResponse from '@rc-ex/core/definitions/GetRingOutStatusResponse';
import type { FastifyInstance } from 'fastify';
import type { Accounts } from '../account/accounts';
import { isLive, type SimCall } from '../calls/call';
import type { CallDesk } from '../calls/call-desk';
import { sessionParties, type ShapeContext } from '../calls/party-shapes';
import { ringOutStatus } from '../calls/ring-out-status';
import { text } from '../loose';
import type { Gate } from './gate';
import { notFound } from './problem';
import { readRingOut } from './ring-out-request';

export interface CallParts {
  accounts: Accounts;
  gate: Gate;
  desk: CallDesk;
  shape: ShapeContext;
  origin: () => string;
}

/** How long an ended ring-out or session still answers when its switch lets it; no source gives the figure. */
export const endedLifeMs = 30_000;

/** Ring-out and telephony sessions. */
export function callRoutes(app: FastifyInstance, { accounts, gate, desk, shape, origin }: CallParts): void {
  const { switches } = shape;
  const ringOuts = '/restapi/v1.0/account/:accountId/extension/:extensionId/ring-out';
  const sessions = '/restapi/v1.0/account/:accountId/telephony/sessions/:sessionId';

  const faded = (call: SimCall): boolean =>
    call.endedAt !== undefined && gate.now() >= call.endedAt + endedLifeMs;
  const find = (userId: string, id: string | undefined, name: string): SimCall => {
    const call = desk.calls.find(
      candidate => candidate.userId === userId && (candidate.id === id || candidate.twin?.id === id),
    );
    if (!call) throw notFound(name);
    return call;
  };
  const ringOut = (call: SimCall): GetRingOutStatusResponse => ({
    id: call.id,
    uri: `${origin()}/restapi/v1.0/account/${accounts.accountId}/extension/${call.userId}/ring-out/${call.id}`,
    status: ringOutStatus(call),
  });

  app.post(ringOuts, (request, reply) => {
    const { user } = gate.enter(request, reply, { group: 'heavy', scope: 'RingOut' });
    const call = desk.place(readRingOut(request.body, user, accounts));
    // The answer is always the first triple: whatever the phones did meanwhile is in the events.
    const started = {
      callStatus: 'InProgress',
      callerStatus: 'InProgress',
      calleeStatus: 'InProgress',
    } as const;
    return { ...ringOut(call), status: started };
  });

  app.get(`${ringOuts}/:ringOutId`, (request, reply) => {
    const { user } = gate.enter(request, reply, { group: 'light', scope: 'RingOut' });
    const call = find(user.id, text(request.params, 'ringOutId'), 'ringOutId');
    if (!isLive(call) && (switches.endedRingOut === '404-at-once' || faded(call)))
      throw notFound('ringOutId');
    return ringOut(call);
  });

  app.delete(`${ringOuts}/:ringOutId`, (request, reply) => {
    const { user } = gate.enter(request, reply, { group: 'heavy', scope: 'RingOut' });
    const call = find(user.id, text(request.params, 'ringOutId'), 'ringOutId');
    if (!isLive(call)) throw notFound('ringOutId');
    if (call.operator === 'answered' && switches.deleteRingOutAfterAnswer !== 'ends') {
      if (switches.deleteRingOutAfterAnswer === 'not-found') throw notFound('ringOutId');
      return reply.code(204).send();
    }
    desk.end(call, 'cancelled');
    return reply.code(204).send();
  });

  app.get(sessions, (request, reply): CallSessionObject => {
    const { user } = gate.enter(request, reply, { group: 'light', scope: 'TelephonySessions' });
    const id = text(request.params, 'sessionId');
    const call = find(user.id, id, 'telephonySessionId');
    if (!isLive(call) && (switches.endedSession === '404-at-once' || faded(call)))
      throw notFound('telephonySessionId');
    const parties = sessionParties(call, shape);
    const twin = call.twin?.id === id;
    return {
      id,
      origin: { type: twin ? 'Call' : 'RingOut' },
      creationTime: new Date(call.createdAt).toISOString(),
      parties: twin ? parties.slice(0, 1) : parties,
    };
  });

  app.delete(sessions, (request, reply) => {
    const { user } = gate.enter(request, reply, { group: 'light', scope: 'TelephonySessions' });
    const call = find(user.id, text(request.params, 'sessionId'), 'telephonySessionId');
    if (!isLive(call)) throw notFound('telephonySessionId');
    desk.end(call, 'dropped');
    return reply.code(204).send();
  });
}
