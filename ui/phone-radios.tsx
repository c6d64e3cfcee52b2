import type { Phone, PhoneList } from '../core/calls/phone';
import { phoneGroups, phoneName } from './phone-choice';
import { text } from './text';

interface PhoneRadiosProps {
  list: PhoneList;
  /** Name that joins the radio buttons of one list. */
  group: string;
  markedId: string | null;
  onMark: (id: string) => void;
}

/** The phones as RingCentral lists them, in groups. */
export function PhoneRadios({ list, group, markedId, onMark }: PhoneRadiosProps) {
  return (
    <>
      {phoneGroups(list).map(({ heading, phones }) => (
        <div key={heading} role="group" aria-labelledby={`${group}-${heading}`}>
          <p id={`${group}-${heading}`} class="small group-heading">
            {text(heading)}
          </p>
          {phones.map(phone => (
            <label key={phone.id} class="radio" data-phone={phone.id}>
              <input
                type="radio"
                name={group}
                value={phone.id}
                checked={phone.id === markedId}
                onChange={() => onMark(phone.id)}
              />
              <span class="radio-label">{phoneName(phone)}</span>
              <PhoneStatus phone={phone} />
            </label>
          ))}
        </div>
      ))}
    </>
  );
}

function PhoneStatus({ phone }: { phone: Phone }) {
  // Of a plain number RingCentral says nothing: no word is quieter than "unknown" on every line.
  if (phone.status === 'unknown' && phone.kind !== 'device') return null;
  return (
    <span class="status" data-status={phone.status}>
      {text(`phones_${phone.status}`)}
    </span>
  );
}
