import type { Landmark } from './landmark';

/** A control is pressed, a toggle is on or off, a panel holds other landmarks, a field shows a value. */
export type LandmarkKind = 'control' | 'toggle' | 'panel' | 'field';

const PANELS: readonly Landmark[] = ['dialer', 'actionPattern', 'contacts', 'outcome'];
const FIELDS: readonly Landmark[] = ['user', 'name', 'number', 'extension', 'tapiDevices'];

export function kindOf(landmark: Landmark): LandmarkKind {
  if (landmark === 'autodial') return 'toggle';
  if (PANELS.includes(landmark)) return 'panel';
  return FIELDS.includes(landmark) ? 'field' : 'control';
}

/** Roles under which a landmark of that kind is looked for by role and name. */
export const ROLES: Readonly<Record<LandmarkKind, readonly string[]>> = {
  control: ['button', 'link', 'menuitem', 'treeitem', 'tab'],
  toggle: ['switch', 'checkbox', 'menuitemcheckbox'],
  panel: [
    ...['region', 'dialog', 'alertdialog', 'group', 'form', 'complementary', 'article', 'tabpanel'],
    ...['table', 'grid', 'treegrid', 'list', 'listbox', 'tree', 'navigation', 'toolbar'],
  ],
  field: [
    ...['textbox', 'searchbox', 'combobox', 'listbox', 'spinbutton', 'radiogroup', 'status', 'group'],
    ...['table', 'grid', 'list'],
  ],
};

/** Icon words (ligature text or class token) by which a control without a name is known inside its panel. */
export const ICONS: Readonly<Partial<Record<Landmark, readonly string[]>>> = {
  gear: ['gear', 'cog', 'settings', 'tune'],
};

/**
 * Landmarks that are looked for in the whole page; the others only in their panel, since their captions ("Call",
 * "Name", "Done") may stand in every row of a table.
 */
export const PAGE_WIDE: readonly Landmark[] = [
  ...(['user', 'logIn', 'logOff', 'lock', 'unlock', 'dialer', 'hangUp', 'tapiDevices', 'tools'] as const),
  ...(['getCredentials', 'clearCredentials', 'actionPattern', 'contacts', 'outcome'] as const),
];
