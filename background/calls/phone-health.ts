import * as v from 'valibot';
import type { PhoneChoice, PhoneList } from '../../core/calls/phone';
import type { SessionOwner } from '../../core/credentials/session';
import type { Failure } from '../../core/failure';
import { type SessionArea, sessionItem } from '../storage/session-area';

/** What RingCentral last said of each user's remembered phone; asked at log-in and when phones are listed. */
export interface PhoneHealth {
  load(): Promise<void>;
  failureOf(owner: SessionOwner): Failure | null;
  /** Compares a fresh list with the choice. */
  judge(owner: SessionOwner, choice: PhoneChoice | null, list: PhoneList): void;
}

const Failures = v.record(v.string(), v.picklist(['phoneGone', 'phoneOffline']));

export function createPhoneHealth(area: SessionArea, changed: () => void): PhoneHealth {
  const item = sessionItem(area, { key: 'phoneHealth', schema: Failures, fallback: {} });
  let failures: v.InferOutput<typeof Failures> = {};
  return {
    load: async () => {
      failures = await item.read();
    },
    failureOf: owner => {
      const kind = failures[owner];
      return kind === undefined ? null : { kind };
    },
    judge: (owner, choice, list) => {
      const kind = choice === null ? null : phoneFault(choice, list);
      if ((failures[owner] ?? null) === kind) return;
      const others = Object.entries(failures).filter(([other]) => other !== owner);
      failures = Object.fromEntries(kind === null ? others : [...others, [owner, kind]]);
      // What is not kept is asked again at the next log-in.
      item.write(failures).catch(() => undefined);
      changed();
    },
  };
}

/** A number that the operator typed is not in RingCentral's list and is taken as it is. */
function phoneFault(choice: PhoneChoice, list: PhoneList): 'phoneGone' | 'phoneOffline' | null {
  if (choice.kind === 'custom') return null;
  const now = list.phones.find(phone => phone.id === choice.id && phone.phoneNumber === choice.phoneNumber);
  if (now === undefined) return 'phoneGone';
  return now.status === 'offline' ? 'phoneOffline' : null;
}
