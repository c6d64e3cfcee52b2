import { fieldKind, kindFromTextBefore } from '../../../../core/numbers/context';

describe('captions of telephone numbers', () => {
  test.each([
    'Phone',
    'PHONE NUMBER:',
    'Phone No.',
    'Telephone',
    'Tel.',
    'Cell',
    'Mobile phone',
    'Home',
    'Account phone',
    'Customer phone number',
    'Phone / Ext',
    'Fax',
    'Téléphone',
    'Numéro de téléphone',
    'Tél. domicile',
    'Cellulaire',
    'Teléfono',
    'Teléfono de la cuenta',
    'Móvil',
    'Telefon',
    'Telefonnummer',
    'Handy',
    'Rufnummer',
    'Mobilnummer',
  ])('%s', caption => expect(fieldKind(caption)).toBe('phone'));
});

describe('captions of anything else', () => {
  test.each([
    'CS#',
    'Customer ID',
    'Account',
    'Acct No.',
    'Alarm No',
    'Serial',
    'TXID',
    'ZIP',
    'Zone',
    'Date/Time',
    'IP address',
    'Phone type',
    'Phone ID',
    'IMEI',
    'No de compte',
    'Code postal',
    'Número de cuenta',
    'Código postal',
    'Fecha',
    'Kontonummer',
    'PLZ',
    'Kunden-Nr.',
    'Seriennummer',
  ])('%s', caption => expect(fieldKind(caption)).toBe('other'));
});

test.each(['', 'Name', 'Type', 'Contact', 'Comment', 'Number', 'Notes', 'Nom', 'Bemerkung'])(
  'captions that tell nothing: %j',
  caption => expect(fieldKind(caption)).toBe('unknown'),
);

test.each([
  ['Area 1 Zone ', 'other'],
  ['CS# ', 'other'],
  ['see acct no. ', 'other'],
  ['Phone: ', 'phone'],
  ['call ', 'phone'],
  ['account holder ', 'unknown'],
  ['Dana Whitfield ', 'unknown'],
  ['(', 'unknown'],
])('the words before a number: %j', (before, kind) => expect(kindFromTextBefore(before)).toBe(kind));
