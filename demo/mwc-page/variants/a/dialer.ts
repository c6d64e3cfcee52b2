import type { Desk } from '../../model/desk';
import { hangUpState, lineLabel } from '../../model/dial-action';
import { workOf } from '../../model/snapshot';
import type { ViewState } from '../../model/view-state';
import { h, type VNode } from '../../page/vnode';
import { button, cardWithTools, iconButton, valueOf } from './controls';
import { icon } from './icons';

function numberFields(state: ViewState, desk: Desk): VNode {
  const { dialer } = state;
  const isDialing = dialer.phase === 'dialing';
  return h(
    'div',
    { class: 'dialer-fields' },
    h('label', { for: 'dialer-name' }, 'Name'),
    h('output', { id: 'dialer-name', class: 'dialer-name' }, dialer.name === '' ? '—' : dialer.name),
    h('label', { for: 'dialer-number' }, 'Number'),
    h('input', {
      id: 'dialer-number',
      type: 'tel',
      autocomplete: 'off',
      value: dialer.number,
      readonly: isDialing,
      oninput: event => desk.dialing.typeNumber({ number: valueOf(event) }),
    }),
    h('label', { for: 'dialer-extension' }, 'Extension'),
    h('input', {
      id: 'dialer-extension',
      class: 'short',
      autocomplete: 'off',
      value: dialer.extension,
      readonly: isDialing,
      oninput: event => desk.dialing.typeNumber({ extension: valueOf(event) }),
    }),
  );
}

function autodialSwitch(state: ViewState, desk: Desk): VNode {
  const { autodial } = state.snapshot.settings;
  return h(
    'label',
    { class: 'switch' },
    h('input', {
      type: 'checkbox',
      role: 'switch',
      checked: autodial,
      onchange: () => void desk.dialing.saveSettings({ autodial: !autodial }),
    }),
    'Autodial',
  );
}

function outcomeButton(state: ViewState, desk: Desk): VNode | false {
  const { prepared } = state.dialer;
  if (prepared === null) return false;
  const { attempt } = workOf(state.snapshot, prepared.alarmNo);
  if (attempt === null) return false;
  return button('Enter outcome', () => desk.dialing.askOutcome(attempt));
}

/** MWC's Comm Center Dialer. */
export function dialerCard(state: ViewState, desk: Desk): VNode {
  const { dialer } = state;
  const isDialing = dialer.phase === 'dialing';
  const label = lineLabel(state);
  return cardWithTools(
    'Comm Center Dialer',
    [iconButton('Dialer settings', 'gear', () => desk.screen.openDialerSettings())],
    h(
      'div',
      { class: 'dialer' },
      numberFields(state, desk),
      h(
        'div',
        { class: 'dialer-line' },
        autodialSwitch(state, desk),
        h('span', { class: `line-state ${label}`, role: 'status' }, label),
      ),
      h(
        'div',
        { class: 'dialer-buttons' },
        h(
          'button',
          {
            type: 'button',
            class: 'button dial',
            disabled: isDialing || dialer.number.trim() === '',
            onclick: () => void desk.dialing.dial(),
          },
          icon('phone'),
          'Dial',
        ),
        h(
          'button',
          {
            type: 'button',
            class: 'button danger',
            disabled: hangUpState(state) === 'disabled',
            onclick: () => desk.dialing.hangUp(),
          },
          'HANG UP',
        ),
        outcomeButton(state, desk),
        !isDialing && dialer.number !== '' && button('Clear', () => desk.dialing.clearDialer()),
      ),
      dialer.history.length > 0 &&
        h(
          'div',
          { class: 'dialer-history' },
          h('h3', {}, 'Last dialed'),
          h('ul', {}, ...dialer.history.map(entry => h('li', {}, entry))),
        ),
    ),
  );
}
