/** No caption of a landmark is longer; longer texts need not be looked at. */
export const CAPTION_MAX_CHARS = 60;

const TRAILING = /(?:\s*(?:\.{2,}|…|:))+$/;
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/**
 * A caption in the form in which captions are compared: NFKC (no-break spaces and full-width letters become
 * plain), white space collapsed, small letters, without a trailing ellipsis or colon.
 */
export function normaliseCaption(text: string): string {
  const trimmed = text.trim();
  // Most texts of a page are plain already, and a page has a hundred thousand of them.
  const collapsed = PLAIN.test(trimmed) ? trimmed : trimmed.normalize('NFKC').replace(/\s+/g, ' ').trim();
  return collapsed.toLowerCase().replace(TRAILING, '');
}
