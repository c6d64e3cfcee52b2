import { SWITCHES_OFF, type Snapshot, type Switches } from '../model/snapshot';
import { freshRecords, settingsOf, type Records } from './records';
import { Sessions } from './sessions';

/** The server's whole state: what a reset makes anew. */
export interface Station {
  records: Records;
  sessions: Sessions;
  switches: Switches;
}

/** A station in its first minute. */
export function createStation(now: () => Date): Station {
  return { records: freshRecords(now), sessions: new Sessions(), switches: { ...SWITCHES_OFF } };
}

/** Back to the first minute; the switches object stays the same one, so that who holds it keeps it. */
export function resetStation(station: Station): void {
  station.records = freshRecords(station.records.now);
  station.sessions = new Sessions();
  Object.assign(station.switches, SWITCHES_OFF);
}

/** What the browser with this session cookie may see. */
export function snapshotFor(station: Station, sessionId: string | null): Snapshot {
  const { records, switches } = station;
  const session = station.sessions.find(sessionId);
  const isOpen = session?.state === 'open';
  return {
    userId: session?.userId ?? null,
    locked: session?.state === 'locked',
    switches,
    settings: settingsOf(records, session?.userId ?? ''),
    works: isOpen ? [...records.works.values()] : [],
    logs: isOpen ? Object.fromEntries(records.logs) : {},
    comments: isOpen ? Object.fromEntries(records.comments) : {},
    systemLog: isOpen ? records.systemLog : [],
  };
}
