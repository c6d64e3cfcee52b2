import { STORY_ALARMS } from './alarms';
import { STORY_CUSTOMERS } from './customers';
import { FILLER_ALARMS } from './filler-alarms';
import { FILLER_CUSTOMERS } from './filler-customers';
import type { Alarm, Customer } from './types';
import { USERS } from './users';

export const CUSTOMERS: readonly Customer[] = [...STORY_CUSTOMERS, ...FILLER_CUSTOMERS];

/** The queue in MWC's order: priority first, then age. */
export const ALARMS: readonly Alarm[] = [...STORY_ALARMS, ...FILLER_ALARMS].sort(
  (a, b) => a.priority - b.priority || b.ageSeconds - a.ageSeconds,
);

/** The alarm of that number, or undefined. */
export function findAlarm(alarmNo: string): Alarm | undefined {
  return ALARMS.find(alarm => alarm.alarmNo === alarmNo);
}

/** The customer of that id, or undefined. */
export function findCustomer(customerId: string): Customer | undefined {
  return CUSTOMERS.find(customer => customer.customerId === customerId);
}

/** The customer that an alarm belongs to; data without one is a fault of ours. */
export function customerOf(alarm: Alarm): Customer {
  const customer = findCustomer(alarm.customerId);
  if (customer === undefined) throw new Error(`Alarm ${alarm.alarmNo} has no customer.`);
  return customer;
}

/** The name of a user for the screen. */
export function userName(userId: string): string {
  return USERS.find(user => user.id === userId)?.name ?? userId;
}
