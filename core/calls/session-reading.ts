import type { LegReading, LegRole } from './leg';

/** One telephony session as RingCentral reports it, reduced to what a RingOut call needs. */
export interface SessionReading {
  sessionId: string;
  /** Epoch milliseconds: `creationTime`, else read out of a new-style id; null when neither tells. */
  createdAt: number | null;
  isRingOut: boolean;
  legs: { role: LegRole; reading: LegReading; from: string; to: string }[];
}
