import { findAlarm } from '../../data/station';
import { USERS } from '../../data/users';
import type { AlarmWork } from '../../model/snapshot';
import type { ViewState } from '../../model/view-state';
import { h, type VNode } from '../../page/vnode';
import { icon } from './icons';

function count(caption: string, works: AlarmWork[], kind: string): VNode {
  const isSome = works.length > 0 ? 'some' : 'none';
  return h('li', { class: `count ${kind} ${isSome}` }, h('span', {}, caption), ' ', h('b', {}, works.length));
}

function counts(works: AlarmWork[]): VNode {
  const open = works.filter(work => work.closedWith === null);
  const priorityOf = (work: AlarmWork): number => Math.min(findAlarm(work.alarmNo)?.priority ?? 10, 10);
  const perPriority = Array.from({ length: 10 }, (_, index) => {
    const caption = index === 9 ? 'P10+' : `P${index + 1}`;
    return count(
      caption,
      open.filter(work => priorityOf(work) === index + 1),
      `p${index + 1}`,
    );
  });
  return h(
    'ul',
    { class: 'counts', 'aria-label': 'Alarm counts' },
    ...perPriority,
    count(
      'Suspended',
      open.filter(work => work.suspendedUntil !== null),
      'state',
    ),
    count(
      'New',
      open.filter(work => work.handler === null),
      'state',
    ),
    count(
      'Actioned',
      open.filter(work => work.handler !== null),
      'state',
    ),
    count('Hidden', [], 'state'),
  );
}

/** User, time and zone at the lower left; alarm counts; the watchdog. */
export function bottomBar(state: ViewState, userId: string): VNode {
  const zone = USERS.find(user => user.id === userId)?.zoneLabel ?? '';
  const isConnected = state.connection === 'connected';
  return h(
    'footer',
    { class: 'bottom-bar' },
    h(
      'div',
      { class: 'who' },
      h('span', { class: 'user' }, userId),
      h('time', { class: 'clock' }, state.clock),
      h('span', { class: 'zone' }, zone),
    ),
    counts(state.snapshot.works),
    h(
      'div',
      { class: 'watchdog' },
      h('span', {}, 'Receiver B1: line supervision restored …'),
      h(
        'span',
        { class: isConnected ? 'link up' : 'link down' },
        icon(isConnected ? 'check' : 'cross'),
        isConnected ? 'Connected' : 'Not connected',
      ),
    ),
  );
}
