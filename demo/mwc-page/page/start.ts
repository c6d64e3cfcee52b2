import { createApi } from '../model/api';
import { formatTime } from '../model/clock';
import { take, type Context } from '../model/context';
import { createDesk, type Desk } from '../model/desk';
import { listenToKeys } from '../model/keys';
import { readRoute, writeRoute } from '../model/route';
import { createStore } from '../model/store';
import { initialState, type ViewState } from '../model/view-state';
import { mountInto } from './patch';
import type { VNode } from './vnode';

/** A variant: from the state to markup. */
export type View = (state: ViewState, desk: Desk) => VNode[];

/** Starts the page with a variant's markup; data, state and commands are the same for all of them. */
export async function startPage(view: View): Promise<void> {
  const container = document.querySelector('#app');
  if (container === null) throw new Error('The page has no #app.');
  const render = mountInto(container);
  const now = (): Date => new Date();

  const store = createStore(initialState(readRoute(location.hash), formatTime(now())), state =>
    render(view(state, desk)),
  );
  const context: Context = {
    store,
    api: createApi(),
    now,
    go: route => {
      location.hash = writeRoute(route);
      enter();
    },
    leave: address => location.assign(address),
  };
  const desk = createDesk(context);

  // The hash whose screen is shown: setting a hash also fires an event, later, which has nothing to add.
  let entered = '';

  function enter(): void {
    entered = location.hash;
    const route = readRoute(location.hash);
    store.set({ route, dialogs: [], message: '' });
    const { snapshot } = store.get();
    const isIn = snapshot.userId !== null && !snapshot.locked;
    if (isIn && route.screen === 'alarm') void desk.alarm.load(route.alarmNo, 'ask');
  }

  listenToKeys(document, desk, () => store.get());
  addEventListener('hashchange', () => {
    if (location.hash !== entered) enter();
  });
  setInterval(() => store.set({ clock: formatTime(now()) }), 1000);

  await take(context, context.api.read());
  store.set({ ready: true });
  enter();
}
