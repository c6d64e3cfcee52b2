import { tapiDevices } from '../../../data/tapi-devices';
import type { Desk } from '../../../model/desk';
import type { ViewState } from '../../../model/view-state';
import { h, type VNode } from '../../../page/vnode';
import { button, fieldOf } from '../controls';
import { dialogButtons, modal } from './modal';

/** Behind the Dialer's gear. The choice is kept by Done alone. */
export function dialerSettings(state: ViewState, desk: Desk): VNode {
  const { settings, switches } = state.snapshot;
  const close = (): void => desk.screen.closeDialog();
  const done = (event: Event): void => {
    event.preventDefault();
    void desk.dialing.saveSettings({ tapiDevice: fieldOf(event, 'tapiDevice') });
    close();
  };
  const labels = tapiDevices(switches.nativeRingCentral ? 'on' : 'off').map(device => device.label);
  const option = (label: string, caption: string): VNode =>
    h('option', { value: label, selected: label === settings.tapiDevice }, caption);
  return modal(
    'dialer-settings',
    'Dialer settings',
    close,
    h(
      'form',
      { onsubmit: done },
      h('label', { for: 'tapi-devices' }, 'TAPI devices'),
      h(
        'select',
        { id: 'tapi-devices', name: 'tapiDevice' },
        option('', '(none)'),
        ...labels.map(label => option(label, label)),
      ),
      dialogButtons(
        button('Cancel', close),
        h('button', { type: 'submit', class: 'button primary' }, 'Done'),
      ),
    ),
  );
}
