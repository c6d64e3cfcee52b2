import type { Failure, FailureKind } from '../core/failure';

/** What can be pressed about a failure. */
export type Remedy = 'connect' | 'choosePhone' | 'callAnyway';

const REMEDIES: Partial<Record<FailureKind, Remedy>> = {
  notConnected: 'connect',
  tokenRefused: 'connect',
  signInClosed: 'connect',
  signInDenied: 'connect',
  signInMismatch: 'connect',
  signInPageNotLoaded: 'connect',
  signInAnswerUnreadable: 'connect',
  signInRefused: 'connect',
  signedOut: 'connect',
  sessionExpired: 'connect',
  sessionDamaged: 'connect',
  noPhoneChosen: 'choosePhone',
  phoneGone: 'choosePhone',
  phoneOffline: 'choosePhone',
  phoneRefused: 'choosePhone',
  ownNumber: 'choosePhone',
  operatorNoAnswer: 'choosePhone',
  operatorRejected: 'choosePhone',
  operatorUnreachable: 'choosePhone',
  callInProgress: 'callAnyway',
  alreadyCalling: 'callAnyway',
};

export function remedyOf(failure: Failure): Remedy | null {
  return REMEDIES[failure.kind] ?? null;
}

/** Numbers that must not be shown large to be dialled by hand: a mask, or another centre's emergency line. */
export function mayDialByHand(failure: Failure): boolean {
  return !['privateNumber', 'emergencyNumber', 'impossibleNumber', 'ownNumber'].includes(failure.kind);
}
