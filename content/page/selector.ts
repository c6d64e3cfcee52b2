import { frameDocument } from './dom-tree';

/**
 * Elements of an administrator's selector: CSS, looked for in the page and its same-origin frames, in which
 * ` >>> ` steps into the open shadow root of what stands before it. A selector that is no CSS finds nothing;
 * the contract check shows that.
 */
export function querySelector(selector: string): Element[] {
  const [first = '', ...hops] = selector.split('>>>').map(part => part.trim());
  let places = documents(document).flatMap(root => query(root, first));
  for (const hop of hops) {
    places = places.flatMap(place => (place.shadowRoot === null ? [] : query(place.shadowRoot, hop)));
  }
  return places;
}

function documents(root: Document): Document[] {
  const frames = [...root.querySelectorAll('iframe, frame')].map(frameDocument);
  return [root, ...frames.filter(inner => inner !== null).flatMap(documents)];
}

function query(root: ParentNode, selector: string): Element[] {
  try {
    return [...root.querySelectorAll(selector)];
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'SyntaxError') return [];
    throw thrown;
  }
}
