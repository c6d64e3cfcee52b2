import { fieldKind } from '../../core/numbers/context';
import { CELLS, ROWS, headerOf, textOf } from './field-caption';
import { closestOf } from './page-elements';

/** What the row around a number says of it. */
export interface RowFacts {
  /** Whom the number belongs to; '' if the row does not tell. */
  name: string;
  /** Digits of an Extension cell that goes with this number; '' if there is none. */
  extension: string;
}

const NAME_HEADER = /^(?:full |contact )?(?:name|nom|nombre)\b/i;
const EXTENSION_HEADER = /^(?:ext|poste|anexo|interno|durchwahl|nst)/i;
const EXTENSION = /^(?:x|ext\.?|#)?\s*(\d{1,8})$/i;
const LONGEST_NAME = 60;

export function rowFacts(element: Element): RowFacts {
  const row = closestOf(element, ROWS);
  if (row === null) return { name: '', extension: '' };
  const cells = [...row.querySelectorAll(CELLS)];
  if (cells.length === 0) return { name: firstName([...row.children], element), extension: '' };
  const named = cells.find(cell => !cell.contains(element) && NAME_HEADER.test(headerOf(cell)));
  const name = named === undefined ? firstName(cells, element) : nameIn(named);
  return { name, extension: extensionBehind(cells, element) };
}

function firstName(cells: readonly Element[], element: Element): string {
  const other = cells.filter(cell => !cell.contains(element));
  return other.map(nameIn).find(name => name !== '') ?? '';
}

/** A name has letters and, unlike numbers, dates and codes, no run of digits. */
function nameIn(cell: Element): string {
  const text = textOf(cell);
  return /\p{L}{2}/u.test(text) && !/\d{2}/.test(text) ? text.slice(0, LONGEST_NAME) : '';
}

/** Looks to the right of the number, up to the next column of telephone numbers. */
function extensionBehind(cells: readonly Element[], element: Element): string {
  const own = cells.findIndex(cell => cell.contains(element));
  if (own < 0) return '';
  for (const cell of cells.slice(own + 1)) {
    const header = headerOf(cell);
    if (EXTENSION_HEADER.test(header)) return EXTENSION.exec(textOf(cell))?.[1] ?? '';
    if (fieldKind(header) === 'phone') return '';
  }
  return '';
}
