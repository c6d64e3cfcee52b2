import type { Customer } from '../../data/types';
import { h, type VNode } from '../../page/vnode';

/** A table of customers with their site numbers; the name leads to the record. */
export function customerTable(label: string, customers: readonly Customer[]): VNode {
  const headings = ['Customer ID', 'Name', 'Status', 'Site phone'];
  return h(
    'div',
    { class: 'table-scroll' },
    h(
      'table',
      { class: 'grid customers', 'aria-label': label },
      h('thead', {}, h('tr', {}, ...headings.map(heading => h('th', { scope: 'col' }, heading)))),
      h(
        'tbody',
        {},
        ...customers.map(customer =>
          h(
            'tr',
            {},
            h('td', {}, customer.customerId),
            h('th', { scope: 'row' }, h('a', { href: `#/customer/${customer.customerId}` }, customer.name)),
            h('td', { class: customer.status.alarm === 'In Alarm' ? 'in-alarm' : '' }, customer.status.alarm),
            h('td', { class: 'number' }, customer.site.number),
          ),
        ),
      ),
    ),
  );
}
