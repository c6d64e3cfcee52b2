import { part, text } from '../../demo/ringcentral/loose';
import { switchValues } from '../../demo/ringcentral/switches';
import { openSocket, socketToken, told } from './support/socket';
import {
  closeSimulators,
  contactNumber,
  dial,
  own,
  rest,
  sessionsPath,
  signIn,
  simulator,
} from './support/station';
import type { Simulator, Switches } from '../../demo/ringcentral/simulator';

afterEach(closeSimulators);

async function ready(switches: Partial<Switches> = {}) {
  const sim = await simulator({ switches });
  const { access } = await signIn(sim);
  return { sim, access };
}

async function watched(switches: Partial<Switches>, ...filters: string[]) {
  const { sim, access } = await ready(switches);
  const socket = openSocket(await socketToken(sim, access));
  await socket.subscribe(...filters);
  return { sim, access, socket };
}

const answeredCall = async (sim: Simulator, access: string) => {
  const id = await dial(sim, access);
  sim.calls.operatorAnswers();
  return id;
};

describe('deleteRingOutAfterAnswer', () => {
  test.each([
    ['no-effect', 204, undefined],
    ['not-found', 404, undefined],
    ['ends', 204, 'cancelled'],
  ] as const)('%s', async (value, status, end) => {
    const { sim, access } = await ready({ deleteRingOutAfterAnswer: value });
    const id = await answeredCall(sim, access);
    expect((await rest(sim, access, 'DELETE', `${own}/ring-out/${id}`)).status).toBe(status);
    expect(sim.calls.all()[0]?.end).toBe(end);
  });
});

test('endedRingOut: Finished for a while and then 404, or 404 at once', async () => {
  const { sim, access } = await ready();
  const id = await answeredCall(sim, access);
  sim.calls.contactAnswers();
  sim.calls.contactHangsUp();
  const look = () => rest(sim, access, 'GET', `${own}/ring-out/${id}`);
  expect((await look()).body).toMatchObject({ status: { callerStatus: 'Finished' } });
  sim.switches.endedRingOut = '404-at-once';
  expect(await look()).toMatchObject({ status: 404, body: { errorCode: 'CMN-102' } });
  sim.switches.endedRingOut = 'finished-then-404';
  sim.clock.advance(30_000);
  expect((await look()).status).toBe(404);
});

test('endedSession: readable for a while, or 404 at once', async () => {
  const { sim, access } = await ready();
  const id = await answeredCall(sim, access);
  sim.calls.operatorHangsUp();
  const look = () => rest(sim, access, 'GET', `${sessionsPath}/${id}`);
  expect((await look()).body).toMatchObject({
    parties: [{ status: { code: 'Disconnected' } }, { status: { code: 'Disconnected' } }],
  });
  sim.switches.endedSession = '404-at-once';
  expect((await look()).status).toBe(404);
});

test('endReasons absent: a busy contact looks like any other end', async () => {
  const { sim, access, socket } = await watched({ endReasons: 'absent' }, sessionsPath);
  await answeredCall(sim, access);
  sim.calls.contactBusy();
  expect((await socket.untilNotified(5)).map(told).slice(3)).toEqual([
    'acc p2 Disconnected #5',
    'ext p1 Disconnected #6',
  ]);
});

test('callControlGranted off: filters and sessions answer CMN-401, and the token says so', async () => {
  const { sim, access } = await ready({ callControlGranted: false });
  const missing = {
    errorCode: 'InsufficientPermissions',
    permissionName: 'TelephonySessions',
    message: 'Required application permission [TelephonySessions] is missing.',
    errors: [{ errorCode: 'CMN-401', permissionName: 'TelephonySessions' }],
  };
  const id = await dial(sim, access);
  expect(await rest(sim, access, 'GET', `${sessionsPath}/${id}`)).toMatchObject({
    status: 403,
    body: missing,
  });
  expect(await rest(sim, access, 'DELETE', `${sessionsPath}/${id}`)).toMatchObject({
    status: 403,
    body: missing,
  });
  expect(sim.calls.live()).toHaveLength(1);
  const socket = openSocket(await socketToken(sim, access));
  for (const filter of [sessionsPath, `${own}/telephony/sessions`]) {
    const answer = await socket.subscribe(filter);
    expect(answer.head['status']).toBe(403);
    expect(answer.body).toMatchObject(missing);
  }
  expect((await socket.subscribe(`${own}/presence`)).head['status']).toBe(200);
  const scope = text((await signIn(sim)).answer.body, 'scope') ?? '';
  expect(scope).toContain('RingOut');
  expect(scope).not.toMatch(/CallControl|TelephonySessions/);
});

test('webSocketGranted off: wstoken answers CMN-401', async () => {
  const { sim, access } = await ready({ webSocketGranted: false });
  expect(await rest(sim, access, 'POST', '/restapi/oauth/wstoken')).toMatchObject({
    status: 403,
    body: { errors: [{ errorCode: 'CMN-401' }], permissionName: 'WebSocket' },
  });
});

test('grantedScopes: what the app never had is missing too', async () => {
  const { sim, access } = await ready();
  sim.accounts.grantedScopes = ['ReadAccounts', 'RingOut'];
  expect(await rest(sim, access, 'GET', `${own}/presence`)).toMatchObject({
    status: 403,
    body: { permissionName: 'ReadPresence' },
  });
});

test('missingPermissionStatus 401: a missing permission in the clothes of a dead token', async () => {
  const { sim, access } = await ready({ callControlGranted: false, missingPermissionStatus: 401 });
  expect(await rest(sim, access, 'GET', `${sessionsPath}/x`)).toMatchObject({
    status: 401,
    body: { errors: [{ errorCode: 'CMN-401' }] },
  });
  expect((await rest(sim, access, 'GET', own)).status).toBe(200);
});

