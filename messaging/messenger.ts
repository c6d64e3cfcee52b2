import { defineExtensionMessaging } from '@webext-core/messaging';
import type { FailureKind } from '../core/failure';
import type { Messages, Outcome } from './messages';

const extension = defineExtensionMessaging<Messages>();

type Data<K extends keyof Messages> = Parameters<Messages[K]>[0];
type Reply<K extends keyof Messages> = ReturnType<Messages[K]>;

/** Who asked, as the browser vouches for it. */
export interface Sender {
  /** An MWC page's content script, or one of our own pages. */
  from: 'page' | 'extension';
  tabId: number | null;
  frameId: number | null;
  /** Origin of the page, '' when the browser does not say. */
  origin: string;
}

export type Handlers = {
  [K in keyof Messages]: (data: unknown, sender: Sender) => Reply<K> | Promise<Reply<K>>;
};

/**
 * Sends a message to the worker. A missing answer (worker killed, extension reloaded) is a failure of its
 * own: the caller must not read it as done or as not done.
 */
export async function send<K extends keyof Messages>(
  name: K,
  data: Data<K>,
): Promise<Reply<K> | Outcome<never>> {
  try {
    // The library declares its own generic reply type for each key; it is the one of the contract.
    const reply = (await extension.sendMessage(name, ...([data] as never))) as Reply<K> | undefined;
    return reply ?? noAnswer('workerSilent');
  } catch (thrown) {
    const invalidated = thrown instanceof Error && /context invalidated|undefined/i.test(thrown.message);
    return noAnswer(invalidated ? 'extensionReloaded' : 'workerSilent');
  }
}

function noAnswer(kind: FailureKind): Outcome<never> {
  return { ok: false, failure: { kind } };
}

/**
 * Registers the worker's handlers, all at once and synchronously. Messages of other extensions never reach
 * them, and what only our own pages may ask is refused to a content script. Data is unknown here: each
 * handler parses it.
 */
export function answerMessages(handlers: Handlers, ownPagesOnly: readonly (keyof Messages)[]): void {
  for (const name of Object.keys(handlers) as (keyof Messages)[]) {
    extension.onMessage(name, message => {
      const sender = readSender(message.sender);
      if (sender === null || (sender.from === 'page' && ownPagesOnly.includes(name)))
        return { ok: false, failure: { kind: 'callsOff', code: 'sender' } } as never;
      return handlers[name](message.data, sender);
    });
  }
}

function readSender(sender: chrome.runtime.MessageSender): Sender | null {
  if (sender.id !== chrome.runtime.id) return null;
  const ownOrigin = new URL(chrome.runtime.getURL('')).origin;
  const origin = sender.origin ?? (sender.url === undefined ? '' : new URL(sender.url).origin);
  return {
    from: origin === ownOrigin ? 'extension' : 'page',
    tabId: sender.tab?.id ?? null,
    frameId: sender.frameId ?? null,
    origin,
  };
}
