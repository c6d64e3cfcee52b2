const NAME = 'mwc-session';
const ATTRIBUTES = 'Path=/; HttpOnly; Secure; SameSite=Lax';

/** The session id that the browser sent, or null. */
export function readSessionCookie(request: { headers: { cookie?: string } }): string | null {
  const pairs = (request.headers.cookie ?? '').split(';').map(pair => pair.trim().split('='));
  return pairs.find(([name]) => name === NAME)?.[1] ?? null;
}

/** A cookie without an age: it lives until the browser ends. */
export function sessionCookie(sessionId: string): string {
  return `${NAME}=${sessionId}; ${ATTRIBUTES}`;
}

/** Takes the cookie away. */
export const NO_SESSION_COOKIE = `${NAME}=; Max-Age=0; ${ATTRIBUTES}`;
