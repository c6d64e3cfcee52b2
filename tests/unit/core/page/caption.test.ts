import { normaliseCaption } from '../../../../core/page/caption';

describe('normaliseCaption', () => {
  it.each([
    ['HANG UP', 'hang up'],
    ['  Hang\n   Up ', 'hang up'],
    ['Hang\u00a0Up', 'hang up'],
    ['Ｄｏｎｅ', 'done'],
    ['Settings…', 'settings'],
    ['Settings ...', 'settings'],
    ['Numéro :', 'numéro'],
    ['TERMINÉ', 'terminé'],
    ['Te\u0301le\u0301phone:', 'téléphone'],
    ['Ext.', 'ext.'],
    ['', ''],
  ])('%j is compared as %j', (text, caption) => expect(normaliseCaption(text)).toBe(caption));
});
