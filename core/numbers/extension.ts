/** What follows a complete number to be keyed after connect, and where it ends. */
export interface FoundExtension {
  extension: string;
  end: number;
}

const WORDS = [
  'extension',
  'extensi[oó]n',
  'extn?',
  'xtn',
  'x',
  'poste',
  'local',
  'anexo',
  'interno',
  'int',
  'durchwahl',
  'dw',
  'nebenstelle',
  'nst',
  'klappe',
].join('|');

/** Nothing of a number, a date or a word may go on behind an extension. */
const STOP = String.raw`(?![\d\p{L}]|[-./:,][\d\p{L}]| ?[-/] ?\d{3}|\s\d{3}[-. ]\d)`;

const NAMED = new RegExp(
  String.raw`[\s\u2063]*[,;]?[\s\u2063]*[([]?[\s\u2063]*(?:${WORDS})[\s\u2063]*[.:]?[\s\u2063]*[#:=.-]?[\s\u2063]*(\d{1,8})${STOP}([\s\u2063]*[)\]])?`,
  'iuy',
);
const HASH = new RegExp(String.raw`[\s\u2063]*#[\s\u2063]*(\d{1,8})${STOP}`, 'uy');
/** Pauses as dialers write them: `,,204#`, `;204`, `p204`, `*227`; further codes may follow. */
const PAUSES = /[ \u2063]?(?:,{2,8}|[;*pPwW])[ \u2063]?((?:\d{1,10}#?[,;pPwW]{1,8}){0,4}\d{1,10})(#?)/uy;
const ONE_COMMA = new RegExp(String.raw`,(\d{1,6})(?:#|(?![\d\p{L}]|[^\s\u2063]))`, 'uy');
/** As long as a number, behind a single mark, it is the next number of a list. */
const LONGEST_AFTER_ONE_MARK = 6;
const GOES_ON = /[\d\p{L}]|[-./:][\d]|[\s\u2063]?[-(]?[\s\u2063]?\d{3}[-. ]/uy;

/** Reads the extension that stands at `offset`, right behind a number. */
export function readExtension(text: string, offset: number): FoundExtension | null {
  return (
    match(NAMED, text, offset) ??
    match(HASH, text, offset) ??
    readPauses(text, offset) ??
    match(ONE_COMMA, text, offset)
  );
}

function match(pattern: RegExp, text: string, offset: number): FoundExtension | null {
  pattern.lastIndex = offset;
  const found = pattern.exec(text);
  return found?.[1] === undefined ? null : { extension: found[1], end: pattern.lastIndex };
}

function readPauses(text: string, offset: number): FoundExtension | null {
  const found = match(PAUSES, text, offset);
  if (found === null) return null;
  GOES_ON.lastIndex = found.end;
  if (GOES_ON.test(text)) return null;
  const isAfterOneMark = !text.startsWith(',,', offset);
  if (isAfterOneMark && /^\d+$/.test(found.extension) && found.extension.length > LONGEST_AFTER_ONE_MARK)
    return null;
  return { extension: found.extension.replace(/[;pPwW]/g, ','), end: found.end };
}
