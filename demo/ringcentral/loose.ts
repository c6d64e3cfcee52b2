/** Readers for bodies that came over the wire and may be anything. */

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object under a key, or an empty one. */
export function part(value: unknown, key: string): Record<string, unknown> {
  const inner = isRecord(value) ? value[key] : undefined;
  return isRecord(inner) ? inner : {};
}

/** The non-empty text under a key. */
export function text(value: unknown, key: string): string | undefined {
  const inner = isRecord(value) ? value[key] : undefined;
  if (typeof inner === 'number') return String(inner);
  return typeof inner === 'string' && inner !== '' ? inner : undefined;
}

export function texts(value: unknown, key: string): string[] {
  const inner = isRecord(value) ? value[key] : undefined;
  return Array.isArray(inner) ? inner.filter(item => typeof item === 'string') : [];
}
