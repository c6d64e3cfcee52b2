import type { Desk } from '../../model/desk';
import type { ViewState } from '../../model/view-state';
import { userName } from '../../data/station';
import { h, type VNode } from '../../page/vnode';
import { button, fieldOf } from './controls';
import { icon } from './icons';

/** The locked session: nothing of the station is in the document. */
export function lockScreen(state: ViewState, userId: string, desk: Desk): VNode {
  const submit = (event: Event): void => {
    event.preventDefault();
    void desk.session.unlock(fieldOf(event, 'password'));
  };
  return h(
    'main',
    { class: 'gate' },
    h(
      'form',
      { class: 'gate-card', 'aria-label': 'Locked', onsubmit: submit },
      h('div', { class: 'gate-head' }, icon('lock'), h('h1', {}, 'Session locked')),
      h('p', {}, `${userId} (${userName(userId)}) has locked this session.`),
      h('label', { for: 'unlock-password' }, 'Password'),
      h('input', {
        id: 'unlock-password',
        name: 'password',
        type: 'password',
        autocomplete: 'current-password',
        required: true,
      }),
      h('p', { class: 'gate-error', role: 'alert' }, state.logInError),
      h('button', { type: 'submit', class: 'button primary' }, 'Unlock'),
      button('Log Off', () => void desk.session.logOff()),
    ),
  );
}
