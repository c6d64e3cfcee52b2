import type { View } from '../../page/start';
import { h, keyed } from '../../page/vnode';
import { banner } from './banner';
import { dialogs } from './dialogs/dialogs';
import { lockScreen } from './lock-screen';
import { logIn } from './log-in';
import { shell } from './shell';

/** Variant A, "semantic": real buttons, roles, labels, tables, and a select for the TAPI devices. */
export const view: View = (state, desk) => {
  if (!state.ready) return [banner(), h('main', { class: 'gate' }, h('p', {}, 'Connecting to Manitou …'))];
  const { userId, locked } = state.snapshot;
  if (userId === null) return [banner(), keyed('log-in', logIn(state, desk))];
  if (locked) return [banner(), keyed('lock', lockScreen(state, userId, desk))];
  return [banner(), ...shell(state, userId, desk), ...dialogs(state, desk)];
};
