import { tapiDevices } from '../data/tapi-devices';
import { formatTime } from './clock';
import type { DialPoint } from './contact-points';
import { take, type Context } from './context';
import { customerIdOnScreen } from './on-screen';
import type { Prepared, ViewState } from './view-state';

/** MWC's own label, which knows of no ringing: what a dead modem makes of it is a switch. */
export function lineLabel(state: ViewState): 'connected' | 'disconnected' | 'error' {
  const { switches, settings } = state.snapshot;
  if (state.dialer.phase === 'idle') return 'disconnected';
  if (switches.labelSaysError) return 'error';
  const devices = tapiDevices(switches.nativeRingCentral ? 'on' : 'off');
  const chosen = devices.find(device => device.label === settings.tapiDevice);
  return chosen?.kind === 'rc' ? 'connected' : 'disconnected';
}

/** Whether HANG UP can be pressed: exactly while MWC's dial action runs, unless a switch forbids it. */
export function hangUpState(state: ViewState): 'enabled' | 'disabled' {
  const isDialing = state.dialer.phase === 'dialing';
  return isDialing && !state.snapshot.switches.hangUpDisabled ? 'enabled' : 'disabled';
}

/** Puts a contact point into the Dialer. */
export function fillDialer(context: Context, point: DialPoint, prepared: Prepared | null): void {
  const { dialer } = context.store.get();
  const name = point.id.includes('/') ? `${point.name} ${point.pointType}` : point.name;
  context.store.set({
    dialer: { ...dialer, name, number: point.number, extension: point.extension, prepared },
  });
}

/**
 * MWC's dial action with what the Dialer holds. It writes "attempted" or "Dialed" to the log whatever
 * becomes of the call: with a dead modem or no device nothing rings.
 */
export async function startDialAction(context: Context): Promise<void> {
  const { store, api } = context;
  const state = store.get();
  const { dialer } = state;
  if (dialer.phase === 'dialing' || dialer.number.trim() === '') return;
  const extension = dialer.extension === '' ? '' : ` x${dialer.extension}`;
  const whom = `${dialer.name} ${dialer.number}${extension}`.trim();
  const history = [`${formatTime(context.now())} ${whom}`, ...dialer.history].slice(0, 3);
  store.set({ dialer: { ...dialer, phase: 'dialing', history }, message: '' });
  const { prepared } = dialer;
  if (prepared === null) {
    const customerId = customerIdOnScreen(state.route);
    await take(context, api.post('manual-dial', { customerId, whom }));
    return;
  }
  const { alarmNo, line, pointId } = prepared;
  await take(context, api.post(`alarms/${alarmNo}/attempt`, { line, pointId }));
}
