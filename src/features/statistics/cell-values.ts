/** Sums as they are written: exact, whatever their size. */
import type { Cell } from '../../form/types.ts';
import type { CsvValue } from '../../http/answers/csv.ts';
import type { Whole } from '../../store/whole.ts';

/** The decimals of an amount in 万元 that is exact to the fen: it has 1,000,000 of them. */
const fenDigits = 6;

/** The unit in which sums of amounts are written. */
export const sumUnit = '万元';

/** Returns an amount in fen, not negative, as a decimal in 万元 without needless zeros. */
export function formatFen(fen: Whole): string {
  const digits = String(fen).padStart(fenDigits + 1, '0');
  const fraction = digits.slice(-fenDigits);
  let end = fraction.length;
  while (end > 0 && fraction[end - 1] === '0') end -= 1;
  const whole = digits.slice(0, -fenDigits);
  return end === 0 ? whole : `${whole}.${fraction.slice(0, end)}`;
}

/** A part of a JSON text, which `JSON.stringify` writes as it is. */
export type RawJson = { readonly rawJSON: string };

/** Node 24 has it; the library of types does not yet. */
const { rawJSON } = JSON as unknown as { readonly rawJSON: (text: string) => RawJson };

/** Returns a sum for JSON: a number with all its digits, an amount as a decimal string, or null. */
export function sumForJson(cell: Cell, value: Whole | null): RawJson | string | null {
  if (value === null) return null;
  return cell.kind === 'money' ? formatFen(value) : rawJSON(String(value));
}

/** Returns a sum for a table: a blank one is empty, never 0. */
export function sumForTable(cell: Cell, value: Whole | null): CsvValue {
  return value !== null && cell.kind === 'money' ? formatFen(value) : value;
}

/** Returns the unit in which the sum of a cell is written; null: it is counted. */
export function sumUnitOf({ kind }: Cell): string | null {
  return kind === 'money' ? sumUnit : null;
}
