import { type Call, type Effect, isOver } from '../../core/calls/call';
import type { CallEvent } from '../../core/calls/call-event';
import { step } from '../../core/calls/step';

/** One call and its life in this worker: every event goes through `apply`. */
export interface CallLine {
  readonly call: Call;
  /** Aborts once the call is over and its last word has been asked for, or when the line is let go. */
  readonly signal: AbortSignal;
  apply(event: CallEvent): void;
  /** Resolves when the record of the newest state is on disk; rejects with FailureError `notStored`. */
  saved(): Promise<void>;
  /** Resolves true when the call is over, false after `ms` or when the line is let go. */
  untilOver(ms: number): Promise<boolean>;
  /** Stops everything that follows the call; the call itself goes on. */
  letGo(): void;
}

export interface LineOptions {
  save(call: Call): Promise<void>;
  changed(): void;
  perform(line: CallLine, effect: Effect): Promise<void>;
}

/** Time in which the reason of an end may still be asked for. */
const LAST_WORD_MS = 5000;

export function openLine(first: Call, { save, changed, perform }: LineOptions): CallLine {
  const controller = new AbortController();
  const overListeners = new Set<() => void>();
  let call = first;
  let newest: Promise<void> = Promise.resolve();

  const write = (): void => {
    // One after the other, so that the record on disk is never an older state than one before it.
    const state = call;
    newest = newest.then(
      () => save(state),
      () => save(state),
    );
    // Whoever must know of a failed write asks `saved`; the call goes on all the same.
    newest.catch(() => undefined);
  };

  const line: CallLine = {
    get call() {
      return call;
    },
    signal: controller.signal,
    apply: event => {
      const wasOver = isOver(call);
      const next = step(call, event);
      const moved = next.call !== call;
      call = next.call;
      if (moved) {
        write();
        changed();
      }
      for (const effect of next.effects) void perform(line, effect);
      if (wasOver || !isOver(call)) return;
      for (const listener of overListeners) listener();
      const waits = next.effects.some(effect => effect.type === 'readReason');
      if (!waits) controller.abort();
      else setTimeout(() => controller.abort(), LAST_WORD_MS);
    },
    saved: () => newest,
    untilOver: ms =>
      new Promise(resolve => {
        if (isOver(call) || controller.signal.aborted) return resolve(isOver(call));
        const done = (): void => {
          clearTimeout(timer);
          overListeners.delete(done);
          controller.signal.removeEventListener('abort', done);
          resolve(isOver(call));
        };
        const timer = setTimeout(done, ms);
        overListeners.add(done);
        controller.signal.addEventListener('abort', done);
      }),
    letGo: () => controller.abort(),
  };
  write();
  return line;
}
