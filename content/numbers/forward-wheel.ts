import { parentOf } from './page-elements';

const PIXELS_PER_LINE = 40;

/**
 * Scrolls what would have scrolled if our link did not lie between the wheel and the page. The page itself
 * scrolls by itself, as the link is fixed to the viewport.
 */
export function forwardWheel(event: WheelEvent, under: Element): void {
  // With Ctrl the wheel zooms.
  if (event.ctrlKey) return;
  const unit = unitOf(event);
  const left = event.deltaX * unit;
  const top = event.deltaY * unit;
  for (let at: Element | null = under; at !== null; at = parentOf(at)) {
    if (at === document.scrollingElement || at === document.body) return;
    if (!scrolls(at)) continue;
    const before = [at.scrollLeft, at.scrollTop];
    at.scrollBy({ left, top, behavior: 'instant' });
    if (at.scrollLeft === before[0] && at.scrollTop === before[1]) continue;
    event.preventDefault();
    return;
  }
}

function unitOf({ deltaMode }: WheelEvent): number {
  if (deltaMode === WheelEvent.DOM_DELTA_LINE) return PIXELS_PER_LINE;
  return deltaMode === WheelEvent.DOM_DELTA_PAGE ? window.innerHeight : 1;
}

function scrolls(element: Element): boolean {
  if (element.scrollHeight <= element.clientHeight && element.scrollWidth <= element.clientWidth)
    return false;
  return /auto|scroll/.test(getComputedStyle(element).overflow);
}
