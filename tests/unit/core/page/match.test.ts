import { captionBook } from '../../../../core/page/caption-book';
import { highest, stepOf, type Candidate } from '../../../../core/page/match';
import { EMPTY_PROFILE } from '../../../../core/page/profile';

const book = captionBook(EMPTY_PROFILE);

function candidate(change: Partial<Candidate>): Candidate {
  return { role: '', names: [''], clickable: false, marker: '', icons: [], ...change };
}

describe('stepOf', () => {
  it.each<[string, Partial<Candidate>, string | null]>([
    ['a button of that name', { role: 'button', names: ['hang up'], clickable: true }, 'role'],
    ['any clickable of that name', { names: ['hang up'], clickable: true }, 'clickable'],
    ['a bare text of that name', { names: ['hang up'] }, null],
    ['a button of another name', { role: 'button', names: ['hang up now please'], clickable: true }, null],
    ['the marker', { names: ['x'], marker: 'hangUp' }, 'marker'],
    [
      'another marker in spite of the name',
      { role: 'button', names: ['hang up'], clickable: true, marker: 'dial' },
      null,
    ],
    [
      'a name whose parts may be apart',
      { role: 'button', names: ['hangup', 'hang up'], clickable: true },
      'role',
    ],
  ])('HANG UP: %s', (_what, change, step) => expect(stepOf(candidate(change), 'hangUp', book)).toBe(step));

  it('tells the autodial switch from a dial button of that name', () => {
    const toggle = candidate({ role: 'switch', names: ['autodial'], clickable: true });
    const button = candidate({ role: 'button', names: ['autodial'], clickable: true });
    expect(stepOf(toggle, 'dial', book)).toBeNull();
    expect(stepOf(toggle, 'autodial', book)).toBe('role');
    expect(stepOf(button, 'dial', book)).toBe('role');
    expect(stepOf(button, 'autodial', book)).toBeNull();
  });

  it('knows the gear by its icon only while it has no name', () => {
    expect(stepOf(candidate({ icons: ['gear'], clickable: true }), 'gear', book)).toBe('structure');
    expect(stepOf(candidate({ icons: ['gear'] }), 'gear', book)).toBeNull();
    expect(stepOf(candidate({ icons: ['gear'], clickable: true, names: ['sort'] }), 'gear', book)).toBeNull();
  });
});

describe('highest', () => {
  it('takes the strongest rung and leaves weaker evidence', () => {
    const hits = [
      { step: 'clickable' as const, place: 'a' },
      { step: 'role' as const, place: 'b' },
      { step: 'role' as const, place: 'b' },
    ];
    expect(highest(hits)).toEqual({ step: 'role', places: ['b'] });
  });

  it('does not let weaker evidence settle what stronger leaves open', () => {
    const hits = [
      { step: 'role' as const, place: 'a' },
      { step: 'role' as const, place: 'b' },
      { step: 'structure' as const, place: 'a' },
    ];
    expect(highest(hits).places).toEqual(['a', 'b']);
  });

  it('finds nothing in nothing', () => expect(highest([])).toEqual({ step: null, places: [] }));
});
