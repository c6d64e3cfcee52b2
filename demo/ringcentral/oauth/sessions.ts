import { randomBytes, randomUUID } from 'node:crypto';
import { OAuthProblem, Problem } from '../rest/problem';

/** One authorized session: what one sign-in of one app by one user made. */
export interface OAuthSession {
  id: string;
  userId: string;
  clientId: string;
  endpointId: string;
  createdAt: number;
  accessToken: string;
  accessExpiresAt: number;
  /** Absent when the app's "Issue refresh tokens" is off. */
  refreshToken?: string;
  refreshExpiresAt: number;
  state: 'active' | 'revoked' | 'evicted';
}

export interface SessionStore {
  list(): OAuthSession[];
  open(
    grant: { userId: string; clientId: string; endpointId?: string; refreshable: boolean } & TokenLife,
  ): OAuthSession;
  /** Rotates, or repeats the pair of the last rotation while the grace lasts; throws an OAuthProblem otherwise. */
  refresh(refreshToken: string, clientId: string, life: TokenLife): OAuthSession;
  /** The session of a living access token; throws a 401 Problem otherwise. */
  use(accessToken: string): OAuthSession;
  /** The user behind a token of any age, for counting rates only. */
  ownerOf(token: string): string | undefined;
  /** Ends the whole session that an access or refresh token belongs to. */
  revoke(token: string): void;
  expireAccess(userId?: string): void;
  revokeAll(): void;
  onEnd(listener: (session: OAuthSession) => void): void;
}

export interface TokenLife {
  accessTtlSeconds?: number;
  refreshTtlSeconds?: number;
}

/** More sessions than this of one user and app end the oldest (developer guide, tokens). */
const sessionsPerUserAndApp = 5;
/** The grace of a spent refresh token (developer guide, refresh-tokens). */
const graceAfterFirstUseMs = 10_000;
const graceWhileUnusedMs = 60 * 60_000;

/** Access tokens live 600 to 3600 s; the official SDK sends -1 after a 401, which counts as the shortest life. */
const accessTtl = (seconds = 3600): number => Math.min(3600, Math.max(600, seconds));
const refreshTtl = (seconds = 604_800): number => Math.min(2_592_000, Math.max(60, seconds));

interface Rotation {
  spentToken: string;
  at: number;
  newAccessFirstUsedAt?: number;
}

const newToken = (kind: 'AT' | 'RT'): string => `SIM.${kind}.${randomBytes(24).toString('base64url')}`;
const gone = (): Problem => new Problem(401, 'OAU-213', 'Token not found');
const refuse = (code: string, message: string) => new OAuthProblem(400, 'invalid_grant', code, message);

export function createSessionStore(now: () => number): SessionStore {
  const sessions: OAuthSession[] = [];
  const rotations = new Map<OAuthSession, Rotation>();
  /** Every token ever issued, so that a dead one is told apart from an unknown one. */
  const byToken = new Map<string, OAuthSession>();
  const listeners: ((session: OAuthSession) => void)[] = [];

  const end = (session: OAuthSession, state: 'revoked' | 'evicted') => {
    if (session.state !== 'active') return;
    session.state = state;
    for (const listener of listeners) listener(session);
  };
  const issue = (session: OAuthSession, life: TokenLife, refreshable: boolean) => {
    session.accessToken = newToken('AT');
    session.accessExpiresAt = now() + accessTtl(life.accessTtlSeconds) * 1000;
    byToken.set(session.accessToken, session);
    session.refreshToken = refreshable ? newToken('RT') : undefined;
    session.refreshExpiresAt = now() + refreshTtl(life.refreshTtlSeconds) * 1000;
    if (session.refreshToken !== undefined) byToken.set(session.refreshToken, session);
  };
  const inGrace = (rotation: Rotation): boolean =>
    rotation.newAccessFirstUsedAt === undefined
      ? now() < rotation.at + graceWhileUnusedMs
      : now() < rotation.newAccessFirstUsedAt + graceAfterFirstUseMs;

  return {
    list: () => [...sessions],
    open: ({ userId, clientId, endpointId, refreshable, ...life }) => {
      const session: OAuthSession = {
        id: randomUUID(),
        userId,
        clientId,
        endpointId: endpointId ?? randomUUID(),
        createdAt: now(),
        accessToken: '',
        accessExpiresAt: 0,
        refreshExpiresAt: 0,
        state: 'active',
      };
      issue(session, life, refreshable);
      sessions.push(session);
      const alive = sessions.filter(
        one => one.state === 'active' && one.userId === userId && one.clientId === clientId,
      );
      for (const oldest of alive.slice(0, Math.max(0, alive.length - sessionsPerUserAndApp)))
        end(oldest, 'evicted');
      return session;
    },
    refresh: (refreshToken, clientId, life) => {
      const session = byToken.get(refreshToken);
      if (session?.state !== 'active' || session.clientId !== clientId)
        throw refuse('OAU-213', 'Token not found');
      if (refreshToken === session.refreshToken) {
        if (now() >= session.refreshExpiresAt) throw refuse('OAU-210', 'Token expired');
        rotations.set(session, { spentToken: refreshToken, at: now() });
        issue(session, life, true);
        return session;
      }
      const rotation = rotations.get(session);
      if (rotation?.spentToken === refreshToken && inGrace(rotation)) return session;
      throw refuse('OAU-210', 'Token expired');
    },
    use: accessToken => {
      const session = byToken.get(accessToken);
      if (session?.state !== 'active') throw gone();
      if (session.accessToken !== accessToken) throw new Problem(401, 'OAU-129', 'Access token corrupted');
      if (now() >= session.accessExpiresAt) throw new Problem(401, 'OAU-128', 'Access token expired');
      const rotation = rotations.get(session);
      if (rotation) rotation.newAccessFirstUsedAt ??= now();
      return session;
    },
    ownerOf: token => byToken.get(token)?.userId,
    revoke: token => {
      const session = byToken.get(token);
      if (session) end(session, 'revoked');
    },
    expireAccess: userId => {
      for (const session of sessions) {
        if (userId === undefined || session.userId === userId) session.accessExpiresAt = 0;
      }
    },
    revokeAll: () => {
      for (const session of sessions) end(session, 'revoked');
    },
    onEnd: listener => {
      listeners.push(listener);
    },
  };
}
