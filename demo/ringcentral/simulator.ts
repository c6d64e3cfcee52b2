import { selfSignedCertificate } from '../certificate';
import type { Accounts } from './account/accounts';
import { demoAccount } from './account/demo-account';
import { createAnnouncer } from './calls/announcer';
import { createCallControl, type CallControl } from './calls/call-control';
import { createCallDesk } from './calls/call-desk';
import { demoScripts, type NumberScript, type OperatorPhone } from './calls/scripts';
import { createClock, type Clock } from './clock';
import { controlRoutes } from './control/control-routes';
import { createAuthorizationCodes } from './oauth/authorization-codes';
import { authorizeRoutes } from './oauth/authorize';
import { createSessionStore, type OAuthSession } from './oauth/sessions';
import { createSocketTokens } from './oauth/socket-tokens';
import { tokenRoutes } from './oauth/token';
import { createWebSessions } from './oauth/web-sessions';
import { callRoutes } from './rest/call-routes';
import { extensionRoutes } from './rest/extension-routes';
import { createGate } from './rest/gate';
import { createRestServer } from './rest/server';
import { defaultSwitches, type Switches } from './switches';
import { createFaultDesk, type Fault, type InjectedFault } from './traffic/faults';
import { createJournal, type Journal, type JournalEntry } from './traffic/journal';
import { createRateLimiter, generousLimits, realLimits, type Limits } from './traffic/rate-limits';
import { openGateway, type Sockets } from './websocket/gateway';
import { createNotificationTap, type Notifications } from './websocket/notifications';

export type { Accounts, User } from './account/accounts';
export type { CallEnd, ContactLeg, OperatorLeg, SimCall } from './calls/call';
export type { CallControl } from './calls/call-control';
export type { NumberScript, OperatorPhone } from './calls/scripts';
export type { OAuthSession } from './oauth/sessions';
export type { Switches } from './switches';
export type { Fault, FaultEffect, InjectedFault } from './traffic/faults';
export type { Journal, JournalEntry } from './traffic/journal';

export interface SimulatorOptions {
  /** HTTPS and wss with a self-signed certificate; default false: plain http and ws. */
  tls?: boolean;
  /** Port on 127.0.0.1; default 0, any free one. */
  port?: number;
  /**
   * What the `uri` of wstoken answers is built from: a ws(s) address as it stands, or an http(s) origin.
   * Default wss://ws-api.ringcentral.com/ws with TLS, else this server's own.
   */
  platformOrigin?: string;
  /** Default `demo-client-id`. */
  clientId?: string;
  /** The redirect URIs registered for the app, compared letter by letter. */
  redirectUris: string[];
  /** RingCentral's default limits, or (the default) such as no test meets by accident. */
  rateLimits?: 'real' | 'generous';
  switches?: Partial<Switches>;
  /** Default `by-command`. */
  operatorPhone?: OperatorPhone;
  /** How long a phone in mode `answers` or `rejects` rings first, in milliseconds. Default 0. */
  operatorDelayMs?: number;
  /** Whether the demo's numbers behave by themselves. Default `none`: everything moves by command. */
  scripts?: 'demo' | 'none';
}

export interface Simulator {
  readonly port: number;
  /** `http://127.0.0.1:PORT` or `https://127.0.0.1:PORT`. */
  readonly origin: string;
  /** Every REST request, WebSocket upgrade and frame that came in. */
  readonly journal: Journal;
  received(method: string, path: RegExp): JournalEntry[];
  /** Resolves with all matching entries once `count` (default 1) of them, later than entry `since`, were answered or cut. */
  until(
    method: string,
    path: RegExp,
    options: { count?: number; since?: number; signal: AbortSignal },
  ): Promise<JournalEntry[]>;
  readonly calls: CallControl;
  operatorPhone: OperatorPhone;
  /** May be changed at any time. */
  readonly switches: Switches;
  /** Requests allowed in 60 s per usage group; may be changed at any time. */
  readonly limits: Limits;
  readonly clock: Clock;
  script(e164: string, script: NumberScript): void;
  inject(fault: Fault): InjectedFault;
  readonly sockets: Sockets;
  readonly notifications: Notifications;
  readonly sessions: { list(): OAuthSession[]; expireAccess(userId?: string): void; revokeAll(): void };
  readonly accounts: Accounts;
  close(): Promise<void>;
}

