import type { SessionOwner } from '../core/credentials/session';
import type { PageUser } from '../messaging/messages';
import type { Credentials } from './credentials/credentials';
import type { TabUsers, UserChange } from './pages/tab-users';

export interface LogInWatchOptions {
  tabUsers: TabUsers;
  credentials: Credentials;
  /** Asks RingCentral, in the background, how the user's remembered phone is. */
  checkPhone(owner: SessionOwner): void;
  announce(): void;
}

export interface LogInWatch {
  report(tabId: number, origin: string, user: PageUser): Promise<void>;
  close(tabId: number): Promise<void>;
}

/** What MWC's log-ins and log-offs mean for RingCentral sessions: looked for on arrival, out of memory on leaving. */
export function createLogInWatch({
  tabUsers,
  credentials,
  checkPhone,
  announce,
}: LogInWatchOptions): LogInWatch {
  const follow = async ({ arrived, isLogIn, left }: UserChange): Promise<void> => {
    if (left !== null) await credentials.forget(left);
    if (arrived !== null && isLogIn) await credentials.newLogIn(arrived);
    announce();
    if (arrived === null) return;
    await credentials.open(arrived);
    announce();
    checkPhone(arrived);
  };
  return {
    report: async (tabId, origin, user) => follow(await tabUsers.report(tabId, origin, user)),
    close: async tabId => follow(await tabUsers.close(tabId)),
  };
}
