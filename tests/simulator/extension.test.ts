import { closeSimulators, dial, own, rest, signIn, simulator } from './support/station';

afterEach(closeSimulators);

async function ready(extension: '101' | '112' = '101') {
  const sim = await simulator();
  const { access } = await signIn(sim, extension);
  return { sim, access, get: (path: string) => rest(sim, access, 'GET', path) };
}

test('who I am, by ~ and by id', async () => {
  const { get } = await ready();
  const me = {
    id: 62100101,
    extensionNumber: '101',
    name: 'Jo Halvorsen',
    status: 'Enabled',
    regionalSettings: { homeCountry: { isoCode: 'US' } },
  };
  expect((await get(own)).body).toMatchObject(me);
  expect((await get('/restapi/v1.0/account/62100001/extension/62100101')).body).toMatchObject(me);
});

test('another extension and another account are not open to me', async () => {
  const { get } = await ready();
  expect(await get('/restapi/v1.0/account/~/extension/62100112')).toMatchObject({
    status: 403,
    body: { errorCode: 'CMN-404' },
  });
  expect((await get('/restapi/v1.0/account/1/extension/~')).status).toBe(404);
});

test('phones: an online desk phone with a line, the app, an old one offline; SoftPhones unasked', async () => {
  const { get } = await ready();
  expect((await get(`${own}/device`)).body).toMatchObject({
    records: [
      {
        name: 'Desk phone WS-07',
        type: 'HardPhone',
        status: 'Online',
        phoneLines: [{ phoneInfo: { phoneNumber: '+17195550100' } }],
      },
      { name: 'RingCentral app', type: 'SoftPhone', status: 'Online' },
      { name: 'Old desk phone', type: 'HardPhone', status: 'Offline' },
    ],
    paging: { totalElements: 3 },
  });
  expect((await get(`${own}/device?type=SoftPhone`)).body).toMatchObject({ paging: { totalElements: 1 } });
});

test('numbers, forwarding numbers, caller ID and features', async () => {
  const { get } = await ready();
  expect((await get(`${own}/phone-number`)).body).toMatchObject({
    records: [
      { phoneNumber: '+17195550099', usageType: 'MainCompanyNumber' },
      { phoneNumber: '+17195550100', usageType: 'DirectNumber', features: ['CallerId', 'SmsSender'] },
    ],
  });
  expect((await get(`${own}/forwarding-number`)).body).toMatchObject({
    records: [
      {
        id: '44100188',
        phoneNumber: '+17195550188',
        type: 'Mobile',
        features: ['CallFlip', 'CallForwarding'],
      },
    ],
  });
  expect((await get(`${own}/caller-id`)).body).toMatchObject({
    byFeature: [{ feature: 'RingOut', callerId: { phoneInfo: { phoneNumber: '+17195550099' } } }],
  });
  const features = await get(`${own}/features`);
  expect(features.body).toMatchObject({ records: [{ id: 'RingOut', available: true }, {}, {}, {}] });
  expect(features.headers.get('x-rate-limit-group')).toBe('medium');
});

test('paging cuts the list', async () => {
  const { get } = await ready();
  expect((await get(`${own}/device?perPage=2&page=2`)).body).toMatchObject({
    records: [{ name: 'Old desk phone' }],
    paging: { page: 2, perPage: 2, totalPages: 2 },
  });
});

test('phones may change while it runs', async () => {
  const { sim, get } = await ready();
  sim.accounts.byExtension('101').devices = [];
  expect((await get(`${own}/device`)).body).toMatchObject({ records: [] });
});

test('presence lists calls only when details are asked for', async () => {
  const { sim, access, get } = await ready();
  const id = await dial(sim, access);
  expect((await get(`${own}/presence?detailedTelephonyState=true`)).body).toMatchObject({
    telephonyStatus: 'Ringing',
    activeCalls: [{ direction: 'Outbound', telephonySessionId: id, telephonyStatus: 'Ringing' }],
  });
  expect((await get(`${own}/presence`)).body).not.toHaveProperty('activeCalls');
});

const to = { phoneNumber: '+17195550142' };
const from = { phoneNumber: '+17195550100' };

test.each([
  ['a number with dashes', { from, to: { phoneNumber: '+1719-555-0142' } }, 400, 'CMN-101'],
  ['no from', { to }, 400, 'CMN-101'],
  ['an extension number as from', { from: { extensionNumber: '101' }, to }, 400, 'CMN-101'],
  ['an unknown forwarding number', { from: { forwardingNumberId: '1' }, to }, 400, 'CMN-101'],
  ["somebody else's caller ID", { from, to, callerId: { phoneNumber: '+17195550101' } }, 403, 'TEL-107'],
  ['no body', undefined, 400, 'CMN-101'],
])('ring-out with %s is refused and nothing is called', async (_what, body, status, errorCode) => {
  const { sim, access } = await ready();
  expect(await rest(sim, access, 'POST', `${own}/ring-out`, body)).toMatchObject({
    status,
    body: { errorCode },
  });
  expect(sim.calls.all()).toHaveLength(0);
});

test('an international number needs the feature', async () => {
  const { sim, access } = await ready();
  sim.accounts.byExtension('101').features.internationalCalling = false;
  const body = { from, to: { phoneNumber: '+442079460018' } };
  expect(await rest(sim, access, 'POST', `${own}/ring-out`, body)).toMatchObject({
    status: 403,
    body: { errorCode: 'CMN-113', feature: 'InternationalCalls' },
  });
});

test('the first leg may be a company number with extension, a forwarding number or any number', async () => {
  const { sim, access } = await ready();
  await dial(sim, access, { from: { phoneNumber: '+17195550099*101' } });
  await dial(sim, access, { from: { forwardingNumberId: '44100188' } });
  await dial(sim, access, {
    from: { phoneNumber: '+13035550121' },
    callerId: { phoneNumber: '+17195550100' },
  });
  expect(sim.calls.all().map(call => [call.operatorNumber, call.callerId])).toEqual([
    ['+17195550099*101', '+17195550099'],
    ['+17195550188', '+17195550099'],
    ['+13035550121', '+17195550100'],
  ]);
});
