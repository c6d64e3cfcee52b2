import { randomBytes } from 'node:crypto';
import type { OAuthSession } from './sessions';

/** Seconds; a captured answer says 60 where the guide says 30 and the official client's comment 600. */
const lifeSeconds = 60;

export interface SocketTokens {
  issue(session: OAuthSession): { uri: string; ws_access_token: string; expires_in: number };
  /** The session behind a token that may open a socket now. */
  use(token: string, kind: 'reusable' | 'single-use'): OAuthSession | undefined;
}

/** `uri` is asked for at each issue: the port is known only after the server listens. */
export function createSocketTokens(now: () => number, uri: () => string): SocketTokens {
  const tokens = new Map<string, { session: OAuthSession; expiresAt: number; used: boolean }>();
  return {
    issue: session => {
      const token = `SIM.WS.${randomBytes(18).toString('base64url')}`;
      tokens.set(token, { session, expiresAt: now() + lifeSeconds * 1000, used: false });
      return { uri: uri(), ws_access_token: token, expires_in: lifeSeconds };
    },
    use: (token, kind) => {
      const entry = tokens.get(token);
      if (!entry || now() >= entry.expiresAt || entry.session.state !== 'active') return undefined;
      if (kind === 'single-use' && entry.used) return undefined;
      entry.used = true;
      return entry.session;
    },
  };
}
