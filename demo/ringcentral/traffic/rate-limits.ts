export type UsageGroup = 'light' | 'medium' | 'heavy' | 'auth';

/** Requests that each usage group allows within 60 seconds. */
export type Limits = Record<UsageGroup, number>;

/** RingCentral's defaults (developer guide, rate limits); apps can have others. */
export const realLimits: Readonly<Limits> = { light: 50, medium: 40, heavy: 10, auth: 5 };
/** No test meets these by accident. */
export const generousLimits: Readonly<Limits> = {
  light: 100_000,
  medium: 100_000,
  heavy: 100_000,
  auth: 100_000,
};

const windowMs = 60_000;
/** A request inside the penalty starts it anew (developer guide, rate limits). */
const penaltyMs = 60_000;

export interface RateVerdict {
  allowed: boolean;
  headers: Record<string, string>;
}

export interface RateLimiter {
  /** Counts one request of this user in this group and says whether it may pass. */
  count(user: string, group: UsageGroup): RateVerdict;
}

interface Bucket {
  times: number[];
  penaltyUntil: number;
}

/** Sliding windows per user and group; `limits` is read at each request, so it may be changed at any time. */
export function createRateLimiter(limits: Limits, now: () => number): RateLimiter {
  const buckets = new Map<string, Bucket>();
  return {
    count: (user, group) => {
      const key = `${user} ${group}`;
      const at = now();
      const bucket = buckets.get(key) ?? { times: [], penaltyUntil: 0 };
      buckets.set(key, bucket);
      bucket.times = bucket.times.filter(time => time > at - windowMs);
      const allowed = at >= bucket.penaltyUntil && bucket.times.length < limits[group];
      if (allowed) bucket.times.push(at);
      else bucket.penaltyUntil = at + penaltyMs;
      const headers: Record<string, string> = {
        'X-Rate-Limit-Group': group,
        'X-Rate-Limit-Limit': String(limits[group]),
        'X-Rate-Limit-Remaining': String(Math.max(0, limits[group] - bucket.times.length)),
        'X-Rate-Limit-Window': String(windowMs / 1000),
      };
      if (!allowed) headers['Retry-After'] = String(penaltyMs / 1000);
      return { allowed, headers };
    },
  };
}
