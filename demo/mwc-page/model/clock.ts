import { TIME_ZONE } from '../data/users';

const timeOfDay = new Intl.DateTimeFormat('en-GB', {
  timeZone: TIME_ZONE,
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

const calendarDay = new Intl.DateTimeFormat('en-US', {
  timeZone: TIME_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** "21:17:02" in the workstation's zone. */
export function formatTime(time: Date): string {
  return timeOfDay.format(time);
}

/** "03/04/2026 21:17:02" in the workstation's zone. */
export function formatDateTime(time: Date): string {
  return `${calendarDay.format(time)} ${formatTime(time)}`;
}
