import { createRingCentral, type RingCentral } from '../../../../background/ringcentral/ringcentral';
import { json, startServer } from '../http-server';

const EXTENSION = { id: 101001, extensionNumber: '101', name: 'Jo Halvorsen' };
const DEVICES = {
  records: [
    {
      id: '1',
      name: 'Desk phone',
      status: 'Offline',
      phoneLines: [{ phoneInfo: { phoneNumber: '+17195550101' } }],
    },
    {
      id: '2',
      name: 'Headset',
      status: 'Online',
      phoneLines: [{}, { phoneInfo: { phoneNumber: '+17195550101' } }],
    },
    {
      id: '3',
      name: 'Room',
      status: 'Sleeping',
      phoneLines: [{ phoneInfo: { phoneNumber: '+17195550103' } }],
    },
    { id: '4', name: 'No line', status: 'Online', phoneLines: [] },
  ],
};
const NUMBERS = {
  records: [
    { id: 7, phoneNumber: '+17195550101', usageType: 'DirectNumber', label: 'Twice' },
    { id: 8, phoneNumber: '+17195550108', usageType: 'DirectNumber', label: 'Night desk' },
    { id: 9, phoneNumber: '+17195550100', usageType: 'MainCompanyNumber' },
    { id: 10, phoneNumber: '+17195550110', usageType: 'CompanyNumber' },
  ],
};
const FORWARDING = {
  records: [
    {
      id: '21',
      phoneNumber: '+13035550121',
      label: 'Home',
      type: 'Home',
      features: ['CallFlip', 'CallForwarding'],
    },
    { id: '22', phoneNumber: '+13035550122', label: null, type: 'Mobile', features: ['CallFlip'] },
    {
      id: '23',
      phoneNumber: '+13035550123',
      label: 'Forward only',
      type: 'Other',
      features: ['CallForwarding'],
    },
  ],
};
const CALLER_ID = {
  byFeature: [
    { feature: 'FaxNumber', callerId: { type: 'PhoneNumber', phoneInfo: { phoneNumber: '+17195550199' } } },
    { feature: 'RingOut', callerId: { type: 'PhoneNumber', phoneInfo: { phoneNumber: '+17195550100' } } },
  ],
};
const MISSING_SCOPE = { errorCode: 'InsufficientPermissions', errors: [{ errorCode: 'CMN-401' }] };

let server: Awaited<ReturnType<typeof startServer>>;
let ring: RingCentral;
let parts: Record<string, [status: number, body: unknown]>;
const phones = () => ring.phones(AbortSignal.timeout(5_000));

beforeEach(async () => {
  server = await startServer();
  const tokens = { access: async () => 'token', replace: async () => 'token' };
  ring = createRingCentral({ server: server.origin, clientId: 'app', appVersion: '1', tokens });
  parts = {
    '~': [200, EXTENSION],
    device: [200, DEVICES],
    'phone-number': [200, NUMBERS],
    'forwarding-number': [200, FORWARDING],
    'caller-id': [200, CALLER_ID],
  };
  server.answer((response, request) => {
    const resource = request.path.split('?')[0]?.split('/').at(-1) ?? '';
    json(...(parts[resource] ?? ([404, undefined] as const)))(response, request);
  });
});
afterEach(() => server.close());

test('offers devices, direct numbers, the own extension and flip numbers, each number once', async () => {
  await expect(phones()).resolves.toEqual({
    phones: [
      { id: 'device:2', kind: 'device', phoneNumber: '+17195550101', label: 'Headset', status: 'online' },
      { id: 'device:3', kind: 'device', phoneNumber: '+17195550103', label: 'Room', status: 'unknown' },
      {
        id: 'direct:+17195550108',
        kind: 'direct',
        phoneNumber: '+17195550108',
        label: 'Night desk',
        status: 'unknown',
      },
      {
        id: 'extension:+17195550100*101',
        kind: 'extension',
        phoneNumber: '+17195550100*101',
        label: '101',
        status: 'unknown',
      },
      {
        id: 'forwarding:22',
        kind: 'forwarding',
        phoneNumber: '+13035550122',
        label: 'Mobile',
        status: 'unknown',
      },
      {
        id: 'forwarding:21',
        kind: 'forwarding',
        phoneNumber: '+13035550121',
        label: 'Home',
        status: 'unknown',
      },
    ],
    callerId: '+17195550100',
  });
});

test('says that a phone whose line nobody else has is offline', async () => {
  parts['device'] = [200, { records: DEVICES.records.slice(0, 1) }];
  await expect(phones()).resolves.toMatchObject({
    phones: [{ id: 'device:1', status: 'offline' }, {}, {}, {}, {}],
  });
});

test.each([
  ['device', 403, { errorCode: 'CMN-408' }, 'device'],
  ['forwarding-number', 401, MISSING_SCOPE, 'forwarding'],
  ['~', 403, MISSING_SCOPE, 'extension'],
])('leaves out %s when it may not be read (%i)', async (resource, status, body, kind) => {
  parts[resource] = [status, body];
  const { phones: offered } = await phones();
  expect(offered.length).toBeGreaterThan(0);
  expect(offered.filter(phone => phone.kind === kind)).toEqual([]);
});

test.each([
  ['may not be read', 403, { errorCode: 'CMN-408' }],
  ['is withheld', 200, { byFeature: [{ feature: 'RingOut', callerId: { type: 'Blocked' } }] }],
  ['is not set', 200, {}],
])('names no caller ID when it %s', async (_why, status, body) => {
  parts['caller-id'] = [status, body];
  await expect(phones()).resolves.toMatchObject({ callerId: null });
});

test('gives no shortened list when RingCentral fails', async () => {
  parts['device'] = [503, { errorCode: 'CMN-201' }];
  await expect(phones()).rejects.toMatchObject({ failure: { kind: 'serverDown' } });
});

test('gives no list made of something else', async () => {
  parts['device'] = [200, { records: 'many' }];
  await expect(phones()).rejects.toMatchObject({ failure: { kind: 'answerUnreadable' } });
});

describe('who is signed in', () => {
  const identity = () => ring.identity(AbortSignal.timeout(5_000));

  test('has id, name, number and the features of the plan', async () => {
    parts['~'] = [
      200,
      { ...EXTENSION, serviceFeatures: [{ featureName: 'RingOut', enabled: true }, { featureName: 'SMS' }] },
    ];
    await expect(identity()).resolves.toEqual({
      identity: { extensionId: '101001', name: 'Jo Halvorsen', extensionNumber: '101' },
      features: { RingOut: true, SMS: false },
    });
  });

  test('is named by the contact where the extension has no name', async () => {
    parts['~'] = [200, { id: '101001', contact: { firstName: 'Jo', lastName: 'Halvorsen' } }];
    await expect(identity()).resolves.toMatchObject({
      identity: { name: 'Jo Halvorsen', extensionNumber: '' },
    });
  });
});
