import { isPhoneWord } from './context';

/** A stretch of plain text that reads as a number, and what the edge rules must know of it. */
export interface Stretch {
  start: number;
  end: number;
  /** Separated or with a plus: hardly a part of a longer code. */
  isFormatted: boolean;
  isDotted: boolean;
}

const LONGEST_TOKEN = 80;

/** Whether a number may begin here, judged by what touches it on the left. */
export function leftAllows(text: string, { start, isFormatted }: Stretch): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_TOKEN), start);
  const token = /[^\s\u2063]*$/.exec(before)?.[0] ?? '';
  if (token === '') return !/[$€£¥] $/.test(before);
  if (/:\/\/|^www\.|@|[$€£¥_]$|[*•]{2}$|\d:$/i.test(token)) return false;
  if (/\d,$/.test(token)) return isFormatted;
  const glued = /(?<word>\p{L}+)(?<mark>[-.]?)$/u.exec(token)?.groups;
  if (glued === undefined) return !/[\p{L}\d]-$/u.test(token);
  const { word = '', mark = '' } = glued;
  if (isPhoneWord(word)) return isFormatted || word.length > 1;
  if (mark === '.') return isFormatted;
  const isLoneLetter = word.length === 1 && !/[\p{L}\d_]\p{L}[-.]?$/u.test(token);
  return isLoneLetter && isFormatted && mark === '';
}

/** Whether a number may end here, judged by what touches it on the right. */
export function rightAllows(text: string, { end, isFormatted }: Stretch): boolean {
  const after = text.slice(end, end + LONGEST_TOKEN);
  if (after === '') return true;
  if (/^(?: ?[$€£¥%°]|[@_]|[*•]{2}|:\d|\.\d|\\)/.test(after)) return false;
  const glued = /^(?<mark>-?)(?<word>\p{L}+)(?<rest>[\d_]?)/u.exec(after)?.groups;
  if (glued === undefined) return !/^-\d/.test(after);
  const { word = '', mark = '', rest = '' } = glued;
  if (rest !== '' || !isFormatted) return false;
  return isPhoneWord(word) || (word.length === 1 && mark === '');
}

/** Whether dotted digits go on as a sum of money does: `612.345.678,00`. */
export function isSum(text: string, { end, isDotted }: Stretch): boolean {
  return isDotted && /^,\d{1,2}(?!\d)/.test(text.slice(end, end + 4));
}
