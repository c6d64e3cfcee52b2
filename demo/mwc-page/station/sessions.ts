import { randomUUID } from 'node:crypto';
import { PASSWORD, USERS } from '../data/users';

/** One log-in of one browser. */
export interface Session {
  userId: string;
  state: 'open' | 'locked';
}

/** Who is logged in, by the value of a session cookie: reload keeps it, a browser restart loses it. */
export class Sessions {
  readonly #byId = new Map<string, Session>();

  /** A new session's id, or null where user or password are wrong. */
  logIn(userId: string, password: string): string | null {
    const user = USERS.find(known => known.id === userId.trim().toUpperCase());
    if (user === undefined || password !== PASSWORD) return null;
    const id = randomUUID();
    this.#byId.set(id, { userId: user.id, state: 'open' });
    return id;
  }

  find(id: string | null): Session | null {
    return id === null ? null : (this.#byId.get(id) ?? null);
  }

  lock(id: string): void {
    const session = this.#byId.get(id);
    if (session !== undefined) session.state = 'locked';
  }

  /** Whether the password was right. */
  unlock(id: string, password: string): 'unlocked' | 'refused' {
    const session = this.#byId.get(id);
    if (session === undefined || password !== PASSWORD) return 'refused';
    session.state = 'open';
    return 'unlocked';
  }

  logOff(id: string): void {
    this.#byId.delete(id);
  }
}
