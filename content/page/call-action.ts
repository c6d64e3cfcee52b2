import { actionLine } from './action-line';
import { stepAt } from './candidate';
import { isDisabled, type DialerWatch } from './dialer';
import { holds, isElement, isNode } from './dom-tree';
import type { PageParts } from './page-parts';
import { takesText } from './role';
import type { Action } from './trusted-actions';

/** What of MWC's an action used that can begin a call. */
export type CallAction = 'dialButton' | 'line' | 'outcome';

/**
 * Tells the actions that begin a call from all others: the dial button; a double click on a line, or its own dial
 * button; `D` outside text fields with an action pattern shown; an answer in the outcome dialog.
 */
export function watchCallActions(
  { book, landmarks }: PageParts,
  dialer: DialerWatch,
): (action: Action) => CallAction | null {
  /** The line on which the present double click began: the page may have drawn another under its second click. */
  let pressedLine: string | null = null;

  function isOnDialButton(target: Element): boolean {
    const panel = dialer.panel();
    const button = panel === null ? null : landmarks.only('dial', panel);
    return button !== null && holds(button, target) && !isDisabled(button);
  }

  function isOnLineDialButton(path: readonly EventTarget[]): boolean {
    if (actionLine(path, landmarks, book) === null) return false;
    const elements = path.filter(target => isNode(target)).filter(node => isElement(node));
    return elements.slice(0, 4).some(element => stepAt(element, 'dial', book) !== null);
  }

  function isInOutcome(target: Element): boolean {
    const dialog = landmarks.only('outcome');
    if (dialog === null || !holds(dialog, target)) return false;
    return !landmarks.find('cancel', dialog).elements.some(cancel => holds(cancel, target));
  }

  function byClick(action: Action, target: Element): CallAction | null {
    // The second click of a double click is the same press once more.
    if (action.clicks > 1) return null;
    if (isOnDialButton(target)) return 'dialButton';
    if (isOnLineDialButton(action.path)) return 'line';
    return isInOutcome(target) ? 'outcome' : null;
  }

  return action => {
    const [target] = action.path;
    if (target === undefined || !isNode(target) || !isElement(target)) return null;
    switch (action.kind) {
      case 'press':
        if (action.clicks === 1) pressedLine = actionLine(action.path, landmarks, book);
        return null;
      case 'click':
        return byClick(action, target);
      case 'doubleClick': {
        const line = actionLine(action.path, landmarks, book);
        return line !== null && line === pressedLine ? 'line' : null;
      }
      case 'key': {
        const isDo = action.key.toLowerCase() === 'd' && !takesText(target);
        return isDo && landmarks.find('actionPattern').elements.length > 0 ? 'line' : null;
      }
      case 'input':
        return null;
    }
  };
}
