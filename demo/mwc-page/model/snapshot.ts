import type { Tried } from './next-point';
import type { LineState } from './pattern';

/** Ways in which one MWC differs from another; tests and people turn them while the server runs. */
export interface Switches {
  /** MWC's own Ring Central integration: two Tools entries, two TAPI devices, a question at log-in. */
  nativeRingCentral: boolean;
  /** HANG UP stays disabled also while MWC's dial action runs. */
  hangUpDisabled: boolean;
  /** MWC's own state label says "error" while its dial action runs. */
  labelSaysError: boolean;
  /** The user's permissions leave the Tools menu out. */
  toolsMenuMissing: boolean;
}

export const SWITCHES_OFF: Switches = {
  nativeRingCentral: false,
  hangUpDisabled: false,
  labelSaysError: false,
  toolsMenuMissing: false,
};

/** What the server keeps for each user. */
export interface Settings {
  /** Label of the chosen TAPI device, or empty. */
  tapiDevice: string;
  autodial: boolean;
}

/** A contact that was started and whose outcome is still to be entered. */
export interface Attempt {
  alarmNo: string;
  /** The action pattern's line, or null where a row of a contacts table was run. */
  line: number | null;
  pointId: string;
  /** Time of day as the logs show it. */
  at: string;
}

/** What has been done on one alarm. */
export interface AlarmWork {
  alarmNo: string;
  /** ISO time at which the signal came in. */
  receivedAt: string;
  lastActivity: string;
  handler: string | null;
  acknowledged: boolean;
  lines: LineState[];
  tried: Tried[];
  attempt: Attempt | null;
  contactedRoles: string[];
  /** What the last Prompt line was answered; a Log line writes it down. */
  promptAnswer: string;
  suspendedUntil: string | null;
  closedWith: string | null;
}

/** Everything that the page shows and does not know by itself. Each answer of the server carries it whole. */
export interface Snapshot {
  userId: string | null;
  locked: boolean;
  switches: Switches;
  settings: Settings;
  works: AlarmWork[];
  /** Customer Activity Log by customer id. */
  logs: Record<string, string[]>;
  comments: Record<string, string[]>;
  systemLog: string[];
}

/** The work on an alarm; every alarm of the queue has one. */
export function workOf(snapshot: Snapshot, alarmNo: string): AlarmWork {
  const work = snapshot.works.find(candidate => candidate.alarmNo === alarmNo);
  if (work === undefined) throw new Error(`The server sent no work for alarm ${alarmNo}.`);
  return work;
}
