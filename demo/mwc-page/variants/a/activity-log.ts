import type { ViewState } from '../../model/view-state';
import { h, type VNode } from '../../page/vnode';
import { card } from './controls';

/** The Customer Activity Log, the newest line first. */
export function activityLog(state: ViewState, customerId: string): VNode {
  const lines = state.snapshot.logs[customerId] ?? [];
  return card(
    'Customer Activity Log',
    h(
      'ul',
      { class: 'log', 'aria-label': 'Customer Activity Log' },
      ...lines.toReversed().map(line => h('li', {}, line)),
    ),
  );
}
