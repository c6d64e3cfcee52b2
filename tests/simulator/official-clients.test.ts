import { text } from '../../demo/ringcentral/loose';
import {
  endSubscriptions,
  eventually,
  followedCalls,
  legs,
  signedInSdk,
  subscribed,
} from './support/official-clients';
import {
  closeSimulators,
  contactNumber,
  operatorNumber,
  own,
  sessionsPath,
  simulator,
  soon,
} from './support/station';

// RingCentral's own npm packages, unchanged: the contract test of the simulator.

afterEach(async () => {
  await endSubscriptions();
  await closeSimulators();
});

const numbers = {
  from: { phoneNumber: operatorNumber },
  to: { phoneNumber: contactNumber },
  playPrompt: false,
};

describe('@ringcentral/sdk', () => {
  test('logs in with PKCE and without an Authorization header, asks who it is, and revokes', async () => {
    const sim = await simulator();
    const { platform } = await signedInSdk(sim);
    const [token] = sim.received('POST', /oauth\/token$/);
    expect(token).toMatchObject({
      status: 200,
      body: { grant_type: 'authorization_code', client_id: 'demo-client-id' },
    });
    expect(text(token?.body, 'code_verifier')).toMatch(/^[\w-]{43,}$/);
    expect(token?.headers).not.toHaveProperty('authorization');
    expect(await (await platform.get(own)).json()).toMatchObject({ name: 'Jo Halvorsen' });
    await platform.logout();
    expect(sim.sessions.list()[0]?.state).toBe('revoked');
    expect(await platform.loggedIn()).toBe(false);
  });

  test('refreshes, and its session goes on', async () => {
    const sim = await simulator();
    const { platform } = await signedInSdk(sim);
    const before = await platform.auth().data();
    await platform.refresh();
    const after = await platform.auth().data();
    expect(after.access_token).not.toBe(before.access_token);
    expect(after.refresh_token).not.toBe(before.refresh_token);
    expect(sim.sessions.list()).toHaveLength(1);
    expect((await platform.get(own)).status).toBe(200);
  });

  test('sends POST ring-out again by itself after a 401: the trap that an adapter must close', async () => {
    const sim = await simulator();
    const { platform } = await signedInSdk(sim);
    sim.sessions.expireAccess();
    await platform.post(`${own}/ring-out`, numbers);
    expect(sim.received('POST', /ring-out$/).map(entry => entry.status)).toEqual([401, 200]);
    const [, second] = sim.received('POST', /oauth\/token$/);
    expect(second).toMatchObject({
      status: 200,
      body: { grant_type: 'refresh_token', access_token_ttl: '-1' },
    });
  });

  test('a refused refresh is an error and wipes its tokens', async () => {
    const sim = await simulator();
    const { platform } = await signedInSdk(sim);
    sim.sessions.revokeAll();
    await expect(platform.refresh()).rejects.toThrow('Token not found');
    expect(await platform.loggedIn()).toBe(false);
  });

  test('429 is an error that names the group', async () => {
    const sim = await simulator();
    const { platform } = await signedInSdk(sim);
    sim.limits.light = 0;
    await expect(platform.get(own)).rejects.toMatchObject({ response: { status: 429 } });
  });
});

describe('@ringcentral/subscriptions', () => {
  test('subscribes and receives both levels of a RingOut', async () => {
    const sim = await simulator();
    const { sdk, platform } = await signedInSdk(sim);
    const { events } = await subscribed(sdk, [sessionsPath]);
    await platform.post(`${own}/ring-out`, numbers);
    sim.calls.operatorAnswers();
    await eventually(() => events.length, 3);
    expect(events.map(event => text(event, 'event')?.includes('/extension/'))).toEqual([true, true, false]);
  });

  test('after a server close it recovers with wsc, without subscribing again, and gets what it missed', async () => {
    const sim = await simulator();
    const { sdk, platform } = await signedInSdk(sim);
    const { events } = await subscribed(sdk, [sessionsPath]);
    await platform.post(`${own}/ring-out`, numbers);
    await eventually(() => events.length, 1);
    sim.sockets.closeAll(1011);
    sim.calls.operatorAnswers();
    const [, again] = await sim.until('UPGRADE', /ws/, { count: 2, signal: soon() });
    expect(again?.query).toHaveProperty('wsc');
    await eventually(() => events.length, 3);
    expect(sim.received('WS:POST', /subscription/)).toHaveLength(1);
  });

  test('when the recovery fails it subscribes again on the same socket', async () => {
    const sim = await simulator();
    const { sdk, platform } = await signedInSdk(sim);
    const { events } = await subscribed(sdk, [sessionsPath]);
    sim.switches.recovery = 'fails';
    sim.sockets.closeAll(1011);
    await sim.until('WS:POST', /subscription/, { count: 2, signal: soon() });
    expect(sim.received('UPGRADE', /ws/)).toHaveLength(2);
    await platform.post(`${own}/ring-out`, numbers);
    await eventually(() => events.length, 1);
  });
});

describe('ringcentral-call-control', () => {
  test('follows a whole call through its own session objects', async () => {
    const sim = await simulator();
    const { sdk, platform } = await signedInSdk(sim);
    const callControl = await followedCalls(sdk);
    await platform.post(`${own}/ring-out`, numbers);
    const only = () => callControl.sessions.map(legs).join(' | ');
    await eventually(only, 'Proceeding');
    sim.calls.operatorAnswers();
    await eventually(only, 'Answered, Proceeding');
    sim.calls.contactAnswers();
    await eventually(only, 'Answered, Answered');
    sim.calls.contactHangsUp();
    await eventually(only, '');
  });

  test('loads a call that is already up, and drops it', async () => {
    const sim = await simulator();
    const { sdk, platform } = await signedInSdk(sim);
    await platform.post(`${own}/ring-out`, numbers);
    sim.calls.operatorAnswers();
    const callControl = await followedCalls(sdk);
    const [session] = callControl.sessions;
    expect(session && legs(session)).toBe('Answered, Proceeding');
    await session?.drop();
    expect(sim.calls.all()[0]?.end).toBe('dropped');
    expect(sim.received('DELETE', /telephony\/sessions/)).toMatchObject([{ status: 204 }]);
    await eventually(() => callControl.sessions.length, 0);
  });

  test.each([
    ['flipped', 1],
    ['raw', 2],
  ] as const)('with the twin session and the %s shape it keeps %d session(s)', async (partyShape, count) => {
    const sim = await simulator({ switches: { twinSession: true, partyShape } });
    const { sdk, platform } = await signedInSdk(sim);
    const callControl = await followedCalls(sdk);
    await platform.post(`${own}/ring-out`, numbers);
    sim.calls.operatorAnswers();
    // The contact's party comes last, when all else is told.
    await eventually(() => callControl.sessions.map(legs).includes('Answered, Proceeding'), true);
    expect(callControl.sessions).toHaveLength(count);
  });
});
