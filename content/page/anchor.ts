/** A place in MWC's page that our own surface stands beside; it is never changed. */
export interface Anchor {
  /** Where it is now, in CSS pixels of the top frame's viewport; null once it is gone or hidden. */
  rect(): DOMRect | null;
  /** What it stands beside, to follow its size. */
  readonly element: Element;
}
