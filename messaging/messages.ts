import type { CallView } from '../core/calls/call-view';
import type { PhoneChoice, PhoneList } from '../core/calls/phone';
import type { Identity } from '../core/credentials/session';
import type { Failure } from '../core/failure';
import type { Settings, SettingsChange } from '../core/settings';

export type Outcome<T = null> = { ok: true; value: T } | { ok: false; failure: Failure };

export interface DialRequest {
  /** Intention id, made where the trusted event was seen. */
  id: string;
  /** Text or E.164 of the number; the worker reads it by the same finder as the page. */
  number: string;
  shown: string;
  name: string;
  extension: string;
  startedBy: 'link' | 'mwc' | 'again' | 'selection';
  /** The operator chose *Call anyway* after a refusal. */
  anyway: boolean;
  /** Epoch milliseconds of the press. */
  requestedAt: number;
}

/** `folded`: the same number is just being called, by the attempt of that id. */
export type DialAnswer = Outcome<{ attemptId: string; folded: boolean }>;

/** What the page tells of its MWC user; `unknown` is not `loggedOut`. */
export type PageUser =
  { state: 'loggedIn'; name: string } | { state: 'loggedOut' } | { state: 'locked' } | { state: 'unknown' };

/** Where the RingCentral session of the tab's MWC user stands. */
export type SessionView =
  | { state: 'checking' }
  | { state: 'signedOut'; ask: boolean; failure: Failure | null }
  | { state: 'declined' }
  | { state: 'signingIn' }
  | { state: 'signedIn'; identity: Identity; warning: Failure | null };

/** Everything that a page or the popup shows, whole at each change. */
export interface Snapshot {
  /** Rises with each change in one life of the worker. */
  revision: number;
  /** MWC's user of the tab; for the popup, the user it acts for. */
  user: string | null;
  session: SessionView;
  phone: PhoneChoice | null;
  /** What is wrong with the remembered phone, as far as RingCentral says. */
  phoneFailure: Failure | null;
  call: CallView | null;
  settings: Settings;
}

/**
 * THE contract between contexts: key = message, parameter = data, return = reply. All are answered by the
 * worker; whose session is meant follows from the sender's tab (for the popup, from `tabId`).
 */
export interface Messages {
  dial(request: DialRequest): DialAnswer;
  hangUp(request: { attemptId: string }): Outcome;
  dismissCall(request: { attemptId: string }): Outcome;
  /** Starts the sign-in window and answers at once; its end is seen in the snapshot. */
  signIn(request: { tabId: number | null }): Outcome;
  /** *Not now*: holds until the next MWC log-in. */
  declineSignIn(request: { tabId: number | null }): Outcome;
  clearCredentials(request: { tabId: number | null }): Outcome;
  listPhones(request: { tabId: number | null }): Outcome<PhoneList>;
  choosePhone(request: { tabId: number | null; phone: PhoneChoice }): Outcome;
  readSettings(request: Record<string, never>): Outcome<Settings>;
  changeSettings(request: SettingsChange): Outcome<Settings>;
}

/** Names of the Ports. A page's Port carries PageUser up and Snapshot down; the popup's, Snapshot down. */
export const PAGE_PORT = 'mwc-page';
export const POPUP_PORT = 'popup';

/** What a page sends up its Port. `heartbeat` keeps the worker while a call is up. */
export type PageToWorker = { type: 'user'; user: PageUser } | { type: 'heartbeat' };
/** `command`: the operator pressed the keys of a browser command. */
export type WorkerToPage =
  { type: 'snapshot'; snapshot: Snapshot } | { type: 'command'; command: 'nextNumber' };
