import type { Desk } from '../../model/desk';
import type { ViewState } from '../../model/view-state';
import { h, type VNode } from '../../page/vnode';

type Entry = [caption: string, run: (desk: Desk) => void];

function notHere(caption: string): Entry {
  return [
    caption,
    desk => {
      desk.screen.closeMenu();
      desk.screen.say(`${caption} is not part of the demonstration.`);
    },
  ];
}

const RING_CENTRAL: Entry[] = [
  ['Get Ring Central Credentials', desk => desk.session.getRingCentralCredentials()],
  ['Clear Ring Central Credentials', desk => desk.session.clearRingCentralCredentials()],
];

const GROUPS: Record<string, Entry[]> = {
  File: [notHere('New'), ['Dashboard', desk => desk.screen.show({ screen: 'dashboard' })]],
  Operations: [
    ['Alarm Queue', desk => desk.screen.show({ screen: 'queue' })],
    [
      'On Test',
      desk => {
        desk.screen.closeMenu();
        desk.screen.open({ kind: 'on-test' });
      },
    ],
  ],
  Maintenance: [
    ['Customers', desk => desk.screen.show({ screen: 'search', text: '' })],
    ['Authorities', desk => desk.screen.show({ screen: 'entities', kind: 'Authority' })],
    ['Agencies', desk => desk.screen.show({ screen: 'entities', kind: 'Agency' })],
    notHere('Deleted Customers'),
  ],
  'System Reports': [notHere('Operator Activity'), notHere('Signal History')],
  Tools: [['System Log', desk => desk.screen.show({ screen: 'system-log' })], notHere('Application log')],
  Admin: [notHere('Enhanced Notifications'), notHere('Users')],
};

function entriesOf(group: string, state: ViewState): Entry[] {
  const entries = GROUPS[group] ?? [];
  const hasOwn = group === 'Tools' && state.snapshot.switches.nativeRingCentral;
  return hasOwn ? [...entries, ...RING_CENTRAL] : entries;
}

function item(caption: string, props: Record<string, string | (() => void)>): VNode {
  return h('button', { type: 'button', role: 'menuitem', class: 'menu-item', ...props }, caption);
}

/** The menu under ≡. What is not open is not in the document. */
export function mainMenu(state: ViewState, desk: Desk): VNode {
  const { group: open } = state.menu;
  const groups = Object.keys(GROUPS).filter(
    group => group !== 'Tools' || !state.snapshot.switches.toolsMenuMissing,
  );
  return h(
    'div',
    { class: 'menu', role: 'menu', 'aria-label': 'Menu' },
    ...groups.map(group => {
      const isOpen = group === open;
      return h(
        'div',
        { class: 'menu-group', role: 'none' },
        item(group, {
          'aria-haspopup': 'menu',
          'aria-expanded': isOpen ? 'true' : 'false',
          onclick: () => desk.screen.openMenuGroup(isOpen ? null : group),
        }),
        isOpen &&
          h(
            'div',
            { class: 'submenu', role: 'menu', 'aria-label': group },
            ...entriesOf(group, state).map(([caption, run]) => item(caption, { onclick: () => run(desk) })),
          ),
      );
    }),
  );
}
