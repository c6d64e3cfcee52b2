import type { Desk } from '../../model/desk';
import type { ViewState } from '../../model/view-state';
import { h, type VNode } from '../../page/vnode';
import { fieldOf, iconButton } from './controls';
import { icon } from './icons';
import { mainMenu } from './main-menu';

function quickSearch(desk: Desk): VNode {
  const submit = (event: Event): void => {
    event.preventDefault();
    desk.screen.show({ screen: 'search', text: fieldOf(event, 'search') });
  };
  return h(
    'form',
    { class: 'quick-search', role: 'search', onsubmit: submit },
    icon('search'),
    h('input', { name: 'search', type: 'search', 'aria-label': 'Quick Search', placeholder: 'Quick Search' }),
  );
}

/** Menu, shortcut icons, quick search, settings, lock and log-off. */
export function topBar(state: ViewState, desk: Desk): VNode {
  const isOpen = state.menu.state === 'open';
  return h(
    'header',
    { class: 'top-bar' },
    h(
      'div',
      { class: 'menu-anchor' },
      h(
        'button',
        {
          type: 'button',
          class: 'icon-button',
          'aria-label': 'Menu',
          title: 'Menu',
          'aria-haspopup': 'menu',
          'aria-expanded': isOpen ? 'true' : 'false',
          onclick: () => desk.screen.toggleMenu(),
        },
        icon('menu'),
      ),
      isOpen && mainMenu(state, desk),
    ),
    h('span', { class: 'product' }, 'Manitou Web Client'),
    h(
      'nav',
      { class: 'shortcuts', 'aria-label': 'Shortcuts' },
      iconButton('Dashboard', 'home', () => desk.screen.show({ screen: 'dashboard' })),
      iconButton('Alarm Queue', 'bell', () => desk.screen.show({ screen: 'queue' })),
    ),
    quickSearch(desk),
    h(
      'div',
      { class: 'session-tools' },
      iconButton('Settings', 'gear', () => desk.screen.open({ kind: 'settings' })),
      iconButton('Lock', 'lock', () => void desk.session.lock()),
      iconButton('Log Off', 'log-off', () => void desk.session.logOff()),
    ),
  );
}
