import { customerOf, findAlarm, findCustomer } from '../data/station';
import { formatTime } from './clock';
import { findPoint, pointsOf } from './contact-points';
import { closeDialog, openDialog, say, take, type Context } from './context';
import { fillDialer, startDialAction } from './dial-action';
import { nextPoint } from './next-point';
import { findOutcome } from './outcomes';
import { workOf, type Attempt, type Settings } from './snapshot';
import { EMPTY_DIALER } from './view-state';

export interface DialCommands {
  /** Writes into the Dialer by hand; what MWC had put there is then no contact any more. */
  typeNumber(change: { number?: string; extension?: string }): void;
  /** MWC's dial button. */
  dial(): Promise<void>;
  /** MWC's HANG UP: ends the dial action and asks for the outcome of the contact. */
  hangUp(): void;
  clearDialer(): void;
  /** Asks for the outcome without HANG UP; ends a dial action that still runs. */
  askOutcome(attempt: Attempt): void;
  enterOutcome(outcomeId: string, freeText: string): Promise<void>;
  /** A row of a contacts table: with an alarm it is a contact of that alarm, else a call by hand. */
  runPoint(customerId: string, alarmNo: string | null, pointId: string): Promise<void>;
  /** A Contact line of the action pattern. */
  runContactLine(alarmNo: string, line: number): Promise<void>;
  saveSettings(change: Partial<Settings>): Promise<void>;
}

/** The Dialer and everything that starts or ends MWC's dial action. */
export function dialCommands(context: Context): DialCommands {
  const { store, api } = context;
  const startDial = (): Promise<void> => startDialAction(context);

  /** The next contact can start only when the last one is over and its outcome is in the log. */
  function isFree(alarmNo: string | null): boolean {
    const state = store.get();
    if (state.dialer.phase === 'dialing') {
      say(context, 'A dial action is running: HANG UP or enter its outcome first.');
      return false;
    }
    const attempt = alarmNo === null ? null : workOf(state.snapshot, alarmNo).attempt;
    if (attempt === null) return true;
    openDialog(context, { kind: 'outcome', attempt });
    return false;
  }

  function endDialAction(): void {
    store.set({ dialer: { ...store.get().dialer, phase: 'idle' } });
  }

  async function runContactLine(alarmNo: string, line: number): Promise<void> {
    const alarm = findAlarm(alarmNo);
    const command = alarm?.pattern[line];
    if (alarm === undefined || command?.kind !== 'contact' || !isFree(alarmNo)) return;
    const work = workOf(store.get().snapshot, alarmNo);
    const isAgain = work.lines[line] === 'done';
    const points = pointsOf(customerOf(alarm), command.target);
    const point = isAgain ? points[0] : nextPoint(points, work.tried);
    if (point === undefined) {
      say(context, 'Nobody is left to contact on this line.');
      await take(context, api.post(`alarms/${alarmNo}/line`, { line, answer: '' }));
      return;
    }
    fillDialer(context, point, { alarmNo, line, pointId: point.id });
    if (isAgain) void take(context, api.post(`alarms/${alarmNo}/forget-line`, { line }));
    await startDial();
  }

  /** After a contact that did not succeed: the list's next point, else with autodial the next line. */
  async function goOn(attempt: Attempt): Promise<void> {
    const { snapshot } = store.get();
    const alarm = findAlarm(attempt.alarmNo);
    if (alarm === undefined || attempt.line === null) return;
    const work = workOf(snapshot, attempt.alarmNo);
    const command = alarm.pattern[attempt.line];
    const points = command?.kind === 'contact' ? pointsOf(customerOf(alarm), command.target) : [];
    const point = nextPoint(points, work.tried);
    if (point !== undefined) {
      fillDialer(context, point, { ...attempt, pointId: point.id });
      if (snapshot.settings.autodial) await startDial();
      return;
    }
    const next = work.lines.indexOf('current');
    if (snapshot.settings.autodial) await runContactLine(attempt.alarmNo, next);
  }

  return {
    runContactLine,
    typeNumber(change) {
      const { dialer } = store.get();
      store.set({ dialer: { ...dialer, ...change, name: '', prepared: null } });
    },
    dial: startDial,
    hangUp() {
      const { dialer, snapshot } = store.get();
      endDialAction();
      if (dialer.prepared === null) return;
      const { attempt } = workOf(snapshot, dialer.prepared.alarmNo);
      // A quick hand is faster than the server's answer to the attempt.
      const early = { ...dialer.prepared, at: formatTime(context.now()) };
      openDialog(context, { kind: 'outcome', attempt: attempt ?? early });
    },
    clearDialer() {
      const { dialer } = store.get();
      if (dialer.phase === 'idle') store.set({ dialer: { ...EMPTY_DIALER, history: dialer.history } });
    },
    askOutcome(attempt) {
      endDialAction();
      openDialog(context, { kind: 'outcome', attempt });
    },
    async enterOutcome(outcomeId, freeText) {
      const dialog = store.get().dialogs.at(-1);
      if (dialog?.kind !== 'outcome') return;
      const { attempt } = dialog;
      closeDialog(context);
      const { history } = store.get().dialer;
      const path = `alarms/${attempt.alarmNo}/outcome`;
      const snapshot = await take(context, api.post(path, { outcome: outcomeId, freeText }));
      if (snapshot === null) return;
      store.set({ dialer: { ...EMPTY_DIALER, history } });
      if (findOutcome(outcomeId)?.goesOn !== 'stop') await goOn(attempt);
    },
    async runPoint(customerId, alarmNo, pointId) {
      const customer = findCustomer(customerId);
      const point = customer === undefined ? undefined : findPoint(customer, pointId);
      if (customer === undefined || point === undefined || !isFree(alarmNo)) return;
      if (alarmNo === null) {
        fillDialer(context, point, null);
        return startDial();
      }
      const line = workOf(store.get().snapshot, alarmNo).lines.indexOf('current');
      const command = findAlarm(alarmNo)?.pattern[line];
      const isOfLine =
        command?.kind === 'contact' &&
        pointsOf(customer, command.target).some(candidate => candidate.id === pointId);
      fillDialer(context, point, { alarmNo, line: isOfLine ? line : null, pointId });
      await startDial();
    },
    async saveSettings(change) {
      await take(context, api.post('settings', { ...change }));
    },
  };
}
