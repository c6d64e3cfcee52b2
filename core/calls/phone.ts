import * as v from 'valibot';

/**
 * A phone of the operator that RingCentral rings first: RingOut's `from`
 * (RingCentral API reference, "Make RingOut call"). `id` tells two choices with one number apart.
 */
export const PhoneChoiceSchema = v.object({
  id: v.string(),
  kind: v.picklist(['device', 'direct', 'extension', 'forwarding', 'custom']),
  /** E.164, or main number, `*`, extension number (what RingCentral's own client sends for an extension). */
  phoneNumber: v.string(),
  label: v.string(),
});

export type PhoneChoice = v.InferOutput<typeof PhoneChoiceSchema>;

/** A phone as offered: what is chosen, and what RingCentral says of it now. */
export interface Phone extends PhoneChoice {
  status: 'online' | 'offline' | 'unknown';
}

/** What the phone picker shows. */
export interface PhoneList {
  phones: Phone[];
  /** The number that contacts see (E.164), or null when RingCentral does not say. */
  callerId: string | null;
}
