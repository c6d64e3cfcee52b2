import { isAttached, lineage } from './dom-tree';

/** Whether the element is drawn: attached, not hidden by style, with an area, also in the frames around it. */
export function isShown(element: Element): boolean {
  if (!isAttached(element)) return false;
  for (
    let at: Element | null = element;
    at !== null;
    at = at.ownerDocument.defaultView?.frameElement ?? null
  ) {
    if (!at.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false })) return false;
    const { width, height } = at.getBoundingClientRect();
    if (width === 0 && height === 0) return false;
  }
  return true;
}

/** Whether the page has taken the element out of use; a modal dialog does that to everything behind it. */
export function isSetAside(element: Element): boolean {
  for (const at of lineage(element)) {
    if (at.getAttribute('aria-hidden') === 'true' || at.hasAttribute('inert')) return true;
  }
  return false;
}

/** The element's place in the viewport of the frame that this script runs in; null when it is not shown. */
export function shownRect(element: Element): DOMRect | null {
  if (!isShown(element)) return null;
  const rect = element.getBoundingClientRect();
  let { x, y } = rect;
  let frame = element.ownerDocument === document ? null : element.ownerDocument.defaultView?.frameElement;
  while (frame) {
    const outer = frame.getBoundingClientRect();
    x += outer.x + frame.clientLeft;
    y += outer.y + frame.clientTop;
    frame = frame.ownerDocument === document ? null : frame.ownerDocument.defaultView?.frameElement;
  }
  return new DOMRect(x, y, rect.width, rect.height);
}