const platformHost = 'platform.ringcentral.com';
const socketHost = 'ws-api.ringcentral.com';

const socketUri = (from: string): string =>
  from.startsWith('ws') ? from : `${from.replace(/^http/, 'ws').replace(/\/$/, '')}/ws`;

/** Starts a server on loopback that behaves like RingCentral; `close()` ends it with all that hangs on it. */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const { tls = false, clientId = 'demo-client-id', redirectUris } = options;
  const clock = createClock();
  const now = () => clock.now();
  const switches: Switches = { ...defaultSwitches, ...options.switches };
  const limits: Limits = { ...(options.rateLimits === 'real' ? realLimits : generousLimits) };
  const accounts = demoAccount();
  const scripts = new Map(Object.entries(options.scripts === 'demo' ? demoScripts : {}));
  const journal = createJournal(now);
  const faults = createFaultDesk();
  const limiter = createRateLimiter(limits, now);
  const sessions = createSessionStore(now);
  const codes = createAuthorizationCodes(now);
  const web = createWebSessions(now, tls ? 'secure' : 'plain');
  const gate = createGate({ accounts, sessions, switches, limiter, now });

  // The port is known once the server listens; these are asked only while it serves.
  let port = 0;
  const origin = () => `${tls ? 'https' : 'http'}://127.0.0.1:${port}`;
  /** The address that clients know this server by, for the `uri` fields of answers. */
  const publicOrigin = () => (tls ? `https://${platformHost}` : origin());
  const socketTokens = createSocketTokens(now, () =>
    socketUri(options.platformOrigin ?? (tls ? `wss://${socketHost}/ws` : origin())),
  );

  const shape = { accountId: accounts.accountId, brandId: '1210', switches };
  const tap = createNotificationTap(notice => gateway.publish(notice));
  const phone = { mode: options.operatorPhone ?? 'by-command' };
  const desk = createCallDesk({
    now,
    switches,
    announce: createAnnouncer({ ...shape, now }, notice => tap.publish(notice)),
    scriptFor: number => scripts.get(number),
    operatorPhone: () => phone.mode,
    operatorDelayMs: options.operatorDelayMs ?? 0,
  });

  const certificate = tls ? await selfSignedCertificate([platformHost, socketHost]) : undefined;
  const app = await createRestServer({ journal, faults, certificate });
  authorizeRoutes(app, { accounts, codes, web, clientId, redirectUris });
  tokenRoutes(app, { accounts, codes, sessions, socketTokens, gate, clientId });
  extensionRoutes(app, { accounts, gate, desk, origin: publicOrigin });
  callRoutes(app, { accounts, gate, desk, shape, origin: publicOrigin });
  controlRoutes(app, { accounts, desk, switches, phone });
  const gateway = openGateway(app.server, {
    accountId: accounts.accountId,
    origin: publicOrigin,
    gate,
    switches,
    limiter,
    sessions,
    socketTokens,
    journal,
    faults,
  });
  await app.listen({ host: '127.0.0.1', port: options.port ?? 0 });
  const address = app.server.address();
  if (address === null || typeof address === 'string') throw new Error('The simulator has no port.');
  port = address.port;

  return {
    port,
    origin: origin(),
    journal,
    received: (method, path) => journal.received(method, path),
    until: (method, path, wanted) => journal.until(method, path, wanted),
    calls: createCallControl(desk),
    get operatorPhone() {
      return phone.mode;
    },
    set operatorPhone(mode: OperatorPhone) {
      phone.mode = mode;
    },
    switches,
    limits,
    clock,
    script: (e164, script) => void scripts.set(e164, script),
    inject: fault => faults.inject(fault),
    sockets: gateway,
    notifications: tap,
    sessions,
    accounts,
    close: async () => {
      desk.close();
      faults.removeAll();
      gateway.refuse = true;
      gateway.closeAll(1006);
      await app.close();
    },
  };
}
