import type { Browser } from 'webextension-polyfill';
import { EMPTY_PROFILE } from '../core/page/profile';
import type { Snapshot } from '../messaging/messages';
import { text } from '../ui/text';
import { takePage } from './lifetime';
import { type NumberWalk, startNumbers } from './numbers/numbers';
import { createOperatorPanel } from './operator-panel';
import { startMwcPage } from './page/mwc-page';
import { createHost } from './panel/host';
import { mountPanel } from './panel/panel';
import { openWorkerLink } from './worker-link';

const HEARTBEAT_MS = 20_000;

/** Starts our part in this frame: the card in the topmost frame that we may run in, dial links in every frame. */
export function startContent(runtime: Browser['runtime']): void {
  const lifetime = takePage();
  if (lifetime === null) return;
  const { signal } = lifetime;
  const host = createHost(signal);
  const panel = createOperatorPanel(actions => mountPanel(host.root, actions, signal));
  let walk: NumberWalk | null = null;
  const link = openWorkerLink({
    runtime,
    signal,
    onSnapshot: snapshot => {
      panel.show({ snapshot });
      setLinks(snapshot);
    },
    onCommand: () => walk?.next(),
    onState: connection => {
      if (connection === 'lost') return lifetime.end();
      panel.show({ connection });
    },
  });
  const setLinks = linksSwitch(signal, linksSignal => {
    walk = startNumbers({
      root: host.root,
      country: () => panel.snapshot?.settings.country ?? 'US',
      label: ({ name, shown }) =>
        name === '' ? text('link_callNumber', { number: shown }) : text('link_call', { name, number: shown }),
      onDial: ({ number, shown, name }) =>
        panel.dial({ number: number.e164, extension: number.extension, shown, name }, 'link'),
      signal: linksSignal,
    });
    linksSignal.addEventListener('abort', () => (walk = null));
  });

  startMwcPage(
    {
      onUser: link.reportUser,
      onIntention: panel.takeIntention,
      onHangUp: panel.hangUp,
      onDialer: dialer => panel.show({ anchors: { ...panel.anchors, dialer } }),
      onSetUp: panel.followSetUp,
      onTools: panel.followTools,
      onNative: panel.noteNative,
    },
    EMPTY_PROFILE,
    signal,
  );
  const beat = setInterval(() => {
    if (panel.snapshot?.call != null) link.heartbeat();
  }, HEARTBEAT_MS);
  signal.addEventListener('abort', () => clearInterval(beat));
}

/** Switches the dial links with the settings: everything of theirs leaves the page when they are off. */
function linksSwitch(
  lifetime: AbortSignal,
  start: (signal: AbortSignal) => unknown,
): (snapshot: Snapshot) => void {
  let running: AbortController | null = null;
  return ({ settings }) => {
    const wanted = settings.mode === 'full' && settings.links === 'on';
    if (wanted === (running !== null)) return;
    running?.abort();
    running = wanted ? new AbortController() : null;
    if (running !== null) start(AbortSignal.any([running.signal, lifetime]));
  };
}
