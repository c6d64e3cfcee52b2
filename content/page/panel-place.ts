import type { CaptionBook } from '../../core/page/caption-book';
import type { Landmark } from '../../core/page/landmark';
import type { Hit } from '../../core/page/match';
import { stepAt, subjectsOf } from './candidate';
import { lineage } from './dom-tree';
import { isClickable, roleOf } from './role';

/** A panel's title is at most so many elements below it. */
const TITLE_LEVELS = 8;
/** A panel reaches at least this many times its title's height below the title. */
const BODY_PER_TITLE = 1.2;
const WHOLE_PAGE = /^(?:html|body|main)$/;

/**
 * The panel that bears a caption or has it as its title.
 *
 * @param isPanel whether an element around the title is the panel, asked from the innermost outwards
 */
export function panelPlaces(
  carrier: Element,
  landmark: Landmark,
  book: CaptionBook,
  isPanel: (around: Element, title: Element) => boolean,
): Hit<Element>[] {
  const named = subjectsOf(carrier).flatMap((subject): Hit<Element>[] => {
    const step = stepAt(subject, landmark, book);
    return step === 'role' || step === 'marker' ? [{ step, place: subject }] : [];
  });
  if (named.length > 0) return named;
  // A button or menu entry of that name opens the panel; it is not its title.
  if (isClickable(carrier)) return [];
  const panel = panelAround(carrier, isPanel);
  return panel === null ? [] : [{ step: 'structure', place: panel }];
}

/** The innermost element around a landmark that passes the test, short of the whole page. */
export function panelAround(
  inner: Element,
  isPanel: (around: Element, inner: Element) => boolean,
): Element | null {
  let level = 0;
  for (const element of lineage(inner)) {
    if (level > TITLE_LEVELS || WHOLE_PAGE.test(element.localName)) return null;
    level += 1;
    if (element !== inner && isPanel(element, inner)) return element;
  }
  return null;
}

/** Whether an element goes on below its title, so that it is more than the title's own line. */
export function reachesBelow(element: Element, title: Element): boolean {
  if (element.ownerDocument !== title.ownerDocument) return true;
  const titleRect = title.getBoundingClientRect();
  return element.getBoundingClientRect().bottom >= titleRect.bottom + titleRect.height * BODY_PER_TITLE;
}

/** The dialog that an element is in, by role or by tag; null for none. */
export function dialogAround(element: Element): Element | null {
  for (const at of lineage(element)) {
    if (/^(?:alert)?dialog$/.test(roleOf(at)) || at.getAttribute('aria-modal') === 'true') return at;
  }
  return null;
}
