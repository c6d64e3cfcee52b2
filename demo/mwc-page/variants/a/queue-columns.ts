import type { Alarm } from '../../data/types';
import type { AlarmWork } from '../../model/snapshot';

export interface QueueColumn {
  heading: string;
  /** "usual" columns are shown from the start. */
  shown: 'usual' | 'all';
  read: (alarm: Alarm, work: AlarmWork) => string;
}

function wasContacted(work: AlarmWork): string {
  return ['Authority/Police', 'Authority/Fire', 'Authority/Medical']
    .map(role => (work.contactedRoles.includes(role) ? 'Yes' : 'No'))
    .join('/');
}

/** MWC's documented columns in their order. */
export const QUEUE_COLUMNS: readonly QueueColumn[] = [
  { heading: 'Alarm No', shown: 'usual', read: alarm => alarm.alarmNo },
  { heading: 'Action ID', shown: 'all', read: alarm => alarm.actionId },
  { heading: 'RLP', shown: 'all', read: alarm => alarm.rlp },
  { heading: 'TXID', shown: 'usual', read: alarm => alarm.txid },
  { heading: 'Code', shown: 'usual', read: alarm => alarm.code },
  { heading: 'Event', shown: 'usual', read: alarm => alarm.event },
  { heading: 'Event Category', shown: 'usual', read: alarm => alarm.category },
  { heading: 'P/F/M', shown: 'usual', read: (_, work) => wasContacted(work) },
  { heading: 'Last Activity Time', shown: 'usual', read: (_, work) => work.lastActivity },
  { heading: 'Postcode', shown: 'usual', read: alarm => alarm.postcode },
  { heading: 'Customer ID', shown: 'usual', read: alarm => alarm.customerId },
  { heading: 'User', shown: 'usual', read: (_, work) => work.handler ?? '' },
  { heading: 'Area', shown: 'usual', read: alarm => alarm.area },
  { heading: 'Zone', shown: 'usual', read: alarm => alarm.zone },
  { heading: 'Point ID', shown: 'usual', read: alarm => alarm.pointId },
  { heading: 'Locale', shown: 'all', read: alarm => alarm.locale },
  { heading: 'More Act', shown: 'all', read: () => 'No' },
];
