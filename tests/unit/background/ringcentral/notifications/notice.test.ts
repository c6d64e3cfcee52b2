import { EVENT_FILTERS, noticeOf } from '../../../../../background/ringcentral/notifications/notice';

const ACCOUNT = '/restapi/v1.0/account/400/telephony/sessions?phoneNumber=%2B17195550142';
const EXTENSION = '/restapi/v1.0/account/400/extension/101/telephony/sessions';
const SESSION_ID = 's-a0d18f3a4c21z19b9042ca58z1c2d0000';
const PARTY_ID = 'p-a0d18f3a4c21z19b9042ca58z1c2d0000';
const OPERATOR = '+17195550100';
const CONTACT = '+17195550142';

/** One event of a RingOut as RingCentral sends it: both parties Inbound, the Initiator's numbers mirrored. */
const event = (party: object, more: object = {}): object => ({
  sequence: 4,
  sessionId: '57004',
  telephonySessionId: SESSION_ID,
  serverId: '10.0.0.1',
  eventTime: '2026-01-05T06:00:00.000Z',
  origin: { type: 'RingOut' },
  parties: [{ direction: 'Inbound', missedCall: false, park: {}, ...party }],
  ...more,
});
const INITIATOR = {
  id: `${PARTY_ID}-1`,
  accountId: '400',
  extensionId: '101',
  ringOutRole: 'Initiator',
  from: { phoneNumber: CONTACT },
  to: { phoneNumber: OPERATOR },
  status: { code: 'Answered', rcc: false },
};
const TARGET = {
  id: `${PARTY_ID}-2`,
  ringOutRole: 'Target',
  from: { phoneNumber: OPERATOR, name: 'Station 1' },
  to: { phoneNumber: CONTACT },
  status: { code: 'Disconnected', reason: 'TargetBusy', rcc: false },
};
const noticeFor = (path: string, body: unknown): unknown => noticeOf({ uuid: 'u', event: path, body });

test('both parties of a RingOut are Inbound: the role tells whose leg it is', () => {
  expect(noticeFor(EXTENSION, event(INITIATOR))).toEqual({
    kind: 'session',
    reading: {
      sessionId: SESSION_ID,
      createdAt: 0x19b9042ca58,
      isRingOut: true,
      legs: [
        {
          role: 'operator',
          reading: { code: 'Answered', reason: '', sequence: 4 },
          from: CONTACT,
          to: OPERATOR,
        },
      ],
    },
  });
  expect(noticeFor(ACCOUNT, event(TARGET))).toMatchObject({
    reading: {
      legs: [
        {
          role: 'contact',
          reading: { code: 'Disconnected', reason: 'TargetBusy', sequence: 4 },
          from: OPERATOR,
          to: CONTACT,
        },
      ],
    },
  });
});

test.each([undefined, null, '', 'Observer'])(
  'without a role that is known (%j) the end of the party id tells',
  role => {
    const roleOf = (party: object) => {
      const notice = noticeFor(ACCOUNT, event({ ...party, ringOutRole: role }));
      return notice;
    };
    expect(roleOf(INITIATOR)).toMatchObject({ reading: { legs: [{ role: 'operator' }] } });
    expect(roleOf(TARGET)).toMatchObject({ reading: { legs: [{ role: 'contact' }] } });
    for (const id of [`${PARTY_ID}-3`, `${PARTY_ID}-12`, PARTY_ID, '', undefined])
      expect(roleOf({ ...TARGET, id })).toMatchObject({ reading: { isRingOut: true, legs: [] } });
  },
);

test('the role is believed before the id', () => {
  expect(noticeFor(ACCOUNT, event({ ...TARGET, id: `${PARTY_ID}-1` }))).toMatchObject({
    reading: { legs: [{ role: 'contact' }] },
  });
});

test.each([{ origin: { type: 'Call' } }, { origin: {} }, { origin: undefined }])(
  'of a session that is no RingOut nothing but the id is kept: %j',
  more => {
    expect(noticeFor(EXTENSION, event(INITIATOR, more))).toMatchObject({
      reading: { sessionId: SESSION_ID, isRingOut: false, legs: [] },
    });
  },
);

test('values that nobody knows and fields that are missing pass', () => {
  const bare = { id: `${PARTY_ID}-2`, status: { code: 'Teleported' } };
  expect(noticeFor(ACCOUNT, event(bare, { telephonySessionId: 'cs17@10.0.0.1' }))).toMatchObject({
    reading: {
      sessionId: 'cs17@10.0.0.1',
      createdAt: null,
      legs: [{ role: 'contact', reading: { code: 'Teleported', reason: '' }, from: '', to: '' }],
    },
  });
});

test('presence: a RingOut is Outbound there, with how far it has come', () => {
  const call = {
    telephonySessionId: SESSION_ID,
    sessionId: '57004',
    partyId: 'cs1-1',
    direction: 'Outbound',
    telephonyStatus: 'NoCall',
    terminationType: 'final',
    from: OPERATOR,
    to: CONTACT,
    startTime: '2026-01-05T06:00:00.000Z',
  };
  const path = '/restapi/v1.0/account/400/extension/101/presence?detailedTelephonyState=true';
  expect(
    noticeFor(path, { telephonyStatus: 'NoCall', sequence: 9, activeCalls: [call, { sessionId: 7 }] }),
  ).toEqual({
    kind: 'presence',
    reading: {
      calls: [
        {
          sessionId: SESSION_ID,
          direction: 'Outbound',
          telephonyStatus: 'NoCall',
          terminationType: 'final',
          from: OPERATOR,
          to: CONTACT,
          startedAt: Date.UTC(2026, 0, 5, 6),
        },
        expect.objectContaining({ sessionId: '7', telephonyStatus: '', startedAt: null }),
      ],
    },
  });
  expect(noticeFor(path, {})).toEqual({ kind: 'presence', reading: { calls: [] } });
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['no envelope', 'x'],
  ['no path', { body: event(TARGET) }],
  ['no body', { event: ACCOUNT }],
  ['another event', { event: '/restapi/v1.0/account/400/extension/101/message-store', body: event(TARGET) }],
  ['no session id', { event: ACCOUNT, body: event(TARGET, { telephonySessionId: undefined }) }],
  ['no sequence', { event: ACCOUNT, body: event(TARGET, { sequence: '4' }) }],
  ['no parties', { event: ACCOUNT, body: event(TARGET, { parties: {} }) }],
  ['a party without a state', { event: ACCOUNT, body: event({ ...TARGET, status: undefined }) }],
  [
    'calls that are none',
    { event: '/restapi/v1.0/account/400/extension/101/presence', body: { activeCalls: 7 } },
  ],
])('cannot be read and is dropped: %s', (_name, notification) => {
  expect(noticeOf(notification)).toBeNull();
});

test('the account-wide filter names the number as a query can carry it', () => {
  const url = new URL(EVENT_FILTERS.accountSessions(CONTACT), 'https://platform.example');
  expect(url.pathname).toBe('/restapi/v1.0/account/~/telephony/sessions');
  expect(url.searchParams.get('phoneNumber')).toBe(CONTACT);
});
