import type { User } from './types';

/** Everybody's password in the demonstration. */
export const PASSWORD = 'demo';

export const USERS: readonly User[] = [
  { id: 'JHALVORSEN', name: 'Jo Halvorsen', workstation: 'WS-07', zoneLabel: 'Mountain Time (US)' },
  { id: 'MREYES', name: 'Micah Reyes', workstation: 'WS-07', zoneLabel: 'Mountain Time (US)' },
];

/** The time zone of the workstation, which the bottom bar and the logs use. */
export const TIME_ZONE = 'America/Denver';
