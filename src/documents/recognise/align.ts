/**
 * Which cells of a row the numbers of a printed row belong to, when some of them are missing. A
 * count of numbers proves nothing; what decides is the layout (empty lines), then the relations of
 * the form. What stays open is left open.
 */

/** Something that stands in a row: a number, or a cell seen to hold none. */
export interface Entry {
  /** The number as it counts in sums; a blank counts as 0. */
  readonly amount: number;
  readonly isBlank: boolean;
}

/** Positions of a row that add up: the parts to the total. */
export interface LabelRelation {
  readonly parts: readonly number[];
  readonly total: number;
}

export interface Slots {
  /** How many cells the row has. */
  readonly size: number;
  readonly relations: readonly LabelRelation[];
  /** What the other rows of the table demand of a position, where they do. */
  readonly expected: readonly (number | undefined)[];
}

/** For each cell of the row the index of its entry, null where none belongs or none is proved. */
export type Alignment = readonly (number | null)[];

/** More ways to place a row than this prove nothing. */
const candidatesMax = 2_000;

/** Every way to lay `count` entries into `size` cells in order; the one with its holes last first. */
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
  /** The whole row as a layout would have it, holes filled where the table demands a number. */
  readonly row: readonly (number | undefined)[];
  /** Positions that a relation without holes, or the rest of the table, vouches for. */
  readonly proved: readonly boolean[];
}

/** What speaks for a layout; null when a relation or the rest of the table speaks against it. A
 * relation with a hole can always be satisfied, so it proves nothing. */
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
 * @param shown where empty lines show the entries to stand; null where the layout says nothing
 * @returns null when nothing can be said of any cell
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
