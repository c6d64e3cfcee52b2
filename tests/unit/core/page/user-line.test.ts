import { readUserLine } from '../../../../core/page/user-line';

describe('readUserLine', () => {
  it.each<[string[], string | null]>([
    [['JHALVORSEN', '21:17:02', 'Mountain Time (US)'], 'JHALVORSEN'],
    [['Jo Halvorsen 9:17:02 PM Mountain Time (US)'], 'Jo Halvorsen'],
    [['JH', 'Jo Halvorsen', '21:17', 'MST'], 'Jo Halvorsen'],
    [['User:', 'MREYES', 'Time:', '21:17:02'], 'MREYES'],
    [['User: MREYES', '21:17'], 'MREYES'],
    [['Utilisateur : Éloïse Tremblay', '21 h 17', '21h17'], 'Éloïse Tremblay'],
    [['MREYES', '11/25/2026', '21:17'], 'MREYES'],
    [['MREYES', 'Wed Nov 25', '21:17'], 'MREYES'],
    [['21:17:02', 'Mountain Time (US)'], null],
    [['JHALVORSEN'], null],
    [[], null],
  ])('%j → %j', (parts, name) => expect(readUserLine(parts)).toBe(name));
});
