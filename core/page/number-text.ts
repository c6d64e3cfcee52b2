const MASK = /[*•●]{3,}|\bx{3,}\b/i;
const SHAPE =
  /^[+\d(][\d\s()+.\-/–]*(?:(?:\s*,?\s*(?:x|ext\.?|extension|poste|p\.|int\.?|#)\s*)\d{1,8}|,+\d{1,8})?$/i;
const DATE_OR_TIME = /^\d{1,2}:\d{2}|^\d{1,4}([./-])\d{1,2}\1\d{1,4}$/;

/** Whether a text is the mask that MWC shows for a private number. */
export function isMask(text: string): boolean {
  return MASK.test(text.trim());
}

/**
 * Whether a text can be what MWC's Dialer is about to dial: one telephone number (a short code too) or a mask.
 * Only the shape is judged; which number it is, the finder reads.
 */
export function isNumberText(text: string): boolean {
  const trimmed = text.trim();
  if (isMask(trimmed)) return !/[@]/.test(trimmed);
  if (trimmed.length > 40 || !SHAPE.test(trimmed) || DATE_OR_TIME.test(trimmed)) return false;
  return (trimmed.match(/\d/g)?.length ?? 0) >= 3;
}

/** What makes two shown numbers the same one: digits, plus and mask, not how they are written. */
export function sameNumberKey(text: string): string {
  return text.replace(/[^\d+*•●x,#]/gi, '').toLowerCase();
}
