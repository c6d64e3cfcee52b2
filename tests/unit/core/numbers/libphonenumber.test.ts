import * as fc from 'fast-check';
import { type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { type Country, findNumbers, formatNumber, readPhoneNumber } from '../../../../core/numbers/finder';
import { PLANS } from '../../../../core/numbers/plans';

const COUNTRIES: Country[] = ['US', 'CA', 'MX', 'GB', 'IE', 'AU', 'NZ', 'DE', 'FR', 'ES'];
/** The project's own floor: anything shorter is a short code. */
const SHORTEST = 6;
const RUNS = { numRuns: 200, seed: 20_240_501 };

/** Random numbers that libphonenumber calls valid. */
function validNumbers(country: Country): fc.Arbitrary<PhoneNumber> {
  const { callingCode, pattern, servicePattern } = PLANS[country];
  return fc
    .stringMatching(new RegExp(`^(?:${[pattern, servicePattern].filter(Boolean).join('|')})$`))
    .map(national => parsePhoneNumberFromString(`+${callingCode}${national}`))
    .filter(number => number !== undefined)
    .filter(number => number.isValid() && number.nationalNumber.length >= SHORTEST)
    .filter(number => number.country === country);
}

describe.each(COUNTRIES)('valid numbers of %s', country => {
  test('are found whole in every format of libphonenumber, and read as the same number', () => {
    fc.assert(
      fc.property(validNumbers(country), number => {
        const national = number.formatNational();
        // For a few pager ranges libphonenumber has no layout and leaves the trunk prefix out.
        const hasTrunk = national !== number.nationalNumber || PLANS[country].trunkPrefix !== '0';
        for (const text of [number.number, number.formatInternational(), ...(hasTrunk ? [national] : [])]) {
          const found = findNumbers(`Cell: ${text} (24h)`, { country, field: 'phone' });
          expect(found).toMatchObject([{ e164: number.number, extension: '', text }]);
          expect(readPhoneNumber(text, country)?.e164).toBe(number.number);
        }
      }),
      RUNS,
    );
  });

  test('are shown as libphonenumber shows them', () => {
    fc.assert(
      fc.property(validNumbers(country), number => {
        expect(formatNumber(number.number, country)).toBe(number.formatNational());
        const abroad = country === 'FR' ? 'GB' : 'FR';
        expect(formatNumber(number.number, abroad)).toBe(number.formatInternational());
      }),
      RUNS,
    );
  });

  test('what is found anywhere reads as the same number when dialled', () => {
    const piece = fc.oneof(
      validNumbers(country).map(number => number.formatNational()),
      validNumbers(country).map(number => number.formatInternational()),
      fc.constantFrom(
        ' ',
        ' / ',
        ', ',
        ' x204',
        '-',
        ' (',
        ') ',
        ':',
        ' 24 ',
        '2024-05-01',
        'Zone ',
        ' tel ',
        'A',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), fc.constantFrom('phone', 'unknown'), (pieces, field) => {
        for (const { text, e164, extension } of findNumbers(pieces.join(''), { country, field }))
          expect([text, readPhoneNumber(text, country)]).toEqual([text, { e164, extension }]);
      }),
      RUNS,
    );
  });
});

test('abroad a number is shown with its calling code', () => {
  expect(formatNumber('+442079460018', 'US')).toBe('+44 20 7946 0018');
  expect(formatNumber('+17195550142', 'GB')).toBe('+1 719 555 0142');
  expect(formatNumber('+41446681800', 'US')).toBe('+41 446681800');
});
