import { useState } from 'preact/hooks';
import type { Identity } from '../core/credentials/session';
import type { Failure } from '../core/failure';
import { Button } from './button';
import { ClearQuestion } from './clear-question';
import { FailureView } from './failure-view';
import { Icon } from './icons';
import type { PlainKey } from './phrase';
import { text } from './text';

/** Where the RingCentral session stands, as far as its heading goes. */
export type CredentialsState = 'checking' | 'signedOut' | 'declined' | 'signingIn' | 'signedIn';

interface CredentialsProps {
  state: CredentialsState;
  identity: Identity | null;
  /** What ended the session, or will. */
  failure: Failure | null;
  onGet: () => void;
  onClear: () => void;
  /** Ends the call that is up; null when none is. */
  onHangUp: (() => void) | null;
}

const HEADINGS: Record<CredentialsState, PlainKey> = {
  checking: 'who_checking',
  signedOut: 'who_notSignedIn',
  declined: 'who_notSignedIn',
  signingIn: 'who_signingIn',
  signedIn: 'who_signedIn',
};

/** Who is signed in at RingCentral, and the way in and out. */
export function Credentials({ state, identity, failure, onGet, onClear, onHangUp }: CredentialsProps) {
  const [clearing, setClearing] = useState(false);
  const ask = state === 'signedIn' && clearing;
  return (
    <div class="credentials" data-session={state}>
      <div class="who-line">
        <Icon name="person" />
        <div>
          <p class="small">{text(HEADINGS[state])}</p>
          {identity === null ? null : <p class="strong">{identityWords(identity)}</p>}
        </div>
      </div>
      {state === 'declined' ? <p>{text('who_declined')}</p> : null}
      {state === 'signingIn' ? (
        <p>
          {text('ask_signingIn')} {text('ask_signingInMore')}
        </p>
      ) : null}
      {failure === null ? null : <FailureView failure={failure} />}
      {ask ? (
        <ClearQuestion
          onHangUp={onHangUp}
          onClear={() => {
            setClearing(false);
            onClear();
          }}
          onCancel={() => setClearing(false)}
        />
      ) : (
        <CredentialButtons state={state} onGet={onGet} onAskClear={() => setClearing(true)} />
      )}
    </div>
  );
}

function identityWords({ name, extensionNumber }: Identity): string {
  return text('who_name', { name, extension: extensionNumber });
}

interface CredentialButtonsProps {
  state: CredentialsState;
  onGet: () => void;
  onAskClear: () => void;
}

function CredentialButtons({ state, onGet, onAskClear }: CredentialButtonsProps) {
  const out = state === 'signedOut' || state === 'declined';
  return (
    <div class="actions">
      {out ? (
        <Button look="primary" onPress={onGet}>
          {text('action_getCredentials')}
        </Button>
      ) : null}
      {state === 'signedIn' ? <Button onPress={onAskClear}>{text('action_clearCredentials')}</Button> : null}
    </div>
  );
}
