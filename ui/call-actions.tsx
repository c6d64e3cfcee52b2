import type { CallView } from '../core/calls/call-view';
import { Button } from './button';
import { isOver } from './call-words';
import type { Knowledge } from './call-words';
import { remedyOf } from './failure-remedy';
import { Icon } from './icons';
import { text } from './text';

interface CallActionsProps {
  call: CallView;
  knowledge: Knowledge;
  onHangUp: () => void;
  /** null where nothing may be called from here. */
  onCallAgain: (() => void) | null;
  onOtherPhone: () => void;
  onConnect: () => void;
  onDismiss: () => void;
}

/** What can be done about a call now; *Hang up* keeps its place while it is being done. */
export function CallActions({ call, knowledge, onHangUp, ...after }: CallActionsProps) {
  const over = isOver(call);
  // Cut off from the worker nothing can be done from here any more.
  if (knowledge === 'lost') return over ? null : <OnPhone />;
  return (
    <div class="actions">
      <HangUp call={call} onHangUp={onHangUp} />
      {over ? <AfterCall call={call} {...after} /> : null}
    </div>
  );
}

type AfterCallProps = Omit<CallActionsProps, 'knowledge' | 'onHangUp'>;

function AfterCall({ call, onCallAgain, onOtherPhone, onConnect, onDismiss }: AfterCallProps) {
  const remedy = call.failure === null ? null : remedyOf(call.failure);
  return (
    <>
      {remedy === 'connect' ? (
        <Button look="primary" onPress={onConnect}>
          {text('action_getCredentials')}
        </Button>
      ) : (
        <CallAgain call={call} onCallAgain={onCallAgain} />
      )}
      {remedy === 'choosePhone' ? <Button onPress={onOtherPhone}>{text('action_otherPhone')}</Button> : null}
      <Button onPress={onDismiss}>{text('action_dismiss')}</Button>
    </>
  );
}

function CallAgain({ call, onCallAgain }: Pick<CallActionsProps, 'call' | 'onCallAgain'>) {
  if (onCallAgain === null) return null;
  // A call that may be up already is not to be repeated by reflex.
  return (
    <Button look={call.state === 'uncertain' ? 'plain' : 'primary'} onPress={onCallAgain}>
      {text('action_callAgain')}
    </Button>
  );
}

function OnPhone() {
  return (
    <p class="strong on-phone">
      <Icon name="down" />
      {text('hangUp_onPhone')}
    </p>
  );
}

function HangUp({ call, onHangUp }: Pick<CallActionsProps, 'call' | 'onHangUp'>) {
  switch (call.hangUp) {
    case 'none':
      return null;
    case 'onPhone':
      return <OnPhone />;
    case 'asked':
      return (
        <Button look="danger" icon="down" busy onPress={onHangUp}>
          {text('hangUp_asked')}
        </Button>
      );
    case 'possible':
      return (
        <Button look="danger" icon="down" onPress={onHangUp}>
          {text('hangUp')}
        </Button>
      );
  }
}
