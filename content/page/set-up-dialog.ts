import { isExtensionDevice } from '../../core/page/native-integration';
import { formValue, holds, isElement, isNode, isSelect } from './dom-tree';
import type { SetUp, TapiDevice } from './mwc-page-events';
import type { PageParts } from './page-parts';
import { dialogAround, panelAround } from './panel-place';
import type { Action } from './trusted-actions';
import { isShown, shownRect } from './visibility';

export interface SetUpWatch {
  onAction(action: Action): void;
  onChange(): void;
  dialog(): Element | null;
}

const ENTRIES = '[role=option], [role=radio], [role=row], [role=listitem], label, tr, li';

/**
 * MWC's dialer set-up: the dialog that holds the list of TAPI devices. It ends with `done` when the operator's
 * last press in it was its *Done*; leaving otherwise discards. MWC's list is read only.
 */
export function watchSetUp(
  { landmarks }: PageParts,
  onSetUp: (state: SetUp | null, end: 'done' | 'left' | null) => void,
  onExtensionDevice: () => void,
): SetUpWatch {
  let open: { dialog: Element; devices: string } | null = null;
  let end: 'done' | 'left' = 'left';

  function dialogOf(list: Element): Element | null {
    const hasDone = (around: Element): boolean => landmarks.find('done', around).elements.length > 0;
    return dialogAround(list) ?? panelAround(list, hasDone);
  }

  function close(): void {
    open = null;
    onSetUp(null, end);
  }

  return {
    dialog: () => open?.dialog ?? null,
    onAction(action) {
      const [target] = action.path;
      if (open === null || target === undefined || !isNode(target) || !isElement(target)) return;
      if (action.kind === 'key') end = 'left';
      if (action.kind !== 'click') return;
      const done = landmarks.only('done', open.dialog);
      end = done !== null && holds(done, target) ? 'done' : 'left';
    },
    onChange() {
      const list = landmarks.only('tapiDevices');
      const dialog = list === null ? null : dialogOf(list);
      if (open !== null && dialog !== open.dialog) close();
      if (list === null || dialog === null) return;
      const devices = devicesIn(list);
      const key = JSON.stringify(devices);
      if (devices.some(({ name }) => isExtensionDevice(name))) onExtensionDevice();
      if (open?.devices === key) return;
      if (open === null) end = 'left';
      open = { dialog, devices: key };
      onSetUp({ anchor: { element: dialog, rect: () => shownRect(dialog) }, devices }, null);
    },
  };
}

/** The entries of MWC's list, be it a select, a list box, radio buttons or a table. */
function devicesIn(list: Element): TapiDevice[] {
  if (isSelect(list)) {
    const options = [...list.options].filter(option => option.value !== '');
    return options.map(option => ({ name: option.text.trim(), selected: option.selected }));
  }
  const entries = [...list.querySelectorAll(ENTRIES)].filter(isShown);
  const innermost = entries.filter(entry => !entries.some(other => other !== entry && entry.contains(other)));
  return innermost.flatMap(entry => {
    const name = (entry.getAttribute('aria-label') ?? entry.textContent).replace(/\s+/g, ' ').trim();
    return name === '' || formValue(entry) !== null ? [] : [{ name, selected: isSelected(entry) }];
  });
}

function isSelected(entry: Element): boolean {
  if (['aria-selected', 'aria-checked', 'aria-current'].some(name => entry.getAttribute(name) === 'true'))
    return true;
  return entry.querySelector(':checked') !== null;
}
