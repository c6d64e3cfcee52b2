import type { Browser } from 'webextension-polyfill';
import type { Snapshot } from '../../messaging/messages';

const ATTENTION = '#b45309';

/**
 * Shows on a tab's toolbar button that its MWC user cannot call: not connected, *Not now*, or a sign-in that
 * ends for good. No sign means that all is well.
 */
export async function showBadge(
  action: Browser['action'],
  tabId: number,
  snapshot: Omit<Snapshot, 'revision'>,
): Promise<void> {
  const text = needsAttention(snapshot) ? '!' : '';
  await action.setBadgeText({ tabId, text });
  if (text !== '') await action.setBadgeBackgroundColor({ tabId, color: ATTENTION });
}

function needsAttention({ user, session }: Omit<Snapshot, 'revision'>): boolean {
  if (user === null) return false;
  if (session.state === 'signedIn') return session.warning !== null;
  return session.state === 'signedOut' || session.state === 'declined';
}
