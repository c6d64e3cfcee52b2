import { closeDialog, openDialog, say, take, type Context } from './context';
import type { Dialog, Route, ViewState } from './view-state';

export interface ScreenCommands {
  show(route: Route): void;
  toggleMenu(): void;
  openMenuGroup(group: string | null): void;
  closeMenu(): void;
  open(dialog: Dialog): void;
  closeDialog(): void;
  say(message: string): void;
  filterQueue(change: Partial<Pick<ViewState, 'queueFilter' | 'queueColour' | 'queueColumns'>>): void;
  openDialerSettings(): void;
}

/** Screens, the menu, and dialogs that only show something. */
export function screenCommands(context: Context): ScreenCommands {
  const { store } = context;
  const closed = { state: 'closed', group: null } as const;
  return {
    show(route) {
      store.set({ menu: closed });
      context.go(route);
    },
    toggleMenu() {
      const isOpen = store.get().menu.state === 'open';
      store.set({ menu: isOpen ? closed : { state: 'open', group: null } });
    },
    openMenuGroup: group => store.set({ menu: { state: 'open', group } }),
    closeMenu: () => store.set({ menu: closed }),
    open: dialog => openDialog(context, dialog),
    closeDialog: () => closeDialog(context),
    say: message => say(context, message),
    filterQueue: change => store.set(change),
    openDialerSettings() {
      openDialog(context, { kind: 'dialer-settings' });
      // The devices may have changed since the last answer of the server.
      void take(context, context.api.read());
    },
  };
}
