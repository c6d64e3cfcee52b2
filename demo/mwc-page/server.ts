import Fastify from 'fastify';
import { selfSignedCertificate } from '../certificate';
import type { Switches } from './model/snapshot';
import { bundlePage, type Variant } from './page-bundle';
import { alarmRoutes } from './routes/alarm-routes';
import { pageRoutes } from './routes/page-routes';
import { answerRefusals } from './routes/refusals';
import { sessionRoutes } from './routes/session-routes';
import { switchRoutes } from './routes/switch-routes';
import { createStation, resetStation } from './station/station';

const HOST = 'mwc.station.example';

export interface DemoMwcOptions {
  /** Port on 127.0.0.1; any free one when left out. */
  port?: number;
  /** The markup that is served where the page's address names none. */
  variant?: Variant;
  /** Host names in the certificate. */
  hosts?: string[];
  /** The station's clock. */
  now?: () => Date;
}

export interface DemoMwc {
  port: number;
  /** Where the browser finds it once the host name is mapped to the port. */
  origin: string;
  /** The Customer Activity Log's lines, oldest first. */
  log(customerId: string): string[];
  /** Everything as at the start: nobody logged in, no alarm touched, no setting kept, switches off. */
  reset(): void;
  close(): Promise<void>;
  /** Turn them at any time; a page sees them with its next action or reload. */
  switches: Switches;
}

/** Starts the demonstration MWC on loopback, over TLS with a certificate made for this run. */
export async function startDemoMwc(options: DemoMwcOptions = {}): Promise<DemoMwc> {
  const hosts = options.hosts ?? [HOST, 'localhost', '127.0.0.1'];
  const variant = options.variant ?? 'A';
  const station = createStation(options.now ?? (() => new Date()));
  const [https] = await Promise.all([selfSignedCertificate(hosts), bundlePage(variant)]);
  const app = Fastify({ https, forceCloseConnections: true });
  answerRefusals(app);
  pageRoutes(app, variant);
  sessionRoutes(app, station);
  alarmRoutes(app, station);
  switchRoutes(app, station);
  await app.listen({ host: '127.0.0.1', port: options.port ?? 0 });
  const address = app.server.address();
  if (address === null || typeof address === 'string') throw new Error('The demonstration MWC got no port.');
  return {
    port: address.port,
    origin: `https://${HOST}`,
    log: customerId => [...(station.records.logs.get(customerId) ?? [])],
    reset: () => resetStation(station),
    close: () => app.close(),
    switches: station.switches,
  };
}
