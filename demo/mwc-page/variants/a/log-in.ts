import type { Desk } from '../../model/desk';
import type { ViewState } from '../../model/view-state';
import { h, type VNode } from '../../page/vnode';
import { fieldOf } from './controls';
import { icon } from './icons';

/** The log-in form. */
export function logIn(state: ViewState, desk: Desk): VNode {
  const submit = (event: Event): void => {
    event.preventDefault();
    void desk.session.logIn(fieldOf(event, 'userId'), fieldOf(event, 'password'));
  };
  return h(
    'main',
    { class: 'gate' },
    h(
      'form',
      { class: 'gate-card', 'aria-label': 'Log In', onsubmit: submit },
      h('div', { class: 'gate-head' }, icon('shield'), h('h1', {}, 'Manitou Web Client')),
      h('label', { for: 'userId' }, 'User ID'),
      h('input', { id: 'userId', name: 'userId', maxlength: 12, autocomplete: 'username', required: true }),
      h('label', { for: 'password' }, 'Password'),
      h('input', {
        id: 'password',
        name: 'password',
        type: 'password',
        autocomplete: 'current-password',
        required: true,
      }),
      h('p', { class: 'gate-error', role: 'alert' }, state.logInError),
      h('button', { type: 'submit', class: 'button primary' }, 'Log In'),
      h('p', { class: 'hint' }, 'Users of the demonstration: JHALVORSEN, MREYES. Password: demo.'),
    ),
  );
}
