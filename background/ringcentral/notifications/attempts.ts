/** Pauses before the next try, one step further at each try that fails. */
const PAUSES_MS = [0, 5_000, 15_000, 30_000, 60_000] as const;
const LONGEST_PAUSE_MS = 60_000;

/**
 * WebSocket tokens that may be asked for in one window. RingCentral allows 5 requests a minute to the whole Auth
 * group, and a token refresh that finds it used up would end the session: two are always left to it.
 */
const TOKENS_PER_WINDOW = 3;
const WINDOW_MS = 60_000;

/** When a WebSocket token may be asked for; shared by all connections of one user. */
export interface Attempts {
  /** Milliseconds until the next try may start, after `failedTries` in a row. */
  pauseMs(failedTries: number): number;
  /** Notes that a token is being asked for now. */
  begin(): void;
}

export function createAttempts(now: () => number): Attempts {
  let begun: number[] = [];

  return {
    pauseMs(failedTries) {
      const backOff = PAUSES_MS[failedTries] ?? LONGEST_PAUSE_MS;
      const oldest = begun.at(-TOKENS_PER_WINDOW);
      const budget = oldest === undefined ? 0 : oldest + WINDOW_MS - now();
      // A clock that was put back must not silence the notices for as long as it was put back.
      return Math.max(backOff, Math.min(budget, WINDOW_MS));
    },
    begin() {
      begun = [...begun, now()].slice(-TOKENS_PER_WINDOW);
    },
  };
}
