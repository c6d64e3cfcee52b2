import type { Alarm } from '../../data/types';
import type { Desk } from '../../model/desk';
import type { AlarmWork } from '../../model/snapshot';
import { h, type VNode } from '../../page/vnode';
import { button, card } from './controls';

/** MWC's colours have a word each, so that nobody has to tell them by colour. */
const STATE_WORDS = { current: 'Current', done: 'Done', pending: 'Pending', ignored: 'Ignored' } as const;

/** The action pattern: double click runs a line, `D` runs the current one. */
export function actionPattern(alarm: Alarm, work: AlarmWork, desk: Desk): VNode {
  const { attempt } = work;
  return card(
    'Action Pattern',
    h(
      'ol',
      { class: 'pattern' },
      ...alarm.pattern.map((command, line) => {
        const state = work.lines[line] ?? 'pending';
        const text = command.text.trimStart();
        const depth = (command.text.length - text.length) / 2;
        return h(
          'li',
          {
            class: `pattern-line ${state} depth-${depth}`,
            'aria-current': state === 'current' ? 'step' : undefined,
            ondblclick: () => void desk.alarm.runLine(alarm.alarmNo, line),
          },
          h('span', { class: 'pattern-text' }, text),
          h('span', { class: 'pattern-state' }, STATE_WORDS[state]),
        );
      }),
    ),
    h(
      'div',
      { class: 'pattern-tools' },
      button('Do (D)', () => void desk.alarm.runCurrentLine(alarm.alarmNo), 'primary'),
      attempt !== null && button('Enter outcome', () => desk.dialing.askOutcome(attempt)),
      button('Close alarm', () =>
        desk.screen.open({ kind: 'close-alarm', alarmNo: alarm.alarmNo, code: '', line: null }),
      ),
    ),
  );
}
