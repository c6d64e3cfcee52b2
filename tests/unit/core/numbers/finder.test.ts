import { type Country, type FieldKind, findNumbers, readPhoneNumber } from '../../../../core/numbers/finder';

const e164s = (text: string, country: Country = 'US', field: FieldKind = 'unknown') =>
  findNumbers(text, { country, field }).map(number => number.e164);

describe('spellings of one number', () => {
  test.each([
    '(719) 555-0142',
    '(719)555-0142',
    '(719) - 555 - 0142',
    '719-555-0142',
    '719.555.0142',
    '719 555 0142',
    '719 555-0142',
    '719/555-0142',
    '719-5550142',
    '1-719-555-0142',
    '1 (719) 555-0142',
    '1.719.555.0142',
    '+1 719 555 0142',
    '+1 (719) 555-0142',
    '+17195550142',
    '(+1) 719-555-0142',
    '[719] 555-0142',
    '719\u2011555\u20110142',
    '719\u00a0555\u00a00142',
    '719–555–0142',
    '７１９－５５５－０１４２',
    '\u202a719-555-0142\u202c',
    '719-55\u200b5-0142',
    '(719)\u2063555-0142',
    '(719)\n              555-0142',
  ])('%j', text => {
    const [number, ...more] = findNumbers(text, { country: 'US', field: 'unknown' });
    expect(more).toEqual([]);
    expect(number).toMatchObject({ e164: '+17195550142', extension: '' });
    expect(readPhoneNumber(number?.text ?? '', 'US')).toEqual({ e164: '+17195550142', extension: '' });
    expect(text.slice(number?.start, number?.end)).toBe(number?.text);
  });

  test.each([
    ['020 7946 0018', 'GB', '+442079460018'],
    ['(020) 7946 0018', 'GB', '+442079460018'],
    ['0207 946 0018', 'GB', '+442079460018'],
    ['01 23 45 67 89', 'FR', '+33123456789'],
    ['01.23.45.67.89', 'FR', '+33123456789'],
    ['0 801 23 45 67', 'FR', '+33801234567'],
    ['0033 1 23 45 67 89', 'FR', '+33123456789'],
    ['011 44 20 7946 0018', 'US', '+442079460018'],
    ['912 34 56 78', 'ES', '+34912345678'],
    ['91 234 56 78', 'ES', '+34912345678'],
    ['612 345 678', 'ES', '+34612345678'],
    ['55 5550 0146', 'MX', '+525555500146'],
    ['(02) 5550 1234', 'AU', '+61255501234'],
    ['0491 570 006', 'AU', '+61491570006'],
    ['1300 555 019', 'AU', '+611300555019'],
    ['(01) 234 5678', 'IE', '+35312345678'],
    ['09 555 1234', 'NZ', '+6495551234'],
    ['030 23125-0', 'DE', '+4930231250'],
    ['0170 1234567', 'DE', '+491701234567'],
    ['+353 1 234 5678', 'US', '+35312345678'],
  ] as const)('%s in %s', (text, country, e164) => expect(e164s(text, country)).toEqual([e164]));
});

test.each([
  ['7195550142', 'US'],
  ['07700900123', 'GB'],
  ['0123456789', 'FR'],
  ['612345678', 'ES'],
] as const)('a bare run needs a phone context: %s in %s', (text, country) => {
  expect(e164s(text, country)).toEqual([]);
  expect(e164s(text, country, 'other')).toEqual([]);
  expect(e164s(text, country, 'phone')).toHaveLength(1);
  expect(e164s(`Phone: ${text}`, country)).toHaveLength(1);
});

