import type { PhoneChoice } from '../../core/calls/phone';
import type { Failure } from '../../core/failure';
import { PhonePicker } from '../../ui/phone-picker';
import { text } from '../../ui/text';
import type { PanelActions, PanelModel } from './model';

interface PhoneListProps {
  model: PanelModel;
  actions: PanelActions;
  onMark: (phone: PhoneChoice | null) => void;
}

/** RingCentral's phones beside MWC's TAPI devices; MWC's own *Done* keeps the choice. */
export function PhoneListPart({ model, actions, onMark }: PhoneListProps) {
  const { anchors, phones, snapshot } = model;
  if (anchors.setUp === null || snapshot === null || snapshot.settings.mode === 'off') return null;
  const failure = listFailure(model);
  return (
    <section data-part="phones" aria-label={text('phones_heading')}>
      <PhonePicker
        heading="phones_heading"
        list={phones?.ok === true ? phones.value : null}
        failure={failure}
        chosen={snapshot.phone}
        country={snapshot.settings.country}
        playPrompt={snapshot.settings.playPrompt}
        onMark={onMark}
        onRetry={actions.openPhonePicker}
        onConnect={actions.signIn}
      />
      {phones?.ok === true ? <p class="small">{text('phones_pendingDone')}</p> : null}
    </section>
  );
}

/** Without a session nobody asks RingCentral: that is said, instead of waiting for a list that never comes. */
function listFailure({ phones, snapshot }: PanelModel): Failure | null {
  const session = snapshot?.session.state;
  if (session === 'signedOut' || session === 'declined') return { kind: 'notConnected' };
  return phones?.ok === false ? phones.failure : null;
}
