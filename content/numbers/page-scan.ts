import type { Country } from '../../core/numbers/finder';
import type { NumberMarks } from './number-marks';
import { type NumberSpot, spotsIn } from './number-spot';
import { isInSkipped } from './page-elements';
import { blockOf, runsOf } from './text-run';
import { spotsInArea, viewport } from './visible-spots';

/**
 * Above so many elements nothing is marked: with a mark registered the browser looks through the whole document
 * again at every change of the page (measured: 2 ms more at 12,000 elements, 22 ms at 120,000).
 */
const MOST_ELEMENTS = 2_000;
const SLICE_MS = 6;
/** What changed is read in the next frame; what moved because of it, at most so much later. */
const SETTLE_MS = 400;
const SCREENS_AROUND = 1;
/** More changes in one frame are a new screen: it is read as a whole. */
const MOST_CHANGES = 100;

export interface ScanOptions {
  country: () => Country;
  marks: NumberMarks;
  /** The page has changed or moved: what was read from it may be no longer true. */
  onPageChange: () => void;
  signal: AbortSignal;
}

/** Keeps the marks on what is in view while the page changes: one observer, one frame for each batch. */
export function watchPage({ country, marks, onPageChange, signal }: ScanOptions): void {
  const changed = new Set<Element>();
  let frame = 0;
  let settling: ReturnType<typeof setTimeout> | undefined;
  let running: AbortController | null = null;

  const observer = new MutationObserver(records => {
    onPageChange();
    if (isLarge()) {
      settle();
      return;
    }
    for (const record of records) noteChange(record, changed);
    if (frame === 0) frame = requestAnimationFrame(readChanges);
    settle();
  });
  const observe = (root: Node) =>
    observer.observe(root, { childList: true, characterData: true, subtree: true });
  const known = new WeakSet<ShadowRoot>();
  const onShadowRoot = (root: ShadowRoot) => {
    if (known.has(root)) return;
    known.add(root);
    observe(root);
  };

  const readChanges = () => {
    frame = 0;
    const elements = [...changed].filter(element => element.isConnected);
    changed.clear();
    marks.forgetRemoved();
    if (elements.length > MOST_CHANGES) return void readAll();
    for (const element of elements) {
      if (isInSkipped(element)) continue;
      const block = blockOf(element);
      const host = block instanceof ShadowRoot ? block.host : block;
      const own = rangesByElement(runsOf(block).flatMap(run => spotsIn(run, country())));
      marks.set(host, own.get(host) ?? []);
      if (element.childElementCount === 0) continue;
      const inner = [...spotsInArea(element, viewport(SCREENS_AROUND), country(), onShadowRoot)].flat();
      for (const [at, ranges] of rangesByElement(inner)) marks.set(at, ranges);
    }
  };

  const readAll = async (): Promise<void> => {
    running?.abort();
    running = new AbortController();
    const { signal: superseded } = running;
    if (isLarge()) {
      marks.replace(new Map());
      return;
    }
    const spots: NumberSpot[] = [];
    let sliceEnd = performance.now() + SLICE_MS;
    for (const found of spotsInArea(
      document.documentElement,
      viewport(SCREENS_AROUND),
      country(),
      onShadowRoot,
    )) {
      spots.push(...found);
      if (performance.now() < sliceEnd) continue;
      await nextTask();
      if (superseded.aborted || signal.aborted) return;
      sliceEnd = performance.now() + SLICE_MS;
    }
    marks.replace(rangesByElement(spots));
  };

  const settle = () => {
    settling ??= setTimeout(() => {
      settling = undefined;
      void readAll();
    }, SETTLE_MS);
  };
  const onMove = () => {
    onPageChange();
    settle();
  };

  observe(document);
  window.addEventListener('scroll', onMove, { capture: true, passive: true, signal });
  window.addEventListener('resize', onMove, { passive: true, signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
    clearTimeout(settling);
  });
  void readAll();
}

function isLarge(): boolean {
  return document.getElementsByTagName('*')[MOST_ELEMENTS] !== undefined;
}

function noteChange({ target, addedNodes }: MutationRecord, changed: Set<Element>): void {
  for (const node of addedNodes) if (node instanceof Element) changed.add(node);
  const element = target instanceof Element ? target : target.parentElement;
  const isText = addedNodes.length === 0 || [...addedNodes].some(node => node instanceof Text);
  if (element !== null && isText) changed.add(element);
}

function rangesByElement(spots: readonly NumberSpot[]): Map<Element, StaticRange[]> {
  const byElement = new Map<Element, StaticRange[]>();
  for (const { run, range } of spots) {
    if (range === null) continue;
    const ranges = byElement.get(run.element);
    if (ranges) ranges.push(range);
    else byElement.set(run.element, [range]);
  }
  return byElement;
}

function nextTask(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve));
}
