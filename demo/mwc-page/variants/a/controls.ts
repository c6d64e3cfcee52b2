import { h, type Child, type Handler, type VNode } from '../../page/vnode';
import { icon, type IconName } from './icons';

/** A button with a caption. */
export function button(
  caption: string,
  onClick: Handler,
  kind: 'plain' | 'primary' | 'danger' = 'plain',
): VNode {
  return h('button', { type: 'button', class: `button ${kind}`, onclick: onClick }, caption);
}

/** A button that shows an icon alone; its name is read and shown on hover. */
export function iconButton(name: string, which: IconName, onClick: Handler): VNode {
  return h(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': name, title: name, onclick: onClick },
    icon(which),
  );
}

/** A card with a heading, which names its region. */
export function card(title: string, ...children: Child[]): VNode {
  return cardWithTools(title, [], ...children);
}

/** A card whose heading line also holds controls. */
export function cardWithTools(title: string, tools: Child[], ...children: Child[]): VNode {
  return h(
    'section',
    { class: 'card', 'aria-label': title },
    h('header', { class: 'card-head' }, h('h2', {}, title), ...tools),
    ...children,
  );
}

/** A list of captions and values. */
export function facts(entries: [caption: string, value: Child][]): VNode {
  return h(
    'dl',
    { class: 'facts' },
    ...entries.map(([caption, value]) => h('div', {}, h('dt', {}, caption), h('dd', {}, value))),
  );
}

/** Reads the named field of the form that an event came from. */
export function fieldOf(event: Event, name: string): string {
  const { currentTarget } = event;
  if (!(currentTarget instanceof HTMLFormElement)) return '';
  const value = new FormData(currentTarget).get(name);
  return typeof value === 'string' ? value : '';
}

/** The text in the input, textarea or select that an event came from. */
export function valueOf(event: Event): string {
  const { currentTarget } = event;
  const hasValue =
    currentTarget instanceof HTMLInputElement ||
    currentTarget instanceof HTMLTextAreaElement ||
    currentTarget instanceof HTMLSelectElement;
  return hasValue ? currentTarget.value : '';
}
