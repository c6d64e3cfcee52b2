import type { Desk } from '../../model/desk';
import type { ViewState } from '../../model/view-state';
import { h, keyed, type VNode } from '../../page/vnode';
import { alarmForm } from './alarm-form';
import { bottomBar } from './bottom-bar';
import { comments } from './comments';
import { customerRecord } from './customer-record';
import { dashboard } from './dashboard';
import { dialerCard } from './dialer';
import { entityCards } from './entity-cards';
import { queue } from './queue';
import { searchResults } from './search-results';
import { systemLog } from './system-log';
import { topBar } from './top-bar';
import { customerIdOnScreen } from '../../model/on-screen';

function screen(state: ViewState, desk: Desk): VNode {
  const { route } = state;
  switch (route.screen) {
    case 'dashboard':
      return keyed('dashboard', dashboard(state));
    case 'queue':
      return keyed('queue', queue(state, desk));
    case 'alarm':
      return keyed(`alarm ${route.alarmNo}`, alarmForm(state, route.alarmNo, desk));
    case 'customer':
      return keyed(`customer ${route.customerId}`, customerRecord(state, route.customerId, desk));
    case 'entities':
      return keyed(route.kind, entityCards(route.kind));
    case 'search':
      return keyed('search', searchResults(route.text));
    case 'system-log':
      return keyed('system-log', systemLog(state));
  }
}

/** Everything that a logged-in operator sees, except dialogs. */
export function shell(state: ViewState, userId: string, desk: Desk): VNode[] {
  const customerId = customerIdOnScreen(state.route);
  const closeMenu = (): void => {
    if (state.menu.state === 'open') desk.screen.closeMenu();
  };
  return [
    keyed('top', topBar(state, desk)),
    keyed(
      'workspace',
      h(
        'div',
        { class: 'workspace', onclick: closeMenu },
        h('main', { class: 'screen' }, screen(state, desk)),
        keyed(
          'side',
          h(
            'div',
            { class: 'side' },
            dialerCard(state, desk),
            customerId !== '' && keyed(`comments ${customerId}`, comments(state, customerId, desk)),
          ),
        ),
      ),
    ),
    keyed('message', h('p', { class: 'message', role: 'status', 'aria-live': 'polite' }, state.message)),
    keyed('bottom', bottomBar(state, userId)),
  ];
}