test('accountFilter forbidden: the user may not, the extension filter still works', async () => {
  const { sim, access } = await ready({ accountFilter: 'forbidden' });
  const socket = openSocket(await socketToken(sim, access));
  const answer = await socket.subscribe(sessionsPath);
  expect(answer.head['status']).toBe(403);
  expect(answer.body).toMatchObject({ errors: [{ errorCode: 'CMN-408' }] });
  expect((await socket.subscribe(`${own}/telephony/sessions`)).head['status']).toBe(200);
});

test('twinSession: a RingCentral phone causes a second, mirrored session nearby; a mobile does not', async () => {
  const { sim, access, socket } = await watched({ twinSession: true }, sessionsPath);
  const id = await dial(sim, access);
  const [first, second] = await socket.untilNotified(2);
  const [own1, twin] = [part(first?.body, 'body'), part(second?.body, 'body')];
  expect(own1['telephonySessionId']).toBe(id);
  expect(twin['telephonySessionId']).not.toBe(id);
  expect(Number(twin['sessionId']) - Number(own1['sessionId'])).toBe(1000);
  expect(twin).toMatchObject({
    sequence: 2,
    origin: { type: 'Call' },
    parties: [
      { direction: 'Inbound', from: { phoneNumber: contactNumber }, to: { phoneNumber: '+17195550100' } },
    ],
  });
  await dial(sim, access, { from: { phoneNumber: '+17195550188' } });
  expect(sim.calls.live().map(call => call.twin !== undefined)).toEqual([true, false]);
});

test('the twin session can be read and ends the call', async () => {
  const { sim, access } = await ready({ twinSession: true });
  await dial(sim, access);
  const path = `${sessionsPath}/${sim.calls.live()[0]?.twin?.id ?? ''}`;
  expect((await rest(sim, access, 'GET', path)).body).toMatchObject({ origin: { type: 'Call' } });
  expect((await rest(sim, access, 'DELETE', path)).status).toBe(204);
  expect(sim.calls.live()).toHaveLength(0);
});

test('presenceFlap: NoCall in between, while it rings and in mid-call, but never at the end', async () => {
  const { sim, access, socket } = await watched(
    { presenceFlap: true },
    `${own}/presence?detailedTelephonyState=true`,
  );
  await answeredCall(sim, access);
  sim.calls.operatorHangsUp();
  expect((await socket.untilNotified(7)).map(told)).toEqual([
    'presence Ringing Ringing',
    'presence NoCall',
    'presence Ringing Ringing',
    'presence CallConnected CallConnected',
    'presence NoCall',
    'presence CallConnected CallConnected',
    'presence NoCall NoCall final',
  ]);
});

test('webSocketToken single-use: the second socket gets an Error frame', async () => {
  const { sim, access } = await ready({ webSocketToken: 'single-use' });
  const url = await socketToken(sim, access);
  const first = openSocket(url);
  expect((await first.until(() => true)).head['type']).toBe('ConnectionDetails');
  expect((await openSocket(url).until(() => true)).head['type']).toBe('Error');
  sim.switches.webSocketToken = 'reusable';
  expect((await openSocket(url).until(() => true)).head['type']).toBe('ConnectionDetails');
});

test('contactLeg by-command: the contact rings when told', async () => {
  const { sim, access } = await ready({ contactLeg: 'by-command' });
  await answeredCall(sim, access);
  expect(sim.calls.live()[0]?.contact).toBe('waiting');
  sim.calls.contactRings();
  expect(sim.calls.live()[0]?.contact).toBe('ringing');
});

test('targetParty from-the-start: the Target is named before anybody rings the contact', async () => {
  const { sim, access, socket } = await watched({ targetParty: 'from-the-start' }, sessionsPath);
  await dial(sim, access);
  sim.calls.operatorRejects();
  expect((await socket.untilNotified(4)).map(told)).toEqual([
    'ext p1 Proceeding #2',
    'acc p2 Proceeding #3',
    'ext p1 Disconnected Rejected #4',
    'acc p2 Disconnected #5',
  ]);
});

test.each(['present', 'absent'] as const)('eventRingOutRole %s', async value => {
  const { sim, access, socket } = await watched({ eventRingOutRole: value }, sessionsPath);
  await dial(sim, access);
  const [{ body } = { body: {} }] = await socket.untilNotified(1);
  const parties = part(body, 'body')['parties'];
  expect(JSON.stringify(parties).includes('"ringOutRole":"Initiator"')).toBe(value === 'present');
});

test('socketOnRevoke stays: the socket lives on, but asks in vain', async () => {
  const { sim, access } = await ready({ socketOnRevoke: 'stays' });
  const socket = openSocket(await socketToken(sim, access));
  await socket.until(() => true);
  sim.sessions.revokeAll();
  expect((await socket.subscribe(`${own}/presence`)).head['status']).toBe(401);
});

test('partyShape flipped: the Initiator is Outbound from the operator to the contact', async () => {
  const { sim, access } = await ready({ partyShape: 'flipped' });
  const id = await dial(sim, access);
  expect((await rest(sim, access, 'GET', `${sessionsPath}/${id}`)).body).toMatchObject({
    parties: [
      { direction: 'Outbound', from: { phoneNumber: '+17195550100' }, to: { phoneNumber: contactNumber } },
    ],
  });
});

test('every switch lists its own default among its values', async () => {
  const { sim } = await ready();
  for (const [name, value] of Object.entries<unknown>({ ...sim.switches }))
    expect(Object.entries<readonly unknown[]>(switchValues).find(([key]) => key === name)?.[1]).toContain(
      value,
    );
  expect(Object.keys(switchValues)).toEqual(Object.keys(sim.switches));
});
