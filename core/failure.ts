/**
 * Every way in which this product can fail, by kind. A kind is also a message key: `failure_<kind>` is the
 * sentence a person reads and `failure_<kind>_next` what to do next (both in _locales, shown by ui/text.ts).
 */
export const FAILURE_KINDS = [
  // Nothing left this PC: the call was certainly not placed.
  'notConnected',
  'userUnreadable',
  'noPhoneChosen',
  'phoneGone',
  'phoneOffline',
  'privateNumber',
  'emergencyNumber',
  'impossibleNumber',
  'ownNumber',
  'callInProgress',
  'alreadyCalling',
  'notStored',
  'offline',
  'callsOff',
  'clientIdMissing',
  // RingCentral refused the request.
  'numberRefused',
  'phoneRefused',
  'callerIdRefused',
  'numberBlocked',
  'notInPlan',
  'internationalRefused',
  'appNotAllowed',
  'userNotAllowed',
  'rateLimited',
  'serverDown',
  'tokenRefused',
  'refused',
  'answerUnreadable',
  // The request left, its answer never came.
  'answerLost',
  // The call came to an end before anybody talked.
  'operatorNoAnswer',
  'operatorRejected',
  'operatorUnreachable',
  'contactBusy',
  'contactNoAnswer',
  'contactRejected',
  'contactBlocked',
  'contactUnreachable',
  'noFunds',
  // Hanging up.
  'hangUpRefused',
  'hangUpOnPhone',
  // Signing in and staying signed in.
  'signInClosed',
  'signInDenied',
  'signInMismatch',
  'signInPageNotLoaded',
  'signInAnswerUnreadable',
  'signInRefused',
  'signedOut',
  'sessionExpired',
  'sessionDamaged',
  'noRefreshToken',
  // Choosing a phone.
  'noPhones',
  'phonesUnreadable',
  // The extension itself.
  'workerSilent',
  'extensionReloaded',
  'settingsRefused',
] as const;

export type FailureKind = (typeof FAILURE_KINDS)[number];

/** A failure as plain data, so that it crosses messages and storage unchanged. */
export interface Failure {
  kind: FailureKind;
  /** RingCentral's or the browser's own code, for the administrator. */
  code?: string;
  /** RingCentral's request id (header `RCRequestId`), for their support. */
  requestId?: string;
  /** Seconds until RingCentral takes the next request of the same group. */
  retryAfterSec?: number;
}

/** A failure on its way to whoever shows it. */
export class FailureError extends Error {
  override readonly name = 'FailureError';

  constructor(
    readonly failure: Failure,
    options?: ErrorOptions,
  ) {
    super(failure.code === undefined ? failure.kind : `${failure.kind} (${failure.code})`, options);
  }
}

/** The failure that an unknown thrown value carries, or `fallback` when it carries none. */
export function failureOf(thrown: unknown, fallback: FailureKind): Failure {
  if (thrown instanceof FailureError) return thrown.failure;
  return { kind: fallback, code: thrown instanceof Error ? thrown.message.slice(0, 120) : undefined };
}
