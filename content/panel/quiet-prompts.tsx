import type { Failure } from '../../core/failure';
import type { Snapshot } from '../../messaging/messages';
import { Button } from '../../ui/button';
import { failurePhrase } from '../../ui/call-words';
import { FailureView } from '../../ui/failure-view';
import { RemedyButton } from '../../ui/remedy-button';
import { say, text } from '../../ui/text';
import type { PanelProps } from './panel-props';

/** Whether something may be said while no call is up. */
export function hasQuietPrompt({ model, local }: PanelProps): boolean {
  const { snapshot } = model;
  if (snapshot === null || snapshot.settings.mode === 'off') return false;
  return (
    isAsking(snapshot) ||
    snapshot.session.state === 'signingIn' ||
    warningOf(snapshot, local.dismissed) !== null
  );
}

/** What can wait until no call is up: the sign-in question, and what is wrong with session or phone. */
export function QuietPrompts(props: PanelProps) {
  const { snapshot } = props.model;
  if (snapshot === null || snapshot.settings.mode === 'off') return null;
  if (isAsking(snapshot)) return <SignInQuestion {...props} />;
  if (snapshot.session.state === 'signingIn')
    return (
      <div class="prompt" data-prompt="signing-in">
        <p class="strong">{text('ask_signingIn')}</p>
        <p>{text('ask_signingInMore')}</p>
      </div>
    );
  const warning = warningOf(snapshot, props.local.dismissed);
  return warning === null ? null : <Warning warning={warning} {...props} />;
}

function isAsking({ session }: Snapshot): boolean {
  return session.state === 'signedOut' && session.ask;
}

function SignInQuestion({ model, actions }: PanelProps) {
  const session = model.snapshot?.session;
  const failure = session?.state === 'signedOut' ? session.failure : null;
  return (
    <div class="prompt" role="group" aria-label={text('ask_connect')} data-prompt="sign-in">
      {failure === null ? null : <p>{say(failurePhrase(failure))}</p>}
      <p class="strong">{text('ask_connect')}</p>
      <p class="small">{text('ask_connectWhy')}</p>
      <div class="actions">
        <Button look="primary" onPress={actions.signIn}>
          {text('action_yes')}
        </Button>
        <Button onPress={actions.declineSignIn}>{text('action_notNow')}</Button>
      </div>
    </div>
  );
}

/** What is wrong though nobody pressed anything; the session comes before the phone. */
function warningOf({ session, phoneFailure }: Snapshot, dismissed: readonly string[]): Failure | null {
  const inSession = session.state === 'signedIn' ? session.warning : null;
  const ended = session.state === 'signedOut' ? session.failure : null;
  const failure = ended ?? inSession ?? phoneFailure;
  return failure === null || dismissed.includes(failure.kind) ? null : failure;
}

function Warning({ warning, actions, local }: PanelProps & { warning: Failure }) {
  return (
    <FailureView failure={warning} occasion="standing">
      <RemedyButton failure={warning} onConnect={actions.signIn} onChoosePhone={actions.openPhonePicker} />
      <Button onPress={() => local.dismiss(warning.kind)}>{text('action_dismiss')}</Button>
    </FailureView>
  );
}
