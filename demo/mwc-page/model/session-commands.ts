import { Refused } from './api';
import { openDialog, take, type Context } from './context';
import type { Snapshot } from './snapshot';
import { EMPTY_DIALER } from './view-state';

export interface SessionCommands {
  logIn(userId: string, password: string): Promise<void>;
  lock(): Promise<void>;
  unlock(password: string): Promise<void>;
  logOff(): Promise<void>;
  /** Answers MWC's own question whether to redirect to Ring Central. */
  answerRingCentral(answer: 'yes' | 'no'): void;
  /** MWC's own Tools entry: it leaves the page and comes back to the landing page. */
  getRingCentralCredentials(): void;
  clearRingCentralCredentials(): void;
}

/** Where Ring Central's redirect would bring the browser back: the landing page with a code in the query. */
function returnFromRingCentral(): string {
  return `/?code=DEMO&state=${crypto.randomUUID()}#/dashboard`;
}

/** Log-in, lock and log-off. */
export function sessionCommands(context: Context): SessionCommands {
  const { store, api } = context;

  async function enter(answer: Promise<Snapshot>): Promise<Snapshot | null> {
    try {
      const snapshot = await answer;
      store.set({ snapshot, logInError: '', message: '', connection: 'connected' });
      return snapshot;
    } catch (error) {
      const known = error instanceof Refused;
      store.set({ logInError: known ? error.message : 'Manitou is not connected.' });
      return null;
    }
  }

  return {
    async logIn(userId, password) {
      const snapshot = await enter(api.post('log-in', { userId, password }));
      if (snapshot === null) return;
      store.set({ dialer: EMPTY_DIALER });
      context.go({ screen: 'dashboard' });
      if (snapshot.switches.nativeRingCentral) openDialog(context, { kind: 'ring-central-question' });
    },
    async lock() {
      store.set({ dialogs: [], menu: { state: 'closed', group: null } });
      await take(context, api.post('lock'));
    },
    async unlock(password) {
      const snapshot = await enter(api.post('unlock', { password }));
      if (snapshot !== null) context.go(store.get().route);
    },
    async logOff() {
      const clean = { dialogs: [], dialer: EMPTY_DIALER, message: '', logInError: '' };
      store.set({ ...clean, menu: { state: 'closed', group: null } });
      await take(context, api.post('log-off'));
      context.go({ screen: 'dashboard' });
    },
    answerRingCentral(answer) {
      store.set({ dialogs: [] });
      if (answer === 'yes') context.leave(returnFromRingCentral());
    },
    getRingCentralCredentials: () => context.leave(returnFromRingCentral()),
    clearRingCentralCredentials: () =>
      store.set({ menu: { state: 'closed', group: null }, message: 'Ring Central credentials cleared.' }),
  };
}
