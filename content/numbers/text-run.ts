import { BOUNDARY } from '../../core/numbers/plain-text';
import { flowOf, isReadOnlyField, isSkipped } from './page-elements';

/** Text that the page shows as one line of words, from however many nodes. */
export interface TextRun {
  /** The block that the text stands in, or the read-only field whose value it is. */
  element: Element;
  text: string;
  /** Each text node and where it begins in `text`; empty for a field. */
  pieces: readonly { node: Text; start: number }[];
}

/** Longer nodes are documents, not fields: they are read around the pointer alone. */
const LONGEST_NODE = 5_000;
/** A block with more children is a list of lines: each is read by itself. */
const MOST_CHILDREN = 300;

/** The value of a read-only field, as a run. */
export function fieldRun(element: HTMLInputElement): TextRun {
  return { element, text: element.value, pieces: [] };
}

/**
 * The runs of a block, without those of the blocks in it, which are added to `inner`. Between two elements
 * stands a boundary, which divides groups of digits but not the parts of a number.
 */
export function runsOf(block: Element | ShadowRoot, inner: Element[] = []): TextRun[] {
  const element = block instanceof ShadowRoot ? block.host : block;
  const runs: TextRun[] = [];
  let pieces: { node: Text; start: number }[] = [];
  let text = '';
  const close = () => {
    if (pieces.length > 0) runs.push({ element, text, pieces });
    pieces = [];
    text = '';
  };
  const read = (parent: Node) => {
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
      if (node instanceof Text) {
        if (node.length > LONGEST_NODE) {
          close();
          continue;
        }
        pieces.push({ node, start: text.length });
        text += node.data;
      } else if (node instanceof Element) {
        const flow = node.shadowRoot === null ? flowOf(node) : 'block';
        if (flow === 'hidden') continue;
        if (flow === 'block' || isSkipped(node)) {
          close();
          inner.push(node);
          continue;
        }
        text += BOUNDARY;
        read(node);
        text += BOUNDARY;
      }
    }
  };
  if (block.childNodes.length <= MOST_CHILDREN) read(block);
  close();
  return runs;
}

/** The innermost block around an element: where its text begins and ends. */
export function blockOf(element: Element): Element | ShadowRoot {
  for (let at = element; ;) {
    if (flowOf(at) !== 'inline' || isReadOnlyField(at)) return at;
    const parent = at.parentNode;
    if (parent instanceof ShadowRoot) return parent;
    if (!(parent instanceof Element)) return at;
    at = parent;
  }
}

/** The stretch of one long text node around an offset. */
export function runAround(node: Text, offset: number): TextRun | null {
  const element = node.parentElement;
  if (element === null) return null;
  const reach = 200;
  const from = Math.max(0, offset - reach);
  return { element, text: node.substringData(from, 2 * reach), pieces: [{ node, start: -from }] };
}

/** The page's range of a stretch of a run; null for a field. */
export function rangeIn(run: TextRun, start: number, end: number): StaticRange | null {
  const first = run.pieces.findLast(piece => piece.start <= start);
  const last = run.pieces.findLast(piece => piece.start < end);
  if (first === undefined || last === undefined) return null;
  return new StaticRange({
    startContainer: first.node,
    startOffset: Math.min(first.node.length, start - first.start),
    endContainer: last.node,
    endOffset: Math.min(last.node.length, end - last.start),
  });
}
