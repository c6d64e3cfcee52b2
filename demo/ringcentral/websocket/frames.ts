import { isRecord, text } from '../loose';

/** The first element of every WebSocket message. */
export interface FrameHead {
  type: 'ConnectionDetails' | 'ClientRequest' | 'ServerNotification' | 'Heartbeat' | 'Error';
  messageId: string;
  status?: number;
  headers?: Record<string, string>;
  /** Where a recovery would go on; any message can carry a newer one. */
  wsc?: { token: string; sequence: number };
}

export type Frame = [FrameHead] | [FrameHead, unknown];

/** What a client may send. */
export type ClientFrame =
  | { type: 'Heartbeat'; messageId: string }
  | { type: 'ClientRequest'; messageId: string; method: string; path: string; body: unknown }
  | { type: 'unreadable' };

export function readFrame(data: string): ClientFrame {
  let parsed: unknown;
  try {
    parsed = JSON.parse(data);
  } catch {
    return { type: 'unreadable' };
  }
  if (!Array.isArray(parsed)) return { type: 'unreadable' };
  const head: unknown = parsed[0];
  const body: unknown = parsed[1];
  const messageId = text(head, 'messageId');
  if (!isRecord(head) || messageId === undefined) return { type: 'unreadable' };
  if (head['type'] === 'Heartbeat') return { type: 'Heartbeat', messageId };
  const method = text(head, 'method');
  const path = text(head, 'path');
  if (head['type'] !== 'ClientRequest' || method === undefined || path === undefined)
    return { type: 'unreadable' };
  return { type: 'ClientRequest', messageId, method: method.toUpperCase(), path, body };
}
