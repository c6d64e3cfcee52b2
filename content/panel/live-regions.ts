import { say } from '../../ui/text';
import { announcements, createMemory } from './announcements';
import type { Announcement } from './announcements';
import type { PanelModel } from './model';

/**
 * Adds the live regions, empty: a region that comes with its text is not read out
 * (github.com/nvaccess/nvda/issues/14591). Returns what speaks through them.
 */
export function addLiveRegions(root: ShadowRoot): (model: PanelModel) => void {
  const regions = { polite: addRegion(root, 'status'), assertive: addRegion(root, 'alert') };
  const unsaid = createMemory();
  return model => {
    const fresh = unsaid(announcements(model));
    for (const urgency of ['polite', 'assertive'] as const) {
      const words = fresh.filter(announcement => announcement.urgency === urgency).map(wordsOf);
      if (words.length > 0) regions[urgency].textContent = words.join(' ');
    }
  };
}

function addRegion(root: ShadowRoot, role: 'status' | 'alert'): HTMLElement {
  const region = document.createElement('div');
  region.className = 'live-region';
  region.setAttribute('role', role);
  region.setAttribute('aria-live', role === 'alert' ? 'assertive' : 'polite');
  root.append(region);
  return region;
}

function wordsOf({ phrase }: Announcement): string {
  return say(phrase);
}
