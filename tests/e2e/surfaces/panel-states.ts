import type { CallView } from '../../../core/calls/call-view';
import type { PanelModel } from '../../../content/panel/model';
import { call, ended, model, OFFER, PHONES, REQUEST, signedIn, snapshot } from './examples';

const CONNECTED: Partial<CallView> = { state: 'connected', connectedAt: Date.now() - 5000 };

function withCall(present: CallView, part: Partial<PanelModel> = {}): PanelModel {
  return model({ snapshot: snapshot({ call: present }), ...part });
}

/** Something of MWC's in the fixture page, by its id. */
function anchor(id: string) {
  return { rect: () => document.getElementById(id)?.getBoundingClientRect() ?? null };
}

const dialer = { dialer: anchor('dialer'), setUp: null, tools: null };

/** Every state in which an operator can meet the panel. */
export const PANEL_STATES: Record<string, () => PanelModel> = {
  placing: () => withCall(call({})),
  'ringing-operator': () => withCall(call({ state: 'ringing-operator' })),
  'ringing-operator-prompt': () => withCall(call({ state: 'ringing-operator', playPrompt: true })),
  'operator-waiting': () => withCall(call({ state: 'ringing-operator', notices: ['operatorWaiting'] })),
  'calling-contact': () =>
    withCall(call({ state: 'calling-contact', extension: '204' }), {
      anchors: dialer,
      mwcHangUpDisabled: true,
    }),
  'contact-waiting': () => withCall(call({ state: 'calling-contact', notices: ['contactWaiting'] })),
  connected: () =>
    withCall(call({ ...CONNECTED, extension: '204' }), { anchors: dialer, dialerDiffers: true }),
  'connected-unlogged': () => withCall(call({ ...CONNECTED, loggedInMwc: false, name: '' })),
  silent: () => withCall(call({ notices: ['silent', 'unknownStatus'] })),
  ending: () => withCall(call({ state: 'ending', hangUp: 'asked' })),
  'hang-up-refused': () =>
    withCall(
      call({ ...CONNECTED, hangUp: 'onPhone', hangUpFailure: { kind: 'hangUpRefused', code: 'TAS-102' } }),
    ),
  'ended-by-contact': () => withCall(ended({ endedBy: 'contact', connectedAt: Date.now() - 60_000 })),
  'ended-unlogged': () => withCall(ended({ endedBy: 'hangUp', loggedInMwc: false })),
  'failed-busy': () =>
    withCall(ended({ state: 'failed', failure: { kind: 'contactBusy' } }), { anchors: dialer }),
  'failed-phone': () => withCall(ended({ state: 'failed', failure: { kind: 'operatorUnreachable' } })),
  'failed-credentials': () =>
    withCall(
      ended({ state: 'failed', failure: { kind: 'tokenRefused', code: 'OAU-213', requestId: '8f2c-11' } }),
    ),
  'failed-rate': () =>
    withCall(ended({ state: 'failed', failure: { kind: 'rateLimited', retryAfterSec: 42 } })),
  uncertain: () => withCall(ended({ state: 'uncertain', failure: { kind: 'answerLost' }, endedAt: null })),
  checking: () => withCall(call(CONNECTED), { connection: 'checking', anchors: dialer }),
  lost: () => withCall(call(CONNECTED), { connection: 'lost', anchors: dialer }),
  'sign-in-question': () =>
    model({
      snapshot: snapshot({ session: { state: 'signedOut', ask: true, failure: null } }),
      anchors: dialer,
    }),
  'sign-in-expired': () =>
    model({
      snapshot: snapshot({ session: { state: 'signedOut', ask: true, failure: { kind: 'sessionExpired' } } }),
    }),
  'signing-in': () => model({ snapshot: snapshot({ session: { state: 'signingIn' } }) }),
  'sign-in-closed': () =>
    model({
      snapshot: snapshot({ session: { state: 'signedOut', ask: false, failure: { kind: 'signInClosed' } } }),
    }),
  'session-warning': () => model({ snapshot: snapshot({ session: signedIn({ kind: 'noRefreshToken' }) }) }),
  'phone-offline': () => model({ snapshot: snapshot({ phoneFailure: { kind: 'phoneOffline' } }) }),
  'refused-not-connected': () => model({ refusal: { failure: { kind: 'notConnected' }, request: REQUEST } }),
  'refused-call-up': () =>
    withCall(call({ ...CONNECTED, extension: '204' }), {
      refusal: { failure: { kind: 'callInProgress' }, request: REQUEST },
    }),
  'refused-private': () =>
    model({
      refusal: { failure: { kind: 'privateNumber' }, request: { ...REQUEST, shown: '*** ***-****' } },
    }),
  'refused-no-phone': () => model({ refusal: { failure: { kind: 'noPhoneChosen' }, request: REQUEST } }),
  'refused-picking': () =>
    model({
      refusal: { failure: { kind: 'noPhoneChosen' }, request: REQUEST },
      phonePickerOpen: true,
      phones: { ok: true, value: PHONES },
      snapshot: snapshot({ phone: null }),
    }),
  offer: () => model({ offer: OFFER, anchors: dialer }),
  'picker-loading': () => model({ phonePickerOpen: true }),
  picker: () =>
    model({
      phonePickerOpen: true,
      phones: { ok: true, value: PHONES },
      snapshot: snapshot({ phone: null }),
    }),
  'picker-empty': () =>
    model({ phonePickerOpen: true, phones: { ok: true, value: { phones: [], callerId: null } } }),
  'picker-failed': () =>
    model({ phonePickerOpen: true, phones: { ok: false, failure: { kind: 'phonesUnreadable' } } }),
  'phone-list': () =>
    model({ phones: { ok: true, value: PHONES }, anchors: { ...dialer, setUp: anchor('set-up') } }),
  'phone-list-signed-out': () =>
    model({
      snapshot: snapshot({ session: { state: 'declined' }, phone: null }),
      anchors: { ...dialer, setUp: anchor('set-up') },
    }),
  'tools-signed-in': () => model({ anchors: { dialer: null, setUp: null, tools: anchor('tools') } }),
  'tools-signed-out': () =>
    model({
      snapshot: snapshot({ session: { state: 'declined' } }),
      anchors: { ...dialer, tools: anchor('tools') },
    }),
};
