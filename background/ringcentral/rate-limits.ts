import { NotSentError } from './errors';

/** RingCentral's usage groups (developer guide, "Rate limits"); each has its own budget per minute. */
export type RateGroup = 'light' | 'medium' | 'heavy' | 'auth';

/** Penalty where a 429 names none: the guide asks for at least 30 s, its default is 60 s. */
const DEFAULT_PENALTY_SEC = 60;

/**
 * Which groups RingCentral has put into a penalty. A request sent inside a penalty restarts it, so such a
 * request is refused here and never leaves.
 */
export interface RateLimits {
  /** Throws NotSentError `rateLimited` while the group is in its penalty. */
  check(group: RateGroup): void;
  /** Starts the penalty after a refusal; `retryAfterSec` as answered. Returns the seconds that count. */
  penalise(group: RateGroup, retryAfterSec: number | undefined): number;
}

export function createRateLimits(now: () => number): RateLimits {
  const penalties = new Map<RateGroup, { until: number; lengthMs: number }>();

  return {
    check(group) {
      const penalty = penalties.get(group);
      if (penalty === undefined) return;
      const leftMs = penalty.until - now();
      // More left than there ever was: the clock was put back, and nobody may be kept from calling by that.
      if (leftMs <= 0 || leftMs > penalty.lengthMs) return;
      throw new NotSentError({ kind: 'rateLimited', retryAfterSec: Math.ceil(leftMs / 1000) });
    },
    penalise(group, retryAfterSec) {
      const seconds = retryAfterSec ?? DEFAULT_PENALTY_SEC;
      const lengthMs = seconds * 1000;
      penalties.set(group, { until: now() + lengthMs, lengthMs });
      return seconds;
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
