/** Tables as CSV (RFC 4180), such that a spreadsheet shows them and runs no part of them. */

export const csvType = 'text/csv';

/** Without it Excel assumes the character set of the machine, and Chinese is lost. */
const byteOrderMark = '\ufeff';

/** The characters with which a spreadsheet recognises a formula. */
const formulaStart = /^[=+\-@\t\r]/;

export type CsvValue = string | number | bigint | null;

function fieldOf(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = formulaStart.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Formats lines of a table; each ends in CR LF. Texts that look like formulas get an apostrophe.
 */
export function formatCsvRows(rows: readonly (readonly CsvValue[])[]): string {
  return rows.map((row) => `${row.map(fieldOf).join(',')}\r\n`).join('');
}

/** Formats a table with its head, as a file. */
export function formatCsv(head: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return `${byteOrderMark}${formatCsvRows([head, ...rows])}`;
}
