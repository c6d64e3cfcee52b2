import {
  isRefreshDue,
  isUsable,
  refreshDueAt,
  type Identity,
  type SessionOwner,
  type Tokens,
} from '../../core/credentials/session';
import { FailureError, failureOf, type Failure } from '../../core/failure';
import type { TokenSource } from '../ringcentral/token-source';
import type { App } from './app';
import type { HeldSession, HeldSessions } from './held-sessions';
import type { RefreshAlarms } from './refresh-alarms';
import { createRefresher, type RefresherDependencies } from './refresher';
import type { TokenEndpoint } from './token-endpoint';
import type { Vault } from './vault';

/** Where the stored session of one owner stands. */
export type SessionState =
  /** Its first refresh since the browser started is under way. */
  | { state: 'checking' }
  /** `failure` says why it ended, null when there never was one or it was cleared. */
  | { state: 'none'; failure: Failure | null }
  /** `warning`: it cannot be renewed, for now or at all. */
  | { state: 'held'; identity: Identity; scope: string; warning: Failure | null };

/** Keeps RingCentral sessions alive, each belonging to one MWC user. */
export interface SessionKeeper {
  /** Looks for the owner's stored session. Waits for local stores alone; a refresh that is due goes on behind. */
  open(owner: SessionOwner): Promise<void>;
  view(owner: SessionOwner): Promise<SessionState>;
  tokenSource(owner: SessionOwner): TokenSource;
  /** Takes over a new sign-in: stored first, then used. Throws FailureError `notStored`. */
  accept(owner: SessionOwner, grant: { app: App; tokens: Tokens; endpointId: string }): Promise<void>;
  /** Adds who it is, once RingCentral has said it. */
  identify(owner: SessionOwner, identity: Identity): Promise<void>;
  /** Wipes the session here, then tells RingCentral (at most 5 s, whatever it answers). */
  clear(owner: SessionOwner): Promise<void>;
  /** Takes the session out of memory; its encrypted record stays. */
  forget(owner: SessionOwner): Promise<void>;
  onChange(listener: (owner: SessionOwner) => void): () => void;
  /** True when the alarm was one of ours. */
  handleAlarm(name: string): Promise<boolean>;
  /** Re-makes the alarms, which an update clears, and catches up on what was due. Call at each worker start. */
  schedule(): Promise<void>;
}

export interface KeeperDependencies extends Pick<RefresherDependencies, 'locks' | 'now'> {
  vault: Vault;
  held: HeldSessions;
  endpoint: TokenEndpoint;
  alarms: RefreshAlarms;
  /** The app that new sessions are for; a session of another app or server counts as none. */
  app: () => App;
}

