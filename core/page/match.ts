import type { CaptionBook } from './caption-book';
import { LADDER, type LadderStep, type Landmark } from './landmark';
import { ICONS, kindOf, ROLES } from './traits';

/** One element as plain data. */
export interface Candidate {
  role: string;
  /** Its accessible name, normalised; more than one where markup leaves it open whether words are apart. */
  names: readonly string[];
  /** A press on it can do something: a control by tag or role, focusable, or shown with a pointer. */
  clickable: boolean;
  /** Value of the marker attribute, '' for none. */
  marker: string;
  /** Words of its icon (ligature text and class tokens). */
  icons: readonly string[];
}

/** The highest rung below the selector at which a candidate is the landmark; null = it is not. */
export function stepOf(candidate: Candidate, landmark: Landmark, book: CaptionBook): LadderStep | null {
  if (candidate.marker !== '') return candidate.marker === landmark ? 'marker' : null;
  const kind = kindOf(landmark);
  if (candidate.names.some(name => book.landmarksOf(name).includes(landmark))) {
    if (ROLES[kind].includes(candidate.role)) return 'role';
    if (kind === 'panel' || kind === 'field') return 'structure';
    // A switch named "Autodial" is not the dial button, and the other way round.
    const isOther = kind === 'toggle' || ROLES.toggle.includes(candidate.role);
    return candidate.clickable && !isOther ? 'clickable' : null;
  }
  const nameless = candidate.names.every(name => name === '');
  const icons = ICONS[landmark] ?? [];
  return nameless && candidate.clickable && candidate.icons.some(icon => icons.includes(icon))
    ? 'structure'
    : null;
}

export interface Hit<Place> {
  step: LadderStep;
  place: Place;
}

/** All hits of the highest rung that has any. One = found; more = ambiguous: weaker evidence settles nothing. */
export function highest<Place>(hits: readonly Hit<Place>[]): { step: LadderStep | null; places: Place[] } {
  for (const step of LADDER) {
    const places = new Set(hits.filter(hit => hit.step === step).map(hit => hit.place));
    if (places.size > 0) return { step, places: [...places] };
  }
  return { step: null, places: [] };
}
