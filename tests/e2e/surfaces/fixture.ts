import { DEFAULT_SETTINGS } from '../../../core/settings';
import { createHost } from '../../../content/panel/host';
import type { PageHost } from '../../../content/panel/host';
import { mountPanel } from '../../../content/panel/panel';
import type { PanelActions } from '../../../content/panel/model';
import { renderOptions } from '../../../options/render-options';
import type { PopupActions } from '../../../popup/popup-model';
import { renderPopup } from '../../../popup/render-popup';
import { setTextSource } from '../../../ui/text';
import { english } from './english';
import { PANEL_STATES } from './panel-states';
import { POPUP_STATES } from './popup-states';

/** What the test steers the page by. */
export interface SurfacesPage {
  panelStates: string[];
  popupStates: string[];
  showPanel(state: string): void;
  showPopup(state: string): void;
  showOptions(): void;
  /** Mounts the panel as the product does, in its own host with a closed root, which is given out here. */
  openHost(state: string): void;
  host: PageHost | null;
  /** Names of the actions that were pressed, in order. */
  pressed: string[];
}

declare global {
  var surfaces: SurfacesPage;
}

setTextSource(english);

const pressed: string[] = [];

function note(name: string): () => void {
  return () => {
    pressed.push(name);
  };
}

const panelActions: PanelActions = {
  signIn: note('signIn'),
  declineSignIn: note('declineSignIn'),
  clearCredentials: note('clearCredentials'),
  hangUp: note('hangUp'),
  dismissCall: note('dismissCall'),
  callAgain: note('callAgain'),
  callAnyway: note('callAnyway'),
  callFoldedAnyway: note('callFoldedAnyway'),
  dismissRefusal: note('dismissRefusal'),
  acceptOffer: note('acceptOffer'),
  dismissOffer: note('dismissOffer'),
  openPhonePicker: note('openPhonePicker'),
  closePhonePicker: note('closePhonePicker'),
  choosePhone: note('choosePhone'),
  onMoved: note('onMoved'),
};

const popupActions: PopupActions = {
  signIn: note('signIn'),
  clearCredentials: note('clearCredentials'),
  hangUp: note('hangUp'),
  dismissCall: note('dismissCall'),
  openPicker: note('openPicker'),
  closePicker: note('closePicker'),
  choosePhone: note('choosePhone'),
  openOptions: note('openOptions'),
};

function openRoot(): ShadowRoot {
  const host = document.createElement('div');
  host.id = 'host';
  host.style.cssText = 'position: fixed; left: 0; top: 0; width: 0; height: 0';
  document.body.append(host);
  return host.attachShadow({ mode: 'open' });
}

let panel: ReturnType<typeof mountPanel> | null = null;

globalThis.surfaces = {
  panelStates: Object.keys(PANEL_STATES),
  popupStates: Object.keys(POPUP_STATES),
  showPanel(state) {
    panel ??= mountPanel(openRoot(), panelActions, new AbortController().signal);
    const model = PANEL_STATES[state];
    if (model === undefined) throw new Error(`No panel state ${state}`);
    panel.render(model());
  },
  showPopup(state) {
    const model = POPUP_STATES[state];
    const container = document.querySelector('main');
    if (model === undefined || container === null) throw new Error(`No popup state ${state}`);
    renderPopup(container, model(), popupActions);
  },
  showOptions() {
    const container = document.querySelector('main');
    if (container === null) throw new Error('The page has no main.');
    renderOptions(container, {
      readSettings: async () => ({ ok: true, value: DEFAULT_SETTINGS }),
      onSave: async change => ({ ok: true, value: { ...DEFAULT_SETTINGS, ...change } }),
      readAllowed: async () => ['https://mwc.station.example'],
      allow: async () => false,
    });
  },
  openHost(state) {
    const host = createHost(new AbortController().signal);
    surfaces.host = host;
    panel = mountPanel(host.root, panelActions, new AbortController().signal);
    surfaces.showPanel(state);
  },
  host: null,
  pressed,
};
