import { FailureError } from '../../../../core/failure';
import type { RecordStore } from '../../../../background/storage/record-store';

export interface MemoryRecords extends RecordStore {
  /** What is stored, by key. */
  values: Map<string, unknown>;
  /** The next write of such a key waits; the function returned lets it go on. */
  holdWrite(prefix: string): { isWaiting(): boolean; release(): void };
  /** The next write of such a key fails. */
  failWrite(prefix: string): void;
  /** The next read of such a key waits. */
  holdRead(prefix: string): { isWaiting(): boolean; release(): void };
}

/** A record store in memory that can be made slow or full. */
export function memoryRecords(): MemoryRecords {
  const values = new Map<string, unknown>();
  let failing: string | null = null;
  const gates = { write: openGate(), read: openGate() };

  return {
    values,
    holdWrite: prefix => gates.write.shut(prefix),
    holdRead: prefix => gates.read.shut(prefix),
    failWrite: prefix => {
      failing = prefix;
    },
    async get(key) {
      await gates.read.pass(key);
      return values.get(key);
    },
    async set(key, value) {
      if (failing !== null && key.startsWith(failing)) {
        failing = null;
        throw new FailureError({ kind: 'notStored', code: 'QuotaExceededError' });
      }
      await gates.write.pass(key);
      values.set(key, value);
    },
    async remove(key) {
      values.delete(key);
    },
    list: async prefix => [...values].filter(([key]) => key.startsWith(prefix)),
  };
}

interface Gate {
  shut(prefix: string): { isWaiting(): boolean; release(): void };
  pass(key: string): Promise<void>;
}

function openGate(): Gate {
  let shutFor: string | null = null;
  let letGo: (() => void) | null = null;

  return {
    shut(prefix) {
      shutFor = prefix;
      return { isWaiting: () => letGo !== null, release: () => letGo?.() };
    },
    async pass(key) {
      if (shutFor === null || !key.startsWith(shutFor)) return;
      shutFor = null;
      await new Promise<void>(resolve => {
        letGo = resolve;
      });
      letGo = null;
    },
  };
}
