import type { Failure } from '../failure';
import type { EndedBy } from './call-view';
import {
  type Call,
  type CallIds,
  type Effect,
  type LiveCall,
  type Outcome,
  type Step,
  isOver,
  knownCall,
} from './call';
import type { CallEvent } from './call-event';
import { explain, isVague } from './end-reason';
import { readLeg } from './leg';
import { judgeLegs } from './legs-verdict';
import { type RingOutTriple, judgeTriple } from './ring-out';

/**
 * The call after an event, and what is to be done: total over every state and event, without clock, storage
 * or network. A call that is over stays over (RingCentral's later word on why is still taken), and no event
 * moves a call backwards.
 */
export function step(call: Call, event: CallEvent): Step {
  if (isOver(call)) return stay(event.type === 'triple' ? explain(call, event.triple) : call);
  const next = stepOpen(call, event);
  return isOver(next.call) && isVague(next.call)
    ? { ...next, effects: [...next.effects, { type: 'readReason' }] }
    : next;
}

function stepOpen(call: OpenCall, event: CallEvent): Step {
  if (event.type === 'refused')
    return call.state === 'placing' ? stay(fail(call, event.failure, event.at)) : stay(call);
  if (call.state === 'placing' || call.state === 'uncertain') return stepUnnamed(call, event);
  return stepLive(call, event);
}

const NO_IDS: CallIds = { sessionId: null, ringOutId: null };

type FailedCall = Extract<Call, { state: 'failed' }>;
type OpenCall = Exclude<Call, { state: 'ended' | 'failed' }>;
type Unnamed = Extract<Call, { state: 'placing' | 'uncertain' }>;

function stepUnnamed(call: Unnamed, event: CallEvent): Step {
  switch (event.type) {
    case 'accepted': {
      const known = knownCall(call, { ringOutId: event.ringOutId, sessionId: null }, event.at);
      const judged = readTriple(known, event.triple, event.at);
      return { call: judged.call, effects: [...judged.effects, ...pendingHangUp(judged.call)] };
    }
    case 'found': {
      const known = knownCall(call, { ringOutId: null, sessionId: event.sessionId }, event.at);
      return { call: known, effects: [{ type: 'read' }, ...pendingHangUp(known)] };
    }
    case 'answerLost':
      return {
        call: { ...call, state: 'uncertain', failure: event.failure },
        effects: [{ type: 'reconcile' }],
      };
    case 'hangUpAsked': {
      const asked: Call = { ...call, hangUp: { step: 'asked', at: event.at } };
      return { call: asked, effects: call.state === 'uncertain' ? [{ type: 'reconcile' }] : [] };
    }
    case 'hangUpOnPhone':
      return stay({ ...call, hangUp: { step: 'onPhone' } });
    case 'silence':
      return stay({ ...call, notices: { ...call.notices, silent: true } });
    default:
      return stay(call);
  }
}

function stepLive(call: LiveCall, event: CallEvent): Step {
  switch (event.type) {
    case 'leg':
      return readLegEvent(call, event);
    case 'triple':
      return event.triple === null
        ? stay(finish(heard(call, event.at), event.at))
        : readTriple(call, event.triple, event.at);
    case 'sessionGone':
      return stay(finish(heard(call, event.at), event.at));
    case 'presence':
      return readPresence(call, event);
    case 'hangUpAsked': {
      const asked: LiveCall = { ...call, hangUp: { step: 'asked', at: event.at } };
      return { call: asked, effects: hangUpEffects(asked) };
    }
    case 'hangUpAccepted':
      return stay({ ...call, hangUp: { step: 'accepted', at: event.at } });
    case 'hangUpRefused':
      return stay({ ...call, hangUp: { step: 'refused', failure: event.failure } });
    case 'hangUpOnPhone':
      return stay({ ...call, hangUp: { step: 'onPhone' } });
    case 'silence':
      return { call: { ...call, notices: { ...call.notices, silent: true } }, effects: [{ type: 'read' }] };
    default:
      return stay(call);
  }
}

function readLegEvent(call: LiveCall, event: Extract<CallEvent, { type: 'leg' }>): Step {
  if (call.sessionId !== null && call.sessionId !== event.sessionId) return stay(call);
  const legs = { ...call.legs, [event.role]: readLeg(call.legs[event.role], event.reading) };
  const told = heard({ ...call, sessionId: event.sessionId, legs }, event.at);
  const unknownStatus = legs.operator.unknownStatus ?? legs.contact.unknownStatus;
  return stay(follow({ ...told, notices: { silent: false, unknownStatus } }, event.at));
}

/** Moves the call to where its legs show it to be, never backwards. */
function follow(call: LiveCall, at: number): Call {
  const verdict = judgeLegs(call.legs.operator, call.legs.contact, call.state, call.hangUp.step);
  switch (verdict.shows) {
    case 'nothing':
      return call;
    case 'calling-contact':
      return toCalling(call, at);
    case 'connected':
      return toConnected(call, at);
    case 'ending':
      return call.state === 'ending' ? call : toEnding(call, verdict.outcome);
    case 'over':
      return conclude(call, call.state === 'ending' ? call.outcome : verdict.outcome, at);
  }
}

