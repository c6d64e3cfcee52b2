import { CUSTOMERS } from '../../data/station';
import { formatDateTime } from '../../model/clock';
import type { ViewState } from '../../model/view-state';
import { h, type VNode } from '../../page/vnode';
import { card, facts } from './controls';
import { customerTable } from './customer-table';

function statistics(state: ViewState): VNode {
  const { works } = state.snapshot;
  const closed = works.filter(work => work.closedWith !== null).length;
  const oldest = works.map(work => work.receivedAt).sort()[0];
  return card(
    'Dashboard Statistics',
    facts([
      ['Alarms waiting', works.length - closed],
      ['Alarms closed', closed],
      ['In work', works.filter(work => work.handler !== null).length],
      ['Oldest alarm', oldest === undefined ? '' : formatDateTime(new Date(oldest))],
      ['Signals today', '4,182'],
      ['Average response', '00:38'],
    ]),
  );
}

/** The landing page. */
export function dashboard(state: ViewState): VNode {
  const inAlarm = CUSTOMERS.filter(customer => customer.status.alarm === 'In Alarm');
  const watched = CUSTOMERS.filter(customer => customer.watched);
  return h(
    'div',
    { class: 'dashboard' },
    h('h1', { class: 'screen-title' }, 'Dashboard'),
    h(
      'div',
      { class: 'dashboard-grid' },
      card('Recent Customers', customerTable('Recent Customers', CUSTOMERS.slice(0, 10))),
      h(
        'div',
        { class: 'card-stack' },
        statistics(state),
        card('Alarm Customers', customerTable('Alarm Customers', inAlarm)),
        card('Watch List', customerTable('Watch List', watched)),
      ),
    ),
  );
}
