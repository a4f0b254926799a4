/** How rules write numbers and labels in their messages. */
import type { Cell, Text } from '../types.ts';
import type { RuleResult } from './rule.ts';

/** Returns a text in quotes. */
export function quoteText(text: Text): Text {
  return { zh: `“${text.zh}”`, en: `"${text.en}"` };
}

const fenInTenThousand = 1_000_000;

/** Returns a number of a cell in the unit in which it is shown: amounts are summed in fen. */
export function toShownUnit(cell: Cell, value: number): number {
  return cell.kind === 'money' ? value / fenInTenThousand : value;
}

/** Returns the same as a text, with the unit of amounts. */
export function formatNumber(cell: Cell, value: number): Text {
  const number = String(toShownUnit(cell, value));
  return cell.kind === 'money'
    ? { zh: `${number} 万元`, en: `${number} × 10,000 yuan` }
    : { zh: number, en: number };
}

/** Returns both sides of an equation about cells of one unit. */
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
