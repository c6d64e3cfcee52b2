import { Refused, type Api } from './api';
import type { Snapshot } from './snapshot';
import type { Store } from './store';
import type { Dialog, Route } from './view-state';

/** What every command works with. */
export interface Context {
  store: Store;
  api: Api;
  now: () => Date;
  /** Shows a screen, as a link would. */
  go: (route: Route) => void;
  /** Loads the whole page anew at an address of ours. */
  leave: (address: string) => void;
}

/** Shows a sentence at the foot of the page. */
export function say(context: Context, message: string): void {
  context.store.set({ message });
}

/**
 * Takes the server's answer over. The result is null where nothing can go on: the server refused, the
 * line is dead (both are said), or nobody is logged in any more.
 */
export async function take(context: Context, answer: Promise<Snapshot>): Promise<Snapshot | null> {
  try {
    const snapshot = await answer;
    context.store.set({ snapshot, connection: 'connected' });
    return snapshot.userId === null || snapshot.locked ? null : snapshot;
  } catch (error) {
    if (error instanceof Refused) say(context, error.message);
    else context.store.set({ connection: 'lost', message: 'Manitou is not connected.' });
    return null;
  }
}

/** Puts a dialog in front. */
export function openDialog(context: Context, dialog: Dialog): void {
  context.store.set({ dialogs: [...context.store.get().dialogs, dialog] });
}

/** Takes the dialog in front away. */
export function closeDialog(context: Context): void {
  context.store.set({ dialogs: context.store.get().dialogs.slice(0, -1) });
}
