import { SWITCHES_OFF, type Attempt, type Snapshot } from './snapshot';

export type Route =
  | { screen: 'dashboard' }
  | { screen: 'queue' }
  | { screen: 'alarm'; alarmNo: string }
  | { screen: 'customer'; customerId: string }
  | { screen: 'entities'; kind: 'Authority' | 'Agency' }
  | { screen: 'search'; text: string }
  | { screen: 'system-log' };

/** What stands modally in front of the page; the last one of the list is on top. */
export type Dialog =
  | { kind: 'notice'; alarmNo: string; text: string }
  | { kind: 'concurrent'; alarmNo: string; handler: string }
  | { kind: 'dialer-settings' }
  | { kind: 'outcome'; attempt: Attempt }
  | { kind: 'close-alarm'; alarmNo: string; code: string; line: number | null }
  | { kind: 'prompt'; alarmNo: string; line: number; field: string }
  | { kind: 'on-test' }
  | { kind: 'settings' }
  | { kind: 'ring-central-question' };

/** A contact point that waits in the Dialer or is being dialed for an alarm. */
export interface Prepared {
  alarmNo: string;
  line: number | null;
  pointId: string;
}

export interface Dialer {
  name: string;
  number: string;
  extension: string;
  /** "dialing" is MWC's own dial action; it says nothing of a call. */
  phase: 'idle' | 'dialing';
  prepared: Prepared | null;
  /** "21:17:31 Site (719) 555-0110", the newest first. */
  history: string[];
}

export const EMPTY_DIALER: Dialer = {
  name: '',
  number: '',
  extension: '',
  phase: 'idle',
  prepared: null,
  history: [],
};

export interface ViewState {
  snapshot: Snapshot;
  /** False until the server has answered for the first time, so that no log-in form flashes up. */
  ready: boolean;
  route: Route;
  menu: { state: 'closed' | 'open'; group: string | null };
  dialer: Dialer;
  dialogs: Dialog[];
  logInError: string;
  /** A sentence at the foot of the page, for what just happened. */
  message: string;
  connection: 'connected' | 'lost';
  clock: string;
  queueFilter: string;
  queueColour: 'age' | 'event';
  queueColumns: 'usual' | 'all';
}

const NOBODY: Snapshot = {
  userId: null,
  locked: false,
  switches: SWITCHES_OFF,
  settings: { tapiDevice: '', autodial: false },
  works: [],
  logs: {},
  comments: {},
  systemLog: [],
};

/** The page before it knows anything. */
export function initialState(route: Route, clock: string): ViewState {
  return {
    snapshot: NOBODY,
    ready: false,
    route,
    menu: { state: 'closed', group: null },
    dialer: EMPTY_DIALER,
    dialogs: [],
    logInError: '',
    message: '',
    connection: 'connected',
    clock,
    queueFilter: '',
    queueColour: 'event',
    queueColumns: 'usual',
  };
}
