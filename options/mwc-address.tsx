import { useEffect, useState } from 'preact/hooks';
import { Button } from '../ui/button';
import { text } from '../ui/text';

interface MwcAddressProps {
  /** Origins that the browser lets us work on. */
  readAllowed: () => Promise<string[]>;
  /** Asks the browser; must be called in the press itself. Resolves to whether it said yes. */
  allow: (origin: string) => Promise<boolean>;
}

/** The one click that lets the extension work on MWC's address, and on no other. */
export function MwcAddress({ readAllowed, allow }: MwcAddressProps) {
  const [allowed, setAllowed] = useState<string[] | null>(null);
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<'options_addressInvalid' | 'options_addressRefused' | null>(null);
  const refresh = () => void readAllowed().then(setAllowed);
  useEffect(refresh, []);

  const press = () => {
    const origin = originOf(typed);
    setError(origin === null ? 'options_addressInvalid' : null);
    if (origin === null) return;
    void allow(origin).then(given => {
      if (given) setTyped('');
      else setError('options_addressRefused');
      refresh();
    });
  };

  return (
    <section aria-labelledby="section-page">
      <h2 id="section-page">{text('options_sectionPage')}</h2>
      <div class="field">
        <label for="address" class="strong">
          {text('options_address')}
        </label>
        <div class="address">
          <input
            id="address"
            type="text"
            inputMode="url"
            autocomplete="off"
            spellcheck={false}
            value={typed}
            aria-describedby={error === null ? 'address-what' : 'address-what address-error'}
            aria-invalid={error === null ? undefined : true}
            onInput={event => setTyped(event.currentTarget.value)}
          />
          <Button onPress={press}>{text('options_addressAllow')}</Button>
        </div>
        <p id="address-what" class="small">
          {text('options_addressWhat')}
        </p>
        <p id="address-error" class="error" aria-live="polite">
          {error === null ? '' : text(error)}
        </p>
        <p aria-live="polite">{allowedWords(allowed)}</p>
      </div>
    </section>
  );
}

function allowedWords(allowed: string[] | null): string {
  if (allowed === null) return '';
  if (allowed.length === 0) return text('options_addressNone');
  return text('options_addressAllowed', { value: allowed.join(', ') });
}

/** The origin of a typed web address; null unless it is an https address. */
export function originOf(typed: string): string | null {
  const url = URL.parse(typed.trim());
  return url?.protocol === 'https:' && !url.hostname.includes('*') ? url.origin : null;
}