function readTriple(call: LiveCall, triple: RingOutTriple, at: number): Step {
  const verdict = judgeTriple(triple);
  const told = heard(call, at);
  switch (verdict.shows) {
    case 'ringing-operator':
      return stay(told);
    case 'calling-contact':
      return stay(toCalling(told, at));
    case 'connected':
      return stay(toConnected(told, at));
    case 'over':
      return stay(finish(told, at));
    case 'failed':
      return stay(conclude(told, failureOutcome(told, verdict.failure), at));
    case 'unknown':
      return stay({ ...told, notices: { ...told.notices, unknownStatus: verdict.value } });
  }
}

/**
 * Presence shows our own leg alone, may flap to NoCall in mid-call (ringcentral-embeddable issue 321) and never
 * tells why a call ended: no call, final or not, asks for a read, which does. CallConnected is the operator's answer.
 */
function readPresence(call: LiveCall, event: Extract<CallEvent, { type: 'presence' }>): Step {
  const told = heard(call, event.at);
  if (event.status === 'none') return { call: told, effects: [{ type: 'read' }] };
  if (event.status === 'connected' && call.state === 'ringing-operator')
    return { call: toCalling(told, event.at), effects: [{ type: 'read' }] };
  return stay(told);
}

function toCalling(call: LiveCall, at: number): LiveCall {
  if (call.state !== 'ringing-operator') return call;
  const times = {
    ...call.times,
    operatorAnswered: call.times.operatorAnswered ?? at,
    contactStarted: call.times.contactStarted ?? at,
  };
  return { ...call, state: 'calling-contact', times };
}

function toConnected(call: LiveCall, at: number): LiveCall {
  if (call.state === 'connected' || call.state === 'ending') return call;
  const times = { ...toCalling(call, at).times, contactAnswered: at };
  return { ...call, state: 'connected', connectedAt: at, times };
}

function toEnding(call: LiveCall, outcome: Outcome): LiveCall {
  return { ...call, state: 'ending', connectedAt: call.times.contactAnswered, outcome };
}

/** The server no longer knows the call: it is over, and its own last word decides how. */
function finish(call: LiveCall, at: number): Call {
  if (call.state === 'ending') return conclude(call, call.outcome, at);
  return conclude(call, { ended: endedBy(call) }, at);
}

function endedBy(call: LiveCall): EndedBy {
  return call.hangUp.step === 'asked' || call.hangUp.step === 'accepted' ? 'hangUp' : 'unknown';
}

/** After our own hang-up a leg that reports Rejected is that hang-up, not a refusal by the contact. */
function failureOutcome(call: LiveCall, failure: Failure): Outcome {
  return endedBy(call) === 'hangUp' ? { ended: 'hangUp' } : { failed: failure, isTold: true };
}

function conclude(call: LiveCall, outcome: Outcome, at: number): Call {
  if ('failed' in outcome) return { ...fail(call, outcome.failed, at, call), isTold: outcome.isTold };
  const { attempt, times, notices, sessionId, ringOutId } = call;
  const common = { attempt, times, notices, sessionId, ringOutId, endedAt: at };
  return { ...common, state: 'ended', endedBy: outcome.ended, connectedAt: times.contactAnswered };
}

function fail(call: Call, failure: Failure, at: number, ids: CallIds = NO_IDS): FailedCall {
  const { attempt, times, notices } = call;
  const { sessionId, ringOutId } = ids;
  return {
    state: 'failed',
    attempt,
    times,
    notices,
    sessionId,
    ringOutId,
    failure,
    endedAt: at,
    isTold: true,
  };
}

/** What ends the call: before the operator answers the ring-out is cancelled, later the session is dropped. */
function hangUpEffects(call: LiveCall): Effect[] {
  const early = call.state === 'ringing-operator';
  if (early && call.ringOutId !== null) return [{ type: 'cancelRingOut', ringOutId: call.ringOutId }];
  const sessionId = call.sessionId ?? call.ringOutId;
  return sessionId === null ? [] : [{ type: 'dropSession', sessionId }];
}

/** A hang-up pressed before the answer came is carried out now that there is something to end. */
function pendingHangUp(call: Call): Effect[] {
  if (isOver(call) || call.state === 'placing' || call.state === 'uncertain') return [];
  return call.hangUp.step === 'asked' ? hangUpEffects(call) : [];
}

function heard(call: LiveCall, at: number): LiveCall {
  return {
    ...call,
    times: { ...call.times, lastSign: Math.max(call.times.lastSign, at) },
    notices: { ...call.notices, silent: false },
  };
}

function stay(call: Call): Step {
  return { call, effects: [] };
}
