import type { CaptionBook } from '../../core/page/caption-book';
import type { Landmark } from '../../core/page/landmark';
import type { Hit } from '../../core/page/match';
import { textNames } from './accessible-name';
import { stepAt, subjectsOf } from './candidate';
import { formValue } from './dom-tree';

const CAPTION_TAGS = /^(?:label|dt|th|h[1-6]|legend|caption|strong|b)$/;

/** The element that shows a field's value, from its caption: the field itself, or what stands beside the caption. */
export function fieldPlaces(carrier: Element, landmark: Landmark, book: CaptionBook): Hit<Element>[] {
  const named = subjectsOf(carrier).flatMap((subject): Hit<Element>[] => {
    const step = stepAt(subject, landmark, book);
    return step !== null && isField(subject, landmark, book) ? [{ step, place: subject }] : [];
  });
  if (named.length > 0) return named;
  const beside = valueBeside(carrier);
  return beside === null ? [] : [{ step: 'structure', place: beside }];
}

/** An element that is a field, not its caption's text. */
function isField(element: Element, landmark: Landmark, book: CaptionBook): boolean {
  if (formValue(element) !== null) return true;
  if (CAPTION_TAGS.test(element.localName)) return false;
  const isCaption = textNames(element).some(name => book.landmarksOf(name).includes(landmark));
  return !isCaption;
}

/** What follows a caption: the next element of the same parent, or of the parent when the caption is alone in it. */
function valueBeside(caption: Element): Element | null {
  // A legend names all that is in its group.
  if (caption.localName === 'legend') return caption.parentElement;
  let at = caption;
  for (let level = 0; level < 3; level += 1) {
    const next = at.nextElementSibling;
    if (next !== null) return innerControl(next);
    const parent = at.parentElement;
    if (parent === null || parent.textContent.trim() !== caption.textContent.trim()) return null;
    at = parent;
  }
  return null;
}

function innerControl(element: Element): Element {
  const controls = element.querySelectorAll('input, select, textarea, output');
  const [control] = controls;
  return controls.length === 1 && control !== undefined ? control : element;
}
