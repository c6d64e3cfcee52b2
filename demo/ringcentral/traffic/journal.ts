/** One thing that reached the simulator. */
export interface JournalEntry {
  /** Order of arrival, from 1. */
  seq: number;
  /** Arrival by the simulator's clock, ms since the epoch. */
  at: number;
  /**
   * The HTTP method of a REST request; `UPGRADE` for a WebSocket that opens; `WS:POST`, `WS:DELETE`, `WS:Heartbeat`…
   * for a frame (path: the one inside the frame, `/ws` for those without).
   */
  method: string;
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  body: unknown;
  /** The status answered; 0 when the connection was cut instead; absent while no answer has been given. */
  status?: number;
}

export interface Journal {
  readonly entries: readonly JournalEntry[];
  /** Forgets what came so far; `seq` goes on counting. */
  clear(): void;
}

/** The journal's own side: who writes it, and who waits for it. */
export interface JournalKeeper extends Journal {
  arrive(entry: Omit<JournalEntry, 'seq' | 'at' | 'status'>): JournalEntry;
  answer(entry: JournalEntry, status: number): void;
  received(method: string, path: RegExp): JournalEntry[];
  until(
    method: string,
    path: RegExp,
    options: { count?: number; since?: number; signal: AbortSignal },
  ): Promise<JournalEntry[]>;
}

export function createJournal(now: () => number): JournalKeeper {
  let entries: JournalEntry[] = [];
  let seq = 0;
  const waiters = new Set<() => void>();
  const received = (method: string, path: RegExp) =>
    entries.filter(entry => entry.method === method && path.test(entry.path));

  return {
    get entries() {
      return entries;
    },
    clear: () => {
      entries = [];
    },
    arrive: request => {
      seq += 1;
      const entry: JournalEntry = { ...request, seq, at: now() };
      entries.push(entry);
      return entry;
    },
    answer: (entry, status) => {
      if (entry.status !== undefined) return;
      entry.status = status;
      for (const look of [...waiters]) look();
    },
    received,
    until: (method, path, { count = 1, since = 0, signal }) =>
      new Promise((resolve, reject) => {
        const stop = () => {
          waiters.delete(look);
          signal.removeEventListener('abort', abort);
        };
        const abort = () => {
          stop();
          const seen = received(method, path).length;
          reject(
            new Error(`Waited for ${count} × ${method} ${String(path)}; ${seen} came.`, {
              cause: signal.reason,
            }),
          );
        };
        const look = () => {
          const answered = received(method, path).filter(
            entry => entry.status !== undefined && entry.seq > since,
          );
          if (answered.length < count) return;
          stop();
          resolve(answered);
        };
        signal.addEventListener('abort', abort);
        waiters.add(look);
        if (signal.aborted) abort();
        else look();
      }),
  };
}
