import browser from 'webextension-polyfill';
import type { Outcome } from '../messaging/messages';
import { send } from '../messaging/messenger';
import type { PopupActions, PopupModel } from './popup-model';

/** No tab by number: the worker then acts for the user whom its snapshot names, so both are always the same. */
const FRONT_TAB = null;

/** Joins the popup's presses to the worker; what is refused is shown, what is done is seen in the snapshot. */
export function createPopupActions(
  change: (part: Partial<PopupModel>) => void,
  present: () => PopupModel,
): PopupActions {
  const ask = (answer: Promise<Outcome>) => {
    change({ failure: null });
    void answer.then(outcome => {
      if (!outcome.ok) change({ failure: outcome.failure });
    });
  };
  return {
    // The worker answers at once: the popup closes when RingCentral's window opens.
    signIn: () => ask(send('signIn', { tabId: FRONT_TAB })),
    clearCredentials: () => ask(send('clearCredentials', { tabId: FRONT_TAB })),
    hangUp: attemptId => ask(send('hangUp', { attemptId })),
    dismissCall: attemptId => ask(send('dismissCall', { attemptId })),
    openPicker: () => {
      change({ pickerOpen: true, phones: null });
      void send('listPhones', { tabId: FRONT_TAB }).then(phones => {
        if (present().pickerOpen) change({ phones });
      });
    },
    closePicker: () => change({ pickerOpen: false, phones: null }),
    choosePhone: phone => {
      change({ pickerOpen: false, phones: null });
      ask(send('choosePhone', { tabId: FRONT_TAB, phone }));
    },
    openOptions: () => void browser.runtime.openOptionsPage(),
  };
}
