import type { Desk } from '../../../model/desk';
import { h, type VNode } from '../../../page/vnode';
import { button } from '../controls';
import { dialogButtons, modal } from './modal';

const ROWS = [
  ['CS-1933', 'Juniper Valley School', '03/04/2026 18:00', '03/04/2026 23:00', 'FIRETECH'],
  ['CS-2011', 'Red Mesa Storage', '03/04/2026 20:30', '03/05/2026 06:00', 'DEALER'],
];

/** F6: the accounts that are On Test. */
export function onTest(desk: Desk): VNode {
  const close = (): void => desk.screen.closeDialog();
  const headings = ['Customer ID', 'Name', 'From', 'To', 'By'];
  return modal(
    'on-test',
    'On Test Inquiry',
    close,
    h(
      'table',
      { class: 'grid', 'aria-label': 'On Test' },
      h('thead', {}, h('tr', {}, ...headings.map(heading => h('th', { scope: 'col' }, heading)))),
      h('tbody', {}, ...ROWS.map(row => h('tr', {}, ...row.map(cell => h('td', {}, cell))))),
    ),
    dialogButtons(button('Done', close, 'primary')),
  );
}
