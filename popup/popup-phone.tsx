import type { Snapshot } from '../messaging/messages';
import { Button } from '../ui/button';
import { FailureView } from '../ui/failure-view';
import { phoneName } from '../ui/phone-choice';
import { PhonePicker } from '../ui/phone-picker';
import { text } from '../ui/text';
import type { PopupProps } from './popup-model';

/** The chosen phone, and the list to choose another one. */
export function PopupPhone({ snapshot, model, actions }: PopupProps & { snapshot: Snapshot }) {
  const { phone, phoneFailure, settings } = snapshot;
  const { phones, pickerOpen } = model;
  if (pickerOpen)
    return (
      <div class="popup-section">
        <PhonePicker
          heading="phones_choose"
          list={phones?.ok === true ? phones.value : null}
          failure={phones?.ok === false ? phones.failure : null}
          chosen={phone}
          country={settings.country}
          playPrompt={settings.playPrompt}
          onUse={actions.choosePhone}
          onRetry={actions.openPicker}
          onConnect={actions.signIn}
          onCancel={actions.closePicker}
        />
      </div>
    );
  return (
    <div class="popup-section">
      <div class="row">
        <p>{phone === null ? text('phones_none') : text('phones_chosen', { phone: phoneName(phone) })}</p>
        <Button look={phone === null ? 'primary' : 'plain'} onPress={actions.openPicker}>
          {text(phone === null ? 'action_choosePhone' : 'phones_change')}
        </Button>
      </div>
      {phoneFailure === null ? null : <FailureView failure={phoneFailure} occasion="standing" />}
    </div>
  );
}
