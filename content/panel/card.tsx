import type { CallView } from '../../core/calls/call-view';
import { Button } from '../../ui/button';
import { CallActions } from '../../ui/call-actions';
import { CallDetails } from '../../ui/call-details';
import { CallLine } from '../../ui/call-line';
import { isOver } from '../../ui/call-words';
import { text } from '../../ui/text';
import type { CardMover } from './card-mover';
import type { PanelProps } from './panel-props';
import { hasQuietPrompt, QuietPrompts } from './quiet-prompts';
import { hasUrgentPrompt, UrgentPrompts } from './urgent-prompts';

type CardProps = PanelProps & { mover: CardMover };

/** The one card: shown while there is a call, a question or something wrong, and only then. */
export function Card(props: CardProps) {
  const { model, local } = props;
  const call = model.snapshot?.call ?? null;
  const urgent = hasUrgentPrompt(props);
  if (call === null && !urgent && !hasQuietPrompt(props)) return null;
  const collapsed = local.collapsed && call !== null && !urgent;
  return (
    <section data-part="card" aria-label={text('card_label')}>
      <CardHeader {...props} />
      {collapsed ? (
        <CollapsedCall call={call} {...props} />
      ) : (
        <>
          <CardBody call={call} urgent={urgent} {...props} />
          {call === null || (urgent && isOver(call)) ? null : <CardFooter call={call} {...props} />}
        </>
      )}
    </section>
  );
}

function CardHeader({ model, local, mover }: CardProps) {
  const { collapsed, setCollapsed } = local;
  return (
    <div
      class="card-header"
      onPointerDown={mover.onPointerDown}
      onPointerMove={mover.onPointerMove}
      onPointerUp={mover.onPointerUp}
      onPointerCancel={mover.onPointerUp}
    >
      <button
        type="button"
        class="button bare grip"
        aria-label={text('card_move')}
        title={text('card_move')}
        onKeyDown={mover.onKeyDown}
      >
        <GripDots />
      </button>
      <p class="card-title">{text('brand')}</p>
      {(model.snapshot?.call ?? null) === null ? null : (
        <Button
          look="bare"
          icon={collapsed ? 'expand' : 'collapse'}
          label={text(collapsed ? 'card_expand' : 'card_collapse')}
          expanded={!collapsed}
          onPress={() => setCollapsed(!collapsed)}
        />
      )}
    </div>
  );
}

function GripDots() {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d="M7 5v.1M7 10v.1M7 15v.1M13 5v.1M13 10v.1M13 15v.1" />
    </svg>
  );
}

function CardBody({ call, urgent, ...props }: CardProps & { call: CallView | null; urgent: boolean }) {
  const { model, actions } = props;
  const prompting = urgent || call === null;
  return (
    <div class="card-body" tabIndex={-1}>
      {call !== null && urgent ? <CallLine call={call} knowledge={model.connection} /> : null}
      {call !== null && !urgent ? (
        <CallDetails
          call={call}
          knowledge={model.connection}
          onHangUp={() => actions.hangUp(call.id)}
          onOtherPhone={actions.openPhonePicker}
        />
      ) : null}
      {model.folded !== null && call !== null && !urgent && !isOver(call) ? (
        <div class="folded">
          <p class="small">{text('failure_alreadyCalling')}</p>
          <Button look="bare" onPress={actions.callFoldedAnyway}>
            {text('action_callAnyway')}
          </Button>
        </div>
      ) : null}
      <UrgentPrompts {...props} />
      {prompting && !urgent ? <QuietPrompts {...props} /> : null}
    </div>
  );
}

function CardFooter({ call, model, actions }: CardProps & { call: CallView }) {
  return (
    <div class="card-footer">
      {model.mwcHangUpDisabled === true && call.hangUp === 'possible' ? (
        <p class="small">{text('hangUp_here')}</p>
      ) : null}
      <PanelCallActions call={call} model={model} actions={actions} />
    </div>
  );
}

function CollapsedCall({ call, model, actions }: CardProps & { call: CallView }) {
  return (
    <div class="collapsed">
      <CallLine call={call} knowledge={model.connection} />
      <PanelCallActions call={call} model={model} actions={actions} />
    </div>
  );
}

function PanelCallActions({
  call,
  model,
  actions,
}: { call: CallView } & Pick<CardProps, 'model' | 'actions'>) {
  return (
    <CallActions
      call={call}
      knowledge={model.connection}
      onHangUp={() => actions.hangUp(call.id)}
      onCallAgain={model.snapshot?.settings.mode === 'full' ? actions.callAgain : null}
      onOtherPhone={actions.openPhonePicker}
      onConnect={actions.signIn}
      onDismiss={() => actions.dismissCall(call.id)}
    />
  );
}
