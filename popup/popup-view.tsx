import type { Snapshot } from '../messaging/messages';
import { Button } from '../ui/button';
import { CallActions } from '../ui/call-actions';
import { CallDetails } from '../ui/call-details';
import { Credentials } from '../ui/credentials';
import { FailureView } from '../ui/failure-view';
import { text } from '../ui/text';
import type { PopupActions, PopupProps } from './popup-model';
import { PopupPhone } from './popup-phone';

/** The popup: for whom it acts, the present call, the RingCentral session, the phone. */
export function PopupView({ model, actions }: PopupProps) {
  const { snapshot, silent, failure } = model;
  return (
    <>
      <div class="popup-header">
        <h1>{text('popup_title')}</h1>
        <Button look="bare" onPress={actions.openOptions}>
          {text('action_options')}
        </Button>
      </div>
      <div aria-live="assertive">
        {failure === null ? null : <FailureView failure={failure} />}
        {silent && snapshot === null ? <FailureView failure={{ kind: 'workerSilent' }} /> : null}
      </div>
      {snapshot === null ? (
        silent ? null : (
          <p aria-busy="true">{text('who_checking')}</p>
        )
      ) : (
        <Present snapshot={snapshot} model={model} actions={actions} />
      )}
    </>
  );
}

function Present({ snapshot, model, actions }: PopupProps & { snapshot: Snapshot }) {
  const { user, settings } = snapshot;
  return (
    <>
      <PopupCall snapshot={snapshot} model={model} actions={actions} />
      {settings.mode === 'off' ? <p>{text('popup_off')}</p> : null}
      {settings.mode === 'observe' ? <p>{text('popup_observe')}</p> : null}
      {user === null ? (
        <div class="popup-section">
          <p class="strong">{text('popup_noUser')}</p>
          <p>{text('popup_noUserMore')}</p>
        </div>
      ) : (
        <>
          <div class="popup-section">
            <p class="small">{text('popup_user', { user })}</p>
            <PopupCredentials snapshot={snapshot} actions={actions} />
          </div>
          {snapshot.session.state === 'signedIn' ? (
            <PopupPhone snapshot={snapshot} model={model} actions={actions} />
          ) : null}
        </>
      )}
    </>
  );
}

function PopupCall({ snapshot, model, actions }: PopupProps & { snapshot: Snapshot }) {
  const { call } = snapshot;
  const knowledge = model.silent ? 'checking' : 'live';
  return (
    <div class="popup-call" aria-live="polite">
      {call === null ? null : (
        <div class="call">
          <CallDetails
            call={call}
            knowledge={knowledge}
            onHangUp={() => actions.hangUp(call.id)}
            onOtherPhone={actions.openPicker}
          />
          <CallActions
            call={call}
            knowledge={knowledge}
            onHangUp={() => actions.hangUp(call.id)}
            onCallAgain={null}
            onOtherPhone={actions.openPicker}
            onConnect={actions.signIn}
            onDismiss={() => actions.dismissCall(call.id)}
          />
        </div>
      )}
    </div>
  );
}

function PopupCredentials({ snapshot, actions }: { snapshot: Snapshot; actions: PopupActions }) {
  const { session, call } = snapshot;
  const failure = session.state === 'signedOut' ? session.failure : null;
  const warning = session.state === 'signedIn' ? session.warning : null;
  return (
    <Credentials
      state={session.state}
      identity={session.state === 'signedIn' ? session.identity : null}
      failure={failure ?? warning}
      onGet={actions.signIn}
      onClear={actions.clearCredentials}
      onHangUp={call?.hangUp === 'possible' ? () => actions.hangUp(call.id) : null}
    />
  );
}
