/** A rectangle in CSS px of the viewport. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export type Size = Pick<Box, 'width' | 'height'>;
export type Point = Pick<Box, 'x' | 'y'>;

const GAP_PX = 8;
/** MWC's bottom bar with its time and notices (measured on the demo's markup), which stays free. */
const BOTTOM_BAR_PX = 48;

/** Where the card stands of its own accord: the first corner in which it covers nothing of `avoid`. */
export function cornerPlace(size: Size, viewport: Size, avoid: Box[]): Point {
  const left = GAP_PX;
  const right = viewport.width - size.width - GAP_PX;
  const top = GAP_PX;
  const bottom = viewport.height - size.height - BOTTOM_BAR_PX - GAP_PX;
  const corners = [
    { x: right, y: bottom },
    { x: left, y: bottom },
    { x: right, y: top },
    { x: left, y: top },
  ];
  return within(leastCovering(corners, size, avoid), size, viewport);
}

export type Side = 'below' | 'above' | 'right' | 'left';

/** A place beside something of the page, on the first of `sides` with room that covers nothing of `avoid`. */
export function besidePlace(anchor: Box, size: Size, viewport: Size, sides: Side[], avoid: Box[]): Point {
  const places: Record<Side, Point> = {
    // At the end of the line, where a heading below it leaves room.
    below: { x: anchor.x + anchor.width - size.width, y: anchor.y + anchor.height + GAP_PX / 2 },
    above: { x: anchor.x, y: anchor.y - size.height - GAP_PX / 2 },
    right: { x: anchor.x + anchor.width + GAP_PX, y: anchor.y },
    left: { x: anchor.x - size.width - GAP_PX, y: anchor.y },
  };
  // Shifted into view first: what then lies over the anchor counts as covering it.
  const inView = sides.map(side => within(places[side], size, viewport));
  return leastCovering(inView, size, [anchor, ...avoid]);
}

/** The nearest place at which the whole size is in view; its top left corner, where it is too large. */
export function within({ x, y }: Point, size: Size, viewport: Size): Point {
  const nearest = (value: number, room: number) => Math.max(0, Math.min(value, room));
  return { x: nearest(x, viewport.width - size.width), y: nearest(y, viewport.height - size.height) };
}

function leastCovering(places: Point[], size: Size, avoid: Box[]): Point {
  let best: Point = { x: 0, y: 0 };
  let leastArea = Infinity;
  for (const place of places) {
    const area = avoid.reduce((sum, box) => sum + overlap({ ...place, ...size }, box), 0);
    if (area < leastArea) [best, leastArea] = [place, area];
  }
  return best;
}

/** The area that two boxes share, in square px. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}
