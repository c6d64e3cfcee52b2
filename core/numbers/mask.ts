const HIDDEN = /[*•●○◦∙·⁎✱＊■█xXnN#_]/g;
const SHAPE = /^[\s\d+().\-–/*•●○◦∙·⁎✱＊■█xXnN#_]+$/;
const FEWEST = 3;

/**
 * Whether a text is a private number, of which MWC shows asterisks (or `XXX-XXX-0142`) in place of digits. Such
 * a number is never guessed at.
 */
export function isMask(text: string): boolean {
  const trimmed = text.trim();
  return SHAPE.test(trimmed) && (trimmed.match(HIDDEN)?.length ?? 0) >= FEWEST;
}
