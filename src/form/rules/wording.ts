/** Writes numbers and labels in the messages of rules. */
import type { Cell, Text } from '../types.ts';
import type { RuleResult } from './rule.ts';

/** Returns a text in quotes. */
export function quoteText(text: Text): Text {
  return { zh: `“${text.zh}”`, en: `"${text.en}"` };
}

const fenInTenThousand = 1_000_000;

/** Returns the value of a cell in the unit in which it is shown; amounts are summed in fen. */
export function toShownUnit(cell: Cell, value: number): number {
  return cell.kind === 'money' ? value / fenInTenThousand : value;
}

/** Returns the value of a cell as a text, with the unit of an amount. */
export function formatNumber(cell: Cell, value: number): Text {
  const number = String(toShownUnit(cell, value));
  return cell.kind === 'money'
    ? { zh: `${number} 万元`, en: `${number} × 10,000 yuan` }
    : { zh: number, en: number };
}

/** Returns both sides of an equation, in the unit in which they are shown. */
export function buildSides(
  cell: Cell,
  left: number,
  right: number,
): NonNullable<RuleResult['sides']> {
  return {
    left: toShownUnit(cell, left),
    right: toShownUnit(cell, right),
    difference: toShownUnit(cell, left - right),
  };
}
