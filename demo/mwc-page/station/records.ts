import { ALARMS, CUSTOMERS } from '../data/station';
import type { Alarm } from '../data/types';
import { formatTime } from '../model/clock';
import { startPattern } from '../model/pattern';
import type { AlarmWork, Settings } from '../model/snapshot';

/** Everything that the station's server remembers, as plain data. */
export interface Records {
  now: () => Date;
  works: Map<string, AlarmWork>;
  logs: Map<string, string[]>;
  comments: Map<string, string[]>;
  systemLog: string[];
  settings: Map<string, Settings>;
}

function signalLine(alarm: Alarm, receivedAt: Date): string {
  const where = `Area ${alarm.area} Zone ${alarm.zone} ${alarm.pointId}`;
  return `${formatTime(receivedAt)} ${alarm.code} ${alarm.event}  ${where}`;
}

function freshWork(alarm: Alarm, receivedAt: Date): AlarmWork {
  return {
    alarmNo: alarm.alarmNo,
    receivedAt: receivedAt.toISOString(),
    lastActivity: formatTime(receivedAt),
    handler: alarm.heldBy,
    acknowledged: alarm.notice === null,
    lines: startPattern(alarm.pattern),
    tried: [],
    attempt: null,
    contactedRoles: [],
    promptAnswer: '',
    suspendedUntil: null,
    closedWith: null,
  };
}

/** The station as it is before anybody has done anything. */
export function freshRecords(now: () => Date): Records {
  const records: Records = {
    now,
    works: new Map(),
    logs: new Map(CUSTOMERS.map(customer => [customer.customerId, []])),
    comments: new Map(CUSTOMERS.map(customer => [customer.customerId, [...customer.comments]])),
    systemLog: [`${formatTime(now())} Watchdog started, receivers B1 and C2 connected`],
    settings: new Map(),
  };
  for (const alarm of ALARMS) {
    const receivedAt = new Date(now().getTime() - alarm.ageSeconds * 1000);
    records.works.set(alarm.alarmNo, freshWork(alarm, receivedAt));
    records.logs.get(alarm.customerId)?.push(signalLine(alarm, receivedAt));
  }
  return records;
}

/** Adds a line with the time of day to a customer's activity log. */
export function writeLog(records: Records, customerId: string, text: string): void {
  const lines = records.logs.get(customerId) ?? [];
  lines.push(`${formatTime(records.now())} ${text}`);
  records.logs.set(customerId, lines);
}

/** What the server keeps for a user; a user who never chose anything has no device and autodial off. */
export function settingsOf(records: Records, userId: string): Settings {
  return records.settings.get(userId) ?? { tapiDevice: '', autodial: false };
}
