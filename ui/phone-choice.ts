import type { Phone, PhoneChoice, PhoneList } from '../core/calls/phone';
import { formatNumber, readPhoneNumber } from '../core/numbers/finder';
import type { Country } from '../core/numbers/finder';
import type { PlainKey } from './phrase';
import { text } from './text';

/** The groups in the order in which they are offered, each with its heading. */
const GROUPS: [PhoneChoice['kind'], PlainKey][] = [
  ['device', 'phones_groupDevice'],
  ['direct', 'phones_groupDirect'],
  ['extension', 'phones_groupExtension'],
  ['forwarding', 'phones_groupForwarding'],
];

export const CUSTOM_ID = 'custom';

/** The phones by kind; a group without phones is left out. */
export function phoneGroups(list: PhoneList): { heading: PlainKey; phones: Phone[] }[] {
  return GROUPS.map(([kind, heading]) => ({
    heading,
    phones: list.phones.filter(phone => phone.kind === kind),
  })).filter(group => group.phones.length > 0);
}

/** A number typed in by hand as a choice, by the finder that page and worker share; null while it is no whole number. */
export function customPhone(typed: string, country: Country): PhoneChoice | null {
  const number = readPhoneNumber(typed, country);
  // RingCentral rings a number; nobody would be there to key an extension behind it.
  if (number === null || number.extension !== '') return null;
  const label = formatNumber(number.e164, country);
  return { id: CUSTOM_ID, kind: 'custom', phoneNumber: number.e164, label };
}

/** What a phone is called: RingCentral names all of them but the extension as such. */
export function phoneName({ kind, label }: PhoneChoice): string {
  return kind === 'extension' ? text('phones_extension', { extension: label }) : label;
}

/** Strips what RingCentral says of a phone now, which is never stored. */
export function choiceOf({ id, kind, phoneNumber, label }: Phone): PhoneChoice {
  return { id, kind, phoneNumber, label };
}

/** What is marked in the list: one of RingCentral's phones, or a number typed in by hand. */
export interface Mark {
  id: string | null;
  typed: string;
}

/** The mark as a choice; null while nothing whole is marked. */
export function markedPhone(
  list: PhoneList | null,
  { id, typed }: Mark,
  country: Country,
): PhoneChoice | null {
  if (id === CUSTOM_ID) return customPhone(typed, country);
  const phone = list?.phones.find(other => other.id === id);
  return phone === undefined ? null : choiceOf(phone);
}