describe('what stands around a number does not hide it', () => {
  test.each([
    ['21:17:31 JHALVORSEN Contact Site (719) 555-0110 - No answer', ['+17195550110']],
    ['2024-05-01 21:17 719-555-0142', ['+17195550142']],
    ['05/01/2024 719-555-0142 17:30', ['+17195550142']],
    ['Colorado Springs, CO 80903-1234 719-555-0142', ['+17195550142']],
    ['Area 1 Zone 4, 719-555-0142', ['+17195550142']],
    ['Dana (719-555-0142) or Lee [303-555-0168].', ['+17195550142', '+13035550168']],
    ['719-555-0142 (24h)', ['+17195550142']],
    ['Acct 10427 phone 719-555-0142', ['+17195550142']],
    ['Account holder 719-555-0142', ['+17195550142']],
    ['Dana,719-555-0142,2,Active', ['+17195550142']],
    ['10427,719-555-0142', ['+17195550142']],
    ['+17195550142+13035550168', ['+17195550142', '+13035550168']],
    ['719 555 0142 303 555 0117', ['+17195550142', '+13035550117']],
  ])('%s', (text, numbers) => expect(e164s(text)).toEqual(numbers));

  test.each([
    ['01 23 45 67 89 01 23 45 67 90', 'FR', ['+33123456789', '+33123456790']],
    ['030 23125-128 030 23125-129', 'DE', ['+493023125128', '+493023125129']],
    ['0170 1234567 0170 1234568', 'DE', ['+491701234567', '+491701234568']],
    ['SW1A 2AA 020 7946 0018', 'GB', ['+442079460018']],
  ] as const)('%s in %s', (text, country, numbers) => expect(e164s(text, country)).toEqual(numbers));
});

describe('no number', () => {
  test.each([
    '911',
    '112',
    '999',
    '555-0142',
    '719-555-01422',
    '+1 719-555-01422',
    '+999 719 555 0142',
    '10427-000318',
    '10427-719-555-0142',
    '80903-1234',
    '2024-05-01 21:17:02',
    '20240501211702',
    '192.168.100.254',
    '10.0.0.1:5060',
    '00:14:22:01:23:45',
    '00-14-22-01-23-45',
    '4F21',
    '123-45-6789',
    '4111 1111 1111 1111',
    '$719,555.0142',
    '$719.555.0142',
    '39.739236, -104.990251',
    '719-555-0142@vtext.example',
    'https://example.org/719-555-0142',
    '550e8400-e29b-41d4-a716-446655440000',
    'DE89 3704 0044 0532 0130 00',
    '1234 18 1131 01 015 8',
    '8901 2601 2345 6789 0123',
    '356938035643809',
    'SN 719-555-0142',
    'IMEI: 35-693803-564380-9',
    '719-555-0142-0143-99',
    '1-800-FLOWERS',
  ])('%s', text => {
    for (const country of ['US', 'CA', 'GB', 'DE', 'FR', 'ES', 'MX', 'AU', 'NZ', 'IE'] as const)
      expect([country, ...e164s(text, country)]).toEqual([country]);
  });

  test.each([
    ['01.05.2024', 'DE'],
    ['719-555-014', 'US'],
    ['41 5555 01 423', 'US'],
    ['01/05/2024 10:30', 'IE'],
    ['612.345.678,00 €', 'ES'],
    ['612.345.678 €', 'ES'],
    ['FR76 3000 6000 0112 3456 7890 189', 'FR'],
  ] as const)('%s in %s', (text, country) => {
    expect(e164s(text, country)).toEqual([]);
    expect(e164s(text, country, 'phone')).toEqual([]);
  });
});

describe('a whole text', () => {
  test.each([
    '719-555-0142, 303-555-0117',
    '719-555-0142 or so',
    'Dana 719-555-0142',
    '911',
    '',
    '719-555-0142/43',
  ])('is no number: %j', text => expect(readPhoneNumber(text, 'US')).toBeNull());

  test.each(['7195550142', ' 719-555-0142 ', '+17195550142', 'tel:+1-719-555-0142', '(719-555-0142)'])(
    'is one: %j',
    text => expect(readPhoneNumber(text, 'US')).toEqual({ e164: '+17195550142', extension: '' }),
  );
});

describe('hostile texts cost no more than their length', () => {
  test.each([
    ['digits', '7'.repeat(200_000)],
    ['single digits', '1 '.repeat(1_000)],
    ['pairs', '01 23 45 67 89 '.repeat(1_000)],
    ['brackets', '('.repeat(100_000) + '719'],
    ['pauses', `719-555-0142${',1'.repeat(10_000)}`],
    ['dashes', '719-555-'.repeat(1_500)],
    ['dots', '1.'.repeat(1_000)],
    ['lone surrogates', '\ud83d719-555-0142\udc00 '.repeat(1_000)],
    ['letters', `${'a'.repeat(200_000)}719-555-0142`],
    ['spaces', `719${' '.repeat(200_000)}555-0142`],
  ])('%s', (_kind, text) => {
    for (const country of ['US', 'DE', 'FR'] as const) {
      const start = performance.now();
      findNumbers(text, { country, field: 'phone' });
      expect(performance.now() - start).toBeLessThan(2_000);
    }
  });
});
