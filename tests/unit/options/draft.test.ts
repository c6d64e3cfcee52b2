import { DEFAULT_SETTINGS } from '../../../core/settings';
import { checkDraft, draftOf } from '../../../options/draft';

const DRAFT = draftOf(DEFAULT_SETTINGS);

test('an untouched form changes nothing', () => {
  expect(checkDraft(DRAFT, DEFAULT_SETTINGS)).toEqual({ change: {}, wrong: [] });
});

test('only what was changed is sent, as the worker wants it', () => {
  const draft = { ...DRAFT, emergencyNumbers: '911; 112 999', operatorReminderSec: ' 30 ', playPrompt: true };
  expect(checkDraft(draft, DEFAULT_SETTINGS)).toEqual({
    change: { emergencyNumbers: ['911', '112', '999'], operatorReminderSec: 30, playPrompt: true },
    wrong: [],
  });
});

test.each([
  ['operatorReminderSec', ''],
  ['operatorReminderSec', '1.5'],
  ['contactReminderSec', '601'],
  ['contactReminderSec', 'soon'],
  ['emergencyNumbers', '911, nine'],
  ['server', 'http://platform.ringcentral.com'],
  ['server', 'https://platform.ringcentral.com/path'],
] as const)('%s = "%s" is refused at its field', (name, value) => {
  expect(checkDraft({ ...DRAFT, [name]: value }, DEFAULT_SETTINGS)).toEqual({ change: {}, wrong: [name] });
});

test('a slash behind the server is no mistake', () => {
  const draft = { ...DRAFT, server: 'https://platform.ringcentral.biz/' };
  expect(checkDraft(draft, DEFAULT_SETTINGS).change).toEqual({ server: 'https://platform.ringcentral.biz' });
});
