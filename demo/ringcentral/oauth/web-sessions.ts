import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** RingCentral's own log-in in the browser: it outlives the app's session, and a shift. */
export interface WebSessions {
  signIn(reply: FastifyReply, userId: string): void;
  /** The user whose cookie the browser sent and whose web session is alive. */
  userOf(request: FastifyRequest): string | undefined;
  /** Consent is remembered per user; `prompt=none` needs it. */
  consent(userId: string): void;
  hasConsented(userId: string): boolean;
}

const cookieName = 'SimWebSession';
const lifeSeconds = 24 * 60 * 60;

const cookie = (header: string | undefined): string | undefined =>
  header
    ?.split(';')
    .map(pair => pair.trim())
    .find(pair => pair.startsWith(`${cookieName}=`))
    ?.slice(cookieName.length + 1);

export function createWebSessions(now: () => number, secure: 'secure' | 'plain'): WebSessions {
  const sessions = new Map<string, { userId: string; expiresAt: number }>();
  const consented = new Set<string>();
  const attributes = `Path=/; HttpOnly; SameSite=Lax; Max-Age=${lifeSeconds}${secure === 'secure' ? '; Secure' : ''}`;
  return {
    signIn: (reply, userId) => {
      const id = randomBytes(18).toString('base64url');
      sessions.set(id, { userId, expiresAt: now() + lifeSeconds * 1000 });
      reply.header('Set-Cookie', `${cookieName}=${id}; ${attributes}`);
    },
    userOf: request => {
      const session = sessions.get(cookie(request.headers.cookie) ?? '');
      return session && now() < session.expiresAt ? session.userId : undefined;
    },
    consent: userId => {
      consented.add(userId);
    },
    hasConsented: userId => consented.has(userId),
  };
}
