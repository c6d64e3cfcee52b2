import { isLive, type CallEnd, type SimCall } from './call';
import type { CallDesk } from './call-desk';

/**
 * The hands of a test or a person on the phones. Each command names a call by its id, or means the only live one;
 * it throws when there is none or more than one, and when the step cannot happen in the call's present state.
 */
export interface CallControl {
  live(): readonly SimCall[];
  all(): readonly SimCall[];
  /** The first live call, now or when it comes. */
  untilLive(signal: AbortSignal): Promise<SimCall>;
  /** The first call, live or not, for which this holds, now or when it does. */
  until(holds: (call: SimCall) => boolean, signal: AbortSignal): Promise<SimCall>;
  operatorAnswers(id?: string): void;
  operatorPressesOne(id?: string): void;
  operatorRejects(id?: string): void;
  operatorNoAnswer(id?: string): void;
  operatorHangsUp(id?: string): void;
  /** Only where the switch `contactLeg` holds it back; it rings by itself otherwise. */
  contactRings(id?: string): void;
  contactAnswers(id?: string): void;
  contactBusy(id?: string): void;
  contactNoAnswer(id?: string): void;
  contactRejects(id?: string): void;
  contactBlocked(id?: string): void;
  contactFails(id?: string): void;
  contactInternationalDisabled(id?: string): void;
  contactHangsUp(id?: string): void;
}

export function createCallControl(desk: CallDesk): CallControl {
  const live = () => desk.calls.filter(isLive);
  const pick = (id?: string): SimCall => {
    const found = id === undefined ? live() : desk.calls.filter(call => call.id === id);
    const [call] = found;
    if (call === undefined || found.length > 1)
      throw new Error(
        id === undefined ? `There are ${found.length} live calls, not one.` : `There is no call ${id}.`,
      );
    return call;
  };
  const ends = (end: CallEnd) => (id?: string) => desk.end(pick(id), end);
  const until = (holds: (call: SimCall) => boolean, signal: AbortSignal): Promise<SimCall> =>
    new Promise((resolve, reject) => {
      const abort = () => {
        stop();
        reject(
          new Error(`No call came to the awaited state; calls: ${desk.calls.length}.`, {
            cause: signal.reason,
          }),
        );
      };
      const look = () => {
        const call = desk.calls.find(holds);
        if (!call) return;
        stop();
        signal.removeEventListener('abort', abort);
        resolve(call);
      };
      signal.addEventListener('abort', abort);
      const stop = desk.onChange(look);
      if (signal.aborted) abort();
      else look();
    });

  return {
    live,
    all: () => [...desk.calls],
    until,
    untilLive: signal => until(isLive, signal),
    operatorAnswers: id => desk.operatorAnswers(pick(id)),
    operatorPressesOne: id => desk.operatorPressesOne(pick(id)),
    operatorRejects: ends('operatorRejected'),
    operatorNoAnswer: ends('operatorNoAnswer'),
    operatorHangsUp: ends('operatorHungUp'),
    contactRings: id => desk.contactRings(pick(id)),
    contactAnswers: id => desk.contactAnswers(pick(id)),
    contactBusy: ends('contactBusy'),
    contactNoAnswer: ends('contactNoAnswer'),
    contactRejects: ends('contactRejected'),
    contactBlocked: ends('contactBlocked'),
    contactFails: ends('contactError'),
    contactInternationalDisabled: ends('contactInternationalDisabled'),
    contactHangsUp: ends('contactHungUp'),
  };
}
