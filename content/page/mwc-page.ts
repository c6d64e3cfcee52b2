import { captionBook } from '../../core/page/caption-book';
import type { PageProfile } from '../../core/page/profile';
import { PAGE_WIDE } from '../../core/page/traits';
import type { PageUser } from '../../messaging/messages';
import { reportLandmarks } from './contract';
import { watchDialIntention } from './dial-intention';
import { watchDialer } from './dialer';
import { watchHangUp } from './hang-up';
import { findLandmarks } from './landmarks';
import type { MwcPage, MwcPageEvents, NativeSign } from './mwc-page-events';
import { watchPage } from './page-watch';
import { watchSetUp } from './set-up-dialog';
import { watchTools } from './tools-menu';
import { watchActions, type Action } from './trusted-actions';
import { watchUser } from './user';
import { shownRect } from './visibility';

export type { Intention, MwcPage, MwcPageEvents, SetUp } from './mwc-page-events';

const COVERED_BY_PARENT: MwcPage = {
  user: () => ({ state: 'unknown' }),
  dialer: () => null,
  contract: () => [],
};

/**
 * Watches MWC until `signal` aborts and tells what happens there. It changes nothing in the page. It may start
 * before the page has a body, or in a page that is long loaded: both see the same.
 *
 * One such watch covers the frame it runs in and every same-origin frame inside; in such an inner frame it tells
 * nothing, so that nothing is told twice.
 */
export function startMwcPage(events: MwcPageEvents, profile: PageProfile, signal: AbortSignal): MwcPage {
  if (window.frameElement !== null) return COVERED_BY_PARENT;
  const book = captionBook(profile);
  const wideBook = captionBook(profile, PAGE_WIDE);
  const watch = watchPage(wideBook, concernsUs, onChange, signal);
  const landmarks = findLandmarks(book, profile, watch);
  const parts = { book, watch, landmarks };
  const dialer = watchDialer(parts);
  const user = watchUser(parts);
  const tools = watchTools(parts);
  const intention = watchDialIntention(parts, dialer, told => events.onIntention(told));
  const hangUp = watchHangUp(parts, dialer, () => events.onHangUp());
  const setUp = watchSetUp(
    parts,
    (state, end) => events.onSetUp(state, end),
    () => tellNative('tapiDevice'),
  );
  const takeInFrames = watchActions(watch, onAction, signal);

  const nativeSigns = new Set<NativeSign>();
  let shownUser: PageUser = { state: 'unknown' };
  let isUserTold = false;
  let isUserStale = false;
  let isDialerStale = false;
  let dialerPanel: Element | null = null;
  let toolsMenu: Element | null = null;

  function tellNative(sign: NativeSign): void {
    if (nativeSigns.has(sign)) return;
    nativeSigns.add(sign);
    events.onNative(sign);
  }

  function tellUser(): void {
    const now = user.read();
    const isSame = JSON.stringify(now) === JSON.stringify(shownUser);
    if (isUserTold && isSame) return;
    isUserTold = true;
    shownUser = now;
    events.onUser(now);
  }

  function tellDialer(): void {
    const panel = dialer.panel();
    if (panel === dialerPanel) return;
    dialerPanel = panel;
    events.onDialer(panel === null ? null : { element: panel, rect: () => shownRect(panel) });
  }

  function tellTools(): void {
    const menu = tools.menu();
    if (tools.hasNativeEntries()) tellNative('toolsEntry');
    if (menu === toolsMenu) return;
    toolsMenu = menu;
    events.onTools(menu === null ? null : { element: menu, rect: () => shownRect(menu) });
  }

  function onAction(action: Action): void {
    hangUp(action);
    setUp.onAction(action);
    intention.onAction(action);
  }

  /** Notes what a change of text may concern. */
  function concernsUs(node: Node): boolean {
    isUserStale ||= user.concerns(node);
    isDialerStale ||= dialer.concerns(node);
    return isUserStale || isDialerStale;
  }

  function onChange(what: 'structure' | 'text'): void {
    if (!watch.isSearched()) return;
    if (what === 'structure') takeInFrames();
    if (what === 'structure' || isUserStale) tellUser();
    // A clock beside the user's name is all that changes in most seconds.
    const isUserAlone = what === 'text' && !isDialerStale && !intention.isArmed();
    isUserStale = isDialerStale = false;
    if (isUserAlone) return;
    tellDialer();
    intention.onChange();
    setUp.onChange();
    tellTools();
    if (intention.isArmed()) watch.lookAgain();
  }

  return {
    user: () => shownUser,
    dialer: () => dialer.see()?.reading ?? null,
    contract: () => reportLandmarks(landmarks, setUp.dialog()),
  };
}
