import { userName } from '../../../data/station';
import type { Desk } from '../../../model/desk';
import type { ViewState } from '../../../model/view-state';
import { h, type VNode } from '../../../page/vnode';
import { button, facts } from '../controls';
import { dialogButtons, modal } from './modal';

/** MWC's standard options; the demonstration only shows who and where. */
export function settings(state: ViewState, desk: Desk): VNode {
  const close = (): void => desk.screen.closeDialog();
  return modal(
    'settings',
    'Settings',
    close,
    facts([
      ['User', userName(state.snapshot.userId ?? '')],
      ['Workstation', 'WS-07'],
      ['Colours', 'As the system'],
      ['Demonstration', h('a', { href: '/demonstration' }, 'Switches of the demonstration')],
    ]),
    dialogButtons(button('Done', close, 'primary')),
  );
}

/** MWC's own question after the log-in where its Ring Central integration is installed. */
export function ringCentralQuestion(desk: Desk): VNode {
  return modal(
    'ring-central-question',
    'Ring Central',
    () => desk.session.answerRingCentral('no'),
    h('p', {}, 'There are no valid Ring Central credentials. Redirect to Ring Central to log in?'),
    dialogButtons(
      button('No', () => desk.session.answerRingCentral('no')),
      button('Yes', () => desk.session.answerRingCentral('yes'), 'primary'),
    ),
  );
}
