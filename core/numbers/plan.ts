/** How one layout of a country's national numbers is grouped and shown. */
export type NumberLayout = readonly [
  /** Regular expression of the whole number, one group for each block of digits. */
  digits: string,
  /** How it is written at home, `$1` standing for the first block; a trunk prefix that is needed stands before it. */
  shown: string,
  /** Regular expression of the first digits to which the layout applies. */
  leading: string,
];

/** What the finder knows of one country, generated from libphonenumber's metadata by `scripts/plans.ts`. */
export interface Plan {
  readonly callingCode: string;
  /** Regular expression of what is dialled before a foreign calling code: `011`, `00`. */
  readonly internationalPrefix: string;
  /** Regular expression of what is dialled before a national number and is no part of it: `0`, `1`, or empty. */
  readonly trunkPrefix: string;
  /** Lengths of fixed and mobile numbers, and the outer pattern that they keep. */
  readonly lengths: readonly number[];
  readonly pattern: string;
  /** Numbers of any other length: only these exact service numbers exist. */
  readonly servicePattern: string;
  /** The one length at which a number written without its trunk prefix is still complete, or 0. */
  readonly closedLength: number;
  /** Numbers that are dialled without a trunk prefix in a country that else has one: `1800…`. */
  readonly trunkFree: string;
  /** Lengths of the blocks in which numbers that bear no trunk prefix (or one apart: `0 800…`) are written. */
  readonly groupings: readonly string[];
}
