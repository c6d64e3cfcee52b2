import type { CaptionBook } from '../../core/page/caption-book';
import { CAPTION_ATTRIBUTES } from './caption-search';
import { isElement, isNode, isShadowRoot, isText, type TreeRoot } from './dom-tree';
import { createPageIndex, type PageIndex } from './page-index';

/** Attributes whose change can show, hide, name or switch a landmark. */
const WATCHED_ATTRIBUTES = [
  ...CAPTION_ATTRIBUTES,
  ...[
    'aria-labelledby',
    'aria-expanded',
    'aria-hidden',
    'aria-checked',
    'aria-pressed',
    'aria-selected',
    'aria-disabled',
  ],
  ...['class', 'style', 'hidden', 'inert', 'open', 'role', 'disabled'],
];

/** A hidden tab draws no frames; its batches wait this long. */
const HIDDEN_BATCH_MS = 50;
/** The share of one frame that a search through new parts of the page may take. */
const SEARCH_BUDGET_MS = 6;

export interface PageWatch {
  index: PageIndex;
  /** False until the page as it was found has been searched once. */
  isSearched(): boolean;
  /** Takes in trees that only an event's path tells of, such as a shadow root attached later. */
  learn(path: readonly EventTarget[]): void;
  /** Rises with every change that may move, show, hide or rename a landmark. */
  generation(): number;
  /** Takes in at once what has changed, so that a question asked in this very event gets the present answer. */
  refresh(): void;
  /** Looks again at the next frame although nothing changed that an observer sees. */
  lookAgain(): void;
}

/**
 * One observer for the page, its open shadow roots and its same-origin frames. Whatever changed within one frame
 * is one batch.
 *
 * @param isWatched whether a change of text at that node matters; other changes of text are passed over
 * @param onBatch something changed that may move, show, hide or rename a landmark
 */
export function watchPage(
  book: CaptionBook,
  isWatched: (node: Node) => boolean,
  onBatch: (what: 'structure' | 'text') => void,
  signal: AbortSignal,
): PageWatch {
  const observer = new MutationObserver(news => {
    records.push(...news);
    schedule();
  });
  const index = createPageIndex(book, observe, markChanged);
  let records: MutationRecord[] = [];
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let generation = 1;
  let toldGeneration = 0;
  let isSearched = false;
  let isTextChanged = false;

  function markChanged(): void {
    generation += 1;
  }

  function observe(root: TreeRoot): void {
    observer.observe(root, {
      ...{ childList: true, subtree: true, characterData: true },
      attributeFilter: WATCHED_ATTRIBUTES,
    });
    // A frame that loads has a new document, which no mutation tells of.
    root.addEventListener('load', onLoad, { capture: true, passive: true, signal });
    markChanged();
    schedule();
  }

  function onLoad(event: Event): void {
    if (event.target !== null && isElement(event.target)) index.add(event.target);
    schedule();
  }

  function schedule(): void {
    if (frame !== 0 || signal.aborted) return;
    frame = requestAnimationFrame(flush);
    timer = setTimeout(flush, HIDDEN_BATCH_MS);
  }

  function flush(): void {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    frame = 0;
    refresh();
    if (generation === toldGeneration && !isTextChanged) return;
    const what = generation === toldGeneration ? 'text' : 'structure';
    toldGeneration = generation;
    isTextChanged = false;
    onBatch(what);
  }

  function refresh(): void {
    const batch = [...records, ...observer.takeRecords()];
    records = [];
    for (const record of batch) takeIn(record);
    if (!index.search(SEARCH_BUDGET_MS)) {
      schedule();
      return;
    }
    if (isSearched) return;
    isSearched = true;
    markChanged();
  }

  function takeIn(record: MutationRecord): void {
    if (record.type === 'attributes') {
      const isCaption = CAPTION_ATTRIBUTES.includes(record.attributeName ?? '');
      if (isCaption && isElement(record.target)) index.readAttributes(record.target);
      markChanged();
      return;
    }
    const added = record.type === 'characterData' ? [record.target] : [...record.addedNodes];
    for (const node of added) if (node.isConnected) index.add(node);
    if (![...added, ...record.removedNodes].every(isText)) markChanged();
    else if (isWatched(record.target)) isTextChanged = true;
  }

  index.addRoot(document);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  });

  return {
    index,
    isSearched: () => isSearched,
    learn(path) {
      for (const target of path) if (isNode(target) && isShadowRoot(target)) index.addRoot(target);
    },
    generation: () => generation,
    refresh,
    lookAgain() {
      isTextChanged = true;
      schedule();
    },
  };
}
