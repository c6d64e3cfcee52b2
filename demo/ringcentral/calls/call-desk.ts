import type { Announcer } from './announcer';
import { isLive, type CallEnd, type SimCall } from './call';
import { canEnd, contactReason, operatorReason, scriptedEnd } from './call-ends';
import { newSessionId } from './call-ids';
import type { NumberScript, OperatorPhone } from './scripts';
import type { Switches } from '../switches';

export interface PlaceCall {
  userId: string;
  operatorNumber: string;
  contactNumber: string;
  callerId: string;
  playPrompt: boolean;
  /** Whether the operator's number is a RingCentral endpoint, which may cause a twin session. */
  operatorIsRingCentral: boolean;
}

/** Moves calls through their situations and announces each step. A step that cannot happen now throws. */
export interface CallDesk {
  readonly calls: SimCall[];
  place(request: PlaceCall): SimCall;
  operatorAnswers(call: SimCall): void;
  operatorPressesOne(call: SimCall): void;
  contactRings(call: SimCall): void;
  contactAnswers(call: SimCall): void;
  end(call: SimCall, end: CallEnd): void;
  /** What presence lists for a user now. */
  liveOf(userId: string): SimCall[];
  /** Returns what stops the listener. */
  onChange(listener: () => void): () => void;
  close(): void;
}

export interface DeskContext {
  now: () => number;
  switches: Switches;
  announce: Announcer;
  scriptFor(number: string): NumberScript | undefined;
  operatorPhone(): OperatorPhone;
  /** How long an operator's phone that answers or rejects by itself rings first; 0 in tests. */
  operatorDelayMs: number;
}

export function createCallDesk(context: DeskContext): CallDesk {
  const { switches, announce, now } = context;
  const calls: SimCall[] = [];
  const listeners = new Set<() => void>();
  const timers = new Set<NodeJS.Timeout>();

  const changed = () => {
    for (const listener of [...listeners]) listener();
  };
  const liveOf = (userId: string) => calls.filter(call => isLive(call) && call.userId === userId);
  const presence = (call: SimCall) => {
    const listed = isLive(call) ? liveOf(call.userId) : [...liveOf(call.userId), call];
    announce.presence(call.userId, listed);
    if (!switches.presenceFlap || !isLive(call)) return;
    announce.presence(call.userId, []);
    announce.presence(call.userId, listed);
  };
  const insist = (possible: boolean, call: SimCall, what: string) => {
    if (!possible || !isLive(call))
      throw new Error(
        `${what} cannot happen now: operator ${call.operator}, contact ${call.contact}, end ${call.end ?? 'none'}.`,
      );
  };
  /** Scripted steps are dropped when the call has ended meanwhile; delay 0 is the same breath, not a timer. */
  const after = (delayMs: number, call: SimCall, step: () => void) => {
    if (delayMs === 0) {
      if (isLive(call)) step();
      return;
    }
    const timer = setTimeout(() => {
      timers.delete(timer);
      if (isLive(call)) step();
    }, delayMs);
    timers.add(timer);
  };

  const desk: CallDesk = {
    calls,
    liveOf,
    place: ({ operatorIsRingCentral, ...request }) => {
      const createdAt = now();
      const sessionId = String(400_000_000_000 + calls.length * 10_000 + 8_000);
      const call: SimCall = {
        ...request,
        id: newSessionId(createdAt),
        sessionId,
        createdAt,
        operator: 'ringing',
        contact: 'waiting',
        targetAnnounced: false,
        // The first event of a session was always seen with sequence 2.
        sequence: 1,
      };
      if (switches.twinSession && operatorIsRingCentral)
        call.twin = {
          id: newSessionId(createdAt),
          sessionId: String(Number(sessionId) + 1_000),
          sequence: 1,
        };
      calls.push(call);
      announce.party(call, 'Initiator', 'Proceeding');
      if (switches.targetParty === 'from-the-start') announce.party(call, 'Target', 'Proceeding');
      announce.twin(call, 'Proceeding');
      presence(call);
      changed();
      ringOperator(call);
      return call;
    },
    operatorAnswers: call => {
      insist(call.operator === 'ringing', call, 'The operator answering');
      if (call.playPrompt) {
        call.operator = 'prompted';
        changed();
        return;
      }
      operatorOn(call);
    },
    operatorPressesOne: call => {
      insist(call.operator === 'prompted', call, 'The operator pressing 1');
      operatorOn(call);
    },
    contactRings: call => {
      insist(call.operator === 'answered' && call.contact === 'waiting', call, 'The contact ringing');
      call.contact = 'ringing';
      if (!call.targetAnnounced) announce.party(call, 'Target', 'Proceeding');
      changed();
      const script = context.scriptFor(call.contactNumber);
      if (script) after(script.afterMs ?? 0, call, () => follow(call, script));
    },
    contactAnswers: call => {
      insist(call.contact === 'ringing', call, 'The contact answering');
      call.contact = 'answered';
      call.connectedAt = now();
      announce.party(call, 'Target', 'Answered');
      changed();
    },
    end: (call, end) => {
      insist(canEnd(call, end), call, end);
      const contactFirst = end.startsWith('contact');
      call.end = end;
      call.endedAt = now();
      const endContact = () => {
        if (call.contact === 'waiting' && !call.targetAnnounced && !contactFirst) return;
        call.contact = 'ended';
        announce.party(call, 'Target', 'Disconnected', contactReason[end]);
      };
      if (contactFirst) endContact();
      call.operator = 'ended';
      announce.party(call, 'Initiator', 'Disconnected', operatorReason[end]);
      if (!contactFirst) endContact();
      announce.twin(call, 'Disconnected');
      presence(call);
      changed();
    },
    onChange: listener => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };

  function ringOperator(call: SimCall): void {
    const mode = context.operatorPhone();
    if (mode === 'offline') desk.end(call, 'operatorOffline');
    if (mode === 'rejects') after(context.operatorDelayMs, call, () => rejectIfRinging(call));
    if (mode === 'answers') after(context.operatorDelayMs, call, () => pickUp(call));
  }
  function rejectIfRinging(call: SimCall): void {
    if (call.operator === 'ringing') desk.end(call, 'operatorRejected');
  }
  function pickUp(call: SimCall): void {
    if (call.operator === 'ringing') desk.operatorAnswers(call);
    after(context.operatorDelayMs, call, () => {
      if (call.operator === 'prompted') desk.operatorPressesOne(call);
    });
  }
  function operatorOn(call: SimCall): void {
    call.operator = 'answered';
    announce.party(call, 'Initiator', 'Answered');
    announce.twin(call, 'Answered');
    presence(call);
    changed();
    if (switches.contactLeg === 'at-once') desk.contactRings(call);
  }
  function follow(call: SimCall, script: NumberScript): void {
    if (call.contact !== 'ringing') return;
    if (script.contact !== 'answers') {
      desk.end(call, scriptedEnd[script.contact]);
      return;
    }
    desk.contactAnswers(call);
    if (script.hangsUpAfterMs !== undefined)
      after(script.hangsUpAfterMs, call, () => desk.end(call, 'contactHungUp'));
  }
  return desk;
}
