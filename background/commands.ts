import { isOver } from '../core/calls/call';
import type { Acting } from './acting-user';
import type { CallDesk } from './calls/call-desk';

export interface CommandsOptions {
  desk: CallDesk;
  acting(tabId: number | null): Promise<Acting | null>;
  nextNumber(tabId: number): void;
}

/** The keys that the browser assigned to us; the page never sees them. */
export function createCommands({ desk, acting, nextNumber }: CommandsOptions): {
  run(command: string, tabId: number | null): Promise<void>;
} {
  return {
    run: async (command, tabId) => {
      if (command === 'next-number' && tabId !== null) nextNumber(tabId);
      if (command !== 'hang-up') return;
      const user = await acting(tabId);
      const call = user === null ? null : desk.newest(user.owner);
      if (call !== null && !isOver(call)) desk.hangUp(call.attempt.id);
    },
  };
}
