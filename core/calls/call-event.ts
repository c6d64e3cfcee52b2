import type { Failure } from '../failure';
import type { LegReading, LegRole } from './leg';
import type { RingOutTriple } from './ring-out';

/** Everything that can happen to a call. `at` is epoch milliseconds of this PC's clock. */
export type CallEvent =
  /** POST ring-out was answered 2xx. */
  | { type: 'accepted'; ringOutId: string; triple: RingOutTriple; at: number }
  /** RingCentral refused the request, or it never left: the call was certainly not placed. */
  | { type: 'refused'; failure: Failure; at: number }
  /** The request left, and its answer did not come or could not be read. */
  | { type: 'answerLost'; failure: Failure; at: number }
  /** A session of ours was found for a call whose answer was lost. */
  | { type: 'found'; sessionId: string; at: number }
  /** GET ring-out; null = 404. */
  | { type: 'triple'; triple: RingOutTriple | null; at: number }
  /** A telephony-session notice, or one party of a read session. */
  | { type: 'leg'; sessionId: string; role: LegRole; reading: LegReading; at: number }
  /** GET telephony/sessions answered 404. */
  | { type: 'sessionGone'; at: number }
  | { type: 'presence'; status: 'ringing' | 'connected' | 'none'; at: number }
  | { type: 'hangUpAsked'; at: number }
  | { type: 'hangUpAccepted'; at: number }
  | { type: 'hangUpRefused'; failure: Failure; at: number }
  /** No granted way ends this call. */
  | { type: 'hangUpOnPhone'; at: number }
  /** Nothing was heard for the time limit. */
  | { type: 'silence'; at: number };
