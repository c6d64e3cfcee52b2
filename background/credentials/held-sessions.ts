import * as v from 'valibot';
import { IdentitySchema, type SessionOwner } from '../../core/credentials/session';
import type { StoredItem } from '../storage/stored-item';

/** What is known of a session in use; it lives in memory and in `storage.session`, on no disk. */
export const HeldSessionSchema = v.object({
  /** null until the first refresh after a browser start. */
  accessToken: v.nullable(v.string()),
  receivedAt: v.number(),
  accessExpiresAt: v.number(),
  /** False when RingCentral gave no refresh token: the session ends with its access token. */
  canRefresh: v.boolean(),
  scope: v.string(),
  identity: IdentitySchema,
  server: v.string(),
  clientId: v.string(),
});
export type HeldSession = v.InferOutput<typeof HeldSessionSchema>;

export const HeldSessionsSchema = v.record(v.string(), HeldSessionSchema);

/** Sessions by owner; `load` comes first. */
export interface HeldSessions {
  load(): Promise<void>;
  get(owner: SessionOwner): HeldSession | null;
  put(owner: SessionOwner, session: HeldSession): Promise<void>;
  drop(owner: SessionOwner): Promise<void>;
  owners(): SessionOwner[];
}

export function createHeldSessions(item: StoredItem<Record<string, HeldSession>>): HeldSessions {
  const memory = new Map<SessionOwner, HeldSession>();
  let loading: Promise<void> | null = null;
  const save = async (): Promise<void> => {
    await item.write(Object.fromEntries(memory));
  };

  return {
    load() {
      loading ??= item.read().then(stored => {
        for (const [owner, session] of Object.entries(stored)) memory.set(owner as SessionOwner, session);
      });
      return loading;
    },
    get: owner => memory.get(owner) ?? null,
    async put(owner, session) {
      memory.set(owner, session);
      await save();
    },
    async drop(owner) {
      memory.delete(owner);
      // Written even when memory held none: an earlier write may have failed and left the token there.
      await save();
    },
    owners: () => [...memory.keys()],
  };
}
