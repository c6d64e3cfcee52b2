import type { SessionOwner } from '../credentials/session';
import type { PhoneChoice } from './phone';

/** What began the call; `mwc` alone is logged by MWC itself. */
export type StartedBy = 'link' | 'mwc' | 'again' | 'selection';

/**
 * One intention to call, made by one trusted event. It is stored before the request leaves and never sent
 * twice: `id` comes from the page, so that the same event can be told from a second one.
 */
export interface Attempt {
  id: string;
  owner: SessionOwner;
  /** E.164 of the contact, as dialled. */
  number: string;
  /** The number as the page shows it; a mask for a private number. */
  shown: string;
  /** The contact's name as the page shows it, '' where it shows none. */
  name: string;
  /** Digits for the operator to key after connect, '' for none; RingOut cannot send them. */
  extension: string;
  from: PhoneChoice;
  playPrompt: boolean;
  startedBy: StartedBy;
  /** Epoch milliseconds of the operator's press. */
  requestedAt: number;
}
