import { createRingCentral, type RingCentral } from '../../../../background/ringcentral/ringcentral';
import { timeInSessionId } from '../../../../background/ringcentral/telephony-sessions';
import { json, startServer } from '../http-server';

const CREATED = Date.UTC(2026, 10, 25, 12);
const ID = `s-a0d17z${CREATED.toString(16)}z1c2d0000`;
/** As RingCentral's server sends them: both Inbound, the Initiator's numbers mirrored. */
const OPERATOR = {
  id: `p-a0d17z${CREATED.toString(16)}z1c2d0000-1`,
  direction: 'Inbound',
  ringOutRole: 'Initiator',
  status: { code: 'Answered' },
  from: { phoneNumber: '+17195550142' },
  to: { phoneNumber: '+17195550100' },
};
const CONTACT = {
  id: `p-a0d17z${CREATED.toString(16)}z1c2d0000-2`,
  direction: 'Inbound',
  ringOutRole: 'Target',
  status: { code: 'Disconnected', reason: 'TargetBusy' },
  from: { phoneNumber: '+17195550100' },
  to: null,
};

let server: Awaited<ReturnType<typeof startServer>>;
let ring: RingCentral;
const read = () => ring.readSession(ID, AbortSignal.timeout(5_000));

beforeEach(async () => {
  server = await startServer();
  const tokens = { access: async () => 'token', replace: async () => 'token' };
  ring = createRingCentral({ server: server.origin, clientId: 'app', appVersion: '1', tokens });
});
afterEach(() => server.close());

test('tells the legs of a RingOut by their role, not by direction or number', async () => {
  server.answer(json(200, { id: ID, origin: { type: 'RingOut' }, parties: [CONTACT, OPERATOR] }));
  await expect(read()).resolves.toEqual({
    sessionId: ID,
    createdAt: CREATED,
    isRingOut: true,
    legs: [
      {
        role: 'contact',
        reading: { code: 'Disconnected', reason: 'TargetBusy', sequence: null },
        from: '+17195550100',
        to: '',
      },
      {
        role: 'operator',
        reading: { code: 'Answered', reason: '', sequence: null },
        from: '+17195550142',
        to: '+17195550100',
      },
    ],
  });
});

test("where the role is missing the party's number tells it, and a third party has none", async () => {
  const parties = [OPERATOR, CONTACT, { ...CONTACT, id: 'p-1-3' }].map(party => ({
    ...party,
    ringOutRole: undefined,
  }));
  server.answer(json(200, { id: ID, origin: { type: 'RingOut' }, parties }));
  const reading = await read();
  expect(reading?.legs.map(leg => leg.role)).toEqual(['operator', 'contact']);
});

test('another kind of call has no legs of ours', async () => {
  server.answer(json(200, { id: ID, origin: { type: 'Call' }, parties: [OPERATOR, CONTACT] }));
  await expect(read()).resolves.toMatchObject({ isRingOut: false, legs: [] });
});

test('RingCentral says itself when the session was created, if it does', async () => {
  server.answer(
    json(200, { id: 'old', creationTime: '2026-11-25T12:00:05Z', origin: { type: 'RingOut' }, parties: [] }),
  );
  await expect(read()).resolves.toMatchObject({ createdAt: CREATED + 5_000 });
  server.answer(json(200, { id: ID, creationTime: 'noon', origin: { type: 'RingOut' }, parties: [] }));
  await expect(read()).resolves.toMatchObject({ createdAt: CREATED });
});

test.each([
  ['an old-style id', 'Y3MxNzE4MzU2NzgxNTM2MTY1NDhAMTAuNjIuMS4zMA'],
  ['a time before RingCentral had such ids', 's-a0z1z0000'],
  ['a time far ahead', 's-a0zffffffffffffz0000'],
  ['no id', ''],
])('reads no time out of %s', (_name, id) => {
  expect(timeInSessionId(id)).toBeNull();
});
