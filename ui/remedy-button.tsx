import type { Failure } from '../core/failure';
import { Button } from './button';
import { remedyOf } from './failure-remedy';
import { text } from './text';

interface RemedyButtonProps {
  failure: Failure;
  onConnect: () => void;
  onChoosePhone: () => void;
  /** Where there is no call to repeat, there is no button for it. */
  onCallAnyway?: () => void;
}

/** The one press that mends a failure, where there is one. */
export function RemedyButton({ failure, onConnect, onChoosePhone, onCallAnyway }: RemedyButtonProps) {
  switch (remedyOf(failure)) {
    case 'connect':
      return (
        <Button look="primary" onPress={onConnect}>
          {text(failure.kind === 'notConnected' ? 'action_connect' : 'action_getCredentials')}
        </Button>
      );
    case 'choosePhone':
      return <Button onPress={onChoosePhone}>{text('action_choosePhone')}</Button>;
    case 'callAnyway':
      if (onCallAnyway === undefined) return null;
      return <Button onPress={onCallAnyway}>{text('action_callAnyway')}</Button>;
    case null:
      return null;
  }
}
