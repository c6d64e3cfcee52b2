import type { Browser } from 'webextension-polyfill';
import { type MwcUser, type SessionOwner, sessionOwner } from '../core/credentials/session';
import type { Sender } from '../messaging/messenger';
import type { TabUsers } from './pages/tab-users';

export interface Acting {
  owner: SessionOwner;
  user: MwcUser;
}

/**
 * Whose session a message means. A page acts for its own tab's user and nobody else; our own pages for the
 * tab they name, else the tab in front, else the only user there is. With two users at work nobody is guessed.
 */
export async function actingUser(
  tabs: Browser['tabs'],
  users: TabUsers,
  tabId: number | null,
  from: Sender['from'],
): Promise<Acting | null> {
  if (tabId !== null) {
    const named = userOf(users, tabId);
    if (named !== null || from === 'page') return named;
  }
  const [front] = await tabs.query({ active: true, lastFocusedWindow: true });
  const inFront = front?.id === undefined ? null : userOf(users, front.id);
  if (inFront !== null) return inFront;
  const all = users.owners();
  const [only] = all;
  return all.length === 1 && only !== undefined ? only : null;
}

function userOf(users: TabUsers, tabId: number): Acting | null {
  const user = users.of(tabId);
  return user === null ? null : { owner: sessionOwner(user), user };
}
