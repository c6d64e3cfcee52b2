import browser from 'webextension-polyfill';
import { POPUP_PORT } from '../messaging/messages';
import type { Snapshot, WorkerToPage } from '../messaging/messages';

/** A worker that is woken answers within this time, or something is wrong with it. */
const SILENT_AFTER_MS = 3000;

export interface ConnectionEvents {
  onSnapshot: (snapshot: Snapshot) => void;
  /** The worker died or was never there; what is shown may be old. */
  onSilent: () => void;
}

/** Listens to the worker for as long as `signal` lets it, and connects anew when the worker was stopped. */
export function connect(events: ConnectionEvents, signal: AbortSignal): void {
  if (signal.aborted) return;
  const port = browser.runtime.connect({ name: POPUP_PORT });
  let heard = false;
  const silence = setTimeout(events.onSilent, SILENT_AFTER_MS);
  port.onMessage.addListener(message => {
    heard = true;
    clearTimeout(silence);
    if (isSnapshot(message)) events.onSnapshot(message.snapshot);
  });
  port.onDisconnect.addListener(() => {
    clearTimeout(silence);
    events.onSilent();
    // A worker that never spoke would be connected to without end.
    if (heard) connect(events, signal);
  });
  signal.addEventListener('abort', () => {
    clearTimeout(silence);
    port.disconnect();
  });
}

/** The other end is our own worker of the same version: its kind of message is enough. */
function isSnapshot(message: unknown): message is Extract<WorkerToPage, { type: 'snapshot' }> {
  return typeof message === 'object' && message !== null && 'type' in message && message.type === 'snapshot';
}
