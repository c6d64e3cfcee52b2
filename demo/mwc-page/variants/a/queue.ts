import { ALARMS } from '../../data/station';
import type { Alarm } from '../../data/types';
import type { Desk } from '../../model/desk';
import { workOf, type AlarmWork } from '../../model/snapshot';
import type { ViewState } from '../../model/view-state';
import { h, keyed, type VNode } from '../../page/vnode';
import { button, cardWithTools, valueOf } from './controls';
import { ageClass, priorityClass } from './priority';
import { QUEUE_COLUMNS, type QueueColumn } from './queue-columns';

function alarmRow(
  alarm: Alarm,
  work: AlarmWork,
  columns: QueueColumn[],
  state: ViewState,
  desk: Desk,
): VNode {
  const load = (): void => desk.screen.show({ screen: 'alarm', alarmNo: alarm.alarmNo });
  const colour = state.queueColour === 'event' ? priorityClass(alarm.priority) : ageClass(alarm.ageSeconds);
  return keyed(
    alarm.alarmNo,
    h(
      'tr',
      {
        class: `${colour}${work.handler === null ? '' : ' held'}`,
        tabindex: 0,
        ondblclick: load,
        onkeydown: event => {
          if (event instanceof KeyboardEvent && event.key === 'Enter') load();
        },
      },
      h('td', { class: 'priority' }, alarm.priority),
      ...columns.map(column => h('td', {}, column.read(alarm, work))),
    ),
  );
}

function tools(state: ViewState, desk: Desk): VNode[] {
  const isAll = state.queueColumns === 'all';
  return [
    h('input', {
      class: 'filter',
      type: 'search',
      'aria-label': 'Filter',
      placeholder: 'Filter',
      value: state.queueFilter,
      oninput: event => desk.screen.filterQueue({ queueFilter: valueOf(event) }),
    }),
    h(
      'label',
      {},
      'Colour by ',
      h(
        'select',
        {
          value: state.queueColour,
          onchange: event =>
            desk.screen.filterQueue({ queueColour: valueOf(event) === 'age' ? 'age' : 'event' }),
        },
        h('option', { value: 'event' }, 'event'),
        h('option', { value: 'age' }, 'age'),
      ),
    ),
    button(isAll ? 'Fewer columns' : 'All columns', () =>
      desk.screen.filterQueue({ queueColumns: isAll ? 'usual' : 'all' }),
    ),
  ];
}

/** The Alarm Queue: by priority, then age; double click or Enter loads an alarm. */
export function queue(state: ViewState, desk: Desk): VNode {
  const columns = QUEUE_COLUMNS.filter(column => state.queueColumns === 'all' || column.shown === 'usual');
  const wanted = state.queueFilter.trim().toLowerCase();
  const rows = ALARMS.map(alarm => ({ alarm, work: workOf(state.snapshot, alarm.alarmNo) }))
    .filter(({ work }) => work.closedWith === null)
    .filter(({ alarm }) => Object.values(alarm).join(' ').toLowerCase().includes(wanted));
  return h(
    'div',
    { class: 'single' },
    cardWithTools(
      'Alarm Queue',
      tools(state, desk),
      h(
        'div',
        { class: 'table-scroll' },
        h(
          'table',
          { class: 'grid queue', 'aria-label': 'Alarm Queue' },
          h(
            'thead',
            {},
            h(
              'tr',
              {},
              ...['Pri', ...columns.map(column => column.heading)].map(text =>
                h('th', { scope: 'col' }, text),
              ),
            ),
          ),
          h('tbody', {}, ...rows.map(({ alarm, work }) => alarmRow(alarm, work, columns, state, desk))),
        ),
      ),
      h('p', { class: 'hint' }, 'Double click (or Enter) loads an alarm.'),
    ),
  );
}
