import type { PageProfile } from './profile-schema';

export type { PageProfile };

/** The profile of a station that has corrected nothing. */
export const EMPTY_PROFILE: PageProfile = { version: 1, selectors: {}, labels: {} };
