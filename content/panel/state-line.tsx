import { failurePhrase, iconOf, linePhrase, toneOf } from '../../ui/call-words';
import type { Tone } from '../../ui/call-words';
import { Icon } from '../../ui/icons';
import type { IconName } from '../../ui/icons';
import { say, text } from '../../ui/text';
import type { PanelModel } from './model';

/** RingCentral's state beside the label of MWC's own dialer, and marked as RingCentral's. */
export function StateLine({ model }: { model: PanelModel }) {
  if (model.anchors.dialer === null || model.snapshot?.settings.mode === 'off') return null;
  const { words, tone, icon } = lineOf(model);
  const failure = model.snapshot?.call?.failure ?? null;
  return (
    <div data-part="line" role="group" aria-label={text('brand')}>
      <p class="line-words" data-tone={tone}>
        <Icon name={icon} />
        <span>
          {text('line_label')} <strong>{words}</strong>
        </span>
      </p>
      {failure === null ? null : <p class="line-more">{say(failurePhrase(failure))}</p>}
      {model.dialerDiffers === true ? <p class="line-more">{text('line_differs')}</p> : null}
    </div>
  );
}

function lineOf({ snapshot, connection }: PanelModel): { words: string; tone: Tone; icon: IconName } {
  if (connection === 'lost') return { words: text('line_lost'), tone: 'attention', icon: 'question' };
  if (connection === 'checking' || snapshot === null || snapshot.session.state === 'checking')
    return { words: text('line_checking'), tone: 'quiet', icon: 'question' };
  const { call, session } = snapshot;
  if (call !== null)
    return { words: say(linePhrase(call)), tone: toneOf(call, 'live'), icon: iconOf(call, 'live') };
  if (session.state === 'signedIn') return { words: text('line_ready'), tone: 'quiet', icon: 'check' };
  return { words: text('line_notConnected'), tone: 'quiet', icon: 'close' };
}
