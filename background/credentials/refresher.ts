import type { SessionOwner, Tokens } from '../../core/credentials/session';
import { FailureError, failureOf, type Failure } from '../../core/failure';
import type { HeldSessions } from './held-sessions';
import { createTurns } from './in-turn';
import type { RefreshAlarms } from './refresh-alarms';
import { createRefreshBudget, type RefreshBudget } from './refresh-budget';
import { createSingleFlight, type Locks } from './single-flight';
import { GrantRefusedError } from './token-answer';
import type { TokenEndpoint } from './token-endpoint';
import type { StoredSession, Vault } from './vault';

export interface RefresherDependencies {
  vault: Vault;
  held: HeldSessions;
  endpoint: TokenEndpoint;
  alarms: RefreshAlarms;
  locks: Locks;
  now: () => number;
  /** Takes the outcome: null when the session is renewed, else why it is not. */
  note: (owner: SessionOwner, failure: Failure | null) => void;
  /** Sets the alarm of the next refresh. */
  rearm: (owner: SessionOwner) => Promise<void>;
}

export interface Refresher {
  /**
   * A new access token, one refresh at a time. Throws FailureError; the session ends only when RingCentral
   * refuses it for good, any other failure is tried again by alarm.
   */
  refresh(owner: SessionOwner): Promise<string>;
  /** Runs `work` on the stored session while no refresh stores its outcome. */
  inTurn<T>(owner: SessionOwner, work: () => Promise<T>): Promise<T>;
  /** The session is being replaced or cleared: what a running refresh brings is revoked, not stored. */
  abandon(owner: SessionOwner): void;
}

const lockOf = (owner: SessionOwner): string => `ringcentral-session ${owner}`;

export function createRefresher(deps: RefresherDependencies): Refresher {
  const { vault, held, endpoint, alarms, locks, now, note, rearm } = deps;
  const budgets = new Map<SessionOwner, RefreshBudget>();
  const generations = new Map<SessionOwner, number>();
  const inFlight = createSingleFlight<string>(locks);
  const inTurn = createTurns();
  const budgetOf = (owner: SessionOwner): RefreshBudget => {
    const budget = budgets.get(owner) ?? createRefreshBudget(now);
    budgets.set(owner, budget);
    return budget;
  };

  /** Stores the new pair before anybody may use it: until its first use the old token still opens the session. */
  const keep = async (owner: SessionOwner, stored: StoredSession, tokens: Tokens): Promise<void> => {
    const { accessToken, accessExpiresAt, refreshExpiresAt, scope } = tokens;
    const known = held.get(owner);
    const identity = known?.identity ?? stored.identity;
    const refreshToken = tokens.refreshToken ?? stored.refreshToken;
    await vault.write(owner, { ...stored, identity, refreshToken, refreshExpiresAt });
    // Whose user has left meanwhile stays out of memory.
    if (known === null) return;
    await held.put(owner, { ...known, accessToken, accessExpiresAt, receivedAt: now(), scope });
  };

  const end = async (owner: SessionOwner): Promise<void> => {
    await held.drop(owner);
    await alarms.clear(owner);
    await vault.remove(owner);
  };

  const begin = async (owner: SessionOwner, budget: RefreshBudget): Promise<void> => {
    try {
      budget.begin();
    } catch (thrown) {
      // An alarm rings once: without a new one the session would die of an alarm that came too early.
      const { retryAfterSec = 0 } = failureOf(thrown, 'rateLimited');
      if (held.get(owner) !== null) await alarms.set(owner, now() + retryAfterSec * 1000);
      throw thrown;
    }
  };

  const refreshNow = async (owner: SessionOwner): Promise<string> => {
    const generation = generations.get(owner) ?? 0;
    const unlessAbandoned = <T>(work: () => Promise<T>): Promise<T | undefined> =>
      inTurn(owner, async () => ((generations.get(owner) ?? 0) === generation ? work() : undefined));
    const budget = budgetOf(owner);
    await begin(owner, budget);
    try {
      const stored = await vault.read(owner);
      if (stored === null) throw new GrantRefusedError({ kind: 'notConnected' });
      const tokens = await endpoint.refresh(stored, stored.refreshToken, stored.endpointId);
      const kept = await unlessAbandoned(() => keep(owner, stored, tokens).then(() => 'kept'));
      if (kept === undefined) {
        await endpoint.revoke(stored, tokens.accessToken);
        throw new FailureError({ kind: 'notConnected' });
      }
      budget.succeeded();
      note(owner, null);
      await rearm(owner);
      return tokens.accessToken;
    } catch (thrown) {
      const failure = failureOf(thrown, 'refused');
      const isOver = thrown instanceof GrantRefusedError || failure.kind === 'sessionDamaged';
      await unlessAbandoned(async () => {
        const retryMs = budget.failed(failure.retryAfterSec);
        if (isOver) await end(owner);
        // The user has left meanwhile: the next log-in tries anew, and finds no stale reason.
        else if (held.get(owner) === null) return;
        else await alarms.set(owner, now() + retryMs);
        note(owner, failure);
      });
      throw new FailureError(failure, { cause: thrown });
    }
  };

  return {
    refresh: owner => inFlight(lockOf(owner), () => refreshNow(owner)),
    inTurn,
    abandon: owner => {
      generations.set(owner, (generations.get(owner) ?? 0) + 1);
    },
  };
}
