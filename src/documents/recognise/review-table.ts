/**
 * Reads section 四 into cells. Its table is printed as one row of fifteen, as rows or tables of
 * five, as pairs of label and number, or transposed. The headings before numbers, or else their
 * order, decide which cells they are.
 */
import { cellsOfTable } from '../../form/cells.ts';
import type { Cell, Edition } from '../../form/types.ts';
import type { LabelRelation } from './align.ts';
import type { BlankWays } from './gaps.ts';
import { findUsualGap, type Piece } from './pieces.ts';
import { type Kind, kinds, perKind, type Run, splitRuns } from './review-runs.ts';
import { type Habits, isFilled, readRow } from './row-reader.ts';
import type { Segment, ValueCell } from './segments.ts';
import type { Leftover, TableReading } from './tables.ts';

/** The arrangement of the printed table. */
type Arrangement = 'kinds' | 'pairs' | 'turned';

function detectArrangement(runs: readonly Run[]): Arrangement {
  if (runs.length < 2 || runs.some((run) => run.outcomes.length !== 1)) return 'kinds';
  const widths = runs.map((run) => run.group.cells.length);
  if (widths.every((width) => width === 1)) return 'pairs';
  return runs.length > 2 && widths.every((width) => width > 1 && width < perKind)
    ? 'turned'
    : 'kinds';
}

function relationsOf(count: number): LabelRelation[] {
  return Array.from({ length: count }, (_, kind) => ({
    parts: [0, 1, 2, 3].map((part) => kind * perKind + part),
    total: kind * perKind + 4,
  }));
}

/** Counts the cells of a run without the blanks around it; all cells where every one is blank. */
function measureWidth(run: Run): number {
  const { cells } = run.group;
  const first = cells.findIndex(isFilled);
  if (first < 0) return cells.length;
  return cells.length > 3 * perKind ? cells.findLastIndex(isFilled) - first + 1 : cells.length;
}

/**
 * Returns the kinds in a run: the one whose outcomes are its headings, else those that its headings
 * name and that head no later run; or, where the run is longer, as many as its length needs.
 */
function determineKinds(
  run: Run,
  open: readonly Kind[],
  namedLater: ReadonlySet<Kind>,
): readonly Kind[] {
  const width = measureWidth(run);
  if (run.own !== null && width === perKind && open.includes(run.own)) return [run.own];
  const named = kinds.filter((kind) => run.named.includes(kind) && open.includes(kind));
  const own = named.filter((kind) => !namedLater.has(kind));
  const chosen = own.length > 0 ? own : named;
  if (chosen.length > 0 && width <= chosen.length * perKind + 1) return chosen;
  if (width > 2 * perKind) return kinds;
  if (width > perKind + 1) return open.slice(-2);
  return open.slice(0, 1);
}

/** Reads the runs of a section into cells. */
class ReviewTableReader {
  readonly found = new Map<Cell, ValueCell>();
  readonly left: Leftover[] = [];
  private readonly cells: readonly Cell[];
  private readonly habits: Habits;

  constructor(edition: Edition, habits: Habits) {
    this.cells = cellsOfTable(edition, 'reviewLitigation');
    this.habits = habits;
  }

  private cellAt(kind: Kind, position: number): Cell {
    const column = `C${position + 1}`;
    return this.cells.find((cell) => cell.row === kind && cell.column === column) as Cell;
  }

  private take(targets: readonly Cell[], run: Run, relations: readonly LabelRelation[]): void {
    const slots = { size: targets.length, relations, expected: [] };
    const segment: Segment = { kind: 'row', name: '', label: run.label, groups: [run.group] };
    const reading = readRow(segment, slots, this.habits);
    reading.cells.forEach((cell, position) => {
      const target = targets[position] as Cell;
      if (cell !== undefined && !this.found.has(target)) this.found.set(target, cell);
    });
    if (reading.left.length > 0) this.left.push({ cells: reading.left, label: run.label });
  }

  /** Reads pairs (`结果维持 | 3`) of the kind named last. */
  readPairs(runs: readonly Run[]): void {
    let kind: Kind | undefined;
    for (const run of runs) {
      if (run.named.length > 0) kind = run.named.length === 1 ? run.named[0] : undefined;
      const target = kind && this.cellAt(kind, run.outcomes[0] as number);
      this.take(target ? [target] : [], run, []);
    }
  }

  /** Reads a transposed table: outcomes are rows, kinds are columns. */
  readTurned(runs: readonly Run[]): void {
    const named = [...new Set(runs.flatMap((run) => run.named))];
    const columns = named.length === kinds.length ? named : kinds;
    for (const run of runs) {
      const outcome = run.outcomes[0] as number;
      this.take(
        columns.map((kind) => this.cellAt(kind, outcome)),
        run,
        [],
      );
    }
  }

  readKinds(runs: readonly Run[]): void {
    let open: readonly Kind[] = kinds;
    const lastNamed = new Map(runs.flatMap(({ named }, at) => named.map((kind) => [kind, at])));
    runs.forEach((run, at) => {
      const namedLater = new Set(kinds.filter((kind) => (lastNamed.get(kind) ?? -1) > at));
      const chosen = determineKinds(run, open, namedLater);
      this.take(
        chosen.flatMap((kind) => [0, 1, 2, 3, 4].map((position) => this.cellAt(kind, position))),
        run,
        relationsOf(chosen.length),
      );
      open = open.filter((kind) => !chosen.includes(kind));
    });
  }
}

/**
 * Reads section 四 from its pieces.
 *
 * @param blankWays the ways in which the page shows blanks by empty lines
 */
export function readReviewTable(
  edition: Edition,
  pieces: readonly Piece[],
  blankWays: BlankWays,
): TableReading {
  const runs = splitRuns(pieces);
  const usualGap = findUsualGap(pieces);
  const reader = new ReviewTableReader(edition, { before: null, after: null, usualGap, blankWays });
  const arrangement = detectArrangement(runs);
  if (arrangement === 'pairs') reader.readPairs(runs);
  else if (arrangement === 'turned') reader.readTurned(runs);
  else reader.readKinds(runs);
  const named = new Set(runs.flatMap((run) => run.named));
  return { found: reader.found, left: reader.left, blankWays, named };
}
