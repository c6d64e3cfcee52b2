import { randomBytes, randomUUID } from 'node:crypto';
import type { WebSocket } from 'ws';
import type { OAuthSession } from '../oauth/sessions';
import type { EventFilter } from './filters';
import type { Frame, FrameHead } from './frames';

export interface LaneSubscription {
  id: string;
  createdAt: number;
  filters: EventFilter[];
}

/** What survives a lost connection for 180 seconds: subscription, counter and the last messages. */
export interface Lane {
  readonly id: string;
  readonly session: OAuthSession;
  sequence: number;
  subscription?: LaneSubscription;
  socket?: WebSocket;
  lostAt?: number;
  /** While a recovered client is still taking in its ConnectionDetails: notifications wait in the buffer. */
  catchingUp: boolean;
  /** Notifications with the sequence that each carried. */
  buffer: { sequence: number; message: string }[];
}

export const recoveryBufferSize = 100;
export const recoveryTimeoutSeconds = 180;

export const newLane = (session: OAuthSession): Lane => ({
  id: randomBytes(9).toString('hex'),
  session,
  sequence: 0,
  catchingUp: false,
  buffer: [],
});

/** The recovery token names the lane and how far its client has read. */
const recoveryToken = (lane: Lane): string =>
  Buffer.from(`${lane.id}:${lane.sequence}`).toString('base64url');

/** Reads a recovery token; undefined when it is none of ours. */
export function readRecoveryToken(token: string): { laneId: string; sequence: number } | undefined {
  const match = /^([0-9a-f]{18}):(\d+)$/.exec(Buffer.from(token, 'base64url').toString());
  return match?.[1] === undefined ? undefined : { laneId: match[1], sequence: Number(match[2]) };
}

/** Numbers a message for the lane and makes it text. */
export function writeFrame(lane: Lane, head: FrameHead, body?: unknown): string {
  lane.sequence += 1;
  const wsc = { token: recoveryToken(lane), sequence: lane.sequence };
  const frame: Frame = body === undefined ? [{ ...head, wsc }] : [{ ...head, wsc }, body];
  return JSON.stringify(frame);
}

/** Keeps a notification for recovery. */
export function keep(lane: Lane, message: string): void {
  lane.buffer.push({ sequence: lane.sequence, message });
  lane.buffer.splice(0, Math.max(0, lane.buffer.length - recoveryBufferSize));
}

/** The notifications that came after this sequence. */
export const missedSince = (lane: Lane, sequence: number): string[] =>
  lane.buffer.filter(kept => kept.sequence > sequence).map(kept => kept.message);

/** An Error frame: the socket is closed after it. */
export const errorFrame = (status: number, errorCode: string, message: string): string =>
  JSON.stringify([
    { type: 'Error', messageId: randomUUID(), status },
    { errorCode, message },
  ] satisfies Frame);
