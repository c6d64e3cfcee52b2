import type { Notice } from '../calls/notice';

/** Order of what was held back: as it happened, backwards, or by place (0 is the first; one left out is lost). */
export type DeliveryOrder = 'as-sent' | 'reversed' | readonly number[];

/** Disturbs the delivery of notifications: RingCentral promises neither order nor uniqueness. */
export interface Notifications {
  /** Holds back everything from now on. */
  pause(): void;
  /** Delivers what was held back and goes on as usual. */
  resume(order?: DeliveryOrder): void;
  /** How many are held back. */
  readonly held: number;
  /** Delivers each notification this many times; 1 is normal, 0 loses it. */
  copies: number;
}

export interface NotificationTap extends Notifications {
  publish(notice: Notice): void;
}

export function createNotificationTap(deliver: (notice: Notice) => void): NotificationTap {
  let waiting: Notice[] | undefined;
  const give = (notice: Notice) => {
    for (let copy = 0; copy < tap.copies; copy += 1) deliver(notice);
  };
  const sorted = (held: Notice[], order: DeliveryOrder): Notice[] => {
    if (order === 'as-sent') return held;
    if (order === 'reversed') return [...held].reverse();
    return order.flatMap(place => held[place] ?? []);
  };
  const tap: NotificationTap = {
    copies: 1,
    get held() {
      return waiting?.length ?? 0;
    },
    pause: () => {
      waiting ??= [];
    },
    resume: (order = 'as-sent') => {
      const held = waiting ?? [];
      waiting = undefined;
      for (const notice of sorted(held, order)) give(notice);
    },
    publish: notice => {
      if (waiting) waiting.push(notice);
      else give(notice);
    },
  };
  return tap;
}
