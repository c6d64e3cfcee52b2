import type { CaptionBook } from '../../core/page/caption-book';
import type { Landmark } from '../../core/page/landmark';
import { namesOf } from './accessible-name';
import { holds, isElement, isNode } from './dom-tree';
import type { Landmarks } from './landmarks';
import { roleOf } from './role';

const LINE_ROLES = ['row', 'listitem', 'option', 'treeitem'];
const HEAD_ROLES = ['columnheader', 'heading', 'banner'];
const TABLES = 'table, [role=table], [role=grid], [role=treegrid]';

/**
 * The line of an action pattern or of a list of contacts that an action was on, as a text by which the same line
 * is known again after the page has drawn it anew; null when it was on no such line. A line of the alarm queue
 * is none: a double click there loads an alarm.
 */
export function actionLine(
  path: readonly EventTarget[],
  landmarks: Landmarks,
  book: CaptionBook,
): string | null {
  const elements = path.filter(target => isNode(target)).filter(node => isElement(node));
  const [innermost] = elements;
  if (innermost === undefined) return null;
  const panel = panelOf(innermost, landmarks) ?? contactTable(elements, book);
  if (panel === null) return null;
  const inPanel = elements.slice(0, elements.indexOf(panel));
  // A table's row header names a line; a column header names a column.
  if (
    inPanel.some(element => HEAD_ROLES.includes(roleOf(element)) && element.getAttribute('scope') !== 'row')
  )
    return null;
  const line = inPanel.find(element => LINE_ROLES.includes(roleOf(element))) ?? inPanel.at(-1);
  const text = line?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  return text === '' ? null : text;
}

function panelOf(element: Element, landmarks: Landmarks): Element | null {
  const panels = (['actionPattern', 'contacts'] as const).flatMap(
    landmark => landmarks.find(landmark).elements,
  );
  return panels.find(panel => panel !== element && holds(panel, element)) ?? null;
}

/** A table with a column for names and one for numbers lists contacts, whatever its title. */
function contactTable(elements: readonly Element[], book: CaptionBook): Element | null {
  const table = elements.find(element => element.matches(TABLES));
  if (table === undefined) return null;
  const heads = [...table.querySelectorAll('th:not([scope=row]), [role=columnheader]')];
  const captions = heads.flatMap(namesOf).flatMap(name => book.landmarksOf(name));
  const needed: readonly Landmark[] = ['name', 'number'];
  return needed.every(landmark => captions.includes(landmark)) ? table : null;
}
