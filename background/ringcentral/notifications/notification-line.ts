import type { FilterSource } from './connection';
import { EVENT_FILTERS, type Notice } from './notice';
import type { NotificationOptions } from './notifications';

/** How much RingCentral lets us hear: both legs, our own leg, that a call is up, nothing. */
export type NotificationTier = 'account' | 'extension' | 'presence' | 'none';

export interface Follower {
  /** The contact's number, E.164: account-wide notices are asked for this number alone. */
  number: string;
  onNotice(notice: Notice): void;
  /** `live`: notices come. Whatever happened before that may have been missed. */
  onState(state: 'live' | 'silent', tier: NotificationTier): void;
  /** Ends the following. */
  signal: AbortSignal;
}

/** One line for all calls of a user. */
export interface NotificationLine {
  follow(follower: Follower): void;
}

/**
 * Each WebSocket token costs one of 5 Auth requests a minute, so the socket outlives its call: the next one only
 * changes what is subscribed to.
 */
const LINGER_MS = 120_000;

const TIERS: readonly NotificationTier[] = ['account', 'extension', 'presence'];

export function createNotificationLine(open: (options: NotificationOptions) => void): NotificationLine {
  const followers = new Set<Follower>();
  const listeners = new Set<() => void>();
  let tierIndex = 0;
  let isLive = false;
  let line: AbortController | null = null;
  let linger: ReturnType<typeof setTimeout> | undefined;

  const tier = (): NotificationTier => TIERS[tierIndex] ?? 'none';
  const tell = (): void => {
    for (const follower of followers) follower.onState(isLive ? 'live' : 'silent', tier());
  };
  const filters: FilterSource = {
    current: () =>
      filtersOf(
        tier(),
        [...followers].map(({ number }) => number),
      ),
    refused: () => {
      tierIndex += 1;
      return tier() !== 'none';
    },
    onChange: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const connect = (): void => {
    const controller = new AbortController();
    line = controller;
    tierIndex = 0;
    open({
      filters,
      signal: controller.signal,
      onNotice: notice => {
        for (const follower of followers) follower.onNotice(notice);
      },
      onState: state => {
        isLive = state === 'live';
        // A later call asks anew: permissions change, and a worker lives long while calls follow each other.
        if (state === 'refused') {
          line = null;
          tierIndex = TIERS.length;
        }
        tell();
      },
    });
  };
  const leave = (follower: Follower): void => {
    followers.delete(follower);
    if (followers.size > 0) return;
    linger = setTimeout(() => {
      line?.abort();
      line = null;
      isLive = false;
    }, LINGER_MS);
  };

  return {
    follow: follower => {
      if (follower.signal.aborted) return;
      clearTimeout(linger);
      followers.add(follower);
      follower.signal.addEventListener('abort', () => leave(follower), { once: true });
      if (line === null) return connect();
      // Not live for this call until RingCentral has taken the changed subscription.
      isLive = false;
      for (const changed of listeners) changed();
    },
  };
}

function filtersOf(tier: NotificationTier, numbers: readonly string[]): string[] {
  const account = tier === 'account' ? numbers.map(EVENT_FILTERS.accountSessions) : [];
  const extension = tier === 'presence' ? [] : [EVENT_FILTERS.extensionSessions];
  return [...new Set([...account, ...extension, EVENT_FILTERS.presence])];
}
