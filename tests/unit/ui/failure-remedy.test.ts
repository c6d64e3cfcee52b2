import { mayDialByHand, remedyOf } from '../../../ui/failure-remedy';

test.each([
  ['notConnected', 'connect'],
  ['sessionExpired', 'connect'],
  ['noPhoneChosen', 'choosePhone'],
  ['operatorUnreachable', 'choosePhone'],
  ['callInProgress', 'callAnyway'],
  ['alreadyCalling', 'callAnyway'],
  ['contactBusy', null],
] as const)('%s is mended by %s', (kind, remedy) => {
  expect(remedyOf({ kind })).toBe(remedy);
});

test('neither a mask nor an emergency short code is offered to be dialled by hand', () => {
  expect(mayDialByHand({ kind: 'privateNumber' })).toBe(false);
  expect(mayDialByHand({ kind: 'emergencyNumber' })).toBe(false);
  expect(mayDialByHand({ kind: 'serverDown' })).toBe(true);
});
