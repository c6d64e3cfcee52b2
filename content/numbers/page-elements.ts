/** Never read and never covered: scripts, pictures, what people type in, and whatever has a click of its own. */
const SKIPPED = [
  'script,style,noscript,template,textarea,select,button,iframe,object,canvas,svg,video,audio',
  '[contenteditable]:not([contenteditable=false]),[data-mwc-rc=ignore]',
  ...['button', 'tab', 'menuitem', 'option', 'switch', 'textbox', 'link'].map(role => `[role=${role}]`),
  'a[href]:not([href^="tel:" i]):not([href^="callto:" i])',
].join();

/** Seldom anything but a box of its own, so that its style need not be asked. */
const BLOCKS =
  /^(?:html|body|div|p|table|thead|tbody|tfoot|tr|td|th|ul|ol|li|dl|dt|dd|section|article|main|aside|header|footer|nav|form|fieldset|pre|h[1-6]|hr|br|input|img)$/;

export function isSkipped(element: Element): boolean {
  return element.matches(SKIPPED);
}

/** Whether anything around the node, shadow hosts included, keeps us from it. */
export function isInSkipped(node: Node): boolean {
  let element = node instanceof Element ? node : node.parentElement;
  while (element !== null) {
    if (element.closest(SKIPPED) !== null) return true;
    const root = element.getRootNode();
    element = root instanceof ShadowRoot ? root.host : null;
  }
  return false;
}

export type Flow = 'inline' | 'block' | 'hidden';

/** How an element's text runs on with the text around it, as it is shown. */
export function flowOf(element: Element): Flow {
  if (BLOCKS.test(element.localName)) return 'block';
  const { display, visibility } = getComputedStyle(element);
  if (display === 'none' || visibility !== 'visible') return 'hidden';
  return display.startsWith('inline') || display === 'contents' ? 'inline' : 'block';
}

/** A field that only shows a value: nobody types in it. */
export function isReadOnlyField(element: Element): element is HTMLInputElement {
  return (
    element instanceof HTMLInputElement && element.readOnly && /^(?:text|tel|search)$/.test(element.type)
  );
}

/** The element above, out of a shadow root too. */
export function parentOf(element: Element): Element | null {
  if (element.parentElement !== null) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** The first ancestor (or the element itself) that matches, out of shadow roots too. */
export function closestOf(element: Element, selector: string): Element | null {
  for (let at: Element | null = element; at !== null;) {
    const found: Element | null = at.closest(selector);
    if (found !== null) return found;
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}
