import { normaliseCaption } from '../../core/page/caption';
import type { CaptionBook } from '../../core/page/caption-book';
import { LANDMARKS, MARKER_ATTRIBUTE, type Landmark } from '../../core/page/landmark';
import { namesOf, textNames } from './accessible-name';
import { searchCaptions, searchElement, type Sightings } from './caption-search';
import { isAttached, isElement, isInput, type TreeRoot } from './dom-tree';

/** More bearers of one caption than this say nothing of where the landmark is. */
const MOST_CARRIERS = 200;

/** Where captions were seen in the page. It is a memory of places to look at, never of what they say. */
export interface PageIndex {
  /** Places still in the page that bore a caption of the landmark when they were seen. */
  carriersOf(landmark: Landmark): Element[];
  passwordFields(): HTMLInputElement[];
  /** Remembers what is in a part that came into the page. */
  add(node: Node): void;
  /** Remembers a tree of its own; one that is known already is left. */
  addRoot(root: TreeRoot): void;
  /** Looks again at one element's own attributes. */
  readAttributes(element: Element): void;
  /** Goes on with the search for at most `budgetMs`; true = nothing is left to search. */
  search(budgetMs: number): boolean;
  roots(): readonly TreeRoot[];
}

/**
 * @param book the captions that are looked for in the whole page
 * @param onRoot a tree with its own observer came into view; it is searched by itself
 * @param onSighting a caption was seen
 */
export function createPageIndex(
  book: CaptionBook,
  onRoot: (root: TreeRoot) => void,
  onSighting: () => void,
): PageIndex {
  const carriers = new Map<Landmark, Set<Element>>(LANDMARKS.map(landmark => [landmark, new Set()]));
  const passwords = new Set<HTMLInputElement>();
  const roots = new Set<TreeRoot>();
  const searches: Generator<void>[] = [];

  const sightings: Sightings = {
    carrier(element) {
      onSighting();
      if (isInput(element) && element.type === 'password') passwords.add(element);
      for (const landmark of landmarksAt(element, book)) {
        const places = carriers.get(landmark);
        if (places === undefined) continue;
        if (places.size >= MOST_CARRIERS) forgetDetached(places);
        if (places.size < MOST_CARRIERS) places.add(element);
      }
    },
    root: addRoot,
  };

  function addRoot(root: TreeRoot): void {
    if (roots.has(root)) return;
    roots.add(root);
    onRoot(root);
    add(root);
  }

  function add(node: Node): void {
    searches.push(searchCaptions(node, book, sightings));
  }

  return {
    add,
    addRoot,
    readAttributes: element => searchElement(element, book, sightings),
    search(budgetMs) {
      const end = performance.now() + budgetMs;
      for (let search = searches[0]; search !== undefined; search = searches[0]) {
        while (search.next().done !== true) if (performance.now() > end) return false;
        searches.shift();
      }
      return true;
    },
    carriersOf(landmark) {
      const places = carriers.get(landmark) ?? new Set();
      forgetDetached(places);
      return [...places];
    },
    passwordFields() {
      forgetDetached(passwords);
      return [...passwords].filter(field => field.type === 'password');
    },
    roots() {
      for (const root of roots) if (!isRootAttached(root)) roots.delete(root);
      return [...roots];
    },
  };
}

/** The landmarks whose caption or marker an element bears. */
function landmarksAt(element: Element, book: CaptionBook): Landmark[] {
  const marker = element.getAttribute(MARKER_ATTRIBUTE);
  if (marker !== null) return LANDMARKS.filter(landmark => landmark === marker);
  const names = [
    ...namesOf(element),
    ...textNames(element),
    normaliseCaption(element.getAttribute('title') ?? ''),
  ];
  return names.flatMap(name => book.landmarksOf(name));
}

function forgetDetached(places: Set<Element>): void {
  for (const place of places) if (!isAttached(place)) places.delete(place);
}

function isRootAttached(root: TreeRoot): boolean {
  const top = 'host' in root ? root.host : root.documentElement;
  return isElement(top) && isAttached(top);
}
