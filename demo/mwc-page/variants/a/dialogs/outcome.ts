import { findAlarm, findCustomer } from '../../../data/station';
import { describePoint, findPoint } from '../../../model/contact-points';
import type { Desk } from '../../../model/desk';
import { OUTCOMES } from '../../../model/outcomes';
import type { Attempt } from '../../../model/snapshot';
import { h, type VNode } from '../../../page/vnode';
import { button, fieldOf } from '../controls';
import { dialogButtons, modal } from './modal';

function whom(attempt: Attempt): string {
  const customer = findCustomer(findAlarm(attempt.alarmNo)?.customerId ?? '');
  const point = customer === undefined ? undefined : findPoint(customer, attempt.pointId);
  return point === undefined ? attempt.pointId : describePoint(point);
}

/** What came of the contact: the operator's judgement, never the line's. */
export function outcome(attempt: Attempt, desk: Desk): VNode {
  const submit = (event: Event): void => {
    event.preventDefault();
    void desk.dialing.enterOutcome(fieldOf(event, 'outcome'), fieldOf(event, 'freeText'));
  };
  return modal(
    'outcome',
    'Contact outcome',
    () => desk.screen.closeDialog(),
    h(
      'form',
      { onsubmit: submit },
      h('p', { class: 'outcome-whom' }, `${whom(attempt)}, attempted at ${attempt.at}`),
      h(
        'fieldset',
        { class: 'outcomes' },
        h('legend', {}, 'Outcome'),
        ...OUTCOMES.map(({ id, label }) =>
          h('label', {}, h('input', { type: 'radio', name: 'outcome', value: id, required: true }), label),
        ),
      ),
      h('label', { for: 'outcome-text' }, 'Text'),
      h('input', { id: 'outcome-text', name: 'freeText', maxlength: 200 }),
      dialogButtons(
        button('Later', () => desk.screen.closeDialog()),
        h('button', { type: 'submit', class: 'button primary' }, 'Done'),
      ),
    ),
  );
}
