import type { Attempt } from '../../core/calls/attempt';
import { type Call, type Effect, beginCall, isOver } from '../../core/calls/call';
import type { CallEvent } from '../../core/calls/call-event';
import { guardDial } from '../../core/calls/dial-guard';
import type { SessionOwner } from '../../core/credentials/session';
import { type Failure, failureOf } from '../../core/failure';
import { NotSentError, RefusalError } from '../ringcentral/errors';
import type { RingCentral } from '../ringcentral/ringcentral';
import { type CallLine, openLine } from './call-line';
import { type CallStore, byNewest } from './call-store';
import { watchCall } from './call-watch';
import { hangUp } from './hang-up';
import { readPresentState, readRingOut } from './present-state';
import { reconcile } from './reconcile';

export type DialVerdict = { placed: string } | { foldedInto: string } | { refused: Failure };

/** The one place where calls begin, are followed and end. */
export interface CallDesk {
  /** Takes up the calls on record after a worker start; nothing is ever sent again. */
  restore(): Promise<void>;
  /** Answers when the attempt is stored and its request is on its way, or why not. */
  dial(attempt: Attempt, choice: 'first' | 'anyway'): Promise<DialVerdict>;
  /** True when there is such a call to end; its end is seen in `newest`. */
  hangUp(attemptId: string): boolean;
  /** Stops following a call and drops its record; the call itself, if it is up, goes on. */
  release(attemptId: string): Promise<void>;
  /** Takes a call that is over off the card. */
  dismiss(attemptId: string): Promise<void>;
  /** The call that the owner's card shows. */
  newest(owner: SessionOwner): Call | null;
  find(attemptId: string): Call | null;
  /** Whether any call may still be up. */
  isBusy(): boolean;
}

export interface CallDeskOptions {
  store: CallStore;
  ringCentral(owner: SessionOwner): RingCentral;
  now(): number;
  changed(owner: SessionOwner): void;
}

export function createCallDesk({ store, ringCentral, now, changed }: CallDeskOptions): CallDesk {
  const lines = new Map<string, CallLine>();
  let lastDial: Promise<unknown> = Promise.resolve();

  const open = (call: Call): CallLine => {
    const { id, owner } = call.attempt;
    const line = openLine(call, { save: store.save, changed: () => changed(owner), perform });
    lines.set(id, line);
    return line;
  };
  const perform = async (line: CallLine, effect: Effect): Promise<void> => {
    const ring = ringCentral(line.call.attempt.owner);
    switch (effect.type) {
      case 'cancelRingOut':
      case 'dropSession':
        return hangUp(line, ring, effect, now);
      case 'read':
        return readPresentState(line, ring, now).catch(() => undefined);
      case 'readReason':
        return readRingOut(line, ring, now).catch(() => undefined);
      case 'reconcile':
        await reconcile(line, ring, now);
        if (!isOver(line.call) && line.call.state !== 'uncertain') watchCall(line, ring, now);
    }
  };
  const calls = (): Call[] => [...lines.values()].map(line => line.call);

  const dialNow = async (attempt: Attempt, choice: 'first' | 'anyway'): Promise<DialVerdict> => {
    const verdict = guardDial(calls(), attempt, choice, now());
    if ('foldInto' in verdict) return { foldedInto: verdict.foldInto };
    if ('refuse' in verdict) return { refused: verdict.refuse };
    await forgetOver(attempt.owner);
    const line = open(beginCall(attempt));
    try {
      await line.saved();
    } catch (thrown) {
      lines.delete(attempt.id);
      line.letGo();
      changed(attempt.owner);
      return { refused: failureOf(thrown, 'notStored') };
    }
    changed(attempt.owner);
    void place(line, ringCentral(attempt.owner), now);
    return { placed: attempt.id };
  };
  /** The next call clears the card of those that are over. */
  const forgetOver = async (owner: SessionOwner): Promise<void> => {
    const over = calls().filter(
      call => call.attempt.owner === owner && (isOver(call) || call.state === 'uncertain'),
    );
    await Promise.all(over.map(call => forget(call.attempt.id)));
  };
  const forget = async (attemptId: string): Promise<void> => {
    lines.get(attemptId)?.letGo();
    lines.delete(attemptId);
    await store.remove(attemptId).catch(() => undefined);
  };

  return {
    restore: async () => {
      for (const call of await store.load()) {
        if (lines.has(call.attempt.id)) continue;
        const line = open(call);
        if (isOver(call)) continue;
        resume(line, ringCentral(call.attempt.owner), now, perform);
      }
    },
    dial: (attempt, choice) => {
      const done = lastDial.then(() => dialNow(attempt, choice));
      lastDial = done.catch(() => undefined);
      return done;
    },
    hangUp: attemptId => {
      const line = lines.get(attemptId);
      if (line === undefined || isOver(line.call)) return false;
      line.apply({ type: 'hangUpAsked', at: now() });
      return true;
    },
    dismiss: async attemptId => {
      const line = lines.get(attemptId);
      if (line === undefined || !(isOver(line.call) || line.call.state === 'uncertain')) return;
      const { owner } = line.call.attempt;
      await forget(attemptId);
      changed(owner);
    },
    release: forget,
    newest: owner =>
      calls()
        .filter(call => call.attempt.owner === owner)
        .sort(byNewest)[0] ?? null,
    find: attemptId => lines.get(attemptId)?.call ?? null,
    isBusy: () => calls().some(call => !isOver(call)),
  };
}

/** The one request of an attempt. Whatever comes back, it is not sent again. */
async function place(line: CallLine, ring: RingCentral, now: () => number): Promise<void> {
  const { attempt } = line.call;
  const request = { from: attempt.from.phoneNumber, to: attempt.number, playPrompt: attempt.playPrompt };
  try {
    const { ringOutId, triple } = await ring.placeRingOut(request, line.signal);
    line.apply({ type: 'accepted', ringOutId, triple, at: now() });
    if (!isOver(line.call)) watchCall(line, ring, now);
  } catch (thrown) {
    line.apply(placeFailed(thrown, now()));
  }
}

function placeFailed(thrown: unknown, at: number): CallEvent {
  const failure = failureOf(thrown, 'answerLost');
  const certainlyNot = thrown instanceof NotSentError || thrown instanceof RefusalError;
  return certainlyNot
    ? { type: 'refused', failure, at }
    : { type: 'answerLost', failure: { ...failure, kind: 'answerLost' }, at };
}

/** A call on record whose worker died: it is followed, looked for, or its hang-up is taken up again. */
function resume(
  line: CallLine,
  ring: RingCentral,
  now: () => number,
  perform: (line: CallLine, effect: Effect) => Promise<void>,
): void {
  const { call } = line;
  if (isOver(call)) return;
  if (call.state === 'placing')
    return line.apply({ type: 'answerLost', failure: { kind: 'answerLost' }, at: now() });
  if (call.state === 'uncertain') return void perform(line, { type: 'reconcile' });
  watchCall(line, ring, now);
  void perform(line, { type: 'read' });
  const { step } = call.hangUp;
  if (step === 'asked' || step === 'accepted') line.apply({ type: 'hangUpAsked', at: now() });
}
