import * as v from 'valibot';

/** Whose RingCentral session it is: MWC's origin and MWC's user, as one string. */
export type SessionOwner = string & { readonly __brand: 'SessionOwner' };

/** MWC's user in one tab, as read from the page. */
export interface MwcUser {
  origin: string;
  /** The user as MWC shows it, white space collapsed. */
  name: string;
}

export function sessionOwner(user: MwcUser): SessionOwner {
  return `${user.origin} ${user.name.normalize('NFKC').trim().toLowerCase()}` as SessionOwner;
}

/** Who is signed in at RingCentral (GET extension/~). */
export const IdentitySchema = v.object({
  /** RingCentral's extension id, equal to `owner_id` of the token answer. */
  extensionId: v.string(),
  name: v.string(),
  extensionNumber: v.string(),
});

export type Identity = v.InferOutput<typeof IdentitySchema>;

/**
 * Access and refresh token as RingCentral's token answer gives them, with their ends as epoch milliseconds
 * of this PC's clock, counted from `expires_in` at the time of the answer.
 */
export const TokensSchema = v.object({
  accessToken: v.pipe(v.string(), v.minLength(1)),
  accessExpiresAt: v.number(),
  refreshToken: v.nullable(v.string()),
  refreshExpiresAt: v.nullable(v.number()),
  ownerId: v.string(),
  endpointId: v.nullable(v.string()),
  scope: v.string(),
});

export type Tokens = v.InferOutput<typeof TokensSchema>;

/** Time before the end at which an access token is renewed. */
export const REFRESH_AHEAD_MS = 5 * 60_000;

/** When the next refresh is due: a short life is renewed at half of it, so that no loop can start. */
export function refreshDueAt(
  { accessExpiresAt }: Pick<Tokens, 'accessExpiresAt'>,
  receivedAt: number,
): number {
  const life = accessExpiresAt - receivedAt;
  return receivedAt + Math.max(life - REFRESH_AHEAD_MS, life / 2);
}

/** Clock differences up to here are no reason to distrust a time of this PC. */
const CLOCK_SLACK_MS = 60_000;
/** A token that ends within this time is not sent any more: it could die on the way. */
const LAST_USE_MS = 30_000;

export interface TokenLife {
  /** Epoch milliseconds of this PC's clock, when the token came. */
  receivedAt: number;
  accessExpiresAt: number;
}

/** True while the access token may be sent. A clock that was put back since says nothing about its age. */
export function isUsable({ receivedAt, accessExpiresAt }: TokenLife, now: number): boolean {
  const lastUseMs = Math.min(LAST_USE_MS, (accessExpiresAt - receivedAt) / 4);
  return receivedAt <= now + CLOCK_SLACK_MS && now < accessExpiresAt - lastUseMs;
}

/** True when the access token should be renewed now, be it still usable or not. */
export function isRefreshDue(life: TokenLife, now: number): boolean {
  return !isUsable(life, now) || now >= refreshDueAt(life, life.receivedAt);
}
