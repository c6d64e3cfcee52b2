import './extension-api';
import type { PhoneList } from '../../../core/calls/phone';
import { CUSTOM_ID, customPhone, markedPhone, phoneGroups } from '../../../ui/phone-choice';

const LIST: PhoneList = {
  callerId: null,
  phones: [
    { id: 'f1', kind: 'forwarding', phoneNumber: '+17195550104', label: 'Mobile', status: 'unknown' },
    { id: 'd1', kind: 'device', phoneNumber: '+17195550101', label: 'Desk phone', status: 'online' },
  ],
};

test('phones come in groups, desk phones first, without empty groups', () => {
  const groups = phoneGroups(LIST).map(({ heading, phones }) => [heading, phones.map(({ id }) => id)]);
  expect(groups).toEqual([
    ['phones_groupDevice', ['d1']],
    ['phones_groupForwarding', ['f1']],
  ]);
});

test('a number typed in by hand is read as the page and the worker read it', () => {
  expect(customPhone(' 719 555 0188 ', 'US')).toEqual({
    id: CUSTOM_ID,
    kind: 'custom',
    phoneNumber: '+17195550188',
    label: '(719) 555-0188',
  });
});

test.each(['', '12', '719 555 01', 'desk phone', '(719) 555-0188 ext 204', '719-555-0188 or 719-555-0189'])(
  '"%s" is no phone that can be rung',
  typed => {
    expect(customPhone(typed, 'US')).toBeNull();
  },
);

test('the marked phone is a choice without its passing state', () => {
  expect(markedPhone(LIST, { id: 'd1', typed: '' }, 'US')).toEqual({
    id: 'd1',
    kind: 'device',
    phoneNumber: '+17195550101',
    label: 'Desk phone',
  });
});

test('nothing marked, a phone that is gone and half a number are no choice', () => {
  expect(markedPhone(LIST, { id: null, typed: '' }, 'US')).toBeNull();
  expect(markedPhone(LIST, { id: 'gone', typed: '' }, 'US')).toBeNull();
  expect(markedPhone(LIST, { id: CUSTOM_ID, typed: '719' }, 'US')).toBeNull();
  expect(markedPhone(null, { id: 'd1', typed: '' }, 'US')).toBeNull();
});
