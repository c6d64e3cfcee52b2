import { findAlarm } from '../data/station';
import type { Route } from './view-state';

/** The id of the customer that the screen is about, or empty. */
export function customerIdOnScreen(route: Route): string {
  if (route.screen === 'customer') return route.customerId;
  if (route.screen === 'alarm') return findAlarm(route.alarmNo)?.customerId ?? '';
  return '';
}
