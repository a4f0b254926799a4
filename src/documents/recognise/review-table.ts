/**
 * Section 四 as cells. Its table is printed as one row of fifteen, as rows or tables of five, or
 * turned by a quarter; headings tell which numbers they are, and where they don't, the order does.
 */
import { cellsOf } from '../../form/figures.ts';
import type { Cell, Edition } from '../../form/types.ts';
import { plain } from './normalise.ts';
import { type Piece, usualGapOf } from './pieces.ts';
import { isFilled, readRow } from './row-reader.ts';
import type { Group, Segment, ValueCell } from './segments.ts';
import type { Leftover, TableReading } from './tables.ts';
import { readingOf } from './values.ts';

type Kind = 'R' | 'D' | 'A';

const kinds: readonly Kind[] = ['R', 'D', 'A'];
const perKind = 5;

/** A run of value cells with the headings that stand before it. */
interface Run {
  readonly group: Group;
  /** Groups named since the run before. */
  readonly named: readonly Kind[];
  /** Position (0 to 4) of the outcome that stands right before the run. */
  readonly outcome: number | null;
}

const outcomeWords = [
  /^结果维持$|^维持$/,
  /^结果纠正$|^纠正$/,
  /^其他结果$/,
  /^尚未审结$/,
  /^(总计|合计)$/,
];

function kindNamed(text: string): Kind | null {
  const words = plain(text);
  if (words.length > 24) return null;
  if (/未经复议/.test(words)) return 'D';
  if (/复议后/.test(words)) return 'A';
  return /行政复议/.test(words) && !/诉讼/.test(words) ? 'R' : null;
}

/** What the headings say as the pieces go by. */
class Headings {
  named: Kind[] = [];
  outcome: number | null = null;

  read(text: string): void {
    const kind = kindNamed(text);
    if (kind !== null && !this.named.includes(kind)) this.named.push(kind);
    const words = plain(text);
    const outcome = outcomeWords.findIndex((word) => word.test(words));
    this.outcome = outcome < 0 ? this.outcome : outcome;
  }

  taken(): { named: readonly Kind[]; outcome: number | null } {
    const result = { named: this.named, outcome: this.outcome };
    this.named = [];
    this.outcome = null;
    return result;
  }
}

function runsOf(pieces: readonly Piece[]): Run[] {
  const runs: Run[] = [];
  const headings = new Headings();
  let run: Run | null = null;
  let pendingGap: number | null = null;
  const close = () => {
    if (run !== null && pendingGap !== null) run.group.gaps.push(pendingGap);
    run = null;
  };
  for (const piece of pieces) {
    if (piece.kind === 'gap') {
      pendingGap = piece.size;
      continue;
    }
    if (piece.kind === 'end') {
      if (run !== null) (run as Run).group.isRow = piece.isLine;
      close();
    } else {
      const reading = piece.text === '' ? null : readingOf(piece.text);
      if (piece.text !== '' && reading === null) {
        close();
        headings.read(piece.text);
      } else {
        if (run === null) {
          run = { group: { cells: [], gaps: [], isRow: false }, ...headings.taken() };
          runs.push(run);
        }
        if (pendingGap !== null) run.group.gaps.push(pendingGap);
        run.group.cells.push({ text: piece.text, place: piece.place, reading });
      }
    }
    pendingGap = null;
  }
  close();
  return joinBroken(runs.filter(({ group }) => isRunOfValues(group)));
}

function isRunOfValues(group: Group): boolean {
  return group.cells.some(isFilled) || group.cells.length >= perKind;
}

/** A row of fifteen that the layout broke into lines is one run. */
function joinBroken(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const before = joined[joined.length - 1];
    const isOpen = before && before.group.cells.length + run.group.cells.length <= 3 * perKind;
    if (isOpen && run.named.length === 0 && run.outcome === null && before.named.length > 1) {
      before.group.cells.push(...run.group.cells);
    } else {
      joined.push(run);
    }
  }
  return joined;
}

function relationsOf(count: number) {
  return Array.from({ length: count }, (_, kind) => ({
    parts: [0, 1, 2, 3].map((part) => kind * perKind + part),
    total: kind * perKind + 4,
  }));
}

/** The kinds that a run of some length speaks of. */
function kindsOf(run: Run, length: number, open: readonly Kind[]): readonly Kind[] {
  if (length > 2 * perKind) return kinds;
  if (length > perKind + 1) {
    const named = run.named.filter((kind) => open.includes(kind));
    return named.length === 2 ? named : open.slice(-2);
  }
  const last = run.named[run.named.length - 1];
  if (last !== undefined && run.named.length < kinds.length && open.includes(last)) return [last];
  return open.slice(0, 1);
}

/** Reads section 四 from its pieces. */
export function readReviewTable(edition: Edition, pieces: readonly Piece[]): TableReading {
  const cells = cellsOf(edition).filter((cell) => cell.table === 'reviewLitigation');
  const cellAt = (kind: Kind, position: number) =>
    cells.find((cell) => cell.row === kind && cell.column === `C${position + 1}`) as Cell;
  const found = new Map<Cell, ValueCell>();
  const left: Leftover[] = [];
  const runs = runsOf(pieces);
  const usualGap = usualGapOf(pieces);
  const isTurned =
    runs.length >= 3 && runs.every((run) => run.outcome !== null && widthOf(run) <= 4);
  const orderNamed = [...new Set(runs.flatMap((run) => run.named))];
  let open: readonly Kind[] = kinds;

  const take = (taken: readonly Cell[], run: Run, relations: ReturnType<typeof relationsOf>) => {
    const slots = { size: taken.length, relations, expected: [] };
    const segment: Segment = { kind: 'row', name: '', groups: [run.group] };
    const reading = readRow(segment, slots, { offset: null }, usualGap);
    reading.cells.forEach((cell, position) => {
      const target = taken[position] as Cell;
      if (cell !== undefined && !found.has(target)) found.set(target, cell);
    });
    if (reading.left.length > 0) left.push({ cells: reading.left, label: '' });
  };
  for (const run of runs) {
    if (isTurned) {
      const columns = orderNamed.length === 3 ? orderNamed : kinds;
      take(
        columns.map((kind) => cellAt(kind, run.outcome as number)),
        run,
        [],
      );
      continue;
    }
    const chosen = kindsOf(run, widthOf(run), open);
    take(
      chosen.flatMap((kind) => [0, 1, 2, 3, 4].map((position) => cellAt(kind, position))),
      run,
      relationsOf(chosen.length),
    );
    open = open.filter((kind) => !chosen.includes(kind));
  }
  return { found, left };
}

/** How many cells a run has without the blanks around it, or all where it is blank throughout. */
function widthOf(run: Run): number {
  const { cells } = run.group;
  const first = cells.findIndex(isFilled);
  if (first < 0) return cells.length;
  return cells.length > 3 * perKind ? cells.findLastIndex(isFilled) - first + 1 : cells.length;
}
