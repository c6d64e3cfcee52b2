import type { CallState, CallView } from '../../../core/calls/call-view';
import { FAILURE_KINDS } from '../../../core/failure';
import {
  failurePhrase,
  iconOf,
  isOver,
  legPhrases,
  linePhrase,
  nextPhrase,
  noticePhrase,
  statePhrase,
  toneOf,
} from '../../../ui/call-words';
import type { Phrase } from '../../../ui/phrase';
import { PLACEHOLDERS } from '../../../ui/phrase';
import { english } from '../../e2e/surfaces/english';

const STATES: CallState[] = [
  'placing',
  'ringing-operator',
  'calling-contact',
  'connected',
  'ending',
  'ended',
  'failed',
  'uncertain',
];

function call(part: Partial<CallView> = {}): CallView {
  return {
    id: 'attempt-1',
    state: 'placing',
    endedBy: null,
    failure: null,
    name: 'Dana Whitfield',
    shown: '(719) 555-0110',
    number: '+17195550110',
    extension: '',
    playPrompt: false,
    requestedAt: 0,
    connectedAt: null,
    endedAt: null,
    hangUp: 'possible',
    hangUpFailure: null,
    notices: [],
    loggedInMwc: true,
    ...part,
  };
}

function inEnglish({ key, values }: Phrase): string {
  return english(
    key,
    PLACEHOLDERS.map(name => values[name] ?? ''),
  );
}

const stateWords = (part: Partial<CallView>) => inEnglish(statePhrase(call(part)));

test.each([
  [{ state: 'placing' }, 'Asking RingCentral…'],
  [{ state: 'ringing-operator' }, 'Answer your phone: it is your own call to Dana Whitfield'],
  [{ state: 'ringing-operator', playPrompt: true }, 'Answer your phone, then press 1'],
  [{ state: 'calling-contact' }, 'Calling Dana Whitfield…'],
  [{ state: 'connected' }, 'Connected'],
  [{ state: 'ending' }, 'Hanging up…'],
  [{ state: 'ended', endedBy: 'contact' }, 'Dana Whitfield hung up'],
  [{ state: 'ended', endedBy: 'operator' }, 'You hung up'],
  [{ state: 'ended', endedBy: 'hangUp' }, 'Call ended'],
  [{ state: 'ended', endedBy: 'unknown' }, 'Call ended'],
  [{ state: 'ended', endedBy: null }, 'Call ended'],
  [{ state: 'failed', failure: { kind: 'contactBusy' } }, 'The line is busy.'],
  [{ state: 'failed' }, 'The call failed'],
  [{ state: 'uncertain' }, 'This call may have been placed. Look at your phone.'],
] satisfies [Partial<CallView>, string][])('%j reads "%s"', (part, words) => {
  expect(stateWords(part)).toBe(words);
});

test('a contact without a name is called by the number that the page shows', () => {
  expect(stateWords({ state: 'calling-contact', name: '' })).toBe('Calling (719) 555-0110…');
});

test('only the answered leg of the contact is ever called connected', () => {
  const connected = STATES.filter(state => /^connected$/i.test(inEnglish(linePhrase(call({ state })))));
  expect(connected).toEqual(['connected']);
});

test('both legs are told apart from the request to the connection, and not guessed afterwards', () => {
  const legs = STATES.map(state => {
    const phrases = legPhrases(call({ state }));
    return phrases === null ? null : [inEnglish(phrases.operator), inEnglish(phrases.contact)];
  });
  expect(legs).toEqual([
    ['about to ring', 'not called yet'],
    ['ringing: answer it', 'not called yet'],
    ['answered', 'being called'],
    ['answered', 'line answered'],
    null,
    null,
    null,
    null,
  ]);
});

test('a state that is asked anew or no longer heard of keeps neither its colour nor its icon', () => {
  const connected = call({ state: 'connected' });
  expect([toneOf(connected, 'live'), iconOf(connected, 'live')]).toEqual(['good', 'connected']);
  expect([toneOf(connected, 'checking'), iconOf(connected, 'checking')]).toEqual(['quiet', 'question']);
  expect([toneOf(connected, 'lost'), iconOf(connected, 'lost')]).toEqual(['attention', 'question']);
});

test('only ended, failed and uncertain calls are over', () => {
  expect(STATES.filter(state => isOver(call({ state })))).toEqual(['ended', 'failed', 'uncertain']);
});

test('every notice has its sentence', () => {
  const notices = ['silent', 'operatorWaiting', 'contactWaiting', 'unknownStatus'] as const;
  expect(new Set(notices.map(notice => inEnglish(noticePhrase(notice)))).size).toBe(notices.length);
});

test('outside a dial nothing is said of a call that was not placed', () => {
  const standing = (['notConnected', 'phoneGone', 'phoneOffline'] as const).map(kind =>
    inEnglish(failurePhrase({ kind }, 'standing')),
  );
  expect(standing.join(' ')).not.toMatch(/nothing was called/i);
  expect(inEnglish(failurePhrase({ kind: 'phoneOffline' }))).toMatch(/Nothing was called/);
});

test('every kind of failure has a sentence and a next step of its own', () => {
  for (const kind of FAILURE_KINDS) {
    expect(inEnglish(failurePhrase({ kind }))).toMatch(/\.$/);
    expect(inEnglish(nextPhrase({ kind }))).toMatch(/\.$/);
  }
});

test('"nothing was called" is said only where nothing left this PC', () => {
  const left = FAILURE_KINDS.slice(FAILURE_KINDS.indexOf('numberRefused'));
  const wrong = left.filter(kind =>
    /nothing was called|not placed|no second call/i.test(inEnglish(failurePhrase({ kind }))),
  );
  expect(wrong).toEqual([]);
  expect(left).toContain('answerLost');
});
