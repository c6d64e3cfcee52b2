import type { Call } from './call';
import type { CallView, HangUpChoice, Notice } from './call-view';
import type { Settings } from '../settings';

/** What a call shows at a time (epoch ms): the same for the page and the popup. */
export function viewCall(call: Call, isPrivate: boolean, settings: Settings, now: number): CallView {
  const over = call.state === 'ended' || call.state === 'failed';
  const hangUp = over ? null : call.hangUp;
  return {
    id: call.attempt.id,
    state: call.state,
    endedBy: endedBy(call),
    failure: failureShown(call),
    name: call.attempt.name,
    shown: call.attempt.shown,
    number: isPrivate ? '' : call.attempt.number,
    extension: call.attempt.extension,
    playPrompt: call.attempt.playPrompt,
    requestedAt: call.attempt.requestedAt,
    connectedAt: call.times.contactAnswered,
    endedAt: over ? call.endedAt : null,
    hangUp: hangUpChoice(call),
    hangUpFailure: hangUp?.step === 'refused' ? hangUp.failure : null,
    notices: notices(call, settings, now),
    loggedInMwc: call.attempt.startedBy === 'mwc',
  };
}

/** Also of a call that is ending: its last word is shown at once, while our own leg is still being closed. */
function endedBy(call: Call): CallView['endedBy'] {
  if (call.state === 'ended') return call.endedBy;
  return call.state === 'ending' && 'ended' in call.outcome ? call.outcome.ended : null;
}

function failureShown(call: Call): CallView['failure'] {
  if (call.state === 'failed' || call.state === 'uncertain') return call.failure;
  return call.state === 'ending' && 'failed' in call.outcome ? call.outcome.failed : null;
}

function hangUpChoice(call: Call): HangUpChoice {
  if (call.state === 'ended' || call.state === 'failed') return 'none';
  switch (call.hangUp.step) {
    case 'asked':
    case 'accepted':
      return 'asked';
    case 'onPhone':
      return 'onPhone';
    case 'none':
    case 'refused':
      return 'possible';
  }
}

function notices(call: Call, settings: Settings, now: number): Notice[] {
  const shown: Notice[] = [];
  if (call.notices.silent) shown.push('silent');
  if (call.notices.unknownStatus !== null) shown.push('unknownStatus');
  if (call.state === 'ringing-operator' && waited(call.times.accepted, settings.operatorReminderSec, now))
    shown.push('operatorWaiting');
  if (call.state === 'calling-contact' && waited(call.times.contactStarted, settings.contactReminderSec, now))
    shown.push('contactWaiting');
  return shown;
}

function waited(since: number | null, limitSec: number, now: number): boolean {
  return limitSec > 0 && since !== null && now - since >= limitSec * 1000;
}