export function createSessionKeeper(deps: KeeperDependencies): SessionKeeper {
  const { vault, held, endpoint, alarms, app, now } = deps;
  const listeners = new Set<(owner: SessionOwner) => void>();
  const opened = new Map<SessionOwner, Promise<void>>();
  /** Why a session ended, or why it could not be renewed of late. */
  const failures = new Map<SessionOwner, Failure>();

  const changed = (owner: SessionOwner): void => listeners.forEach(listener => listener(owner));
  const note = (owner: SessionOwner, failure: Failure | null): void => {
    if (failure === null) failures.delete(owner);
    else failures.set(owner, failure);
    changed(owner);
  };
  const refresher = createRefresher({ ...deps, note, rearm: owner => arm(owner) });
  /** The outcome is noted by the refresher, so nobody waits for it here. */
  const refreshBehind = (owner: SessionOwner): void => void refresher.refresh(owner).catch(() => undefined);

  const arm = async (owner: SessionOwner): Promise<void> => {
    const session = held.get(owner);
    if (session?.canRefresh)
      await alarms.set(owner, Math.max(refreshDueAt(session, session.receivedAt), now()));
  };

  const load = async (owner: SessionOwner): Promise<void> => {
    await held.load();
    if (held.get(owner) === null) {
      const stored = await vault.read(owner);
      const { server, clientId } = app();
      if (stored === null || stored.server !== server || stored.clientId !== clientId) return;
      const { identity } = stored;
      const unknown = { accessToken: null, receivedAt: 0, accessExpiresAt: 0, scope: '' };
      await held.put(owner, { ...unknown, canRefresh: true, identity, server, clientId });
    }
    const session = held.get(owner);
    if (session?.canRefresh && isRefreshDue(session, now())) refreshBehind(owner);
    else await arm(owner);
  };

  const open = (owner: SessionOwner): Promise<void> => {
    const running = opened.get(owner);
    if (running !== undefined) return running;
    const opening = load(owner).catch((thrown: unknown) => {
      const failure = failureOf(thrown, 'notStored');
      // A damaged record has been set aside, which is final; a store that failed is asked again.
      if (failure.kind !== 'sessionDamaged') opened.delete(owner);
      note(owner, failure);
    });
    opened.set(owner, opening);
    return opening;
  };

  const heldSession = async (owner: SessionOwner): Promise<HeldSession> => {
    await open(owner);
    const session = held.get(owner);
    if (session === null) throw new FailureError(failures.get(owner) ?? { kind: 'notConnected' });
    return session;
  };

  return {
    open,
    async view(owner) {
      await open(owner);
      const session = held.get(owner);
      const failure = failures.get(owner) ?? null;
      if (session === null) return { state: 'none', failure };
      if (session.accessToken === null && failure === null) return { state: 'checking' };
      const { identity, scope, canRefresh } = session;
      // A renewal that failed ahead of time is tried again; it is said once the token cannot be used.
      const warning = isUsable(session, now()) ? null : failure;
      return { state: 'held', identity, scope, warning: canRefresh ? warning : { kind: 'noRefreshToken' } };
    },
    tokenSource: owner => ({
      async access(signal) {
        const { accessToken, canRefresh, ...life } = await heldSession(owner);
        if (accessToken !== null && (!canRefresh || isUsable(life, now()))) return accessToken;
        return unlessAborted(() => refresher.refresh(owner), signal);
      },
      async replace(refusedToken, signal) {
        const { accessToken, canRefresh, ...life } = await heldSession(owner);
        if (accessToken !== null && accessToken !== refusedToken && isUsable(life, now())) return accessToken;
        if (canRefresh) return unlessAborted(() => refresher.refresh(owner), signal);
        await held.drop(owner);
        note(owner, { kind: 'sessionExpired' });
        throw new FailureError({ kind: 'sessionExpired' });
      },
    }),
    async accept(owner, { app: { server, clientId }, tokens, endpointId }) {
      await held.load();
      refresher.abandon(owner);
      const { accessToken, accessExpiresAt, refreshToken, refreshExpiresAt, ownerId, scope } = tokens;
      const kept = { identity: { extensionId: ownerId, name: '', extensionNumber: '' }, server, clientId };
      const canRefresh = refreshToken !== null;
      await refresher.inTurn(owner, async () => {
        if (canRefresh) await vault.write(owner, { ...kept, refreshToken, refreshExpiresAt, endpointId });
        else await vault.remove(owner);
        await held.put(owner, {
          ...kept,
          accessToken,
          accessExpiresAt,
          receivedAt: now(),
          scope,
          canRefresh,
        });
      });
      opened.set(owner, Promise.resolve());
      note(owner, null);
      await arm(owner);
    },
    async identify(owner, identity) {
      await refresher.inTurn(owner, async () => {
        const session = held.get(owner);
        if (session !== null) await held.put(owner, { ...session, identity });
        const stored = await vault.read(owner);
        if (stored !== null) await vault.write(owner, { ...stored, identity });
      });
      changed(owner);
    },
    async clear(owner) {
      await held.load();
      refresher.abandon(owner);
      const { stored, accessToken } = await refresher.inTurn(owner, async () => {
        const token = held.get(owner)?.accessToken ?? null;
        await held.drop(owner);
        await alarms.clear(owner);
        const record = await vault.read(owner).catch(() => null);
        await vault.remove(owner);
        return { stored: record, accessToken: token };
      });
      note(owner, null);
      const token = stored?.refreshToken ?? accessToken;
      if (token !== null) await endpoint.revoke(stored ?? app(), token);
    },
    async forget(owner) {
      await held.load();
      // What is still being looked for would come into memory after it was dropped.
      await opened.get(owner);
      await refresher.inTurn(owner, () => {
        // In one step with the drop, so that a user who is back at once has the session looked for again.
        opened.delete(owner);
        failures.delete(owner);
        return held.drop(owner);
      });
      await alarms.clear(owner);
      changed(owner);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async handleAlarm(name) {
      const owner = alarms.ownerOf(name);
      if (owner === null) return false;
      await held.load();
      const session = held.get(owner);
      if (session === null || !session.canRefresh) return true;
      if (isRefreshDue(session, now())) await refresher.refresh(owner).catch(() => undefined);
      else await arm(owner);
      return true;
    },
    async schedule() {
      await held.load();
      await Promise.all(held.owners().map(open));
    },
  };
}

/** What `work` brings, unless the asker gives up first; an asker who has given up already starts nothing. */
async function unlessAborted<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
  if (signal.aborted) throw new FailureError({ kind: 'offline', code: 'aborted' });
  let abort = (): void => undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    abort = () => reject(new FailureError({ kind: 'offline', code: 'aborted' }));
    signal.addEventListener('abort', abort);
  });
  try {
    return await Promise.race([work(), aborted]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}
