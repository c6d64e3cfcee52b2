import type { Desk } from '../../model/desk';
import type { ViewState } from '../../model/view-state';
import { h, type VNode } from '../../page/vnode';
import { card, fieldOf } from './controls';

/** The comments at the right. What is typed lives in the textarea alone until it is saved. */
export function comments(state: ViewState, customerId: string, desk: Desk): VNode {
  const submit = (event: Event): void => {
    event.preventDefault();
    const form = event.currentTarget;
    void desk.alarm.addComment(customerId, fieldOf(event, 'comment'));
    if (form instanceof HTMLFormElement) form.reset();
  };
  return card(
    'Comments',
    h(
      'ul',
      { class: 'comment-list' },
      ...(state.snapshot.comments[customerId] ?? []).map(comment => h('li', {}, comment)),
    ),
    h(
      'form',
      { class: 'comment-form', onsubmit: submit },
      h('label', { for: 'new-comment' }, 'New comment'),
      h('textarea', { id: 'new-comment', name: 'comment', rows: 3, maxlength: 2000 }),
      h('button', { type: 'submit', class: 'button' }, 'Save'),
    ),
  );
}
