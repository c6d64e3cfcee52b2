const CLOCK = /(?:^|[^\d:])\d{1,2}[:h]\d{2}(?::\d{2})?(?:\s*[ap]\.?\s?m\.?)?(?![\d:])/i;
const DATE = /\d{1,4}[./-]\d{1,2}|\p{L}{3,}\.?,?\s+\d{1,2}\b|\b\d{1,2}\s+\p{L}{3,}/u;
const LABEL = /^\p{L}[\p{L}\s-]*:\s*/u;
const MAX_NAME_CHARS = 60;

/**
 * The user of MWC's bottom bar, which shows user, time and time zone in this order
 * (Manitou knowledge base, "Alarm Counts"): the last text before the clock that is neither label nor date.
 *
 * @param parts the texts of the bar in reading order
 */
export function readUserLine(parts: readonly string[]): string | null {
  const texts = parts.map(part => part.replace(/\s+/g, ' ').trim());
  const clock = texts.findIndex(text => CLOCK.test(text));
  if (clock < 0) return null;
  const [beforeClock = ''] = (texts[clock] ?? '').split(CLOCK);
  for (const text of [...texts.slice(0, clock), beforeClock].reverse()) {
    const name = nameIn(text);
    if (name !== null) return name;
  }
  return null;
}

function nameIn(text: string): string | null {
  if (text.endsWith(':')) return null;
  const name = text.replace(LABEL, '').replace(/[\s|·,;–-]+$/, '');
  const isName = /\p{L}{2}/u.test(name) && name.length <= MAX_NAME_CHARS && !DATE.test(name);
  return isName ? name : null;
}
