import type { Alarm, Customer } from '../../data/types';
import { formatDateTime } from '../../model/clock';
import type { AlarmWork } from '../../model/snapshot';
import { h, type VNode } from '../../page/vnode';
import { card, facts } from './controls';

/** What the signal says; full of digits that are no telephone numbers. */
export function alarmDetails(alarm: Alarm, customer: Customer, work: AlarmWork): VNode {
  return card(
    'Alarm Details',
    facts([
      ['Received', formatDateTime(new Date(work.receivedAt))],
      ['Event', `${alarm.code} ${alarm.event}`],
      ['Area / Zone', `${alarm.area} / ${alarm.zone}`],
      ['Point ID', alarm.pointId],
      ['TXID', alarm.txid],
      ['RLP', alarm.rlp],
      ['Account No', customer.accountNo],
      ['Panel serial', customer.panelSerial],
      ['Panel IP', '192.168.4.20'],
      ['Action ID', alarm.actionId],
    ]),
  );
}

/** Who and where. */
export function customerCard(customer: Customer): VNode {
  return card(
    'Customer',
    facts([
      ['Name', h('a', { href: `#/customer/${customer.customerId}` }, customer.name)],
      ['Type', customer.type],
      ['Address', customer.address],
      ['Site phone', customer.site.number],
      ['Serial', String(customer.serial)],
      ['Permit No', customer.permitNo],
      ['Country', customer.country],
    ]),
  );
}

export function statusCard(customer: Customer): VNode {
  return card(
    'Customer Status',
    facts([
      ['Alarm', customer.status.alarm],
      ['Monitoring', customer.status.monitoring],
      ['Service', customer.status.service],
      ['Area', customer.status.area],
    ]),
  );
}

export function dealerCard(customer: Customer): VNode {
  const dealer = customer.entities.find(entity => entity.type === 'Dealer');
  return card(
    'Dealer',
    facts([
      ['Name', customer.dealer],
      ['Phone', dealer?.number ?? ''],
    ]),
  );
}
