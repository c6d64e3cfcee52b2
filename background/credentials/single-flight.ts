import { FailureError } from '../../core/failure';

/** The part of `navigator.locks` that is needed. */
export interface Locks {
  request<T>(name: string, options: { signal: AbortSignal }, work: () => Promise<T>): Promise<T>;
}

/** Longest wait for a lock that somebody else holds; the work itself has its own limits. */
const LOCK_WAIT_MS = 20_000;

/**
 * Runs `work` of one name once at a time: askers in this worker share one run, and another worker of this profile
 * (an update may start the new one before the old one is gone) is kept out by a browser lock. A lock that does not
 * come free is FailureError `offline`; whatever `work` throws passes unchanged.
 */
export function createSingleFlight<T>(locks: Locks): (name: string, work: () => Promise<T>) => Promise<T> {
  const flights = new Map<string, Promise<T>>();

  return (name, work) => {
    const running = flights.get(name);
    if (running !== undefined) return running;
    let isStarted = false;
    const flight = locks
      .request(name, { signal: AbortSignal.timeout(LOCK_WAIT_MS) }, () => {
        isStarted = true;
        return work();
      })
      .catch((cause: unknown) => {
        throw isStarted ? cause : new FailureError({ kind: 'offline', code: 'lock' }, { cause });
      })
      .finally(() => flights.delete(name));
    flights.set(name, flight);
    return flight;
  };
}
