import { randomUUID } from 'node:crypto';
import type SubscriptionInfo from '@rc-ex/core/definitions/SubscriptionInfo';
import { texts } from '../loose';
import { Problem } from '../rest/problem';
import type { Gate } from '../rest/gate';
import type { Switches } from '../switches';
import type { RateLimiter } from '../traffic/rate-limits';
import { readFilter } from './filters';
import type { ClientFrame } from './frames';
import type { Lane } from './lane';

export interface FrameAnswer {
  status: number;
  headers: Record<string, string>;
  body?: unknown;
}

export interface SubscriptionContext {
  accountId: string;
  origin: () => string;
  gate: Gate;
  switches: Switches;
  limiter: RateLimiter;
}

const lifeSeconds = 86_399;
const paths = /^\/restapi\/v1\.0\/subscription(?:\/([^/]+))?\/?$/;

/** Answers a ClientRequest; only subscriptions are served over the socket here. */
export function answerRequest(
  lane: Lane,
  frame: Extract<ClientFrame, { type: 'ClientRequest' }>,
  context: SubscriptionContext,
): FrameAnswer {
  const verdict = context.limiter.count(lane.session.userId, 'medium');
  const headers = { ...verdict.headers, RCRequestId: randomUUID() };
  try {
    if (!verdict.allowed) throw new Problem(429, 'CMN-301', 'Request rate exceeded');
    if (lane.session.state !== 'active') throw new Problem(401, 'OAU-213', 'Token not found');
    const match = paths.exec(frame.path);
    if (!match) throw new Problem(404, 'CMN-102', `No such resource: ${frame.path}`);
    return { headers, ...serve(lane, frame, match[1], context) };
  } catch (error) {
    if (error instanceof Problem) return { status: error.status, headers, body: error.body() };
    throw error;
  }
}

function serve(
  lane: Lane,
  frame: { method: string; body: unknown },
  id: string | undefined,
  context: SubscriptionContext,
): { status: number; body?: unknown } {
  if (frame.method === 'POST' && id === undefined) {
    const filters = filtersOf(lane, frame.body, context);
    // One subscription per connection: a second one replaces the first.
    lane.subscription = { id: randomUUID(), createdAt: context.gate.now(), filters };
    return { status: 200, body: info(lane.subscription, context) };
  }
  const { subscription } = lane;
  if (subscription === undefined || subscription.id !== id)
    throw new Problem(404, 'SUB-507', 'Subscription is not found');
  switch (frame.method) {
    case 'GET':
      return { status: 200, body: info(subscription, context) };
    case 'PUT':
      subscription.filters = filtersOf(lane, frame.body, context);
      return { status: 200, body: info(subscription, context) };
    case 'DELETE':
      lane.subscription = undefined;
      return { status: 204 };
    default:
      throw new Problem(405, 'CMN-101', `Method ${frame.method} is not allowed`);
  }
}

function filtersOf(lane: Lane, body: unknown, { gate, switches, accountId }: SubscriptionContext) {
  gate.permit('WebSocket');
  const wanted = texts(body, 'eventFilters');
  if (wanted.length === 0)
    throw new Problem(400, 'SUB-508', 'No event filters are given', { parameterName: 'eventFilters' });
  return wanted.map(filter => readFilter(filter, { accountId, userId: lane.session.userId }, gate, switches));
}

const info = (
  subscription: NonNullable<Lane['subscription']>,
  context: SubscriptionContext,
): SubscriptionInfo => ({
  uri: `${context.origin()}/restapi/v1.0/subscription/${subscription.id}`,
  id: subscription.id,
  creationTime: new Date(subscription.createdAt).toISOString(),
  status: 'Active',
  eventFilters: subscription.filters.map(filter => filter.expanded),
  expirationTime: new Date(subscription.createdAt + lifeSeconds * 1000).toISOString(),
  expiresIn: lifeSeconds,
  deliveryMode: { transportType: 'WebSocket', encryption: false },
});
