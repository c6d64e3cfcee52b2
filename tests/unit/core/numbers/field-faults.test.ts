import {
  type Country,
  type FieldKind,
  findNumbers,
  isMask,
  readPhoneNumber,
} from '../../../../core/numbers/finder';

function found(text: string, country: Country = 'US', field: FieldKind = 'unknown'): string[] {
  return findNumbers(text, { country, field }).map(({ e164, extension }) =>
    extension === '' ? e164 : `${e164} ext ${extension}`,
  );
}

/** Faults that users of other dialers have reported: each test names one kind. */
describe('comma and pause grammar', () => {
  test.each(['719-555-0142, 719-555-0143', '719-555-0142,719-555-0143', '7195550142,7195550143'])(
    'two numbers, no extension: %s',
    text => expect(found(text, 'US', 'phone')).toEqual(['+17195550142', '+17195550143']),
  );

  test.each([
    '719-555-0142,,204#',
    '719-555-0142,204',
    '719-555-0142;204',
    '719-555-0142p204',
    '+17195550142,,,204',
  ])('one number and what is keyed after connect: %s', text =>
    expect(found(text)).toEqual(['+17195550142 ext 204']),
  );

  test('no code after the first is lost', () => {
    expect(found('719-555-0142,,204#,,1')).toEqual(['+17195550142 ext 204#,,1']);
  });
});

describe('adjacent numbers', () => {
  test.each(['719-555-0142 719-555-0143', '719-555-0142\u2063719-555-0143', '719-555-0142 / 719-555-0143'])(
    'both found, neither joined: %s',
    text => expect(found(text)).toEqual(['+17195550142', '+17195550143']),
  );
});

describe('glued letters', () => {
  test.each(['719-555-0142c', 'C719-555-0142', 'Cell719-555-0142', '719-555-0142cell'])('found: %s', text => {
    expect(found(text)).toEqual(['+17195550142']);
  });

  test.each(['AB7195550142CD', 'AB719-555-0142', '719-555-0142AB', 'A7195550142'])('text: %s', text => {
    expect(found(text)).toEqual([]);
    expect(found(text, 'US', 'phone')).toEqual([]);
  });
});

test('digits inside identifiers', () => {
  expect(found('CA801c26f98cd16e231354125ad046e40b', 'FR', 'phone')).toEqual([]);
});

describe('an identifier with the shape of a number', () => {
  test.each([
    ['CS# 4155550163', 'US'],
    ['No de compte 5145550117', 'CA'],
    ['cert 703-555-0112', 'US'],
    ['Zone 212 555 0100 fault', 'US'],
  ] as const)('is told by the word before it: %s', (text, country) =>
    expect(found(text, country, 'phone')).toEqual([]),
  );

  test('is told by its column', () => {
    expect(found('4155550163', 'US', 'other')).toEqual([]);
    expect(found('415-555-0163', 'US', 'other')).toEqual([]);
    expect(found('4155550163')).toEqual([]);
    expect(found('4155550163', 'US', 'phone')).toEqual(['+14155550163']);
  });
});

test('scan and dial agree on a calling code without a plus', () => {
  for (const text of ['44 20 7946 0135', '442079460135']) {
    const shown = found(text, 'GB', 'phone');
    expect(shown).toEqual(['+442079460135']);
    expect([readPhoneNumber(text, 'GB')?.e164]).toEqual(shown);
  }
});

describe('possible is enough, reserved ranges too', () => {
  test.each([
    ['(201) 555-0123', 'US', '+12015550123'],
    ['07700 900123', 'GB', '+447700900123'],
    ['01632 960123', 'GB', '+441632960123'],
    ['020 910 0123', 'IE', '+353209100123'],
    ['06 39 98 12 44', 'FR', '+33639981244'],
  ] as const)('%s in %s', (text, country, e164) => expect(found(text, country)).toEqual([e164]));
});

