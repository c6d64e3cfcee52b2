import type { Desk } from './desk';
import type { ViewState } from './view-state';

const TEXT_FIELDS = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]';

function isTyping(event: KeyboardEvent): boolean {
  return event.target instanceof Element && event.target.closest(TEXT_FIELDS) !== null;
}

/** MWC's keys: `D` runs the current line ("D for Do"), F6 opens On Test, Escape closes the menu. */
export function listenToKeys(target: Document, desk: Desk, state: () => ViewState): void {
  target.addEventListener('keydown', event => {
    const { snapshot, route, dialogs, menu } = state();
    if (snapshot.userId === null || snapshot.locked || dialogs.length > 0) return;
    if (event.key === 'Escape' && menu.state === 'open') {
      desk.screen.closeMenu();
      return;
    }
    if (event.key === 'F6') {
      event.preventDefault();
      desk.screen.open({ kind: 'on-test' });
      return;
    }
    const hasModifier = event.ctrlKey || event.altKey || event.metaKey;
    const isDo = event.key.toLowerCase() === 'd' && !hasModifier && !event.repeat;
    if (!isDo || isTyping(event) || route.screen !== 'alarm') return;
    // A dialog that the line opens takes the focus at once and would get the letter.
    event.preventDefault();
    void desk.alarm.runCurrentLine(route.alarmNo);
  });
}
