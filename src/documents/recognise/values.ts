/** Reads a number cell of a printed report: a number, a number with a remark, or neither. */
import { normalizeText } from '../../form/text/normalize.ts';

export type CellReading =
  /** Digits without separators; `note` is the rest of the cell. */
  | { readonly kind: 'number'; readonly digits: string; readonly note: string | null }
  /** A slash, a dash or 无 in the place of a number. */
  | { readonly kind: 'mark'; readonly note: string };

/** The longest cell: longer texts are sentences. */
const cellLengthMax = 100;

/** Only digits, as in most cells. */
const digitsOnly = /^[0-9]+$/;
const grouped = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?/;
const simple = /^[+-]?\d+(?:\.\d+)?/;
const marks = /^(?:[/\\]+|[-—–―]{1,3}|无|無|未填|空)$/;
const units = /^(?:件|条|个|项|次|宗|份|元|万元|人民币元|圆)?$/;

const pageNumber =
  /^(?:[-—–―·]+ ?\d{1,3} ?[-—–―·]+|第 ?\d{1,3} ?页.{0,20}|\d{1,3} ?[/／] ?\d{1,3}|p(?:age)?\b\.? ?\d{1,3}(?: ?[-—–/].{0,80})?)$/i;

/** Page numbers of a printed document: `— 4 —`, `第 4 页`, `4 / 12`, `P. 4`, `Page 4 - …`. */
export function isPageNumber(text: string): boolean {
  return text.length <= 120 && pageNumber.test(text.trim().replace(/\s+/g, ' '));
}

/**
 * Reads the text of a cell; null where it is neither a number nor a mark, and so can be a label.
 * Numbering such as `1.` or `（一）` is no number, nor is a sentence that starts with one.
 */
export function readCellText(text: string): CellReading | null {
  if (text.length > cellLengthMax) return null;
  if (digitsOnly.test(text)) return { kind: 'number', digits: text, note: null };
  const folded = normalizeText(text)
    .replace(/[−﹣]/g, '-')
    .trim()
    .replace(/^[减減]少?\s*(?=\d)/, '-')
    .replace(/^增加?\s*(?=\d)/, '+');
  if (marks.test(folded)) return { kind: 'mark', note: text.trim() };
  const match = folded.match(grouped) ?? folded.match(simple);
  if (match === null) return null;
  const rest = folded.slice(match[0].length).trim();
  const digits = match[0].replace(/,/g, '').replace(/^\+/, '');
  const isWorded = /^[减減增]/.test(text.trim());
  if (rest === '') return { kind: 'number', digits, note: isWorded ? text.trim() : null };
  if (units.test(rest) || /^\p{Script=Han}{0,2}\s*\([^()]*\)$/u.test(rest)) {
    return { kind: 'number', digits, note: text.trim() };
  }
  return null;
}
