import { FailureError } from '../../core/failure';

/**
 * Refreshes that may be tried in one window, per session. RingCentral allows 5 requests a minute to its Auth
 * group; one more is refused and starts the penalty anew.
 */
const TRIES_PER_WINDOW = 4;
const WINDOW_MS = 60_000;

/** Pauses before a failed refresh is tried again by itself. */
const RETRY_MS = [30_000, 60_000, 120_000, 300_000] as const;
const LONGEST_RETRY_MS = 300_000;

export interface RefreshBudget {
  /** Counts a try; throws FailureError `rateLimited` when it would be one too many. */
  begin(): void;
  succeeded(): void;
  /** Milliseconds until the next try by itself. */
  failed(retryAfterSec: number | undefined): number;
}

export function createRefreshBudget(now: () => number): RefreshBudget {
  let begun: number[] = [];
  let failures = 0;
  let notBefore = 0;

  return {
    begin() {
      const oldest = begun.at(-TRIES_PER_WINDOW);
      const free = Math.max(notBefore, oldest === undefined ? 0 : oldest + WINDOW_MS);
      const waitMs = free - now();
      // A wait longer than any that was set comes from a clock that was put back.
      if (waitMs > 0 && waitMs <= LONGEST_RETRY_MS) {
        throw new FailureError({ kind: 'rateLimited', retryAfterSec: Math.ceil(waitMs / 1000) });
      }
      begun = [...begun, now()].slice(-TRIES_PER_WINDOW);
    },
    succeeded() {
      failures = 0;
      notBefore = 0;
    },
    failed(retryAfterSec) {
      const ownMs = RETRY_MS[failures] ?? LONGEST_RETRY_MS;
      failures += 1;
      const askedMs = (retryAfterSec ?? 0) * 1000;
      notBefore = now() + askedMs;
      return Math.max(ownMs, askedMs);
    },
  };
}
