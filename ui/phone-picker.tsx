import { useId, useState } from 'preact/hooks';
import type { PhoneChoice, PhoneList } from '../core/calls/phone';
import { formatNumber } from '../core/numbers/finder';
import type { Country } from '../core/numbers/finder';
import type { Failure } from '../core/failure';
import { Button } from './button';
import { CustomPhone } from './custom-phone';
import { remedyOf } from './failure-remedy';
import { FailureView } from './failure-view';
import { CUSTOM_ID, markedPhone } from './phone-choice';
import { PhoneRadios } from './phone-radios';
import type { PlainKey } from './phrase';
import { RemedyButton } from './remedy-button';
import { text } from './text';

export interface PhonePickerProps {
  heading: Extract<PlainKey, 'phones_heading' | 'phones_choose'>;
  /** null while it is read, or when it could not be. */
  list: PhoneList | null;
  failure: Failure | null;
  chosen: PhoneChoice | null;
  /** Country in whose format numbers are read and shown. */
  country: Country;
  playPrompt: boolean;
  /** Told at each change of the mark; null while what is marked is no whole choice. */
  onMark?: (phone: PhoneChoice | null) => void;
  /** Without it there is no button: somebody else's *Done* keeps the choice. */
  onUse?: (phone: PhoneChoice) => void;
  onRetry: () => void;
  onConnect: () => void;
  onCancel?: () => void;
}

/** The phones that RingCentral can ring first, with what contacts see. */
export function PhonePicker(props: PhonePickerProps) {
  const { heading, list, failure, chosen, country, onMark, onUse, onCancel } = props;
  const group = useId();
  const [marked, setMarked] = useState<string | null>(null);
  const [typed, setTyped] = useState(chosen?.kind === 'custom' ? chosen.label : '');
  const markedId = marked ?? chosen?.id ?? null;
  const choice = markedPhone(list, { id: markedId, typed }, country);

  const mark = (id: string, number: string) => {
    setMarked(id);
    setTyped(number);
    onMark?.(markedPhone(list, { id, typed: number }, country));
  };

  if (failure !== null && remedyOf(failure) === 'connect') return <SignedOut {...props} failure={failure} />;
  if (list === null && failure === null) return <p aria-busy="true">{text('phones_loading')}</p>;

  return (
    <fieldset class="phones">
      <legend class="strong">{text(heading)}</legend>
      <p class="small">{text('phones_ringFirst')}</p>
      {failure === null ? null : (
        <FailureView failure={failure}>
          <Button onPress={props.onRetry}>{text('action_tryAgain')}</Button>
        </FailureView>
      )}
      {list?.phones.length === 0 && failure === null ? <FailureView failure={{ kind: 'noPhones' }} /> : null}
      {list === null ? null : (
        <PhoneRadios list={list} group={group} markedId={markedId} onMark={id => mark(id, typed)} />
      )}
      <CustomPhone
        group={group}
        country={country}
        marked={markedId === CUSTOM_ID}
        typed={typed}
        onType={number => mark(CUSTOM_ID, number)}
      />
      {list === null ? null : <p class="caller-id">{callerIdWords(list, country)}</p>}
      {props.playPrompt ? null : <p class="small">{text('phones_voicemail')}</p>}
      {onUse === undefined ? null : (
        <div class="actions">
          <Button
            look="primary"
            busy={choice === null}
            onPress={() => {
              if (choice !== null) onUse(choice);
            }}
          >
            {text('action_usePhone')}
          </Button>
          {onCancel === undefined ? null : <Button onPress={onCancel}>{text('action_cancel')}</Button>}
        </div>
      )}
    </fieldset>
  );
}

/** Without a session no phone can be listed, and none chosen would be of use. */
function SignedOut({
  heading,
  failure,
  onConnect,
  onRetry,
  onCancel,
}: PhonePickerProps & { failure: Failure }) {
  return (
    <div class="phones">
      <p class="strong">{text(heading)}</p>
      <FailureView failure={failure} occasion="standing">
        <RemedyButton failure={failure} onConnect={onConnect} onChoosePhone={onRetry} />
        {onCancel === undefined ? null : <Button onPress={onCancel}>{text('action_cancel')}</Button>}
      </FailureView>
    </div>
  );
}

function callerIdWords({ callerId }: PhoneList, country: Country): string {
  if (callerId === null) return text('phones_callerIdUnknown');
  return text('phones_callerId', { number: formatNumber(callerId, country) });
}
