/*
 * The page as one tree: open shadow roots hang below their hosts and same-origin frames below their frame
 * elements. Nodes of a frame belong to another realm, so that `instanceof` fails on them: kinds are told by
 * `nodeType` and `localName`.
 */

/** A place with a tree of its own, which an observer must be given one by one. */
export type TreeRoot = Document | ShadowRoot;

export function isNode(target: EventTarget): target is Node {
  return 'nodeType' in target;
}

export function isElement(node: EventTarget | null): node is Element {
  return node !== null && isNode(node) && node.nodeType === Node.ELEMENT_NODE;
}

export function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE;
}

export function isInput(element: Element): element is HTMLInputElement {
  return element.localName === 'input';
}

export function isSelect(element: Element): element is HTMLSelectElement {
  return element.localName === 'select';
}

function isTextArea(element: Element): element is HTMLTextAreaElement {
  return element.localName === 'textarea';
}

/** Whether a label can stand for the element. */
export function isLabelable(
  element: Element,
): element is HTMLInputElement | HTMLOutputElement | HTMLSelectElement {
  return 'labels' in element;
}

/** What a form control holds; null for any other element. */
export function formValue(element: Element): string | null {
  if (isInput(element) || isTextArea(element)) return element.value;
  if (!isSelect(element)) return null;
  return [...element.selectedOptions].map(option => option.text).join(' ');
}

function isFrame(element: Element): element is HTMLIFrameElement {
  return element.localName === 'iframe' || element.localName === 'frame';
}

/** A same-origin frame's document; null for any other element or origin. */
export function frameDocument(element: Element): Document | null {
  return isFrame(element) ? element.contentDocument : null;
}

/** Whether a tree of its own begins at this element; asked of each element of the page, so it makes nothing. */
export function hasRoots(element: Element): boolean {
  return element.shadowRoot !== null || isFrame(element);
}

/** The trees that begin at this element. */
export function rootsAt(element: Element): TreeRoot[] {
  const frame = frameDocument(element);
  return [element.shadowRoot, frame].filter(root => root !== null);
}

function isDocument(node: Node): node is Document {
  return node.nodeType === Node.DOCUMENT_NODE;
}

export function isShadowRoot(node: Node): node is ShadowRoot {
  return node.nodeType === Node.DOCUMENT_FRAGMENT_NODE && 'host' in node;
}

/** The tree that a node is in; null while it is in none. */
export function rootOf(node: Node): TreeRoot | null {
  const root = node.getRootNode();
  return isDocument(root) || isShadowRoot(root) ? root : null;
}

/** The element above, out of shadow roots and of same-origin frames too. */
export function parentOf(node: Node): Element | null {
  const parent = isDocument(node) ? node : node.parentNode;
  if (parent === null) return null;
  if (isElement(parent)) return parent;
  if (isShadowRoot(parent)) return parent.host;
  return isDocument(parent) ? (parent.defaultView?.frameElement ?? null) : null;
}

/** Ancestors in which an element's label, or what it labels, is looked for: the document may have 100,000 elements. */
const NEIGHBOUR_LEVELS = 3;

/** Elements near this one that match a selector. */
export function neighbours(element: Element, selector: string): Element[] {
  let around = element;
  for (let level = 0; level < NEIGHBOUR_LEVELS; level += 1) {
    const parent = around.parentElement;
    if (parent === null || parent === element.ownerDocument.body) break;
    around = parent;
  }
  return around === element ? [] : [...around.querySelectorAll(selector)];
}

/** The element and everything above it, innermost first. */
export function* lineage(node: Node): Generator<Element> {
  for (let at = isElement(node) ? node : parentOf(node); at !== null; at = parentOf(at)) yield at;
}

/** Whether `inner` is `outer` or lies in it, shadow roots and frames included. */
export function holds(outer: Element, inner: Node): boolean {
  if (outer.contains(inner)) return true;
  // A plain tree that does not hold it can do so only through a root of its own.
  for (const element of lineage(inner)) if (element === outer) return true;
  return false;
}

/** Whether the element still hangs in a page that is shown: a removed frame's document still counts as connected. */
export function isAttached(element: Element): boolean {
  if (!element.isConnected || element.ownerDocument.defaultView === null) return false;
  const frame = element.ownerDocument.defaultView.frameElement;
  return frame === null || isAttached(frame);
}
