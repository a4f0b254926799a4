/** Derives the relations that the form prints from the editions. */

import { cellsOfTable } from '../../cells.ts';
import { sumsOf } from '../../totals.ts';
import type { Edition, TableMember } from '../../types.ts';
import type { Relation } from '../rule.ts';

/** Returns a function that lists the sums of a table: parts on the left, total on the right. */
export function listSumRelations(direction: 'row' | 'column', member: TableMember) {
  return (edition: Edition): Relation[] =>
    sumsOf(edition)
      .filter((sum) => sum.direction === direction && sum.total.table === member)
      .map(({ parts, total }) => ({ left: parts, right: [total], total }));
}

/** Lists the balances that tables print, column by column. */
export function listBalanceRelations(edition: Edition): Relation[] {
  return edition.tables.flatMap(({ member, balance }) => {
    if (balance === undefined) return [];
    const cells = cellsOfTable(edition, member);
    const columns = [...new Set(cells.map((cell) => cell.column))];
    const side = (column: string, rows: readonly string[]) =>
      cells.filter((cell) => cell.column === column && rows.includes(cell.row));
    return columns.map((column) => ({
      left: side(column, balance.left),
      right: side(column, balance.right),
      total: null,
    }));
  });
}
