import type { PopupModel } from '../../../popup/popup-model';
import { call, ended, PHONES, signedIn, snapshot } from './examples';

function popup(part: Partial<PopupModel>): PopupModel {
  return { snapshot: snapshot(), silent: false, phones: null, pickerOpen: false, failure: null, ...part };
}

const connected = () =>
  call({ state: 'connected', connectedAt: Date.now() - 5000, extension: '204', loggedInMwc: false });

/** Every state in which an operator can meet the popup. */
export const POPUP_STATES: Record<string, () => PopupModel> = {
  'signed-in': () => popup({}),
  'signed-out': () =>
    popup({
      snapshot: snapshot({
        session: { state: 'signedOut', ask: true, failure: { kind: 'sessionExpired' } },
        phone: null,
      }),
    }),
  declined: () => popup({ snapshot: snapshot({ session: { state: 'declined' }, phone: null }) }),
  'signing-in': () => popup({ snapshot: snapshot({ session: { state: 'signingIn' } }) }),
  'no-user': () => popup({ snapshot: snapshot({ user: null, session: { state: 'checking' }, phone: null }) }),
  'no-phone': () => popup({ snapshot: snapshot({ phone: null }) }),
  connected: () => popup({ snapshot: snapshot({ call: connected() }) }),
  ended: () => popup({ snapshot: snapshot({ call: ended({ endedBy: 'contact' }) }) }),
  picker: () => popup({ pickerOpen: true, phones: { ok: true, value: PHONES } }),
  warning: () =>
    popup({
      snapshot: snapshot({
        session: signedIn({ kind: 'noRefreshToken' }),
        phoneFailure: { kind: 'phoneGone' },
      }),
    }),
  'press-refused': () => popup({ failure: { kind: 'clientIdMissing' } }),
  'worker-silent': () => popup({ snapshot: null, silent: true }),
  observe: () => popup({ snapshot: snapshot({ settings: { ...snapshot().settings, mode: 'observe' } }) }),
};
