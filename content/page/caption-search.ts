import { CAPTION_MAX_CHARS, normaliseCaption } from '../../core/page/caption';
import type { CaptionBook } from '../../core/page/caption-book';
import { MARKER_ATTRIBUTE } from '../../core/page/landmark';
import { textNames } from './accessible-name';
import { isElement, hasRoots, isText, rootsAt, type TreeRoot } from './dom-tree';

/** What a search tells of. */
export interface Sightings {
  /** An element that bears a caption, a marker, or is a password field. */
  carrier(element: Element): void;
  /** A shadow root or frame document, which the search itself does not enter. */
  root(root: TreeRoot): void;
}

/** Attributes by which an element bears a caption. */
export const CAPTION_ATTRIBUTES = [
  'aria-label',
  'title',
  'alt',
  'placeholder',
  'value',
  MARKER_ATTRIBUTE,
  'type',
];

const ATTRIBUTED = `[aria-label], [title], [alt], [placeholder], input, [${MARKER_ATTRIBUTE}]`;

/** Elements and texts between two pauses. */
const NODES_PER_STEP = 400;
/** A caption that markup splits is looked for this many elements above its first words. */
const SPLIT_LEVELS = 4;
/** A control's caption has no more elements in it than that. */
const SPLIT_CHILDREN = 8;
/** No caption goes on beyond a cell or an entry of a list. */
const WHOLE_TEXT = /^(?:td|th|li|dt|dd|option)$/;

/**
 * Goes once through the tree below `scope` and tells every element that bears a caption of the book. Pauses now
 * and then, so that the caller can stop for a frame; the tree may change meanwhile.
 */
export function* searchCaptions(scope: Node, book: CaptionBook, sightings: Sightings): Generator<void> {
  if (isText(scope)) {
    searchText(scope, book, sightings);
    return;
  }
  yield* searchAttributes(scope, book, sightings);
  const walker = (scope.ownerDocument ?? document).createTreeWalker(
    scope,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
  );
  let steps = 0;
  for (let node: Node | null = scope; node !== null; node = walker.nextNode()) {
    if (isText(node)) searchText(node, book, sightings);
    else if (isElement(node) && hasRoots(node)) for (const root of rootsAt(node)) sightings.root(root);
    steps += 1;
    if (steps % NODES_PER_STEP !== 0) continue;
    yield;
    // The page took the walker's place away meanwhile: what came instead is searched as an addition.
    if (node !== scope && !scope.contains(node)) walker.currentNode = scope;
  }
}

function* searchAttributes(scope: Node, book: CaptionBook, sightings: Sightings): Generator<void> {
  if (isElement(scope)) searchElement(scope, book, sightings);
  if (!('querySelectorAll' in scope)) return;
  let steps = 0;
  for (const element of descendants(scope)) {
    searchElement(element, book, sightings);
    steps += 1;
    if (steps % NODES_PER_STEP === 0) yield;
  }
}

function descendants(scope: Node): Iterable<Element> {
  return isElement(scope) || isRoot(scope) ? scope.querySelectorAll(ATTRIBUTED) : [];
}

function isRoot(scope: Node): scope is TreeRoot {
  return 'querySelectorAll' in scope;
}

/** Looks at one element's own attributes. */
export function searchElement(element: Element, book: CaptionBook, sightings: Sightings): void {
  for (const attribute of CAPTION_ATTRIBUTES) {
    const value = element.getAttribute(attribute);
    if (value === null || value === '' || value.length > CAPTION_MAX_CHARS) continue;
    const isSign =
      attribute === MARKER_ATTRIBUTE ||
      (attribute === 'type' ? value === 'password' : book.landmarksOf(normaliseCaption(value)).length > 0);
    if (isSign) sightings.carrier(element);
  }
}

function searchText(text: Text, book: CaptionBook, sightings: Sightings): void {
  const { data, parentElement } = text;
  if (data.length < 2 || data.length > CAPTION_MAX_CHARS * 3 || parentElement === null) return;
  const caption = normaliseCaption(data);
  if (!book.begins(caption)) return;
  let names = parentElement.firstChild === parentElement.lastChild ? [caption] : textNames(parentElement);
  let element: Element | null = parentElement;
  for (let level = 0; level < SPLIT_LEVELS; level += 1) {
    if (names.some(name => book.landmarksOf(name).length > 0)) {
      sightings.carrier(element);
      return;
    }
    if (WHOLE_TEXT.test(element.localName) || !names.some(name => book.begins(name))) return;
    element = element.parentElement;
    if (element === null || element.childNodes.length > SPLIT_CHILDREN) return;
    names = textNames(element);
  }
}
