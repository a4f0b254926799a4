/**
 * Aligns the numbers of a printed row with the cells of a row of the form when some are missing.
 * The count of numbers proves nothing: the layout (empty lines) decides, then the relations of the
 * form. What remains uncertain is left open.
 */

/** An entry of a printed row: a number, or a cell without one. */
export interface Entry {
  /** The number in sums; a blank counts as 0. */
  readonly amount: number;
  readonly isBlank: boolean;
}

/** Positions of a row whose parts add up to the total. */
export interface LabelRelation {
  readonly parts: readonly number[];
  readonly total: number;
}

export interface Slots {
  /** The number of cells of the row. */
  readonly size: number;
  readonly relations: readonly LabelRelation[];
  /** The number that the other rows of the table require at a position, if they do. */
  readonly expected: readonly (number | undefined)[];
}

/** The index of the entry of each cell of the row; null where there is none or none is proved. */
export type Alignment = readonly (number | null)[];

/** The most ways to place a row that are tried: more prove nothing. */
const candidatesMax = 2_000;

/** Lists every way to lay `count` entries into `size` cells in order, holes at the end first. */
function listLayouts(count: number, size: number): (readonly number[])[] {
  const all: number[][] = [];
  const grow = (chosen: number[], next: number) => {
    if (all.length > candidatesMax) return;
    if (chosen.length === count) {
      all.push(chosen);
      return;
    }
    const last = size - (count - chosen.length);
    for (let position = next; position <= last; position += 1) {
      grow([...chosen, position], position + 1);
    }
  };
  grow([], 0);
  return all;
}

interface Proof {
  /** The whole row in a layout, with holes filled where the table requires a number. */
  readonly row: readonly (number | undefined)[];
  /** Positions that a relation without holes, or the rest of the table, proves. */
  readonly proved: readonly boolean[];
}

/**
 * Proves a layout; null where a relation or the rest of the table contradicts it. A relation with a
 * hole can always be satisfied, so it proves nothing.
 */
function proveLayout(
  entries: readonly Entry[],
  layout: readonly number[],
  slots: Slots,
): Proof | null {
  const row: (number | undefined)[] = new Array(slots.size).fill(undefined);
  const proved: boolean[] = row.map((_, position) => slots.expected[position] !== undefined);
  for (const [index, position] of layout.entries()) row[position] = entries[index]?.amount;
  for (const [position, expected] of slots.expected.entries()) {
    if (expected === undefined) continue;
    if (row[position] !== undefined && row[position] !== expected) return null;
    row[position] = expected;
  }
  for (const { parts, total } of slots.relations) {
    const open = [...parts, total].filter((position) => row[position] === undefined);
    const sum = parts.reduce((amount, position) => amount + (row[position] ?? 0), 0);
    if (open.length === 0 && sum !== row[total]) return null;
    if (open.length === 0) for (const position of [...parts, total]) proved[position] = true;
    if (open.length === 1 && open[0] !== total && (row[total] ?? 0) < sum) return null;
  }
  return { row, proved };
}

function placeEntries(layout: readonly number[], size: number): (number | null)[] {
  const alignment: (number | null)[] = new Array(size).fill(null);
  for (const [index, position] of layout.entries()) alignment[position] = index;
  return alignment;
}

/**
 * Aligns the entries of a row with its cells.
 *
 * @param shown the alignment that empty lines show; null where the layout shows none
 * @returns null where no cell is certain
 */
export function align(
  entries: readonly Entry[],
  slots: Slots,
  shown: Alignment | null,
): Alignment | null {
  const { size } = slots;
  if (entries.length === size) return entries.map((_, index) => index);
  if (entries.length === 0 || entries.length > size) return null;
  if (shown !== null) return shown;
  const all = listLayouts(entries.length, size);
  if (all.length > candidatesMax) return null;
  const proofs = all.flatMap((layout) => {
    const proof = proveLayout(entries, layout, slots);
    return proof === null ? [] : [{ layout, ...proof }];
  });
  const [first] = proofs;
  if (first === undefined) return null;
  const alignment = placeEntries(first.layout, size).map((entry, position) =>
    proofs.every(({ row, proved }) => proved[position] && row[position] === first.row[position])
      ? entry
      : null,
  );
  return alignment.some((entry) => entry !== null) ? alignment : null;
}
