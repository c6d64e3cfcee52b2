import { readDialerState } from '../../../../core/page/dialer-state';

it.each([
  ['Dialing…', 'begun'],
  ['CONNECTED', 'begun'],
  ['error', 'begun'],
  ['Disconnected', 'idle'],
  ['Not connected', 'idle'],
  ['Déconnecté', 'idle'],
  ['Dana Whitfield', null],
])("MWC's label %j says %j", (text, state) => expect(readDialerState(text)).toBe(state));
