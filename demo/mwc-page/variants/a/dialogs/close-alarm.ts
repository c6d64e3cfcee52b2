import { RESOLUTION_CODES } from '../../../data/resolution-codes';
import type { Desk } from '../../../model/desk';
import { h, type VNode } from '../../../page/vnode';
import { button, fieldOf } from '../controls';
import { dialogButtons, modal } from './modal';

/** Closes an alarm with a resolution code and a comment. */
export function closeAlarm(alarmNo: string, code: string, desk: Desk): VNode {
  const cancel = (): void => desk.screen.closeDialog();
  const submit = (event: Event): void => {
    event.preventDefault();
    void desk.alarm.closeAlarm(fieldOf(event, 'code'), fieldOf(event, 'comment'));
  };
  return modal(
    'close-alarm',
    `Close alarm ${alarmNo}`,
    cancel,
    h(
      'form',
      { onsubmit: submit },
      h('label', { for: 'resolution-code' }, 'Resolution code'),
      h(
        'select',
        { id: 'resolution-code', name: 'code', required: true },
        h('option', { value: '' }, ''),
        ...RESOLUTION_CODES.map(known =>
          h(
            'option',
            { value: known.code, selected: known.code === code },
            `${known.code} ${known.description}`,
          ),
        ),
      ),
      h('label', { for: 'close-comment' }, 'Comment'),
      h('input', { id: 'close-comment', name: 'comment', maxlength: 200 }),
      dialogButtons(
        button('Cancel', cancel),
        h('button', { type: 'submit', class: 'button primary' }, 'Close alarm'),
      ),
    ),
  );
}
