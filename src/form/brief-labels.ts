/** Labels of cells that are short enough for a formula: official words, without their numerals. */
import { listRows } from './cells.ts';
import { perEdition } from './per-edition.ts';
import type { Cell, Edition, Row, RowGroup, Text } from './types.ts';

/** The numeral before a label of the form: 三、 or （一） or 1. */
const numeral = /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}\.)/;

const stripNumeral = ({ zh, en }: Text): Text => ({ zh: zh.replace(numeral, ''), en });

/** A row with the group that is nearest to it, if any. */
interface LabelledRow {
  readonly row: Row;
  readonly group: RowGroup | undefined;
}

interface LabelIndex {
  /** By table and coordinate: `applicationStatistics 3.1`. */
  readonly rows: ReadonlyMap<string, LabelledRow>;
  /** How often a label occurs among rows and columns. */
  readonly uses: ReadonlyMap<string, number>;
}

const labelIndexOf = perEdition(({ tables }): LabelIndex => {
  const rows = new Map<string, LabelledRow>();
  const labels: string[] = [];
  for (const { member, blocks } of tables) {
    for (const block of blocks) {
      labels.push(...block.columns.map(({ label }) => label.zh));
      for (const { row, groups } of listRows(block.rows)) {
        rows.set(`${member} ${row.coordinate}`, { row, group: groups.at(-1) });
        labels.push(stripNumeral(row.label).zh);
      }
    }
  }
  const uses = Map.groupBy(labels, (label) => label);
  return { rows, uses: new Map([...uses].map(([label, all]) => [label, all.length])) };
});

/**
 * Returns the labels of the row and the column of a cell, without numerals. A row whose label another
 * row or a column has too (总计, 其他) is preceded by its group.
 */
export function briefLabelOf(
  edition: Edition,
  { table, row: coordinate, columnLabel }: Cell,
): Text {
  const { rows, uses } = labelIndexOf(edition);
  const { row, group } = rows.get(`${table} ${coordinate}`) ?? {};
  const own = row && stripNumeral(row.label);
  const isShared = own !== undefined && (uses.get(own.zh) ?? 0) > 1;
  const parts = [
    ...(isShared && group !== undefined ? [stripNumeral(group.label)] : []),
    ...(own === undefined ? [] : [own]),
    columnLabel,
  ];
  return {
    zh: parts.map(({ zh }) => zh).join(' '),
    en: parts.map(({ en }) => en).join(', '),
  };
}
