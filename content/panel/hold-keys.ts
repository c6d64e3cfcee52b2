/** Events that our own fields and buttons need to hear. */
const HEARD = ['keydown', 'keyup', 'input'] as const;

/** Events that nobody needs to hear: what they do by themselves still happens. */
const UNHEARD = [
  'keypress',
  'beforeinput',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'copy',
  'cut',
  'paste',
  // A focus trap of the page would pull the focus out of our field.
  'focusin',
  'focusout',
] as const;

/** Presses in our UI are not presses outside of the page's menu or dialog. */
const POINTER = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'contextmenu',
  'touchstart',
  'touchend',
] as const;

/**
 * Keeps what is typed in our UI from the page: MWC runs an action on a live alarm at a bare `D`. Stopped at
 * the window, first of all, if this runs before the page's scripts; our own handlers get a copy that stays in
 * the shadow root, and what they prevent there is prevented.
 */
export function holdKeys(host: HTMLElement, root: ShadowRoot, signal: AbortSignal): void {
  const options = { capture: true, signal };
  for (const type of HEARD) {
    window.addEventListener(
      type,
      event => {
        if (event.target !== host) return;
        event.stopImmediatePropagation();
        const copy = copyOf(event);
        if (!(root.activeElement ?? root).dispatchEvent(copy)) event.preventDefault();
      },
      options,
    );
  }
  for (const type of UNHEARD) {
    window.addEventListener(
      type,
      event => {
        if (event.target === host) event.stopImmediatePropagation();
      },
      options,
    );
  }
  for (const type of POINTER) host.addEventListener(type, event => event.stopPropagation(), { signal });
}

function copyOf(event: Event): Event {
  const shape = { bubbles: true, cancelable: event.cancelable, composed: false };
  if (!(event instanceof KeyboardEvent)) return new Event(event.type, shape);
  const { key, code, location, repeat, isComposing, ctrlKey, shiftKey, altKey, metaKey } = event;
  return new KeyboardEvent(event.type, {
    ...shape,
    ...{ key, code, location, repeat, isComposing, ctrlKey, shiftKey, altKey, metaKey },
  });
}

/** Lets a press on our UI leave the focus where the operator works, text fields and lists apart. */
export function keepFocus(root: ShadowRoot, signal: AbortSignal): void {
  root.addEventListener(
    'mousedown',
    event => {
      const onField = event.composedPath().some(node => node instanceof Element && isTextField(node));
      if (!onField) event.preventDefault();
    },
    { signal },
  );
}

function isTextField(element: Element): boolean {
  return element.matches('select, textarea, input:not([type=radio], [type=checkbox], [type=button])');
}
