/** Longest that any condition is waited for: only a failing test takes it. */
const LIMIT_MS = 15_000;

/**
 * Resolves with the first value that is neither null, undefined nor false. Errors of `look` (a page that is
 * just navigating) count as not yet; the last one is told when the time is over.
 */
export async function until<T>(
  what: string,
  look: () => Promise<T> | T,
  limitMs = LIMIT_MS,
): Promise<NonNullable<T>> {
  const end = Date.now() + limitMs;
  let last = '';
  for (;;) {
    try {
      const value = await look();
      if (value !== null && value !== undefined && value !== false) return value;
      last = '';
    } catch (thrown) {
      last = thrown instanceof Error ? `: ${thrown.message}` : '';
    }
    if (Date.now() > end) throw new Error(`Waited ${limitMs} ms for ${what}${last}`);
    await new Promise(resolve => setTimeout(resolve, 15));
  }
}
