import type { Identity, SessionOwner } from '../../core/credentials/session';
import { failureOf, type Failure } from '../../core/failure';
import type { SessionView } from '../../messaging/messages';
import type { TokenSource } from '../ringcentral/token-source';
import type { Declined } from './declined';
import type { SessionKeeper } from './session-keeper';
import { signIn, type SignInDependencies } from './sign-in';

/** Everything that the worker's other rooms may ask of a user's RingCentral session. */
export interface Credentials {
  /** Looks for the owner's stored session and refreshes it silently when due; call at each MWC log-in. */
  open(owner: SessionOwner): Promise<void>;
  view(owner: SessionOwner): Promise<SessionView>;
  tokenSource(owner: SessionOwner): TokenSource;
  /** Opens the sign-in window, or joins the one that is open for this owner; its end is seen in `view`. */
  signIn(owner: SessionOwner): void;
  /** *Not now*. */
  decline(owner: SessionOwner): Promise<void>;
  /** The MWC user has logged in anew: *Not now* is over. */
  newLogIn(owner: SessionOwner): Promise<void>;
  /** Revokes (best effort) and wipes the owner's session on this PC. Throws FailureError `notStored`. */
  clear(owner: SessionOwner): Promise<void>;
  /** Log-off, lock, user swap: the session leaves memory and `storage.session`, the encrypted record stays. */
  forget(owner: SessionOwner): Promise<void>;
  /** Calls `listener` whenever `view(owner)` may have changed; returns the function that ends it. */
  onChange(listener: (owner: SessionOwner) => void): () => void;
  /** True when the alarm was one of ours and has been dealt with. */
  handleAlarm(name: string): Promise<boolean>;
  /** Re-makes the refresh alarms; call at each worker start. */
  schedule(): Promise<void>;
}

export interface CredentialsDependencies extends SignInDependencies {
  keeper: SessionKeeper;
  declined: Declined;
  /** Asks RingCentral who is signed in. */
  readIdentity: (tokens: TokenSource) => Promise<Identity>;
}

export function createCredentials(deps: CredentialsDependencies): Credentials {
  const { keeper, declined, history, readIdentity } = deps;
  const listeners = new Set<(owner: SessionOwner) => void>();
  /** Why the last sign-in of this worker's life did not succeed. */
  const signInFailures = new Map<SessionOwner, Failure>();
  let signingIn: SessionOwner | null = null;
  /** Users who left MWC while their sign-in window was open. */
  const gone = new Set<SessionOwner>();

  const changed = (owner: SessionOwner): void => listeners.forEach(listener => listener(owner));
  keeper.onChange(owner => {
    // Whatever happened to the session since says more than a sign-in that failed before.
    signInFailures.delete(owner);
    changed(owner);
  });

  const runSignIn = async (owner: SessionOwner): Promise<void> => {
    const grant = await signIn(owner, deps);
    // Stored before its first use, which is the question who it is.
    await keeper.accept(owner, grant);
    await history.signedIn(owner, grant.tokens.ownerId);
    await declined.newLogIn(owner);
    // An app without ReadAccounts cannot say a name; it can call all the same.
    const identity = await readIdentity(keeper.tokenSource(owner)).catch(() => null);
    if (identity?.extensionId === grant.tokens.ownerId) await keeper.identify(owner, identity);
  };

  return {
    open(owner) {
      gone.delete(owner);
      return keeper.open(owner);
    },
    tokenSource: owner => keeper.tokenSource(owner),
    handleAlarm: name => keeper.handleAlarm(name),
    schedule: () => keeper.schedule(),
    async view(owner) {
      if (signingIn === owner) return { state: 'signingIn' };
      const session = await keeper.view(owner);
      if (session.state === 'checking') return { state: 'checking' };
      if (session.state === 'held') {
        return { state: 'signedIn', identity: session.identity, warning: session.warning };
      }
      const quiet = await declined.reasonOf(owner);
      if (quiet === 'declined') return { state: 'declined' };
      const failure = signInFailures.get(owner) ?? session.failure;
      return { state: 'signedOut', ask: quiet === null, failure };
    },
    signIn(owner) {
      if (signingIn === owner) return;
      if (signingIn !== null) {
        // The browser has one sign-in window; another user's result must never be taken for this one's.
        signInFailures.set(owner, { kind: 'signInClosed', code: 'busy' });
        changed(owner);
        return;
      }
      signingIn = owner;
      gone.delete(owner);
      signInFailures.delete(owner);
      changed(owner);
      runSignIn(owner)
        .catch((thrown: unknown) => {
          signInFailures.set(owner, failureOf(thrown, 'signInAnswerUnreadable'));
        })
        .then(() => (gone.has(owner) ? keeper.forget(owner) : undefined))
        .finally(() => {
          signingIn = null;
          changed(owner);
        })
        .catch((thrown: unknown) => {
          signInFailures.set(owner, failureOf(thrown, 'notStored'));
        });
    },
    async forget(owner) {
      gone.add(owner);
      await keeper.forget(owner);
    },
    async decline(owner) {
      await declined.decline(owner);
      changed(owner);
    },
    async newLogIn(owner) {
      signInFailures.delete(owner);
      await declined.newLogIn(owner);
      changed(owner);
    },
    async clear(owner) {
      signInFailures.delete(owner);
      try {
        // Noted first, so that the wiped session is not asked for again at once.
        await declined.cleared(owner);
        await history.cleared(owner);
      } finally {
        await keeper.clear(owner);
        changed(owner);
      }
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
