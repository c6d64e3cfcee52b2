import * as v from 'valibot';
import { type MwcUser, type SessionOwner, sessionOwner } from '../../core/credentials/session';
import type { PageUser } from '../../messaging/messages';
import { type SessionArea, sessionItem } from '../storage/session-area';

/** What a tab's report changed. */
export interface UserChange {
  /** The user who is at work in the tab now and was not before; a reload is no arrival. */
  arrived: SessionOwner | null;
  /** True when MWC was logged off in between: a log-in, not a reload or a second tab. */
  isLogIn: boolean;
  /** The user who left, once no other tab shows them any more. */
  left: SessionOwner | null;
}

/** MWC's user in each tab; it survives the worker, so that a dial that wakes it finds its user. */
export interface TabUsers {
  load(): Promise<void>;
  of(tabId: number): MwcUser | null;
  ownerOf(tabId: number): SessionOwner | null;
  /** The distinct users of all tabs. */
  owners(): { owner: SessionOwner; user: MwcUser }[];
  report(tabId: number, origin: string, user: PageUser): Promise<UserChange>;
  close(tabId: number): Promise<UserChange>;
}

const StateSchema = v.object({
  /** tab id → user */
  users: v.record(v.string(), v.object({ origin: v.string(), name: v.string() })),
  /** Origins at which MWC was seen logged off since its last log-in. */
  loggedOff: v.array(v.string()),
});

const NOBODY: v.InferOutput<typeof StateSchema> = { users: {}, loggedOff: [] };

export function createTabUsers(area: SessionArea): TabUsers {
  const item = sessionItem(area, { key: 'tabUsers', schema: StateSchema, fallback: NOBODY });
  let state = NOBODY;

  const of = (tabId: number): MwcUser | null => state.users[tabId] ?? null;
  const ownerOf = (tabId: number): SessionOwner | null => {
    const user = of(tabId);
    return user === null ? null : sessionOwner(user);
  };
  const owners = (): { owner: SessionOwner; user: MwcUser }[] => {
    const all = Object.values(state.users).map(user => [sessionOwner(user), user] as const);
    return [...new Map(all)].map(([owner, user]) => ({ owner, user }));
  };
  const leave = (tabId: number): Pick<UserChange, 'left'> => {
    const before = ownerOf(tabId);
    state = {
      ...state,
      users: Object.fromEntries(Object.entries(state.users).filter(([id]) => id !== String(tabId))),
    };
    const gone = before !== null && !owners().some(({ owner }) => owner === before);
    return { left: gone ? before : null };
  };

  return {
    load: async () => {
      state = await item.read();
    },
    of,
    ownerOf,
    owners,
    report: async (tabId, origin, user) => {
      // A page that cannot be read says nothing of who is logged in: nobody is dropped for it.
      if (user.state === 'unknown') return { arrived: null, isLogIn: false, left: null };
      const before = ownerOf(tabId);
      const arrived = user.state === 'loggedIn' ? { origin, name: user.name } : null;
      const owner = arrived === null ? null : sessionOwner(arrived);
      const { left } = before === owner ? { left: null } : leave(tabId);
      const isLogIn = owner !== null && before !== owner && state.loggedOff.includes(origin);
      if (arrived !== null)
        state = {
          users: { ...state.users, [tabId]: arrived },
          loggedOff: state.loggedOff.filter(o => o !== origin),
        };
      if (user.state === 'loggedOut' && !state.loggedOff.includes(origin))
        state = { ...state, loggedOff: [...state.loggedOff, origin] };
      await item.write(state);
      return { arrived: before === owner ? null : owner, isLogIn, left };
    },
    close: async tabId => {
      const { left } = leave(tabId);
      await item.write(state);
      return { arrived: null, isLogIn: false, left };
    },
  };
}
