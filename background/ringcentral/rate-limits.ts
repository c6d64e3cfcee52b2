import { NotSentError } from './errors';

/** RingCentral's usage groups (developer guide, "Rate limits"); each has its own budget per minute. */
export type RateGroup = 'light' | 'medium' | 'heavy' | 'auth';

/** Penalty where a 429 names none: the guide asks for at least 30 s, its default is 60 s. */
const DEFAULT_PENALTY_SEC = 60;

/**
 * What RingCentral's answers said about the budgets. A request sent inside a penalty restarts it, so such a
 * request is refused here and never leaves.
 */
export interface RateLimits {
  /** Throws NotSentError `rateLimited` while the group is in its penalty. */
  check(group: RateGroup): void;
  /** Takes note of an answer's headers. */
  note(group: RateGroup, headers: Headers): void;
  /** Starts the penalty after a refusal; `retryAfterSec` as answered. Returns the seconds that count. */
  penalise(group: RateGroup, retryAfterSec: number | undefined): number;
  /** Requests left in the running window, or null when unknown; for callers that can do with fewer reads. */
  remaining(group: RateGroup): number | null;
}

interface Budget {
  remaining: number;
  /** Epoch milliseconds after which `remaining` says nothing any more. */
  until: number;
}

export function createRateLimits(now: () => number): RateLimits {
  const penaltyEnds = new Map<RateGroup, number>();
  const budgets = new Map<RateGroup, Budget>();

  return {
    check(group) {
      const leftMs = (penaltyEnds.get(group) ?? 0) - now();
      if (leftMs <= 0) return;
      throw new NotSentError({ kind: 'rateLimited', retryAfterSec: Math.ceil(leftMs / 1000) });
    },
    note(group, headers) {
      const remaining = numberIn(headers, 'X-Rate-Limit-Remaining');
      if (remaining === null) return;
      const windowSec = numberIn(headers, 'X-Rate-Limit-Window') ?? 60;
      budgets.set(group, { remaining, until: now() + windowSec * 1000 });
    },
    penalise(group, retryAfterSec) {
      const seconds = retryAfterSec ?? DEFAULT_PENALTY_SEC;
      penaltyEnds.set(group, now() + seconds * 1000);
      return seconds;
    },
    remaining(group) {
      const budget = budgets.get(group);
      return budget === undefined || budget.until <= now() ? null : budget.remaining;
    },
  };
}

/** A header's number of zero or more; null when it is absent or no number. */
export function numberIn(headers: Headers, name: string): number | null {
  const text = headers.get(name);
  if (text === null || text.trim() === '') return null;
  const value = Number(text);
  return Number.isFinite(value) && value >= 0 ? value : null;
}
