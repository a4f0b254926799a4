/** Which cells of two reports tell the same, where the editions of the form differ. */
import { cellByPointer, cellsOf } from '../figures.ts';
import type { Cell, Edition } from '../types.ts';

/** Cells of this report, and those of last year's that tell the same; each side is a sum. */
export interface Comparable {
  readonly now: readonly Cell[];
  readonly before: readonly Cell[];
}

/**
 * What the 2021 edition calls otherwise: rules and documents issued are those newly made. What was
 * disclosed in all (对外公开总数量) is not what is in force: that does not compare.
 */
const successors: Readonly<Record<string, string>> = {
  '/proactiveDisclosure/regulations/made': '/proactiveDisclosure/regulations/issued',
  '/proactiveDisclosure/normativeDocuments/made': '/proactiveDisclosure/normativeDocuments/issued',
};

/** The outcomes that the trial edition prints as one row, and the 2021 edition as three. */
const otherOutcomes = '/applicationStatistics/outcomes/otherOutcomes/';

function cellsNow(edition: Edition, { pointer, kind, column }: Cell): readonly Cell[] {
  const same = cellByPointer(edition, successors[pointer] ?? pointer);
  if (same !== undefined) return same.kind === kind ? [same] : [];
  if (!pointer.startsWith(otherOutcomes)) return [];
  return cellsOf(edition).filter(
    (cell) => cell.pointer.startsWith(otherOutcomes) && cell.column === column,
  );
}

/** The cells that compare, in the order of last year's form. */
export function comparableCells(before: Edition, now: Edition): Comparable[] {
  return cellsOf(before)
    .map((cell) => ({ now: cellsNow(now, cell), before: [cell] }))
    .filter((pair) => pair.now.length > 0);
}
