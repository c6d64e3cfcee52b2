import type { Country } from '../core/numbers/finder';
import { customPhone } from './phone-choice';
import { text } from './text';

interface CustomPhoneProps {
  group: string;
  country: Country;
  marked: boolean;
  typed: string;
  onType: (number: string) => void;
}

/** Entry of a phone that RingCentral does not list, such as the one on a borrowed desk. */
export function CustomPhone({ group, country, marked, typed, onType }: CustomPhoneProps) {
  const wrong = marked && typed.trim() !== '' && customPhone(typed, country) === null;
  const field = `${group}-number`;
  const hint = `${group}-hint`;
  return (
    <div role="group" aria-label={text('phones_groupCustom')}>
      <label class="radio">
        <input type="radio" name={group} value="custom" checked={marked} onChange={() => onType(typed)} />
        <span class="radio-label">{text('phones_groupCustom')}</span>
      </label>
      {marked ? (
        <div class="field custom">
          <label for={field}>{text('phones_customLabel')}</label>
          <input
            id={field}
            type="tel"
            autocomplete="off"
            value={typed}
            aria-describedby={hint}
            aria-invalid={wrong ? true : undefined}
            onInput={event => onType(event.currentTarget.value)}
          />
          <p id={hint} class={wrong ? 'error' : 'small'}>
            {text(wrong ? 'phones_customInvalid' : 'phones_customHint')}
          </p>
        </div>
      ) : null}
    </div>
  );
}
