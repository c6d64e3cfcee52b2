/**
 * Keeps an element where it can be pressed: in the top modal dialog while one is open (all else is inert
 * then), else at the end of the document. Watches `open` alone and the way up from the element, never the
 * whole page's changes.
 */
export function followDialogs(element: HTMLElement, signal: AbortSignal): void {
  if (signal.aborted) return;
  let opened: HTMLDialogElement[] = [];
  const wayUp = new MutationObserver(settle);
  const openings = new MutationObserver(settle);

  function settle(): void {
    const modal = [...document.querySelectorAll<HTMLDialogElement>('dialog:modal')];
    opened = opened.filter(dialog => modal.includes(dialog));
    opened.push(...modal.filter(dialog => !opened.includes(dialog)));
    const home = opened.at(-1) ?? document.documentElement;
    if (element.parentNode !== home) move(element, home);
    standAtOrigin(element);
    watchWayUp();
  }

  function watchWayUp(): void {
    wayUp.disconnect();
    for (let node: Node | null = element.parentNode; node !== null; node = node.parentNode)
      wayUp.observe(node, { childList: true });
  }

  openings.observe(document, { subtree: true, attributes: true, attributeFilter: ['open'] });
  // A dialog that opens while the page is parsed has its attribute from the start.
  document.addEventListener('toggle', settle, { capture: true, signal });
  settle();

  signal.addEventListener('abort', () => {
    wayUp.disconnect();
    openings.disconnect();
    element.remove();
  });
}

function move(element: HTMLElement, home: Element): void {
  // moveBefore keeps focus and typed text, but only inside one document.
  if (element.isConnected && typeof home.moveBefore === 'function') home.moveBefore(element, null);
  else home.append(element);
}

/** A dialog with a transform or filter is the frame of reference of what is fixed inside: shifts it back. */
function standAtOrigin(element: HTMLElement): void {
  const { style } = element;
  style.setProperty('--shift-x', '0px');
  style.setProperty('--shift-y', '0px');
  const { left, top } = element.getBoundingClientRect();
  style.setProperty('--shift-x', `${-left}px`);
  style.setProperty('--shift-y', `${-top}px`);
}
