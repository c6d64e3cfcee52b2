import { adoptStyles } from '../../ui/stylesheet';
import { followDialogs } from './follow-dialogs';
import { holdKeys, keepFocus } from './hold-keys';

/** The page's rules can reach the host alone; `!important` inside the shadow root wins over them. */
const HOST_STYLES = `
:host {
  all: initial !important;
  position: fixed !important;
  left: var(--shift-x, 0px) !important;
  top: var(--shift-y, 0px) !important;
  width: 0 !important;
  height: 0 !important;
  z-index: 2147483647 !important;
}
@media print { :host { display: none !important; } }
`;

/** Our one element in the page of a frame. */
export interface PageHost {
  /** Is the target of every event that reaches the page from our UI. */
  element: HTMLElement;
  /** Closed; whatever we show in this frame lives here, in coordinates of the viewport. */
  root: ShadowRoot;
}

/**
 * Adds our host to the page, for as long as `signal` lets it. Call it before the page's scripts run: only then
 * are keys held before the page's own listeners.
 */
export function createHost(signal: AbortSignal): PageHost {
  const element = document.createElement('rc-for-mwc');
  const root = element.attachShadow({ mode: 'closed' });
  adoptStyles(root, HOST_STYLES);
  holdKeys(element, root, signal);
  keepFocus(root, signal);
  followDialogs(element, signal);
  return { element, root };
}
