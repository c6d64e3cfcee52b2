import type { CallState, CallView, Notice } from '../core/calls/call-view';
import type { Failure, FailureKind } from '../core/failure';
import type { IconName } from './icons';
import { phrase } from './phrase';
import type { Phrase } from './phrase';

/** How well a surface knows the call: told by the worker, asking anew, or cut off for good. */
export type Knowledge = 'live' | 'checking' | 'lost';

/** What a colour says beside the words and the icon. */
export type Tone = 'quiet' | 'wait' | 'attention' | 'good' | 'bad';

/** The contact as an operator would name it. */
export function whoOf(call: Pick<CallView, 'name' | 'shown'>): string {
  return call.name === '' ? call.shown : call.name;
}

/** Whether nothing more happens in this call. */
export function isOver(call: CallView): boolean {
  return call.state === 'ended' || call.state === 'failed' || call.state === 'uncertain';
}

/** The state in a sentence, exactly as strong as what is known. */
export function statePhrase(call: CallView): Phrase {
  const name = whoOf(call);
  switch (call.state) {
    case 'placing':
      return phrase('call_placing');
    case 'ringing-operator':
      return call.playPrompt
        ? phrase('call_ringingOperatorPrompt')
        : phrase('call_ringingOperator', { name });
    case 'calling-contact':
      return phrase('call_callingContact', { name });
    case 'connected':
      return phrase('call_connected');
    case 'ending':
      return phrase('call_ending');
    case 'ended':
      return endedPhrase(call, name);
    case 'failed':
      return call.failure === null ? phrase('call_failed') : failurePhrase(call.failure);
    case 'uncertain':
      return phrase('call_uncertain');
  }
}

function endedPhrase(call: CallView, name: string): Phrase {
  if (call.endedBy === 'contact') return phrase('call_endedByContact', { name });
  if (call.endedBy === 'operator') return phrase('call_endedByOperator');
  return phrase('call_ended');
}

/** The state in two or three words, for one line. */
export function linePhrase(call: CallView): Phrase {
  switch (call.state) {
    case 'placing':
      return phrase('line_placing');
    case 'ringing-operator':
      return phrase(call.playPrompt ? 'line_ringingOperatorPrompt' : 'line_ringingOperator');
    case 'calling-contact':
      return phrase('line_callingContact', { name: whoOf(call) });
    case 'connected':
      return phrase('line_connected');
    case 'ending':
      return phrase('line_ending');
    case 'ended':
      return phrase('line_ended');
    case 'failed':
      return phrase('line_failed');
    case 'uncertain':
      return phrase('line_uncertain');
  }
}

const TONES: Record<CallState, Tone> = {
  placing: 'wait',
  'ringing-operator': 'attention',
  'calling-contact': 'wait',
  connected: 'good',
  ending: 'wait',
  ended: 'quiet',
  failed: 'bad',
  uncertain: 'attention',
};

const ICONS: Record<CallState, IconName> = {
  placing: 'outgoing',
  'ringing-operator': 'ringing',
  'calling-contact': 'outgoing',
  connected: 'connected',
  ending: 'down',
  ended: 'down',
  failed: 'alert',
  uncertain: 'question',
};

export function toneOf(call: CallView, knowledge: Knowledge): Tone {
  if (knowledge === 'lost') return 'attention';
  return knowledge === 'checking' ? 'quiet' : TONES[call.state];
}

export function iconOf(call: CallView, knowledge: Knowledge): IconName {
  return knowledge === 'live' ? ICONS[call.state] : 'question';
}

/** Both legs in words while they can be told apart; null before and after. */
export function legPhrases(call: CallView): { operator: Phrase; contact: Phrase } | null {
  switch (call.state) {
    case 'placing':
      return { operator: phrase('leg_asked'), contact: phrase('leg_notYet') };
    case 'ringing-operator':
      return {
        operator: phrase(call.playPrompt ? 'leg_ringingPrompt' : 'leg_ringing'),
        contact: phrase('leg_notYet'),
      };
    case 'calling-contact':
      return { operator: phrase('leg_answered'), contact: phrase('leg_calling') };
    case 'connected':
      return { operator: phrase('leg_answered'), contact: phrase('leg_lineAnswered') };
    default:
      return null;
  }
}

export function noticePhrase(notice: Notice): Phrase {
  return phrase(`notice_${notice}`);
}

/** Whether a failure answers a press, or stands by itself: then no "nothing was called" is due. */
export type Occasion = 'press' | 'standing';

/** What happened. */
export function failurePhrase({ kind }: Failure, occasion: Occasion = 'press'): Phrase {
  if (occasion === 'standing' && canStand(kind)) return phrase(`standing_${kind}`);
  return phrase(`failure_${kind}`);
}

/** What to do next. */
export function nextPhrase({ kind }: Failure, occasion: Occasion = 'press'): Phrase {
  if (occasion === 'standing' && canStand(kind)) return phrase(`standing_${kind}_next`);
  return phrase(`failure_${kind}_next`);
}

const STANDING = ['notConnected', 'phoneGone', 'phoneOffline'] as const;

function canStand(kind: FailureKind): kind is (typeof STANDING)[number] {
  return STANDING.some(standing => standing === kind);
}
