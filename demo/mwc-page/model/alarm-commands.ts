import { findAlarm } from '../data/station';
import { closeDialog, openDialog, take, type Context } from './context';
import type { DialCommands } from './dial-commands';
import { workOf } from './snapshot';

export interface AlarmCommands {
  /** Loads the alarm of the present screen: handler, notice, Critical First Contact. */
  load(alarmNo: string, holder: 'ask' | 'take-over'): Promise<void>;
  acknowledge(alarmNo: string): Promise<void>;
  /** Runs a line of the action pattern, whatever it is. */
  runLine(alarmNo: string, line: number): Promise<void>;
  /** What `D` does. */
  runCurrentLine(alarmNo: string): Promise<void>;
  answerPrompt(answer: string): Promise<void>;
  closeAlarm(code: string, comment: string): Promise<void>;
  addComment(customerId: string, comment: string): Promise<void>;
}

/** What an operator does on the alarm form. */
export function alarmCommands(context: Context, dialing: DialCommands): AlarmCommands {
  const { store, api } = context;

  async function startCriticalFirstContact(alarmNo: string): Promise<void> {
    const work = workOf(store.get().snapshot, alarmNo);
    const isFresh = work.lines[0] === 'current' && work.attempt === null && work.tried.length === 0;
    const isWanted = findAlarm(alarmNo)?.criticalFirstContact === true;
    if (isFresh && isWanted && work.acknowledged) await dialing.runContactLine(alarmNo, 0);
  }

  async function runLine(alarmNo: string, line: number): Promise<void> {
    const command = findAlarm(alarmNo)?.pattern[line];
    const state = workOf(store.get().snapshot, alarmNo).lines[line];
    if (command === undefined || state === undefined || state === 'ignored') return;
    switch (command.kind) {
      case 'contact':
        return dialing.runContactLine(alarmNo, line);
      case 'prompt': {
        openDialog(context, { kind: 'prompt', alarmNo, line, field: command.field });
        return;
      }
      case 'close': {
        openDialog(context, { kind: 'close-alarm', alarmNo, code: command.code, line });
        return;
      }
      case 'email':
      case 'suspend':
      case 'log':
        await take(context, api.post(`alarms/${alarmNo}/line`, { line, answer: '' }));
        return;
      case 'if':
      case 'else':
      case 'end-if':
        return;
    }
  }

  return {
    runLine,
    async load(alarmNo, holder) {
      const alarm = findAlarm(alarmNo);
      const { snapshot } = store.get();
      if (alarm === undefined) {
        context.go({ screen: 'queue' });
        return;
      }
      const { handler, acknowledged, closedWith } = workOf(snapshot, alarmNo);
      if (closedWith !== null) return;
      const isHeld = handler !== null && handler !== snapshot.userId;
      if (isHeld && holder === 'ask') {
        openDialog(context, { kind: 'concurrent', alarmNo, handler });
        return;
      }
      if ((await take(context, api.post(`alarms/${alarmNo}/load`))) === null) return;
      if (!acknowledged && alarm.notice !== null) {
        openDialog(context, { kind: 'notice', alarmNo, text: alarm.notice });
      }
      await startCriticalFirstContact(alarmNo);
    },
    async acknowledge(alarmNo) {
      closeDialog(context);
      if ((await take(context, api.post(`alarms/${alarmNo}/acknowledge`))) === null) return;
      await startCriticalFirstContact(alarmNo);
    },
    async runCurrentLine(alarmNo) {
      const line = workOf(store.get().snapshot, alarmNo).lines.indexOf('current');
      if (line >= 0) await runLine(alarmNo, line);
    },
    async answerPrompt(answer) {
      const dialog = store.get().dialogs.at(-1);
      if (dialog?.kind !== 'prompt') return;
      closeDialog(context);
      await take(context, api.post(`alarms/${dialog.alarmNo}/line`, { line: dialog.line, answer }));
    },
    async closeAlarm(code, comment) {
      const dialog = store.get().dialogs.at(-1);
      if (dialog?.kind !== 'close-alarm') return;
      closeDialog(context);
      const snapshot = await take(context, api.post(`alarms/${dialog.alarmNo}/close`, { code, comment }));
      if (snapshot !== null) context.go({ screen: 'queue' });
    },
    async addComment(customerId, comment) {
      if (comment.trim() === '') return;
      await take(context, api.post(`customers/${customerId}/comments`, { comment: comment.trim() }));
    },
  };
}
