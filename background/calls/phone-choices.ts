import * as v from 'valibot';
import { type PhoneChoice, PhoneChoiceSchema } from '../../core/calls/phone';
import type { SessionOwner } from '../../core/credentials/session';
import { type LocalArea, localItem } from '../storage/local-area';

/** The phone that each MWC user chose; a number of the station, no secret. */
export interface PhoneChoices {
  load(): Promise<void>;
  of(owner: SessionOwner): PhoneChoice | null;
  /** Throws FailureError `notStored`. */
  choose(owner: SessionOwner, phone: PhoneChoice): Promise<void>;
}

export function createPhoneChoices(area: LocalArea): PhoneChoices {
  const item = localItem(area, {
    key: 'phones',
    schema: v.record(v.string(), PhoneChoiceSchema),
    fallback: {},
  });
  let chosen: Readonly<Record<string, PhoneChoice>> = {};
  return {
    load: async () => {
      chosen = await item.read();
    },
    of: owner => chosen[owner] ?? null,
    choose: async (owner, phone) => {
      chosen = await item.update(all => ({ ...all, [owner]: phone }));
    },
  };
}
