import * as v from 'valibot';
import { type Call, isOver } from '../../core/calls/call';
import { PhoneChoiceSchema } from '../../core/calls/phone';
import type { RecordStore } from '../storage/record-store';

/**
 * The write-ahead record of each call. `save` resolves when the record is on disk and throws FailureError
 * `notStored`: what cannot be stored must not be sent.
 */
export interface CallStore {
  save(call: Call): Promise<void>;
  remove(attemptId: string): Promise<void>;
  /** All calls on record; a record of a shape that this version does not know is left out. */
  load(): Promise<Call[]>;
}

const PREFIX = 'call:';
const VERSION = 1;

const STATES = [
  'placing',
  'uncertain',
  'ringing-operator',
  'calling-contact',
  'connected',
  'ending',
  'ended',
  'failed',
];

/** Enough of a call to trust the rest of a record that this very version number wrote. */
const RecordSchema = v.object({
  version: v.literal(VERSION),
  call: v.looseObject({
    state: v.picklist(STATES),
    attempt: v.looseObject({
      id: v.string(),
      owner: v.string(),
      number: v.string(),
      requestedAt: v.number(),
      from: PhoneChoiceSchema,
    }),
    times: v.looseObject({ lastSign: v.number() }),
    notices: v.looseObject({ silent: v.boolean() }),
  }),
});

function readRecord(stored: unknown): Call | null {
  if (!v.is(RecordSchema, stored)) return null;
  // The schema vouches for what every state has; the version number for what a state has besides.
  return stored.call as unknown as Call;
}

export function createCallStore(records: RecordStore): CallStore {
  return {
    save: call => records.set(PREFIX + call.attempt.id, { version: VERSION, call }),
    remove: attemptId => records.remove(PREFIX + attemptId),
    load: async () => {
      const found = await records.list(PREFIX);
      return found.map(([, stored]) => readRecord(stored)).filter(call => call !== null);
    },
  };
}

/** Newest first, the one that is still up before any that is over. */
export function byNewest(a: Call, b: Call): number {
  return Number(isOver(a)) - Number(isOver(b)) || b.attempt.requestedAt - a.attempt.requestedAt;
}
