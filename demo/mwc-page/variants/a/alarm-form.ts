import { customerOf, findAlarm } from '../../data/station';
import type { DialPoint } from '../../model/contact-points';
import type { Desk } from '../../model/desk';
import { workOf } from '../../model/snapshot';
import type { ViewState } from '../../model/view-state';
import { h, keyed, type VNode } from '../../page/vnode';
import { actionPattern } from './action-pattern';
import { activityLog } from './activity-log';
import { alarmDetails, customerCard, dealerCard, statusCard } from './alarm-cards';
import { allContacts, callLists } from './alarm-contacts';
import { priorityClass } from './priority';

/** The alarm form. */
export function alarmForm(state: ViewState, alarmNo: string, desk: Desk): VNode {
  const alarm = findAlarm(alarmNo);
  if (alarm === undefined) return h('p', {}, `There is no alarm ${alarmNo}.`);
  const customer = customerOf(alarm);
  const work = workOf(state.snapshot, alarmNo);
  const run = (point: DialPoint): void => void desk.dialing.runPoint(customer.customerId, alarmNo, point.id);
  const handling = work.closedWith === null ? (work.handler ?? 'nobody') : `closed (${work.closedWith})`;
  return h(
    'div',
    { class: 'alarm-form' },
    h(
      'header',
      { class: `alarm-head ${priorityClass(alarm.priority)}` },
      h('span', { class: 'priority' }, `P${alarm.priority}`),
      h('h1', {}, `${alarm.event} – ${customer.name}`),
      h(
        'p',
        {},
        h('span', {}, 'Alarm No ', h('b', {}, alarm.alarmNo)),
        h('span', {}, 'Customer ID ', h('b', {}, alarm.customerId)),
        h('span', {}, 'Code ', h('b', {}, alarm.code)),
        h('span', {}, 'Handled by ', h('b', {}, handling)),
        work.suspendedUntil !== null && h('span', {}, 'Suspended until ', h('b', {}, work.suspendedUntil)),
      ),
    ),
    h(
      'div',
      { class: 'alarm-body' },
      h('div', { class: 'alarm-left' }, actionPattern(alarm, work, desk)),
      h(
        'div',
        { class: 'alarm-middle' },
        h(
          'div',
          { class: 'card-row' },
          alarmDetails(alarm, customer, work),
          customerCard(customer),
          h('div', { class: 'card-stack' }, statusCard(customer), dealerCard(customer)),
        ),
        ...callLists(customer, work, run),
        keyed('log', activityLog(state, customer.customerId)),
        ...allContacts(customer, work, run),
      ),
    ),
  );
}
