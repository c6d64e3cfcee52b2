interface TextField {
  type: 'string';
  maxLength: number;
}

interface BodySchema {
  type: 'object';
  required: string[];
  properties: Record<string, unknown>;
}

/** A JSON schema field for a text. */
export function text(maxLength: number): TextField {
  return { type: 'string', maxLength };
}

/** A JSON schema by which the server refuses bodies that lack a field or have it in another type. */
export function bodyOf(properties: Record<string, unknown>): { schema: { body: BodySchema } } {
  return { schema: { body: { type: 'object', required: Object.keys(properties), properties } } };
}
