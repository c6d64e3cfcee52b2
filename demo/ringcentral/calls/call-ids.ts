import { randomBytes } from 'node:crypto';

/** A telephony session id in the new style: the middle group is the creation time, epoch milliseconds in hex. */
export const newSessionId = (createdAt: number): string =>
  `s-${randomBytes(7).toString('hex')}z${createdAt.toString(16)}z${randomBytes(4).toString('hex')}0000`;

/** A party's id is its session's with another prefix and the party's place. */
export const partyId = (sessionId: string, place: 1 | 2): string => `p-${sessionId.slice(2)}-${place}`;
