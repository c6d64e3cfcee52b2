import type { PageWatch } from './page-watch';

/** Something that the operator did in the page, in any of its frames. Script-made events are none. */
export interface Action {
  kind: 'press' | 'click' | 'doubleClick' | 'key' | 'input';
  event: Event;
  /** From the innermost element outwards, open shadow roots included. */
  path: readonly EventTarget[];
  /** Clicks in a row at that place; 0 for a click by keyboard. */
  clicks: number;
  /** Key as in KeyboardEvent.key, '' for none and for key repeats and shortcuts. */
  key: string;
}

const KINDS: Readonly<Record<string, Action['kind']>> = {
  mousedown: 'press',
  click: 'click',
  dblclick: 'doubleClick',
  keydown: 'key',
  input: 'input',
};

const OWN_KEYS = ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock'];

/**
 * Tells each trusted action before the page handles it; never prevents or stops one.
 *
 * @returns a function that takes in windows of frames that came since; it may be called often
 */
export function watchActions(
  watch: PageWatch,
  onAction: (action: Action) => void,
  signal: AbortSignal,
): () => void {
  function tell(event: Event): void {
    const kind = KINDS[event.type];
    if (!event.isTrusted || kind === undefined) return;
    const key = event.type === 'keydown' ? commandKey(event) : '';
    if (key === null) return;
    const path = event.composedPath();
    watch.learn(path);
    watch.refresh();
    onAction({ kind, event, path, clicks: 'detail' in event ? Number(event.detail) : 0, key });
  }

  function listen(): void {
    const windows = watch.index
      .roots()
      .flatMap(root => ('defaultView' in root ? (root.defaultView ?? []) : []));
    for (const target of [window, ...windows]) {
      for (const type of Object.keys(KINDS)) {
        // The same listener on the same target is added once only.
        target.addEventListener(type, tell, { capture: true, passive: true, signal });
      }
    }
  }

  listen();
  return listen;
}

/** The key; '' when it is no command of MWC; null when it is no action at all. */
function commandKey(event: Event): string | null {
  if (!isKeyboardEvent(event)) return '';
  if (OWN_KEYS.includes(event.key) || event.repeat) return null;
  return event.ctrlKey || event.altKey || event.metaKey || event.isComposing ? '' : event.key;
}

function isKeyboardEvent(event: Event): event is KeyboardEvent {
  return event.type === 'keydown';
}
