import { sessionOwner, type SessionOwner } from '../../../../core/credentials/session';
import { createCredentials, type Credentials } from '../../../../background/credentials/credentials';
import { createDeclined, QuietSchema } from '../../../../background/credentials/declined';
import { createHeldSessions, HeldSessionsSchema } from '../../../../background/credentials/held-sessions';
import { createRefreshAlarms } from '../../../../background/credentials/refresh-alarms';
import { createSessionKeeper, type SessionKeeper } from '../../../../background/credentials/session-keeper';
import type { IdentityApi } from '../../../../background/credentials/sign-in';
import {
  createSignInHistory,
  HistorySchema,
  NO_HISTORY,
} from '../../../../background/credentials/sign-in-history';
import { createTokenEndpoint } from '../../../../background/credentials/token-endpoint';
import { createVault, type StoredSession, type Vault } from '../../../../background/credentials/vault';
import { storedItem } from '../../../../background/storage/stored-item';
import { memoryArea } from '../memory-area';
import { createAuthServer, type AuthServer } from './auth-server';
import { memoryLocks } from './memory-locks';
import { memoryRecords, type MemoryRecords } from './memory-records';

export const JO = sessionOwner({ origin: 'https://mwc.example', name: 'JHALVORSEN' });
export const DANA = sessionOwner({ origin: 'https://mwc.example', name: 'DWHITFIELD' });

const APP = { server: 'https://platform.example', clientId: 'app-1' };
const START = Date.UTC(2026, 0, 5, 6);
export const HOUR_MS = 3_600_000;
/** When a token of an hour is renewed. */
export const DUE_MS = 3_300_000;
export const REDIRECT_URI = 'https://abcdefghijklmnop.chromiumapp.org/ringcentral';

export interface Worker {
  keeper: SessionKeeper;
  credentials: Credentials;
  /** Kinds of change are all alike; this counts them. */
  changes: SessionOwner[];
}

/** One PC whose stores outlive its workers. */
export interface Station {
  clock: { now: number };
  app: typeof APP;
  server: AuthServer;
  records: MemoryRecords;
  sessionArea: ReturnType<typeof memoryArea>;
  /** When each alarm is due, by name. */
  alarms: Map<string, number>;
  /** Reads what is stored, as a worker of its own. */
  stored(owner: SessionOwner): Promise<StoredSession | null>;
  vault(): Vault;
  /** A new worker over the same stores; `isAlone` is false while an older one still holds its locks. */
  startWorker(neighbours?: 'dead' | 'alive'): Worker;
  /** The browser's sign-in window; set to script what happens in it. */
  signInWindow: jest.Mock<Promise<string | undefined>, [{ url: string; interactive: boolean }]>;
  readIdentity: jest.Mock;
}

export function createStation(): Station {
  const clock = { now: START };
  const app = { ...APP };
  const server = createAuthServer();
  const records = memoryRecords();
  const sessionArea = memoryArea();
  const localArea = memoryArea();
  const alarms = new Map<string, number>();
  const now = (): number => clock.now;
  let locks = memoryLocks();
  let ids = 0;
  const signInWindow: Station['signInWindow'] = jest.fn(async ({ url }) => server.logIn(url));
  const readIdentity = jest.fn(async () => ({
    extensionId: '101',
    name: 'Jo Halvorsen',
    extensionNumber: '101',
  }));
  const identityApi: IdentityApi = {
    getRedirectURL: path => new URL(path, new URL(REDIRECT_URI).origin).href,
    launchWebAuthFlow: details => signInWindow(details),
  };
  const vault = (): Vault => createVault(records);

  return {
    clock,
    app,
    server,
    records,
    sessionArea,
    alarms,
    signInWindow,
    readIdentity,
    vault,
    stored: owner => vault().read(owner),
    startWorker(neighbours = 'dead') {
      if (neighbours === 'dead') locks = memoryLocks();
      const endpoint = createTokenEndpoint({ fetch: server.fetch, now });
      const keeper = createSessionKeeper({
        vault: vault(),
        held: createHeldSessions(
          storedItem(sessionArea, { key: 'sessions', schema: HeldSessionsSchema, fallback: {} }),
        ),
        endpoint,
        alarms: createRefreshAlarms({
          create: (name, { when }) => alarms.set(name, when),
          clear: async name => alarms.delete(name),
        }),
        locks,
        app: () => app,
        now,
      });
      const credentials = createCredentials({
        keeper,
        endpoint,
        app: () => app,
        identityApi,
        declined: createDeclined(
          storedItem(sessionArea, { key: 'declined', schema: QuietSchema, fallback: {} }),
        ),
        history: createSignInHistory(
          storedItem(localArea, { key: 'signIns', schema: HistorySchema, fallback: NO_HISTORY }),
          () => `endpoint-${++ids}`,
        ),
        readIdentity,
      });
      const changes: SessionOwner[] = [];
      credentials.onChange(owner => void changes.push(owner));
      return { keeper, credentials, changes };
    },
  };
}

/** Signs the owner in and waits for the end, whatever it is. */
export async function signIn({ credentials }: Worker, owner: SessionOwner): Promise<void> {
  const ended = new Promise<void>(resolve => {
    const stop = credentials.onChange(() => {
      void credentials.view(owner).then(view => {
        if (view.state === 'signingIn') return;
        stop();
        resolve();
      });
    });
  });
  credentials.signIn(owner);
  await ended;
}

/** Name of the owner's alarm, as the browser shows it. */
export const alarmOf = (station: Station, owner: SessionOwner): number | undefined =>
  [...station.alarms].find(([name]) => name.endsWith(owner))?.[1];

/** The clock reaches the owner's alarm, and the worker is told. */
export async function ring(station: Station, { credentials }: Worker, owner: SessionOwner): Promise<boolean> {
  const [name = '', when = 0] = [...station.alarms].find(([known]) => known.endsWith(owner)) ?? [];
  station.alarms.delete(name);
  station.clock.now = Math.max(station.clock.now, when);
  return credentials.handleAlarm(name);
}
