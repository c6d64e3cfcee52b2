import { isInput } from './dom-tree';

const BY_TAG: Readonly<Record<string, string>> = {
  a: 'link',
  article: 'article',
  aside: 'complementary',
  button: 'button',
  dialog: 'dialog',
  fieldset: 'group',
  form: 'form',
  footer: 'contentinfo',
  header: 'banner',
  li: 'listitem',
  nav: 'navigation',
  ol: 'list',
  option: 'option',
  output: 'status',
  section: 'region',
  summary: 'button',
  table: 'table',
  td: 'cell',
  textarea: 'textbox',
  th: 'columnheader',
  tr: 'row',
  ul: 'list',
};

const BY_INPUT_TYPE: Readonly<Record<string, string>> = {
  button: 'button',
  checkbox: 'checkbox',
  image: 'button',
  radio: 'radio',
  reset: 'button',
  search: 'searchbox',
  submit: 'button',
};

const HEADING = /^(?:h[1-6]|legend|caption)$/;

/** The element's role: the author's, else the tag's own (HTML Accessibility API Mappings), else ''. */
export function roleOf(element: Element): string {
  const [own] = (element.getAttribute('role') ?? '').trim().toLowerCase().split(/\s+/);
  const role = own ? own : tagRole(element);
  // A toggle button says by aria-pressed what a switch says by its role.
  return role === 'button' && element.hasAttribute('aria-pressed') ? 'switch' : role;
}

function tagRole(element: Element): string {
  if (isInput(element)) return BY_INPUT_TYPE[element.type] ?? 'textbox';
  if (element.localName === 'select') return element.hasAttribute('multiple') ? 'listbox' : 'combobox';
  if (HEADING.test(element.localName)) return 'heading';
  return BY_TAG[element.localName] ?? '';
}

const CLICKABLE_ROLES = [
  'button',
  'link',
  'menuitem',
  'menuitemcheckbox',
  'option',
  'switch',
  'tab',
  'treeitem',
  'checkbox',
];

/** Whether a press on the element can do something, as far as the page shows it. */
export function isClickable(element: Element): boolean {
  if (CLICKABLE_ROLES.includes(roleOf(element))) return true;
  if (element.hasAttribute('tabindex') || element.hasAttribute('onclick')) return true;
  // A click handler of a plain element cannot be seen; its pointer can.
  return getComputedStyle(element).cursor === 'pointer';
}

const TEXT_ROLES = ['textbox', 'searchbox', 'combobox', 'spinbutton'];

/** Whether keys that go to the element are text, not commands. */
export function takesText(element: Element): boolean {
  if ('isContentEditable' in element && element.isContentEditable === true) return true;
  if (element.localName === 'select') return true;
  return TEXT_ROLES.includes(roleOf(element));
}
