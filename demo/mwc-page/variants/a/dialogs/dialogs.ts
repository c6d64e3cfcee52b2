import type { Desk } from '../../../model/desk';
import type { Dialog, ViewState } from '../../../model/view-state';
import type { VNode } from '../../../page/vnode';
import { closeAlarm } from './close-alarm';
import { dialerSettings } from './dialer-settings';
import { concurrent, notice } from './notice';
import { onTest } from './on-test';
import { outcome } from './outcome';
import { prompt } from './prompt';
import { ringCentralQuestion, settings } from './settings';

function dialogView(dialog: Dialog, state: ViewState, desk: Desk): VNode {
  switch (dialog.kind) {
    case 'notice':
      return notice(dialog.alarmNo, dialog.text, desk);
    case 'concurrent':
      return concurrent(dialog.alarmNo, dialog.handler, desk);
    case 'dialer-settings':
      return dialerSettings(state, desk);
    case 'outcome':
      return outcome(dialog.attempt, desk);
    case 'close-alarm':
      return closeAlarm(dialog.alarmNo, dialog.code, desk);
    case 'prompt':
      return prompt(dialog.field, desk);
    case 'on-test':
      return onTest(desk);
    case 'settings':
      return settings(state, desk);
    case 'ring-central-question':
      return ringCentralQuestion(desk);
  }
}

/** The open dialogs, the last one in front. */
export function dialogs(state: ViewState, desk: Desk): VNode[] {
  return state.dialogs.map(dialog => dialogView(dialog, state, desk));
}
