import type { Browser, Runtime } from 'webextension-polyfill';
import {
  PAGE_PORT,
  type PageToWorker,
  type PageUser,
  type Snapshot,
  type WorkerToPage,
} from '../messaging/messages';

export interface WorkerLinkOptions {
  runtime: Browser['runtime'];
  onSnapshot(snapshot: Snapshot): void;
  onCommand(command: 'nextNumber'): void;
  /** `checking`: the worker died and is being woken; `lost`: the extension was reloaded or removed. */
  onState(state: 'live' | 'checking' | 'lost'): void;
  signal: AbortSignal;
}

export interface WorkerLink {
  reportUser(user: PageUser): void;
  /** Keeps the worker awake: call while a call is up, more often than every 30 s. */
  heartbeat(): void;
}

/** Pause before the worker is called back, so that a worker that cannot start is not called in a loop. */
const RECONNECT_MS = 50;

/**
 * This page's line to the worker. The worker may die at any time; the line is then made anew, which wakes it,
 * and its whole snapshot tells what is true. Nothing shown before that is taken for present.
 */
export function openWorkerLink({
  runtime,
  onSnapshot,
  onCommand,
  onState,
  signal,
}: WorkerLinkOptions): WorkerLink {
  let port: Runtime.Port | null = null;
  let user: PageUser = { state: 'unknown' };

  const post = (message: PageToWorker): void => port?.postMessage(message);
  const connect = (): void => {
    if (signal.aborted) return;
    if (!isAlive(runtime)) return onState('lost');
    const opened = runtime.connect({ name: PAGE_PORT });
    port = opened;
    opened.onMessage.addListener(message => {
      const told = message as WorkerToPage;
      if (told.type === 'command') return onCommand(told.command);
      onState('live');
      onSnapshot(told.snapshot);
    });
    opened.onDisconnect.addListener(() => {
      if (port !== opened) return;
      port = null;
      onState('checking');
      setTimeout(connect, RECONNECT_MS);
    });
    post({ type: 'user', user });
  };
  const disconnect = (): void => {
    const open = port;
    port = null;
    open?.disconnect();
  };

  connect();
  signal.addEventListener('abort', disconnect);
  // The back/forward cache closes ports on its own; a page that comes back finds its line again.
  window.addEventListener('pageshow', event => event.persisted && port === null && connect(), { signal });
  return {
    reportUser: next => {
      user = next;
      post({ type: 'user', user });
    },
    heartbeat: () => post({ type: 'heartbeat' }),
  };
}

/** `runtime.id` is gone once the extension was reloaded or removed (measured: 5 ms after onDisconnect). */
function isAlive(runtime: Browser['runtime']): boolean {
  try {
    return (runtime.id as string | undefined) !== undefined;
  } catch {
    return false;
  }
}
