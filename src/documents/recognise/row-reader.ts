/**
 * Reads the cells of a segment as a row of the form: selects the printed row, removes padding, and
 * aligns short rows.
 */
import { type Alignment, align, type Slots } from './align.ts';
import { alignByGaps, type BlankWays, type GappedRow } from './gaps.ts';
import type { Group, Segment, ValueCell } from './segments.ts';

/** The cells of a row by position; undefined: the source does not contain the cell. */
export type RowCells = readonly (ValueCell | undefined)[];

export interface RowReading {
  readonly cells: RowCells;
  /** Cells with a number that have no place. */
  readonly left: readonly ValueCell[];
}

/** How a page prints all its rows. */
export interface Habits extends Habit {
  readonly usualGap: number;
  readonly blankWays: BlankWays;
}

/**
 * The number of padding cells before and after the values of a row, learned from clear rows; null
 * where these differ.
 */
export interface Habit {
  readonly before: number | null;
  readonly after: number | null;
}

/** Checks that a cell is not blank. */
export function isFilled(cell: ValueCell): boolean {
  return cell.reading !== null;
}

function isNumber(cell: ValueCell): boolean {
  return cell.reading?.kind === 'number';
}

/** Returns the number of a cell in sums; blanks and marks count as 0. */
export function amountOf(cell: ValueCell | undefined): number {
  return cell?.reading?.kind === 'number' ? Number(cell.reading.digits) : 0;
}

/** Lists the offsets at which a row of `size` cells can begin without losing a filled cell. */
function listOffsets(cells: readonly ValueCell[], size: number): number[] {
  const first = cells.findIndex(isFilled);
  const last = cells.findLastIndex(isFilled);
  const from = first < 0 ? 0 : Math.max(0, last - size + 1);
  const to = first < 0 ? cells.length - size : Math.min(first, cells.length - size);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

function onlyOne(values: ReadonlySet<number>): number | null {
  const [only] = values;
  return values.size === 1 && only !== undefined ? only : null;
}

/** Finds the padding of rows that are longer than they should be. */
export function findHabit(segments: readonly Segment[], sizeOf: (row: string) => number): Habit {
  const before = new Set<number>();
  const after = new Set<number>();
  for (const segment of segments) {
    const size = sizeOf(segment.name);
    const group = segment.kind === 'row' ? findMainGroup(segment, size) : undefined;
    if (group === undefined || group.cells.length <= size) continue;
    const [offset, ...others] = listOffsets(group.cells, size);
    if (offset === undefined || others.length > 0) continue;
    before.add(offset);
    after.add(group.cells.length - size - offset);
  }
  return { before: onlyOne(before), after: onlyOne(after) };
}

/**
 * Finds the offset at which a row begins: that of other rows, counted from either end. A grid is
 * padded after its labels, so that its rows end alike; a line is padded after its values.
 */
function findOffset({ cells, row }: Group, size: number, habit: Habit): number | undefined {
  const offsets = listOffsets(cells, size);
  const byBefore = habit.before;
  const byAfter = habit.after === null ? null : cells.length - size - habit.after;
  const isGrid = row === 'grid';
  const likely = isGrid ? [byAfter, byBefore] : [byBefore, byAfter];
  return (
    likely.find((offset) => offset !== null && offsets.includes(offset)) ??
    offsets[isGrid ? offsets.length - 1 : 0]
  );
}

/**
 * Finds the group of a segment that is the printed row: the first whole one, else the first with
 * numbers, else the first.
 */
function findMainGroup(segment: Segment, size: number): Group | undefined {
  const filled = segment.groups.filter((group) => group.cells.some(isFilled));
  return (
    filled.find((group) => group.row !== 'none' && group.cells.filter(isFilled).length === size) ??
    filled[0] ??
    segment.groups.find((group) => group.cells.length >= size) ??
    segment.groups[0]
  );
}

/** Builds a row whose cells are lines from a group; null where they are not lines. */
function buildGappedRow(group: Group, size: number, usualGap: number): GappedRow | null {
  if (group.row !== 'none' || group.gaps.length < group.cells.length) return null;
  const gaps = [...group.gaps];
  if (gaps.length === group.cells.length) gaps.push(usualGap);
  const extras = gaps.map((gap) => Math.max(0, gap - usualGap));
  return { size, count: group.cells.length, extras };
}

/** Lists the rows of a section whose cells are lines. */
export function listGappedRows(
  segments: readonly Segment[],
  sizeOf: (row: string) => number,
  usualGap: number,
): GappedRow[] {
  return segments.flatMap((segment) => {
    const size = sizeOf(segment.name);
    const group = findMainGroup(segment, size);
    const row = group && buildGappedRow(group, size, usualGap);
    return row ? [row] : [];
  });
}

function fromAlignment(cells: readonly ValueCell[], alignment: Alignment | null, size: number) {
  const used = new Set(alignment?.filter((entry) => entry !== null));
  return {
    cells: Array.from({ length: size }, (_, position) => {
      const entry = alignment?.[position];
      return entry === null || entry === undefined ? undefined : cells[entry];
    }),
    left: cells.filter((cell, index) => isNumber(cell) && !used.has(index)),
  };
}

function holds(cells: readonly ValueCell[], slots: Slots): boolean {
  return (
    slots.relations.length > 0 &&
    slots.relations.every(
      ({ parts, total }) =>
        parts.reduce((sum, part) => sum + amountOf(cells[part]), 0) === amountOf(cells[total]),
    )
  );
}

/** Reads a row with more numbers than cells: a label was lost, or something foreign is in it. */
function fromExcess(group: Group, slots: Slots): RowReading {
  const { size } = slots;
  const { cells } = group;
  const isRun = group.row === 'none' && cells.length >= 2 * size;
  const starts = Array.from({ length: cells.length - size + 1 }, (_, index) => index);
  const proved = starts.filter((start) => holds(cells.slice(start, start + size), slots));
  const start = isRun || proved.includes(0) ? 0 : proved.length === 1 ? proved[0] : undefined;
  if (start === undefined) return fromAlignment(cells, null, size);
  return {
    cells: cells.slice(start, start + size),
    left: cells.filter((cell, at) => isNumber(cell) && (at < start || at >= start + size)),
  };
}

function readGroup(group: Group, slots: Slots, habits: Habits): RowReading {
  const { size } = slots;
  const { cells } = group;
  if (cells.length > size) {
    const offset = findOffset(group, size, habits);
    if (offset === undefined) return fromExcess(group, slots);
    return { cells: cells.slice(offset, offset + size), left: [] };
  }
  const entries = cells.map((cell) => ({ amount: amountOf(cell), isBlank: !isFilled(cell) }));
  const row = buildGappedRow(group, size, habits.usualGap);
  const shown = row === null ? null : alignByGaps(row, habits.blankWays);
  return fromAlignment(cells, align(entries, slots, shown), size);
}

/** Checks that the cells of a segment are a whole row by themselves. */
export function isWhole(segment: Segment, size: number): boolean {
  const group = findMainGroup(segment, size);
  return (
    group !== undefined && group.cells.length >= size && listOffsets(group.cells, size).length > 0
  );
}

/** Reads the row in a segment. */
export function readRow(segment: Segment, slots: Slots, habits: Habits): RowReading {
  const group = findMainGroup(segment, slots.size);
  if (group === undefined) return { cells: new Array(slots.size).fill(undefined), left: [] };
  const reading = readGroup(group, slots, habits);
  const others = segment.groups.filter((other) => other !== group);
  return {
    cells: reading.cells,
    left: [...reading.left, ...others.flatMap((other) => other.cells.filter(isNumber))],
  };
}
