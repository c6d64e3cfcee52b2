import type { PhoneChoice, PhoneList } from '../core/calls/phone';
import type { Failure } from '../core/failure';
import type { Outcome, Snapshot } from '../messaging/messages';

/** Everything that the popup shows. */
export interface PopupModel {
  /** null until the worker has spoken. */
  snapshot: Snapshot | null;
  /** The worker does not answer: what is shown may be old. */
  silent: boolean;
  phones: Outcome<PhoneList> | null;
  pickerOpen: boolean;
  /** The last press was refused. */
  failure: Failure | null;
}

export interface PopupProps {
  model: PopupModel;
  actions: PopupActions;
}

/** What can be pressed in the popup. */
export interface PopupActions {
  signIn: () => void;
  clearCredentials: () => void;
  hangUp: (attemptId: string) => void;
  dismissCall: (attemptId: string) => void;
  openPicker: () => void;
  closePicker: () => void;
  choosePhone: (phone: PhoneChoice) => void;
  openOptions: () => void;
}
