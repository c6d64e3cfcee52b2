import type { Failure } from '../../core/failure';
import type { DialRequest } from '../../messaging/messages';
import { Button } from '../../ui/button';
import { failurePhrase } from '../../ui/call-words';
import { ClearQuestion } from '../../ui/clear-question';
import { mayDialByHand, remedyOf } from '../../ui/failure-remedy';
import { FailureView } from '../../ui/failure-view';
import { PhonePicker } from '../../ui/phone-picker';
import { RemedyButton } from '../../ui/remedy-button';
import { say, text } from '../../ui/text';
import type { PanelProps } from './panel-props';

/** Whether something stands in the card that the operator has just caused, before which the call steps back. */
export function hasUrgentPrompt({ model, local }: PanelProps): boolean {
  const { connection, refusal, offer, phonePickerOpen } = model;
  return connection === 'lost' || refusal !== null || offer !== null || phonePickerOpen || local.clearAsked;
}

/** Answers to what the operator has just done. */
export function UrgentPrompts(props: PanelProps) {
  const { model, actions, local } = props;
  return (
    <>
      {model.connection === 'lost' ? <FailureView failure={{ kind: 'extensionReloaded' }} /> : null}
      {model.refusal === null ? null : <Refusal {...model.refusal} {...props} />}
      {model.offer === null ? null : <OfferedCall {...props} />}
      {model.phonePickerOpen ? <OpenPicker {...props} /> : null}
      {local.clearAsked ? (
        <ClearQuestion
          onHangUp={hangUpOf(props)}
          onClear={() => {
            local.setClearAsked(false);
            actions.clearCredentials();
          }}
          onCancel={() => local.setClearAsked(false)}
        />
      ) : null}
    </>
  );
}

function hangUpOf({ model, actions }: PanelProps): (() => void) | null {
  const call = model.snapshot?.call ?? null;
  if (call?.hangUp !== 'possible') return null;
  return () => actions.hangUp(call.id);
}

function Refusal({
  failure,
  request,
  model,
  actions,
}: { failure: Failure; request: DialRequest } & PanelProps) {
  // The list of phones below is already what mends it.
  if (model.phonePickerOpen && remedyOf(failure) === 'choosePhone') return <FailureView failure={failure} />;
  const { name, shown } = request;
  return (
    <div class="prompt" role="group" aria-label={say(failurePhrase(failure))}>
      <FailureView failure={failure} />
      {name === '' ? null : <p class="strong">{name}</p>}
      {shown !== '' && mayDialByHand(failure) ? <p class="prompt-number">{shown}</p> : null}
      <div class="actions">
        <RemedyButton
          failure={failure}
          onConnect={actions.signIn}
          onChoosePhone={actions.openPhonePicker}
          onCallAnyway={actions.callAnyway}
        />
        <Button onPress={actions.dismissRefusal}>{text('action_dismiss')}</Button>
      </div>
    </div>
  );
}

function OfferedCall({ model, actions }: PanelProps) {
  const { offer } = model;
  if (offer === null) return null;
  const name = offer.name === '' ? offer.shown : offer.name;
  return (
    <div class="prompt" role="group" aria-label={text('offer_heading')} data-prompt="offer">
      <p class="strong">{text('offer_heading')}</p>
      <p class="small">{text('offer_why')}</p>
      <p class="prompt-number">{offer.shown}</p>
      <div class="actions">
        <Button look="primary" icon="outgoing" onPress={actions.acceptOffer}>
          {text('action_callName', { name })}
        </Button>
        <Button onPress={actions.dismissOffer}>{text('action_dismiss')}</Button>
      </div>
    </div>
  );
}

function OpenPicker({ model, actions }: PanelProps) {
  const { phones, snapshot } = model;
  return (
    <PhonePicker
      heading="phones_choose"
      list={phones?.ok === true ? phones.value : null}
      failure={phones?.ok === false ? phones.failure : null}
      chosen={snapshot?.phone ?? null}
      country={snapshot?.settings.country ?? 'US'}
      playPrompt={snapshot?.settings.playPrompt ?? false}
      onUse={actions.choosePhone}
      onRetry={actions.openPhonePicker}
      onConnect={actions.signIn}
      onCancel={actions.closePhonePicker}
    />
  );
}
