import type { Locks } from '../../../../background/credentials/single-flight';

/** `navigator.locks` as far as it is used: one holder for each name, waiting ends with the signal. */
export function memoryLocks(): Locks {
  const held = new Map<string, Promise<unknown>>();

  return {
    async request(name, { signal }, work) {
      while (held.has(name)) await orAborted(held.get(name), signal);
      const done = work();
      held.set(
        name,
        done.catch(() => undefined),
      );
      return done.finally(() => held.delete(name));
    },
  };
}

function orAborted(work: unknown, signal: AbortSignal): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason as Error);
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort, { once: true });
    void Promise.resolve(work).then(resolve);
  });
}
