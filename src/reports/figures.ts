/**
 * Changes to the figures of a report: which totals a caller declared, how a merge patch is applied,
 * and the whole form in its order.
 */
import { cellsOf, tableMembers } from '../form/cells.ts';
import { blankFigures, readCell, unitOf, writeCell } from '../form/figures.ts';
import { sumsOf } from '../form/totals.ts';
import type { Cell, CellValue, Edition, Figures, FigureTree, TableMember } from '../form/types.ts';

type Node = FigureTree | CellValue | undefined;

function isTree(node: Node): node is FigureTree {
  return typeof node === 'object' && node !== null;
}

function parentOf(figures: Figures, cell: Cell): FigureTree | null {
  let node: Node = figures;
  for (const key of cell.path.slice(0, -1)) {
    if (!isTree(node)) return null;
    node = node[key];
  }
  return isTree(node) ? node : null;
}

/**
 * Returns the totals that no caller declared: those the service computed, and blank ones over blank
 * cells only, which say no more than that the form was empty there.
 */
function undeclaredTotals(edition: Edition, figures: Figures, computed: readonly string[]): Cell[] {
  const pointers = new Set(computed);
  const isBlank = (cell: Cell) => (readCell(figures, cell) ?? null) === null;
  const sums = sumsOf(edition);
  const overFigures = new Set(
    sums.filter(({ parts }) => !parts.every(isBlank)).map(({ total }) => total),
  );
  const totals = new Set(sums.map(({ total }) => total));
  return [...totals].filter(
    (total) => pointers.has(total.pointer) || (isBlank(total) && !overFigures.has(total)),
  );
}

/**
 * Returns a copy, cell by cell in the order of the form.
 *
 * @param content returns the value of a cell; undefined leaves it out
 */
function copyFigures(
  edition: Edition,
  figures: Figures,
  content: (cell: Cell, value: CellValue | undefined) => CellValue | undefined,
): Figures {
  const copy: Figures = {
    proactiveDisclosure: {},
    applicationStatistics: {},
    reviewLitigation: {},
  };
  for (const cell of cellsOf(edition)) {
    const value = content(cell, readCell(figures, cell));
    if (value === undefined) continue;
    writeCell(copy, cell, value);
    const parent = cell.unit === 'printed' ? parentOf(copy, cell) : null;
    if (parent !== null) parent.unit = unitOf(figures, cell);
  }
  return copy;
}

/** Returns a copy of the figures of a report without the totals that no caller declared. */
export function omitComputedTotals(
  edition: Edition,
  { figures, computed }: { readonly figures: Figures; readonly computed: readonly string[] },
): Figures {
  const undeclared = new Set(undeclaredTotals(edition, figures, computed));
  return copyFigures(edition, figures, (cell, value) => (undeclared.has(cell) ? undefined : value));
}

/** Returns a copy in which absent cells are blank, except totals, which are computed later. */
export function fillBlanks(edition: Edition, figures: Figures): Figures {
  return copyFigures(edition, figures, ({ total }, value) =>
    value === undefined && !total ? null : value,
  );
}

function merged(tree: FigureTree, patch: FigureTree, blank: FigureTree): FigureTree {
  const result = { ...tree };
  for (const [key, value] of Object.entries(patch)) {
    const empty = blank[key];
    const before = result[key];
    if (isTree(value) && isTree(empty)) {
      result[key] = merged(isTree(before) ? before : {}, value, empty);
    } else result[key] = value ?? structuredClone(empty ?? null);
  }
  return result;
}

/**
 * Returns a table after a merge patch (RFC 7396). Null blanks a cell, or every cell of a group; a
 * total that is blanked this way is declared blank.
 */
export function patchTable(
  edition: Edition,
  figures: Figures,
  member: TableMember,
  patch: FigureTree | null,
): FigureTree {
  const blank = blankFigures(edition)[member];
  return patch === null ? blank : merged(figures[member], patch, blank);
}

/** Returns pointers to the differences between two sets of figures: cells, and units as printed. */
export function listChangedCells(edition: Edition, before: Figures, after: Figures): string[] {
  return cellsOf(edition).flatMap((cell) => {
    const value = readCell(before, cell) === readCell(after, cell) ? [] : [cell.pointer];
    const isSameUnit = unitOf(before, cell) === unitOf(after, cell);
    return isSameUnit ? value : [...value, `/${[...cell.path.slice(0, -1), 'unit'].join('/')}`];
  });
}

/** Returns the tables of a report; absent ones are blank. */
export function assembleFigures(
  edition: Edition,
  tables: Readonly<Partial<Record<TableMember, FigureTree | null | undefined>>>,
): Figures {
  const figures = blankFigures(edition);
  for (const member of tableMembers) figures[member] = tables[member] ?? figures[member];
  return figures;
}
