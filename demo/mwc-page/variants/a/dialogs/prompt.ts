import type { Desk } from '../../../model/desk';
import { h, type VNode } from '../../../page/vnode';
import { button, fieldOf } from '../controls';
import { dialogButtons, modal } from './modal';

/** A Prompt line of the action pattern. */
export function prompt(field: string, desk: Desk): VNode {
  const cancel = (): void => desk.screen.closeDialog();
  const submit = (event: Event): void => {
    event.preventDefault();
    void desk.alarm.answerPrompt(fieldOf(event, 'answer'));
  };
  return modal(
    'prompt',
    `Prompt ${field}`,
    cancel,
    h(
      'form',
      { onsubmit: submit },
      h('label', { for: 'prompt-answer' }, field),
      h('input', { id: 'prompt-answer', name: 'answer', maxlength: 80, required: true }),
      dialogButtons(
        button('Cancel', cancel),
        h('button', { type: 'submit', class: 'button primary' }, 'Done'),
      ),
    ),
  );
}
