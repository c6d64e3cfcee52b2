import { holds, lineage } from './dom-tree';
import type { PageParts } from './page-parts';
import { isClickable, roleOf } from './role';
import { isShown } from './visibility';

const MENU_ROLES = ['menu', 'menubar', 'group', 'list', 'listbox', 'tree', 'region', 'navigation'];

export interface ToolsWatch {
  /** The open menu with MWC's Tools entries; null while it is closed or in doubt. */
  menu(): Element | null;
  /** Whether entries of MWC's own Ring Central integration are shown anywhere. */
  hasNativeEntries(): boolean;
}

/** MWC's Tools menu, which is in the page only while it is open; it is never opened by us. */
export function watchTools({ landmarks, watch }: PageParts): ToolsWatch {
  /** The open menu that a *Tools* caption stands for. */
  function openMenu(carrier: Element): Element | null {
    const named = [...lineage(carrier)].slice(0, 2).find(element => MENU_ROLES.includes(roleOf(element)));
    if (named !== undefined && isMenuNamedByItself(named)) return named;
    const trigger = landmarks.find('tools').elements.find(control => holds(control, carrier));
    if (trigger === undefined || trigger.getAttribute('aria-expanded') === 'false') return null;
    const after = [
      controlled(trigger),
      trigger.nextElementSibling,
      trigger.querySelector('ul, ol, [role=menu], [role=group]'),
    ];
    return after.find(element => element !== null && isShown(element) && hasEntries(element)) ?? null;
  }

  return {
    menu() {
      const menus = new Set(watch.index.carriersOf('tools').filter(isShown).map(openMenu));
      const [menu, ...others] = [...menus].filter(found => found !== null);
      return menu === undefined || others.length > 0 ? null : menu;
    },
    hasNativeEntries: () =>
      (['getCredentials', 'clearCredentials'] as const).some(
        landmark => landmarks.find(landmark).elements.length > 0,
      ),
  };
}

/** A menu whose own label is *Tools*, not a menu in which an entry is. */
function isMenuNamedByItself(element: Element): boolean {
  return element.hasAttribute('aria-label') && hasEntries(element);
}

function controlled(trigger: Element): Element | null {
  const id = trigger.getAttribute('aria-controls') ?? trigger.getAttribute('aria-owns');
  return id === null || id === '' ? null : trigger.ownerDocument.getElementById(id);
}

function hasEntries(element: Element): boolean {
  return [...element.querySelectorAll('*')].slice(0, 200).some(entry => isClickable(entry) && isShown(entry));
}
