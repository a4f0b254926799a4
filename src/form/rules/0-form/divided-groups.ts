/** Finds groups of rows that the edition before prints as one row each. */

import { cellsOf, listRows, rowCoordinatesOf } from '../../cells.ts';
import { editions } from '../../editions/index.ts';
import { perEdition } from '../../per-edition.ts';
import type { Cell, Edition, TableMember, Text } from '../../types.ts';
import { normalizeWords } from '../printed-report.ts';

/** A group of rows that was one row in the edition before. */
export interface DividedGroup {
  /** The label of the one row. */
  readonly label: Text;
  /** The pointer of the group in the report, without the first slash. */
  readonly part: string;
  readonly table: TableMember;
  /** The rows of the group, by coordinates without column. */
  readonly rows: readonly string[];
  /** The words of the one row, and the same without 处理 at the end. */
  readonly wordsOfRow: ReadonlySet<string>;
  readonly editionBefore: Edition;
}

/** Returns the label of a row without those of its groups. */
function labelOfRow(edition: Edition, cell: Cell): Text {
  const table = edition.tables.find(({ member }) => member === cell.table);
  const rows = (table?.blocks ?? []).flatMap((block) => listRows(block.rows));
  return rows.find(({ row }) => row.coordinate === cell.row)?.row.label ?? cell.rowLabel;
}

function findDividedGroup(name: string, edition: Edition, editionBefore: Edition): DividedGroup[] {
  const single = cellsOf(editionBefore).find(({ rowName }) => rowName === name);
  const parts = cellsOf(edition).filter(({ groupNames }) => groupNames.includes(name));
  const [first] = parts;
  if (single === undefined || first === undefined) return [];
  const label = labelOfRow(editionBefore, single);
  const words = normalizeWords(label.zh);
  return [
    {
      ...{ label, table: first.table, editionBefore },
      part: first.path.slice(0, -2).join('/'),
      rows: [...new Set(parts.map(rowCoordinatesOf))],
      wordsOfRow: new Set([words, words.replace(/处理$/, '')]),
    },
  ];
}

/** Returns the groups of an edition that were one row in the edition before. */
export const dividedGroups = perEdition((edition): readonly DividedGroup[] => {
  const editionBefore = editions[editions.findIndex(({ id }) => id === edition.id) - 1];
  if (editionBefore === undefined) return [];
  const names = new Set(cellsOf(edition).flatMap(({ groupNames }) => groupNames));
  return [...names].flatMap((name) => findDividedGroup(name, edition, editionBefore));
});
