import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Accounts, User } from '../account/accounts';
import type { OAuthSession, SessionStore } from '../oauth/sessions';
import type { Switches } from '../switches';
import type { RateLimiter, UsageGroup } from '../traffic/rate-limits';
import { MissingPermission, notFound, Problem } from './problem';

/** What an operation asks of its caller. */
export interface Need {
  group: UsageGroup;
  /** Internal permission name, as error texts spell it. */
  scope: 'RingOut' | 'ReadAccounts' | 'ReadPresence' | 'TelephonySessions' | 'WebSocket';
}

export interface Visitor {
  session: OAuthSession;
  user: User;
}

/** The common front of all operations: token, usage group, scope, account and extension of the path. */
export interface Gate {
  now(): number;
  /** The scope names that the app has at this moment. */
  scopes(): string[];
  count(reply: FastifyReply, userId: string, group: UsageGroup): void;
  /** Lets a request in or throws the Problem to answer with. */
  enter(request: FastifyRequest, reply: FastifyReply, need: Need): Visitor;
  /** Throws when the app lacks the scope. */
  permit(scope: Need['scope']): void;
}

/** Either spelling grants it: captured tokens carry both. */
const spellings: Record<Need['scope'], string[]> = {
  RingOut: ['RingOut'],
  ReadAccounts: ['ReadAccounts'],
  ReadPresence: ['ReadPresence'],
  TelephonySessions: ['TelephonySessions', 'CallControl'],
  WebSocket: ['WebSocket', 'SubscriptionWebSocket', 'WebSocketsSubscription'],
};

const bearer = (header: string | undefined): string => {
  const token = /^bearer (.+)$/i.exec(header ?? '')?.[1];
  if (token === undefined) throw new Problem(401, 'AGW-402', 'Authorization header is not specified');
  return token;
};

export function createGate(parts: {
  accounts: Accounts;
  sessions: SessionStore;
  switches: Switches;
  limiter: RateLimiter;
  now: () => number;
}): Gate {
  const { accounts, sessions, switches, limiter } = parts;
  const scopes = () => {
    const withheld = [
      ...(switches.callControlGranted ? [] : spellings.TelephonySessions),
      ...(switches.webSocketGranted ? [] : spellings.WebSocket),
    ];
    return accounts.grantedScopes.filter(scope => !withheld.includes(scope));
  };
  const permit = (scope: Need['scope']) => {
    const granted = scopes();
    if (!spellings[scope].some(name => granted.includes(name)))
      throw new MissingPermission(switches.missingPermissionStatus, scope);
  };
  const count = (reply: FastifyReply, userId: string, group: UsageGroup) => {
    const verdict = limiter.count(userId, group);
    reply.headers(verdict.headers);
    if (!verdict.allowed) throw new Problem(429, 'CMN-301', 'Request rate exceeded');
  };
  return {
    now: parts.now,
    scopes,
    permit,
    count,
    enter: (request, reply, need) => {
      const session = sessions.use(bearer(request.headers.authorization));
      const user = accounts.byId(session.userId);
      if (!user) throw new Problem(401, 'OAU-136', 'Extension not found');
      count(reply, user.id, need.group);
      permit(need.scope);
      const { accountId, extensionId } = pathIds(request.params);
      if (accountId !== undefined && accountId !== '~' && accountId !== accounts.accountId)
        throw notFound('accountId');
      if (extensionId !== undefined && extensionId !== '~' && extensionId !== user.id)
        throw new Problem(403, 'CMN-404', 'Access to another extension is not allowed', {
          parameterName: 'extensionId',
        });
      return { session, user };
    },
  };
}

function pathIds(params: unknown): { accountId?: string; extensionId?: string } {
  if (typeof params !== 'object' || params === null) return {};
  const accountId =
    'accountId' in params && typeof params.accountId === 'string' ? params.accountId : undefined;
  const extensionId =
    'extensionId' in params && typeof params.extensionId === 'string' ? params.extensionId : undefined;
  return { accountId, extensionId };
}
