import type { Desk } from '../../../model/desk';
import { h, type VNode } from '../../../page/vnode';
import { button } from '../controls';
import { dialogButtons, modal } from './modal';

/** The notification on load: it blocks until acknowledged. */
export function notice(alarmNo: string, text: string, desk: Desk): VNode {
  return modal(
    'notice',
    'Notification',
    'must-answer',
    h('p', {}, text),
    dialogButtons(button('Acknowledge', () => void desk.alarm.acknowledge(alarmNo), 'primary')),
  );
}

/** Somebody else has the alarm. */
export function concurrent(alarmNo: string, handler: string, desk: Desk): VNode {
  const cancel = (): void => {
    desk.screen.closeDialog();
    desk.screen.show({ screen: 'queue' });
  };
  const takeOver = (): void => {
    desk.screen.closeDialog();
    void desk.alarm.load(alarmNo, 'take-over');
  };
  return modal(
    'concurrent',
    'Concurrent handler',
    cancel,
    h('p', {}, `Alarm ${alarmNo} is being handled by ${handler}.`),
    dialogButtons(button('Cancel', cancel), button('Take over', takeOver, 'primary')),
  );
}
