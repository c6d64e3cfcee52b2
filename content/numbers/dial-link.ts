import { adoptStyles } from '../../ui/stylesheet';
import type { Point } from './spot-at-point';

const STYLES = `
a[data-dial] {
  all: initial;
  position: fixed;
  box-sizing: border-box;
  pointer-events: auto;
  cursor: pointer;
  border-bottom: 2px solid LinkText;
  border-radius: 2px;
}
a[data-dial][hidden] { display: none; }
a[data-dial]:focus-visible { outline: 3px solid LinkText; outline-offset: 2px; }
@media print { a[data-dial] { display: none; } }
`;

/** The one link that lies over a number while somebody is about to call it. */
export interface DialLink {
  element: HTMLAnchorElement;
  isShown(): boolean;
  /** Lays the link exactly over a box of the viewport. */
  show(box: DOMRect, name: string): void;
  hide(): void;
  /** Looks at the page as if the link did not lie over it. */
  lookUnder<T>(look: () => T): T;
  covers(point: Point): boolean;
}

/** Adds the link to our closed shadow root, for as long as `signal` lets it. */
export function createDialLink(root: ShadowRoot, signal: AbortSignal): DialLink {
  adoptStyles(root, STYLES);
  const element = document.createElement('a');
  element.dataset['dial'] = '';
  element.setAttribute('role', 'link');
  element.draggable = false;
  element.tabIndex = -1;
  element.hidden = true;
  root.append(element);
  signal.addEventListener('abort', () => element.remove());

  const put = (left: number, top: number) => {
    element.style.left = `${left}px`;
    element.style.top = `${top}px`;
  };
  return {
    element,
    isShown: () => !element.hidden,
    show: (box, name) => {
      element.setAttribute('aria-label', name);
      element.style.width = `${box.width}px`;
      element.style.height = `${box.height}px`;
      element.hidden = false;
      put(box.left, box.top);
      // Inside a transformed dialog, fixed coordinates are the dialog's and not the viewport's.
      const placed = element.getBoundingClientRect();
      if (placed.left !== box.left || placed.top !== box.top)
        put(2 * box.left - placed.left, 2 * box.top - placed.top);
    },
    hide: () => {
      element.hidden = true;
    },
    lookUnder: look => {
      element.style.pointerEvents = 'none';
      try {
        return look();
      } finally {
        element.style.removeProperty('pointer-events');
      }
    },
    covers: ({ x, y }) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return !element.hidden && x >= left && x <= right && y >= top && y <= bottom;
    },
  };
}
