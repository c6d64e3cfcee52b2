import { findCustomer } from '../../data/station';
import {
  callListPoints,
  contactPoints,
  entityPoint,
  sitePoint,
  type DialPoint,
} from '../../model/contact-points';
import type { Desk } from '../../model/desk';
import type { ViewState } from '../../model/view-state';
import { h, type VNode } from '../../page/vnode';
import { activityLog } from './activity-log';
import { customerCard, dealerCard, statusCard } from './alarm-cards';
import { card } from './controls';
import { pointsTable } from './points-table';

/** The customer record: numbers outside the flow of an alarm. */
export function customerRecord(state: ViewState, customerId: string, desk: Desk): VNode {
  const customer = findCustomer(customerId);
  if (customer === undefined) return h('p', {}, `There is no customer ${customerId}.`);
  const run = (point: DialPoint): void => void desk.dialing.runPoint(customerId, null, point.id);
  const table = (title: string, points: DialPoint[]): VNode =>
    card(
      title,
      pointsTable(
        title,
        points.map(point => ({ point, remark: '' })),
        run,
      ),
    );
  return h(
    'div',
    { class: 'record' },
    h('h1', { class: 'screen-title' }, customer.name),
    h('div', { class: 'card-row' }, customerCard(customer), statusCard(customer), dealerCard(customer)),
    table('Contacts', [sitePoint(customer), ...contactPoints(customer)]),
    ...customer.callLists.map(list =>
      table(`Contact List ${list.id} – ${list.description}`, callListPoints(customer, list.id)),
    ),
    table('Authorities and agencies', customer.entities.map(entityPoint)),
    activityLog(state, customerId),
  );
}
