const NAME = 'mwc-rc-number';

/** Underlines numbers without a node of its own in the page. */
export interface NumberMarks {
  /** Replaces the marks of one element. */
  set(element: Element, ranges: readonly StaticRange[]): void;
  /** Replaces all marks. */
  replace(marks: ReadonlyMap<Element, readonly StaticRange[]>): void;
  /** Lets go of elements that have left the page: a static range would keep them alive. */
  forgetRemoved(): void;
}

/**
 * Marks by CSS Custom Highlight. The registry belongs to the page as well, so what we marked is remembered here
 * and put back if the page cleared it.
 */
export function createMarks(signal: AbortSignal): NumberMarks {
  const highlight = new Highlight();
  const marked = new Map<Element, readonly StaticRange[]>();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `::highlight(${NAME}) { text-decoration: underline dotted; text-decoration-thickness: from-font; }`,
  );
  document.adoptedStyleSheets.push(sheet);
  signal.addEventListener('abort', () => {
    CSS.highlights.delete(NAME);
    highlight.clear();
    marked.clear();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(other => other !== sheet);
  });

  const remove = (element: Element) => {
    for (const range of marked.get(element) ?? []) highlight.delete(range);
    marked.delete(element);
  };
  const set = (element: Element, ranges: readonly StaticRange[]) => {
    const old = marked.get(element) ?? [];
    if (old.length === ranges.length && old.every((range, index) => isSame(range, ranges[index]))) return;
    remove(element);
    if (ranges.length === 0) return;
    marked.set(element, ranges);
    for (const range of ranges) highlight.add(range);
  };
  /** An empty highlight still costs the page a little at each change: it is registered only while it marks. */
  const register = () => {
    const isRegistered = CSS.highlights.get(NAME) === highlight;
    if (highlight.size > 0 && !isRegistered) CSS.highlights.set(NAME, highlight);
    if (highlight.size === 0 && isRegistered) CSS.highlights.delete(NAME);
  };
  return {
    set: (element, ranges) => {
      set(element, ranges);
      register();
    },
    replace: marks => {
      for (const element of [...marked.keys()]) if (!marks.has(element)) remove(element);
      for (const [element, ranges] of marks) set(element, ranges);
      register();
    },
    forgetRemoved: () => {
      for (const element of [...marked.keys()]) if (!element.isConnected) remove(element);
      register();
    },
  };
}

function isSame(one: StaticRange, other: StaticRange | undefined): boolean {
  return (
    one.startContainer === other?.startContainer &&
    one.startOffset === other.startOffset &&
    one.endContainer === other.endContainer &&
    one.endOffset === other.endOffset
  );
}
