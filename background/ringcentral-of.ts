import type { SessionOwner } from '../core/credentials/session';
import type { Credentials } from './credentials/credentials';
import type { StationSettings } from './policy/station-settings';
import { type RingCentral, createRingCentral } from './ringcentral/ringcentral';

export interface RingCentralOfOptions {
  settings: StationSettings;
  credentials: Credentials;
  /** The extension's version, for RingCentral's logs. */
  version: string;
}

/** RingCentral as each MWC user's session sees it: one adapter a user, so that rate limits are remembered. */
export function createRingCentralOf({
  settings,
  credentials,
  version,
}: RingCentralOfOptions): (owner: SessionOwner) => RingCentral {
  const adapters = new Map<string, RingCentral>();
  return owner => {
    const { server, clientId } = settings.current;
    const key = `${server} ${clientId} ${owner}`;
    const known = adapters.get(key);
    if (known !== undefined) return known;
    const adapter = createRingCentral({
      server,
      clientId,
      tokens: credentials.tokenSource(owner),
      appVersion: version,
    });
    adapters.set(key, adapter);
    return adapter;
  };
}
