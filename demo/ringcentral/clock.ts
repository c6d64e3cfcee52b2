/** The simulator's time: the real clock plus what a test added, so that expiry is reached without waiting. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Moves the simulator's time forward; token, code, rate-limit and recovery lives follow it. */
  advance(ms: number): void;
}

export function createClock(): Clock {
  let aheadMs = 0;
  return {
    now: () => Date.now() + aheadMs,
    advance: ms => {
      aheadMs += ms;
    },
  };
}
