import { isExtensionDevice } from '../../../../core/page/native-integration';

it.each([
  ['Jo Halvorsen - Ext 101', true],
  ['RingCentral softphone', true],
  ['Ring Central: desk 2', true],
  ['Poste 204', true],
  ['Workstation modem (COM3)', false],
  ['Text line 2', false],
  ['(none)', false],
])('TAPI device %j: an extension = %j', (name, expected) => expect(isExtensionDevice(name)).toBe(expected));
