import * as v from 'valibot';
import type { SessionOwner } from '../../core/credentials/session';
import type { StoredItem } from '../storage/stored-item';

/** Why a signed-out user is not asked: *Not now*, or *Clear* a while ago. */
export type QuietReason = 'declined' | 'cleared';

export const QuietSchema = v.record(v.string(), v.picklist(['declined', 'cleared']));

/** Who is left in peace until the next MWC log-in; kept in `storage.session`, so over tabs and reloads. */
export interface Declined {
  decline(owner: SessionOwner): Promise<void>;
  /** *Clear* is not to be followed by the question either. */
  cleared(owner: SessionOwner): Promise<void>;
  reasonOf(owner: SessionOwner): Promise<QuietReason | null>;
  newLogIn(owner: SessionOwner): Promise<void>;
}

export function createDeclined(item: StoredItem<Record<string, QuietReason>>): Declined {
  const reasonOf = async (owner: SessionOwner): Promise<QuietReason | null> =>
    (await item.read())[owner] ?? null;
  const note = async (owner: SessionOwner, reason: QuietReason): Promise<void> => {
    await item.update(quiet => ({ ...quiet, [owner]: reason }));
  };

  return {
    decline: owner => note(owner, 'declined'),
    cleared: owner => note(owner, 'cleared'),
    reasonOf,
    async newLogIn(owner) {
      await item.update(quiet =>
        Object.fromEntries(Object.entries(quiet).filter(([name]) => name !== owner)),
      );
    },
  };
}
