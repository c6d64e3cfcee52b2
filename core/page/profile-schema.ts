import * as v from 'valibot';
import { LANDMARKS } from './landmark';

const LandmarkName = v.picklist(LANDMARKS);

/**
 * A station's corrections for its own MWC, as the administrator writes or imports them: a selector wins over
 * the ladder (` >>> ` steps into an open shadow root), labels are added to the built-in tables.
 */
const PageProfileSchema = v.strictObject({
  version: v.literal(1),
  selectors: v.optional(
    v.record(LandmarkName, v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500))),
    {},
  ),
  labels: v.optional(
    v.record(
      LandmarkName,
      v.pipe(v.array(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100))), v.maxLength(50)),
    ),
    {},
  ),
});

export type PageProfile = v.InferOutput<typeof PageProfileSchema>;

/** A profile from a file, a policy or storage; null when it is none, so that a wrong one changes nothing. */
export function readPageProfile(value: unknown): PageProfile | null {
  const parsed = v.safeParse(PageProfileSchema, value);
  return parsed.success ? parsed.output : null;
}
