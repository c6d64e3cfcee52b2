import type { Runtime } from 'webextension-polyfill';
import * as v from 'valibot';
import { PAGE_PORT, POPUP_PORT, type PageUser, type Snapshot } from '../../messaging/messages';

const PageUserSchema = v.variant('state', [
  v.object({
    state: v.literal('loggedIn'),
    name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
  }),
  v.object({ state: v.literal('loggedOut') }),
  v.object({ state: v.literal('locked') }),
  v.object({ state: v.literal('unknown') }),
]);

const UpSchema = v.variant('type', [
  v.object({ type: v.literal('user'), user: PageUserSchema }),
  v.object({ type: v.literal('heartbeat') }),
]);

export interface AnnounceOptions {
  ownOrigin: string;
  ready: Promise<unknown>;
  /** What a surface shows now: of a tab, or of the popup (null). Takes no network. */
  snapshot(tabId: number | null): Promise<Omit<Snapshot, 'revision'>>;
  /** A page has just been told this; the toolbar shows it too. */
  onTold(tabId: number, snapshot: Omit<Snapshot, 'revision'>): void;
  onPageUser(tabId: number, origin: string, user: PageUser): Promise<void>;
}

/** The Ports of pages and popup: each gets the whole snapshot at once and at every change. */
export interface Announcer {
  connect(port: Runtime.Port): void;
  /** Tells every surface; several calls in one turn are one announcement. */
  announce(): void;
  /** Whether our script in that tab has its line to us. */
  reaches(tabId: number): boolean;
  /** Passes a browser command to the page in front. */
  command(tabId: number, command: 'nextNumber'): void;
}

export function createAnnouncer({
  ownOrigin,
  ready,
  snapshot,
  onTold,
  onPageUser,
}: AnnounceOptions): Announcer {
  const ports = new Map<Runtime.Port, number | null>();
  let revision = 0;
  let scheduled = false;

  const tell = async (port: Runtime.Port, tabId: number | null): Promise<void> => {
    await ready;
    const whole = await snapshot(tabId);
    if (tabId !== null) onTold(tabId, whole);
    revision += 1;
    // The port may have closed while the snapshot was put together; its page is gone or connects again.
    if (ports.has(port)) port.postMessage({ type: 'snapshot', snapshot: { ...whole, revision } });
  };
  const announce = (): void => {
    if (scheduled) return;
    scheduled = true;
    queueMicrotask(() => {
      scheduled = false;
      for (const [port, tabId] of ports) void tell(port, tabId);
    });
  };
  const receive = async (tabId: number, origin: string, message: unknown): Promise<void> => {
    const parsed = v.safeParse(UpSchema, message);
    if (!parsed.success || parsed.output.type === 'heartbeat') return;
    await ready;
    await onPageUser(tabId, origin, parsed.output.user);
  };

  return {
    connect: port => {
      const { origin } = new URL(port.sender?.url ?? 'about:blank');
      const tabId = port.sender?.tab?.id;
      if (port.name === POPUP_PORT && origin === ownOrigin) ports.set(port, null);
      else if (port.name === PAGE_PORT && tabId !== undefined && origin !== ownOrigin) ports.set(port, tabId);
      else return port.disconnect();
      port.onDisconnect.addListener(() => ports.delete(port));
      if (port.name === PAGE_PORT && tabId !== undefined)
        port.onMessage.addListener(message => void receive(tabId, origin, message));
      void tell(port, port.name === POPUP_PORT ? null : (tabId ?? null));
    },
    announce,
    reaches: tabId => [...ports.values()].includes(tabId),
    command: (tabId, command) => {
      for (const [port, portTab] of ports)
        if (portTab === tabId) port.postMessage({ type: 'command', command });
    },
  };
}