describe('letters are never digits', () => {
  test('after a complete number', () => expect(found('719-555-0142 (Cell)')).toEqual(['+17195550142']));

  test.each([
    'XXX-XXX-0142',
    '719-555-XXXX',
    'NNN-NNN-NNNN',
    '**********',
    '***-***-0142',
    '719-***-0142',
    '••••••0142',
  ])('a mask is no number: %s', text => {
    expect(found(text, 'US', 'phone')).toEqual([]);
    expect(readPhoneNumber(text, 'US')).toBeNull();
    expect(isMask(text)).toBe(true);
  });

  test.each(['719-555-0142', '719-555-0155 x204', '', '—', 'n/a', 'no number'])('not a mask: %s', text => {
    expect(isMask(text)).toBe(false);
  });
});

describe('label glued to number', () => {
  test.each([
    'tel:+17195550142',
    'Phone:719-555-0142',
    'Ph#719-555-0142',
    'Tel.719-555-0142',
    'tel:7195550142',
  ])('%s', text => expect(found(text)).toEqual(['+17195550142']));
});

test('a book number is no telephone number', () => {
  for (const country of ['GB', 'DE', 'FR', 'US'] as const)
    expect(found('0-586-01080-7', country)).toEqual([]);
});

describe('extension words', () => {
  test.each([
    ['514 555-0117 poste 204', 'CA', '+15145550117 ext 204'],
    ['719 555-0142 poste 204', 'CA', '+17195550142 ext 204'],
    ['719-555-0155 local 204', 'US', '+17195550155 ext 204'],
    ['030 23125125 Durchwahl 12', 'DE', '+493023125125 ext 12'],
    ['719-555-0155 x28', 'US', '+17195550155 ext 28'],
    ['719-555-0155 x1', 'US', '+17195550155 ext 1'],
    ['719-555-0155 #23', 'US', '+17195550155 ext 23'],
    ['719-555-0155 x0042', 'US', '+17195550155 ext 0042'],
    ['719-555-0155 (ext. 204)', 'US', '+17195550155 ext 204'],
    ['719.555.0135 ext. 17', 'US', '+17195550135 ext 17'],
    ['(719) 555-0155 Extension: 204', 'US', '+17195550155 ext 204'],
    ['719-555-0142*227', 'US', '+17195550142 ext 227'],
  ] as const)('%s', (text, country, result) => {
    expect(found(text, country)).toEqual([result]);
    expect(readPhoneNumber(text, country)?.extension).toBe(result.split(' ext ')[1]);
  });

  test.each(['719-555-0142 local 303-555-0117', '719-555-0142 x 303-555-0117'])(
    'a second number is none: %s',
    text => {
      expect(found(text)).toEqual(['+17195550142', '+13035550117']);
    },
  );
});

describe('trunk zero', () => {
  test.each([
    ['+44 (0)20 7946 0127', '+442079460127'],
    ['+49 (0)30 23125-128', '+493023125128'],
    ['+44 (0)7700 900129', '+447700900129'],
    ['+44 020 7946 0127', '+442079460127'],
    ['+41 (0)44 668 18 00', '+41446681800'],
    ['+39 (0)6 6982 1234', '+390669821234'],
  ])('%s', (text, e164) => {
    expect(found(text, 'US')).toEqual([e164]);
    expect(found(text, 'GB')).toEqual([e164]);
  });
});

describe('slash as separator or as divider', () => {
  test('separates an area code', () => expect(found('030/23125125', 'DE')).toEqual(['+493023125125']));
  test('divides two numbers', () => {
    expect(found('719-555-0142/719-555-0143')).toEqual(['+17195550142', '+17195550143']);
    expect(found('030 23125-125/030 23125-126', 'DE')).toEqual(['+493023125125', '+493023125126']);
  });
  test('a tail is never joined nor dialled alone', () => {
    expect(found('719-555-0142/43')).toEqual(['+17195550142']);
    expect(readPhoneNumber('719-555-0142/43', 'US')).toBeNull();
    expect(found('030 23125125/26', 'DE')).toEqual(['+493023125125']);
  });
});

test('old dialling habits reach the number of today', () => {
  expect(found('+52 1 55 5550 0146', 'US')).toEqual(['+525555500146']);
  expect(found('044 55 5550 0146', 'MX')).toEqual(['+525555500146']);
  expect(found('01 55 5550 0146', 'MX')).toEqual(['+525555500146']);
});
