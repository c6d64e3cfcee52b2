import { isMask, isNumberText, sameNumberKey } from '../../../../core/page/number-text';

describe('isNumberText', () => {
  it.each([
    ...['(719) 555-0142', '719.555.0135 ext. 17', '+1 719 555 0134', '020 7946 0018', '7195550142', '911'],
    ...[
      '719 555-0142 poste 204',
      '719-555-0142 x204',
      '719-555-0142,,204',
      '**********',
      '•••••',
      'XXX-XXXX',
    ],
  ])('%s can be dialled or is a mask', text => expect(isNumberText(text)).toBe(true));

  it.each([
    ...[
      '',
      '—',
      'Dana Whitfield',
      'dana@example.com',
      '***@example.com',
      '21:17',
      '21:17:31',
      '11/25/2026',
      '2026-11-25',
    ],
    ...['21:17:31 Site (719) 555-0110', '42', 'Ext 204', '719-555-0142 or 719-555-0143'],
  ])('%j is no number', text => expect(isNumberText(text)).toBe(false));

  it('knows a mask', () => {
    expect(isMask('****')).toBe(true);
    expect(isMask('719-555-0142')).toBe(false);
  });
});

describe('sameNumberKey', () => {
  it('looks through the way of writing', () => {
    expect(sameNumberKey('(719) 555-0142')).toBe(sameNumberKey('719.555.0142'));
    expect(sameNumberKey('719-555-0142 x204')).not.toBe(sameNumberKey('719-555-0142'));
    expect(sameNumberKey('******')).not.toBe('');
  });
});
