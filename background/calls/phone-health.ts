import type { PhoneChoice, PhoneList } from '../../core/calls/phone';
import type { SessionOwner } from '../../core/credentials/session';
import type { Failure } from '../../core/failure';

/** What RingCentral last said of each user's remembered phone; asked at log-in and when phones are listed. */
export interface PhoneHealth {
  failureOf(owner: SessionOwner): Failure | null;
  /** Compares a fresh list with the choice. */
  judge(owner: SessionOwner, choice: PhoneChoice | null, list: PhoneList): void;
}

export function createPhoneHealth(changed: (owner: SessionOwner) => void): PhoneHealth {
  const failures = new Map<SessionOwner, Failure | null>();
  return {
    failureOf: owner => failures.get(owner) ?? null,
    judge: (owner, choice, list) => {
      const before = failures.get(owner) ?? null;
      const failure = choice === null ? null : phoneFailure(choice, list);
      failures.set(owner, failure);
      if (before?.kind !== failure?.kind) changed(owner);
    },
  };
}

/** A number that the operator typed is not in RingCentral's list and is taken as it is. */
function phoneFailure(choice: PhoneChoice, list: PhoneList): Failure | null {
  if (choice.kind === 'custom') return null;
  const now = list.phones.find(phone => phone.id === choice.id && phone.phoneNumber === choice.phoneNumber);
  if (now === undefined) return { kind: 'phoneGone' };
  return now.status === 'offline' ? { kind: 'phoneOffline' } : null;
}
