import { render } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { PhoneChoice } from '../../core/calls/phone';
import { adoptStyles } from '../../ui/stylesheet';
import { arrange, cardPlace } from './arrange';
import { Card } from './card';
import { createCardMover } from './card-mover';
import type { CardMover } from './card-mover';
import { addLiveRegions } from './live-regions';
import type { CardPlace, PanelActions, PanelHandle, PanelModel } from './model';
import { PANEL_STYLES } from './panel-styles';
import { PhoneListPart } from './phone-list';
import { StateLine } from './state-line';
import { ToolsEntries } from './tools-entries';

/** Shows the panel in our root, until `signal` aborts; nothing is seen before the first model. */
export function mountPanel(root: ShadowRoot, actions: PanelActions, signal: AbortSignal): PanelHandle {
  const panel = document.createElement('div');
  panel.className = 'panel';
  adoptStyles(root, PANEL_STYLES);
  root.append(panel);
  const speak = addLiveRegions(root);

  let model: PanelModel | null = null;
  let place: CardPlace | null = null;
  let pending: PhoneChoice | null = null;

  const rearrange = () => {
    if (model !== null) arrange(panel, model.anchors, place ?? model.place ?? null);
  };
  const mover = createCardMover({
    place: () => cardPlace(panel),
    moveTo(target) {
      place = target;
      rearrange();
    },
    settle() {
      // What counts is where it came to stand, inside the viewport.
      place = cardPlace(panel);
      if (place !== null) actions.onMoved?.(place);
    },
  });

  const sizes = new ResizeObserver(rearrange);
  const watchSizes = () => {
    sizes.disconnect();
    for (const part of panel.children) sizes.observe(part);
    const { element } = model?.anchors.dialer ?? {};
    if (element !== undefined) sizes.observe(element);
    rearrange();
  };
  window.addEventListener('resize', rearrange, { signal });
  window.addEventListener('scroll', rearrange, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => {
    sizes.disconnect();
    render(null, panel);
    panel.remove();
  });

  return {
    render(next) {
      if (signal.aborted) return;
      if (next.anchors.setUp !== null && (model?.anchors.setUp ?? null) === null) pending = null;
      model = next;
      const onMark = (phone: PhoneChoice | null) => (pending = phone);
      render(
        <Panel model={next} actions={actions} mover={mover} onMark={onMark} onRendered={watchSizes} />,
        panel,
      );
      speak(next);
    },
    pendingPhone: () => pending,
  };
}

interface PanelTreeProps {
  model: PanelModel;
  actions: PanelActions;
  mover: CardMover;
  onMark: (phone: PhoneChoice | null) => void;
  onRendered: () => void;
}

function Panel({ model, actions, mover, onMark, onRendered }: PanelTreeProps) {
  const [collapsed, setCollapsed] = useState(false);
  const [clearAsked, setClearAsked] = useState(false);
  const [dismissed, setDismissed] = useState<readonly string[]>([]);
  const dismiss = (warning: string) => setDismissed([...dismissed, warning]);
  const user = model.snapshot?.user ?? null;
  const signedIn = model.snapshot?.session.state === 'signedIn';
  // The next user, or the next sign-in, has not read what this one put away.
  useLayoutEffect(() => {
    setDismissed([]);
    setClearAsked(false);
  }, [user, signedIn]);
  const local = { collapsed, setCollapsed, clearAsked, setClearAsked, dismissed, dismiss };
  useLayoutEffect(onRendered);
  return (
    <>
      <StateLine model={model} />
      <PhoneListPart model={model} actions={actions} onMark={onMark} />
      <ToolsEntries model={model} actions={actions} local={local} />
      <Card model={model} actions={actions} local={local} mover={mover} />
    </>
  );
}
