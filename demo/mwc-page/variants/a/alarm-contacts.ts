import type { Customer } from '../../data/types';
import {
  callListPoints,
  contactPoints,
  entityPoint,
  sitePoint,
  type DialPoint,
} from '../../model/contact-points';
import { findOutcome } from '../../model/outcomes';
import type { AlarmWork } from '../../model/snapshot';
import { keyed, type VNode } from '../../page/vnode';
import { card } from './controls';
import { pointsTable, type PointRow } from './points-table';

type Run = (point: DialPoint) => void;

/** A point with what came of it on this alarm. */
function rowOf(point: DialPoint, work: AlarmWork): PointRow {
  if (work.attempt?.pointId === point.id) return { point, remark: 'attempted' };
  const tried = work.tried.find(entry => entry.pointId === point.id);
  return { point, remark: findOutcome(tried?.outcome ?? '')?.label ?? '' };
}

function table(title: string, points: DialPoint[], work: AlarmWork, run: Run): VNode {
  const rows = points.map(point => rowOf(point, work));
  return keyed(title, card(title, pointsTable(title, rows, run)));
}

/** The call lists of the alarm's customer. */
export function callLists(customer: Customer, work: AlarmWork, run: Run): VNode[] {
  return customer.callLists.map(list =>
    table(`Call list ${list.id} – ${list.description}`, callListPoints(customer, list.id), work, run),
  );
}

/** Everybody who can be contacted on the alarm, authorities and agencies included. */
export function allContacts(customer: Customer, work: AlarmWork, run: Run): VNode[] {
  return [
    table('Contacts', [sitePoint(customer), ...contactPoints(customer)], work, run),
    table('Authorities and agencies', customer.entities.map(entityPoint), work, run),
  ];
}
