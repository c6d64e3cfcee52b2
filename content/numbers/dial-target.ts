import type { PhoneNumber } from '../../core/numbers/finder';
import { type NumberSpot, boxesOf } from './number-spot';
import { rowFacts } from './row-facts';

/** What a dial link would call, read from the page as it is now. */
export interface DialTarget {
  number: PhoneNumber;
  /** As the page shows it. */
  shown: string;
  /** Whom the row names; '' if nobody. */
  name: string;
  rect: DOMRect;
}

export function targetOf(spot: NumberSpot): DialTarget {
  const { e164, extension, text } = spot.found;
  const facts = rowFacts(spot.run.element);
  return {
    number: { e164, extension: extension === '' ? facts.extension : extension },
    shown: text.replace(/[\s\u2063]+/g, ' '),
    name: facts.name,
    rect: boxesOf(spot)[0] ?? new DOMRect(),
  };
}
