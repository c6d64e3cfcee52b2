import type { CaptionBook } from '../../core/page/caption-book';
import { LADDER, type Landmark } from '../../core/page/landmark';
import type { Hit } from '../../core/page/match';
import { namesOf } from './accessible-name';
import { stepAt, subjectsOf } from './candidate';
import { lineage } from './dom-tree';

/** The control whose caption was seen: of the elements that have this name, the outermost of the strongest rung. */
export function controlPlaces(carrier: Element, landmark: Landmark, book: CaptionBook): Hit<Element>[] {
  return subjectsOf(carrier).flatMap(subject => strongest(subject, landmark, book));
}

function strongest(subject: Element, landmark: Landmark, book: CaptionBook): Hit<Element>[] {
  let best: Hit<Element> | null = null;
  for (const element of lineage(subject)) {
    const step = stepAt(element, landmark, book);
    // A text that cannot be pressed may be the whole of a button; what has another name is neither.
    if (step === null && !bearsName(element, landmark, book)) break;
    if (step === null) continue;
    if (best === null || LADDER.indexOf(step) <= LADDER.indexOf(best.step)) best = { step, place: element };
  }
  return best === null ? [] : [best];
}

function bearsName(element: Element, landmark: Landmark, book: CaptionBook): boolean {
  return namesOf(element).some(name => book.landmarksOf(name).includes(landmark));
}
