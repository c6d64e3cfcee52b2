// The product talks to the SDK through its one adapter; here RingCentral's packages are used bare, on purpose.

import { SDK } from '@ringcentral/sdk';
import Subscriptions from '@ringcentral/subscriptions';
import { RingCentralCallControl } from 'ringcentral-call-control';
import { isRecord, part, text } from '../../../demo/ringcentral/loose';
import type { Simulator } from '../../../demo/ringcentral/simulator';
import { createBrowser } from './sign-in';
import { clientId, redirectUri, soon } from './station';

export type Platform = ReturnType<SDK['platform']>;

/** RingCentral's SDK, signed in with its own PKCE through the simulator's forms. */
export async function signedInSdk(sim: Simulator): Promise<{ sdk: SDK; platform: Platform }> {
  const sdk = new SDK({ server: sim.origin, clientId, redirectUri });
  const platform = sdk.platform();
  const browser = createBrowser(sim.origin);
  await browser.open(platform.loginUrl({ state: 'from-the-sdk', usePKCE: true }));
  await browser.submit({ login: '101', password: 'demo-101' });
  const { location } = await browser.submit({ decision: 'allow' });
  if (!location) throw new Error('The simulator did not redirect.');
  const answer = platform.parseLoginRedirect(location.search);
  await platform.login({ code: text(answer, 'code') });
  return { sdk, platform };
}

type Registered = Awaited<ReturnType<ReturnType<Subscriptions['createSubscription']>['register']>>;
const registered = new Set<Registered>();

/** RingCentral's subscription client, listening; `events` are the notifications in order. */
export async function subscribed(
  sdk: SDK,
  filters: string[],
  listener: (event: unknown) => void = () => undefined,
): Promise<{ events: unknown[] }> {
  const events: unknown[] = [];
  const subscription = new Subscriptions({ sdk }).createSubscription();
  subscription.on(subscription.events.notification, (event: unknown) => {
    events.push(event);
    listener(event);
  });
  registered.add(await subscription.setEventFilters(filters).register());
  return { events };
}

/** For `afterEach`, before the simulator closes: the client's reconnect timers would outlive the test. */
export async function endSubscriptions(): Promise<void> {
  for (const { wse } of registered) {
    if ('revoke' in wse && typeof wse.revoke === 'function') await Reflect.apply(wse.revoke, wse, []);
  }
  registered.clear();
}

/** RingCentral's call-control client, fed by its subscription client. */
export async function followedCalls(sdk: SDK): Promise<RingCentralCallControl> {
  const callControl = new RingCentralCallControl({ sdk });
  await callControl.initialize();
  await subscribed(sdk, ['/restapi/v1.0/account/~/telephony/sessions'], event => {
    if (isRecord(event))
      callControl.onNotificationEvent({ event: text(event, 'event') ?? '', body: event['body'] });
  });
  return callControl;
}

/** The state of the client's own party and of the others, as its session object has them: `Answered, Proceeding`. */
export function legs(session: RingCentralCallControl['sessions'][number]): string {
  const parties: unknown = JSON.parse(JSON.stringify(session.parties));
  if (!Array.isArray(parties)) return '';
  return parties.map((party: unknown) => text(part(party, 'status'), 'code') ?? '?').join(', ');
}

/** Looks again after each turn of the event loop until the client has come so far; the clients offer nothing to wait on. */
export async function eventually<T>(look: () => T, wanted: T): Promise<void> {
  const signal = soon();
  while (look() !== wanted && !signal.aborted) await new Promise(resolve => setImmediate(resolve));
  expect(look()).toBe(wanted);
}
