import type { Failure } from '../failure';

export type CallState =
  | 'placing'
  | 'ringing-operator'
  | 'calling-contact'
  | 'connected'
  | 'ending'
  | 'ended'
  | 'failed'
  | 'uncertain';

/** Who ended the call, as far as RingCentral's notices tell. */
export type EndedBy = 'contact' | 'operator' | 'hangUp' | 'unknown';

export type Notice = 'silent' | 'operatorWaiting' | 'contactWaiting' | 'unknownStatus';

/** What can be done to end the call now: `asked` waits for the server, `onPhone` cannot be done from here. */
export type HangUpChoice = 'possible' | 'asked' | 'onPhone' | 'none';

/** A call as the page and the popup may see it: no token, no whole private number. */
export interface CallView {
  id: string;
  state: CallState;
  endedBy: EndedBy | null;
  failure: Failure | null;
  name: string;
  shown: string;
  /** E.164, or '' when the number is private. */
  number: string;
  extension: string;
  /** The operator is asked to press 1 before the contact is called. */
  playPrompt: boolean;
  requestedAt: number;
  connectedAt: number | null;
  endedAt: number | null;
  hangUp: HangUpChoice;
  hangUpFailure: Failure | null;
  notices: Notice[];
  loggedInMwc: boolean;
}
