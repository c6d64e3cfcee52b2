import type { PLANS } from './plans';

/** A country whose national numbers the finder can read. */
export type Country = keyof typeof PLANS;

/** A number that can be dialled. */
export interface PhoneNumber {
  /** E.164: plus, calling code, national number. */
  e164: string;
  /** What to key after connect, leading zeros and `#`, `*`, `,` between codes kept; '' if there is none. */
  extension: string;
}

/** A number in a text: `text` is the text from `start` to `end`, extension included. */
export interface FoundNumber extends PhoneNumber {
  start: number;
  end: number;
  text: string;
}
