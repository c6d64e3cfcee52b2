import type { CaptionBook } from '../../core/page/caption-book';
import { MARKER_ATTRIBUTE, type Landmark, type LadderStep } from '../../core/page/landmark';
import { stepOf } from '../../core/page/match';
import { iconsOf, namesOf } from './accessible-name';
import { neighbours } from './dom-tree';
import { isClickable, roleOf } from './role';

/** The rung at which an element is the landmark; null = it is not. */
export function stepAt(element: Element, landmark: Landmark, book: CaptionBook): LadderStep | null {
  const candidate = {
    role: roleOf(element),
    names: namesOf(element),
    clickable: isClickable(element),
    marker: element.getAttribute(MARKER_ATTRIBUTE) ?? '',
    icons: iconsOf(element),
  };
  return stepOf(candidate, landmark, book);
}

function isLabel(element: Element): element is HTMLLabelElement {
  return element.localName === 'label';
}

/** What an element bears its caption for: itself, the control of a label, whatever it labels by its id. */
export function subjectsOf(carrier: Element): Element[] {
  const label = carrier.closest('label');
  const control = label !== null && isLabel(label) ? label.control : null;
  if (carrier.id === '') return [carrier, control].filter(subject => subject !== null);
  const labelling = `[aria-labelledby~="${CSS.escape(carrier.id)}"]`;
  return [carrier, control, carrier.closest(labelling), ...neighbours(carrier, labelling)].filter(
    subject => subject !== null,
  );
}
