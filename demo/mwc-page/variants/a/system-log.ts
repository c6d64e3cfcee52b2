import type { ViewState } from '../../model/view-state';
import { h, type VNode } from '../../page/vnode';
import { card } from './controls';

/** Tools, System Log. */
export function systemLog(state: ViewState): VNode {
  return h(
    'div',
    { class: 'single' },
    card('System Log', h('ul', { class: 'log' }, ...state.snapshot.systemLog.map(line => h('li', {}, line)))),
  );
}
