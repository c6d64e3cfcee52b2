import { readUserLine } from '../../core/page/user-line';
import type { PageUser } from '../../messaging/messages';
import { isElement, isText, lineage, rootsAt } from './dom-tree';
import type { PageParts } from './page-parts';
import { isShown } from './visibility';

/** MWC's bottom bar is at most so high, in CSS pixels. */
const BAR_MAX_HEIGHT_PX = 160;
const BAR_LEVELS = 6;
const BAR_MAX_TEXTS = 40;

export interface UserWatch {
  read(): PageUser;
  /** Whether a text at that node can change who the user is. */
  concerns(node: Node): boolean;
}

/**
 * Who works in MWC. A visible password field speaks against everything else: the page is locked or logged out.
 * A page without any sign is `unknown`, never logged out: a landmark may have drifted.
 */
export function watchUser({ watch, landmarks }: PageParts): UserWatch {
  let bar: Element | null = null;

  function isAnyShown(...names: readonly ('logIn' | 'logOff' | 'lock' | 'unlock')[]): boolean {
    return names.some(landmark => landmarks.find(landmark).elements.length > 0);
  }

  function userName(): string | null {
    const { step, elements } = landmarks.find('user');
    const [named, ...others] = elements;
    if (named !== undefined && others.length === 0 && (step !== 'structure' || isInBar(named))) {
      const name = textsBelow(named).join(' ').replace(/\s+/g, ' ').trim();
      if (name !== '') return readUserLine(textsBelow(named)) ?? name;
    }
    if (bar === null || !isShown(bar) || readUserLine(textsBelow(bar)) === null) bar = findBar();
    return bar === null ? null : readUserLine(textsBelow(bar));
  }

  return {
    concerns: node => bar?.contains(node) ?? true,
    read() {
      const name = userName();
      if (watch.index.passwordFields().some(isShown)) {
        const isLocked = name !== null || isAnyShown('unlock', 'logOff', 'lock');
        return { state: isLocked ? 'locked' : 'loggedOut' };
      }
      if (isAnyShown('unlock')) return { state: 'locked' };
      if (name !== null) return { state: 'loggedIn', name };
      const isLoggedOut = isAnyShown('logIn') && !isAnyShown('logOff', 'lock');
      return { state: isLoggedOut ? 'loggedOut' : 'unknown' };
    },
  };
}

function isInBar(element: Element): boolean {
  return [...lineage(element)].some(at => /^(?:footer|header|nav)$/.test(at.localName) || isLowLeft(at));
}

function isLowLeft(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  if (view === null) return false;
  const { bottom, left, height } = element.getBoundingClientRect();
  return (
    height <= BAR_MAX_HEIGHT_PX &&
    bottom >= view.innerHeight - BAR_MAX_HEIGHT_PX &&
    left < view.innerWidth / 2
  );
}

/** The lowest block at the left whose texts name a user before a clock. */
function findBar(): Element | null {
  const footers = [...document.querySelectorAll('footer, [role=contentinfo]')].filter(isShown);
  const lowest = elementsAt(document, 8, window.innerHeight - 8);
  for (const start of [...footers, ...lowest]) {
    let level = 0;
    for (const block of lineage(start)) {
      if (level > BAR_LEVELS || block.getBoundingClientRect().height > BAR_MAX_HEIGHT_PX) break;
      level += 1;
      if (isLowLeft(block) && readUserLine(textsBelow(block)) !== null) return block;
    }
  }
  return null;
}

/** Elements under a point, through shadow roots and frames, the topmost first. */
function elementsAt(root: DocumentOrShadowRoot, x: number, y: number): Element[] {
  return root.elementsFromPoint(x, y).flatMap(element => {
    const inner = rootsAt(element).flatMap(tree => {
      if (tree === root) return [];
      const { x: left, y: top } = 'host' in tree ? { x: 0, y: 0 } : element.getBoundingClientRect();
      return elementsAt(tree, x - left, y - top);
    });
    return [...inner, element];
  });
}

/** Texts below an element in reading order, shadow roots included; a bar has few. */
function textsBelow(element: Element, into: string[] = []): string[] {
  for (const child of (element.shadowRoot ?? element).childNodes) {
    if (into.length > BAR_MAX_TEXTS) return into;
    if (isText(child)) {
      if (child.data.trim() !== '') into.push(child.data);
    } else if (isElement(child)) {
      textsBelow(child, into);
    }
  }
  return into;
}
