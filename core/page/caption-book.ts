import { normaliseCaption } from './caption';
import { LABELS } from './labels';
import { LANDMARKS, type Landmark } from './landmark';
import type { PageProfile } from './profile';

/** All captions of all landmarks, for looking up one text at a time. */
export interface CaptionBook {
  /** The landmarks that a normalised caption may stand for. */
  landmarksOf(caption: string): readonly Landmark[];
  /** Whether a normalised text is a caption or its first words (markup may split a caption). */
  begins(text: string): boolean;
}

const NONE: readonly Landmark[] = [];

/** The built-in labels, and the profile's beside them, of some landmarks or of all. */
export function captionBook(profile: PageProfile, of: readonly Landmark[] = LANDMARKS): CaptionBook {
  const captions = new Map<string, Landmark[]>();
  const beginnings = new Set<string>();
  for (const landmark of of) {
    for (const label of [...LABELS[landmark], ...(profile.labels[landmark] ?? [])]) {
      const caption = normaliseCaption(label);
      const known = captions.get(caption);
      if (known === undefined) captions.set(caption, [landmark]);
      else if (!known.includes(landmark)) known.push(landmark);
      for (let end = caption.indexOf(' '); end >= 0; end = caption.indexOf(' ', end + 1)) {
        beginnings.add(caption.slice(0, end));
      }
    }
  }
  return {
    landmarksOf: caption => captions.get(caption) ?? NONE,
    begins: text => captions.has(text) || beginnings.has(text),
  };
}
