import type { SessionOwner } from '../../core/credentials/session';

/** The part of `browser.alarms` that is needed. */
export interface AlarmsApi {
  create(name: string, info: { when: number }): unknown;
  clear(name: string): Promise<boolean>;
}

/** One alarm for each session, by owner. */
export interface RefreshAlarms {
  /** `when` in epoch milliseconds; replaces the owner's alarm. */
  set(owner: SessionOwner, when: number): Promise<void>;
  clear(owner: SessionOwner): Promise<void>;
  /** Whose refresh an alarm is for, null when it is not one of these. */
  ownerOf(alarmName: string): SessionOwner | null;
}

const PREFIX = 'refresh ';

export function createRefreshAlarms(api: AlarmsApi): RefreshAlarms {
  return {
    async set(owner, when) {
      await api.create(PREFIX + owner, { when });
    },
    async clear(owner) {
      await api.clear(PREFIX + owner);
    },
    ownerOf: name => (name.startsWith(PREFIX) ? (name.slice(PREFIX.length) as SessionOwner) : null),
  };
}
