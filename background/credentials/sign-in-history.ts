import * as v from 'valibot';
import type { SessionOwner } from '../../core/credentials/session';
import type { StoredItem } from '../storage/stored-item';

export const HistorySchema = v.object({
  /** Whose sign-in was the last in this profile: RingCentral's web cookie is theirs. */
  lastOwner: v.nullable(v.string()),
  owners: v.record(
    v.string(),
    v.object({
      /** Names this PC and user to RingCentral, so that signing in again does not count as one more session. */
      endpointId: v.string(),
      /** Whom the MWC user signed in as; null before the first time and after *Clear*. */
      extensionId: v.nullable(v.string()),
      /** The next sign-in must be a fresh log-in. */
      freshLogin: v.boolean(),
    }),
  ),
});
export type History = v.InferOutput<typeof HistorySchema>;
export const NO_HISTORY: History = { lastOwner: null, owners: {} };

/** What earlier sign-ins of this profile mean for the next one. */
export interface SignInHistory {
  endpointId(owner: SessionOwner): Promise<string>;
  /** True when RingCentral's web cookie may belong to somebody else. */
  needsFreshLogin(owner: SessionOwner): Promise<boolean>;
  extensionId(owner: SessionOwner): Promise<string | null>;
  signedIn(owner: SessionOwner, extensionId: string): Promise<void>;
  /** The answer was somebody else's: RingCentral's page must ask next time. */
  mismatched(owner: SessionOwner): Promise<void>;
  cleared(owner: SessionOwner): Promise<void>;
}

export function createSignInHistory(item: StoredItem<History>, newId: () => string): SignInHistory {
  type Entry = History['owners'][string];
  const change = async (
    owner: SessionOwner,
    part: Partial<Entry>,
    more: Partial<History> = {},
  ): Promise<Entry> => {
    let entry: Entry = { endpointId: newId(), extensionId: null, freshLogin: false };
    await item.update(history => {
      entry = { ...entry, ...history.owners[owner], ...part };
      return { ...history, ...more, owners: { ...history.owners, [owner]: entry } };
    });
    return entry;
  };

  return {
    endpointId: async owner => (await change(owner, {})).endpointId,
    async needsFreshLogin(owner) {
      const { lastOwner, owners } = await item.read();
      return (lastOwner !== null && lastOwner !== owner) || (owners[owner]?.freshLogin ?? false);
    },
    extensionId: async owner => (await item.read()).owners[owner]?.extensionId ?? null,
    async signedIn(owner, extensionId) {
      await change(owner, { extensionId, freshLogin: false }, { lastOwner: owner });
    },
    async mismatched(owner) {
      await change(owner, { freshLogin: true });
    },
    async cleared(owner) {
      await change(owner, { extensionId: null, freshLogin: true });
    },
  };
}
