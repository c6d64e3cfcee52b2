import { isDisabled, type DialerWatch } from './dialer';
import { holds, isElement, isNode } from './dom-tree';
import type { PageParts } from './page-parts';
import type { Action } from './trusted-actions';

/**
 * The operator pressed MWC's HANG UP. It must be the only one of its Dialer, or of the page when it stands
 * outside; with two Dialers no press is ours to read.
 */
export function watchHangUp(
  { landmarks }: PageParts,
  dialer: DialerWatch,
  onHangUp: () => void,
): (action: Action) => void {
  function hangUp(): Element | null {
    const panel = dialer.panel();
    if (panel === null) return landmarks.find('dialer').elements.length > 1 ? null : landmarks.only('hangUp');
    const inPanel = landmarks.find('hangUp', panel).elements;
    const [only, ...others] = inPanel.length > 0 ? inPanel : landmarks.find('hangUp').elements;
    return only === undefined || others.length > 0 ? null : only;
  }

  return action => {
    const [target] = action.path;
    if (action.kind !== 'click' || action.clicks > 1 || target === undefined) return;
    if (!isNode(target) || !isElement(target)) return;
    const button = hangUp();
    if (button !== null && holds(button, target) && !isDisabled(button)) onHangUp();
  };
}
