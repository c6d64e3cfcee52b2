import { type FieldKind, fieldKind } from '../../core/numbers/context';
import { closestOf, parentOf } from './page-elements';

export const CELLS = 'td,th,[role=gridcell],[role=cell],[role=rowheader]';
export const ROWS = 'tr,[role=row],li,[role=listitem]';
const GRIDS = 'table,[role=grid],[role=treegrid],[role=table]';
const LEVELS = 4;
const LONGEST = 80;

/** What the page calls the place where an element stands: its own label, its column's header, its term. */
export function captionOf(element: Element): string {
  let at: Element | null = element;
  for (let level = 0; at !== null && level < LEVELS; level++, at = parentOf(at)) {
    const caption = ownCaption(at);
    if (caption !== '') return caption;
    if (at.matches(ROWS)) return '';
  }
  return '';
}

/** Telephone or not, as far as the page's captions say. Read anew each time: columns are renamed and moved. */
export function kindOf(element: Element): FieldKind {
  return fieldKind(captionOf(element));
}

function ownCaption(element: Element): string {
  if (element.matches(CELLS)) return headerOf(element);
  if (element.localName === 'dd') return textOf(previousTerm(element));
  const labelled = byIds(element, 'aria-labelledby') || (element.getAttribute('aria-label') ?? '');
  if (labelled !== '' && element.childElementCount === 0) return labelled;
  if (element instanceof HTMLInputElement) {
    const [label] = element.labels ?? [];
    return label === undefined ? element.name.replace(/[_-]|(?<=[a-z])(?=[A-Z])/g, ' ') : textOf(label);
  }
  const before = element.previousElementSibling;
  return before?.localName === 'label' ? textOf(before) : '';
}

/** The caption of a table cell's column (or of its row, where the row begins with one). */
export function headerOf(cell: Element): string {
  const named =
    byIds(cell, 'headers') ||
    byIds(cell, 'aria-labelledby') ||
    cell.getAttribute('aria-colheader') ||
    cell.getAttribute('data-label');
  if (named !== null && named !== '') return named;
  const grid = closestOf(cell, GRIDS);
  if (grid === null) return '';
  return grid instanceof HTMLTableElement && cell instanceof HTMLTableCellElement
    ? tableHeader(grid, cell)
    : gridHeader(grid, cell);
}

function tableHeader(table: HTMLTableElement, cell: HTMLTableCellElement): string {
  const headRow = table.tHead?.rows[table.tHead.rows.length - 1] ?? table.rows[0];
  const row = cell.parentElement;
  if (headRow !== undefined && headRow !== row) {
    const header = cellAtColumn(headRow, columnOf(cell));
    if (header !== null && (header.localName === 'th' || table.tHead !== null)) return textOf(header);
  }
  const first = row?.firstElementChild ?? null;
  return first !== cell && first?.localName === 'th' ? textOf(first) : '';
}

function columnOf(cell: HTMLTableCellElement): number {
  let column = 0;
  for (let at = cell.previousElementSibling; at !== null; at = at.previousElementSibling)
    column += at instanceof HTMLTableCellElement ? at.colSpan : 0;
  return column;
}

function cellAtColumn(row: HTMLTableRowElement, column: number): HTMLTableCellElement | null {
  let at = 0;
  for (const cell of row.cells) {
    at += cell.colSpan;
    if (column < at) return cell;
  }
  return null;
}

function gridHeader(grid: Element, cell: Element): string {
  const index = cell.getAttribute('aria-colindex');
  if (index !== null)
    return textOf(grid.querySelector(`[role=columnheader][aria-colindex="${CSS.escape(index)}"]`));
  const cells = [...(cell.parentElement?.children ?? [])];
  return textOf(grid.querySelectorAll('[role=columnheader]')[cells.indexOf(cell)] ?? null);
}

function previousTerm(element: Element): Element | null {
  let at = element.previousElementSibling;
  while (at !== null && at.localName !== 'dt') at = at.previousElementSibling;
  return at;
}

function byIds(element: Element, attribute: string): string {
  const ids = element.getAttribute(attribute);
  if (ids === null || ids === '') return '';
  const root = element.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return '';
  return ids
    .split(/\s+/)
    .map(id => textOf(root.getElementById(id)))
    .join(' ')
    .trim();
}

/** An element's text without the white space of the source. */
export function textOf(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, LONGEST);
}
