import { besidePlace, cornerPlace, within } from './placement';
import type { Box, Point, Side, Size } from './placement';
import type { Anchor, CardPlace, PanelModel } from './model';

type AnchoredPart = 'line' | 'phones' | 'tools';

const ANCHORED: [AnchoredPart, keyof PanelModel['anchors'], Side[]][] = [
  ['line', 'dialer', ['below', 'above', 'left', 'right']],
  ['phones', 'setUp', ['right', 'left', 'below', 'above']],
  ['tools', 'tools', ['below', 'right', 'left', 'above']],
];

/**
 * Puts every part where it belongs: what goes with something of MWC's beside it, then the card in a corner
 * where it covers none of that, or where the operator put it.
 */
export function arrange(panel: HTMLElement, anchors: PanelModel['anchors'], place: CardPlace | null): void {
  const viewport = { width: window.innerWidth, height: window.innerHeight };
  const taken = Object.values(anchors).flatMap(boxesOf);
  for (const [part, anchorName, sides] of ANCHORED) {
    const element = partOf(panel, part);
    const anchor = anchors[anchorName]?.rect() ?? null;
    if (element === null) continue;
    // Beside something that is gone there is no place: the part waits unseen for the next model.
    element.style.visibility = anchor === null ? 'hidden' : 'visible';
    if (anchor === null) continue;
    const size = sizeOf(element);
    const others = taken.filter(box => box.x !== anchor.x || box.y !== anchor.y);
    const point = besidePlace(anchor, size, viewport, sides, others);
    put(element, point);
    taken.push({ ...point, ...size });
  }
  const card = partOf(panel, 'card');
  if (card === null) return;
  const size = sizeOf(card);
  put(card, place === null ? cornerPlace(size, viewport, taken) : within(place, size, viewport));
}

/** Where the card stands; null while it is not shown. */
export function cardPlace(panel: HTMLElement): CardPlace | null {
  const card = partOf(panel, 'card');
  if (card === null) return null;
  const { x, y } = card.getBoundingClientRect();
  return { x, y };
}

function partOf(panel: HTMLElement, part: AnchoredPart | 'card'): HTMLElement | null {
  return panel.querySelector<HTMLElement>(`[data-part=${part}]`);
}

function boxesOf(anchor: Anchor | null): Box[] {
  const rect = anchor?.rect() ?? null;
  return rect === null ? [] : [rect];
}

function sizeOf(element: HTMLElement): Size {
  const { width, height } = element.getBoundingClientRect();
  return { width, height };
}

function put(element: HTMLElement, { x, y }: Point): void {
  element.style.left = `${x}px`;
  element.style.top = `${y}px`;
}
