import { h, keyed, mounted, type Child, type VNode } from '../../../page/vnode';

/** How Escape behaves: it closes the dialog, or nothing at all while the dialog must be answered. */
export type OnEscape = (() => void) | 'must-answer';

function showModal(element: Element): void {
  if (element instanceof HTMLDialogElement) element.showModal();
}

/** A modal dialog: the rest of the page is inert behind it. */
export function modal(id: string, title: string, onEscape: OnEscape, ...children: Child[]): VNode {
  const titleId = `${id}-title`;
  const keydown = (event: Event): void => {
    if (!(event instanceof KeyboardEvent) || event.key !== 'Escape') return;
    event.preventDefault();
    if (onEscape !== 'must-answer') onEscape();
  };
  return keyed(
    id,
    mounted(
      showModal,
      h(
        'dialog',
        { id, class: 'dialog', 'aria-labelledby': titleId, 'aria-modal': 'true', onkeydown: keydown },
        h('h2', { id: titleId }, title),
        ...children,
      ),
    ),
  );
}

/** The foot of a dialog. */
export function dialogButtons(...buttons: Child[]): VNode {
  return h('div', { class: 'dialog-buttons' }, ...buttons);
}
