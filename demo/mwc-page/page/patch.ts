import { applyProps } from './element-props';
import type { VNode } from './vnode';

type Wish = VNode | string;

/** What stands in the document for one wish. Nodes that others have put beside ours are not in here. */
interface Placed {
  wish: Wish;
  node: Element | Text;
  children: Placed[];
}

const SVG = 'http://www.w3.org/2000/svg';
const SVG_TAGS = new Set(['svg', 'path', 'circle', 'rect']);

function identity(wish: Wish): string {
  return typeof wish === 'string' ? '#text' : `${wish.tag}#${wish.key ?? ''}`;
}

function create(wish: Wish): Placed {
  if (typeof wish === 'string') return { wish, node: document.createTextNode(wish), children: [] };
  const node: Element = SVG_TAGS.has(wish.tag)
    ? document.createElementNS(SVG, wish.tag)
    : document.createElement(wish.tag);
  const children = wish.children.map(create);
  node.append(...children.map(child => child.node));
  // After the children, so that a select's value finds its option.
  applyProps(node, {}, wish.props);
  return { wish, node, children };
}

function announce(placed: Placed): void {
  for (const child of placed.children) announce(child);
  if (typeof placed.wish === 'string' || placed.wish.onMount === null) return;
  if (placed.node instanceof Element) placed.wish.onMount(placed.node);
}

function update(placed: Placed, wish: Wish): void {
  const { node } = placed;
  if (typeof wish === 'string' || typeof placed.wish === 'string') {
    if (node.textContent !== wish && typeof wish === 'string') node.textContent = wish;
    placed.wish = wish;
    return;
  }
  if (!(node instanceof Element)) return;
  placed.children = patchChildren(node, placed.children, wish.children);
  applyProps(node, placed.wish.props, wish.props);
  placed.wish = wish;
}

function remove(node: Element | Text): void {
  // Closing gives the focus back where it was; taking a modal dialog away alone does not.
  if (node instanceof HTMLDialogElement) node.close();
  node.remove();
}

/** Finds for each wish the placed node that can serve on: same key and tag, else the next of the kind. */
function match(before: Placed[], wishes: Wish[]): (Placed | undefined)[] {
  const free = new Map<string, Placed[]>();
  for (const placed of before) {
    const id = identity(placed.wish);
    free.set(id, [...(free.get(id) ?? []), placed]);
  }
  return wishes.map(wish => free.get(identity(wish))?.shift());
}

function patchChildren(parent: Element, before: Placed[], wishes: Wish[]): Placed[] {
  const matched = match(before, wishes);
  const kept = new Set(matched);
  for (const placed of before) {
    if (!kept.has(placed)) remove(placed.node);
  }
  const after: Placed[] = [];
  const fresh: Placed[] = [];
  let next: Node | null = null;
  let lowest = before.length;
  // From the end, so that each node's right neighbour already stands; what is in order is not moved.
  for (let index = wishes.length - 1; index >= 0; index -= 1) {
    const wish = wishes[index];
    if (wish === undefined) continue;
    const old = matched[index];
    const placed: Placed = old ?? create(wish);
    const position = old === undefined ? -1 : before.indexOf(old);
    if (old !== undefined && position < lowest) lowest = position;
    else parent.insertBefore(placed.node, next);
    if (old === undefined) fresh.push(placed);
    else update(old, wish);
    next = placed.node;
    after.unshift(placed);
  }
  for (const placed of fresh.reverse()) {
    if (parent.isConnected) announce(placed);
  }
  return after;
}

/** Keeps a container like the last wish, changing only what differs; foreign nodes are left alone. */
export function mountInto(container: Element): (wishes: Wish[]) => void {
  let placed: Placed[] = [];
  return wishes => {
    placed = patchChildren(container, placed, wishes);
  };
}
