import { CUSTOMERS } from '../../data/station';
import { h, type VNode } from '../../page/vnode';
import { card } from './controls';
import { customerTable } from './customer-table';

/** Customers whose id, name, address or site number holds the words searched for. */
export function searchResults(text: string): VNode {
  const wanted = text.trim().toLowerCase();
  const found = CUSTOMERS.filter(({ customerId, name, address, site }) =>
    [customerId, name, address, site.number].some(field => field.toLowerCase().includes(wanted)),
  );
  const title = wanted === '' ? 'Customers' : `Search: ${text}`;
  return h(
    'div',
    { class: 'single' },
    card(title, found.length === 0 ? h('p', {}, 'No customer found.') : customerTable(title, found)),
  );
}
