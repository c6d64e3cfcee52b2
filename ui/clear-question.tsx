import { Button } from './button';
import { text } from './text';

interface ClearQuestionProps {
  onClear: () => void;
  onCancel: () => void;
  /** Ends the call that is up; null when none is. */
  onHangUp: (() => void) | null;
}

/** Asks before the credentials of this PC are cleared; during a call it offers to hang up first. */
export function ClearQuestion({ onClear, onCancel, onHangUp }: ClearQuestionProps) {
  return (
    <div class="question" role="group" aria-label={text('who_clearQuestion')}>
      <p class="strong">{text('who_clearQuestion')}</p>
      <p>{text(onHangUp === null ? 'who_clearMore' : 'who_clearCall')}</p>
      <div class="actions">
        {onHangUp === null ? null : (
          <Button look="danger" icon="down" onPress={onHangUp}>
            {text('hangUp')}
          </Button>
        )}
        <Button onPress={onClear}>{text('who_clearYes')}</Button>
        <Button onPress={onCancel}>{text('action_cancel')}</Button>
      </div>
    </div>
  );
}
