/** Splits section 四 into runs of value cells, each with the headings before it. */
import { normalizeLabel } from './normalise.ts';
import type { CellPiece, Piece } from './pieces.ts';
import { isFilled } from './row-reader.ts';
import type { Group } from './segments.ts';

/** Reviews, direct suits, suits after a review: the rows of the table in the order of the form. */
export type Kind = 'R' | 'D' | 'A';

export const kinds: readonly Kind[] = ['R', 'D', 'A'];

/** The cells of each kind: four outcomes and their total. */
export const perKind = 5;

export interface Run {
  readonly group: Group;
  /** Kinds named since the run before, in order. */
  readonly named: readonly Kind[];
  /** The kind whose five outcomes, and no others, are named right before the run. */
  readonly own: Kind | null;
  /** Positions (0 to 4) of the outcomes named since the run before. */
  readonly outcomes: readonly number[];
  /** The heading right before the run. */
  readonly label: string;
}

const outcomeNames: Readonly<Record<string, number>> = {
  结果维持: 0,
  结果纠正: 1,
  其他结果: 2,
  其它结果: 2,
  尚未审结: 3,
  总计: 4,
  合计: 4,
};

const outcomeForm = /结果维持|结果纠正|其[他它]结果|尚未审结|总计|合计/g;

/** The longest heading: longer texts are sentences. */
const headingLengthMax = 120;

/** Returns what a heading of columns or rows names. A suit without a kind means both kinds. */
function readHeading(text: string): { kinds: Kind[]; isSuit: boolean; outcomes: number[] } {
  const words = normalizeLabel(text);
  if (words.length > headingLengthMax || /[。;]|政府信息公开|情况/.test(words)) {
    return { kinds: [], isSuit: false, outcomes: [] };
  }
  const outcomes = [...words.matchAll(outcomeForm)].map(([name]) => outcomeNames[name] ?? 0);
  if (words === '维持') outcomes.push(0);
  if (words === '纠正') outcomes.push(1);
  const others = words.replace(/未经复议|复议后|(?<!未)经复议/g, '');
  const named: Kind[] = [];
  if (/复议/.test(others)) named.push('R');
  if (/未经复议/.test(words)) named.push('D');
  if (/复议后|(?<!未)经复议/.test(words)) named.push('A');
  return { kinds: named, isSuit: /诉讼/.test(words), outcomes };
}

/** Collects the headings while the pieces are read. */
class Headings {
  private named: Kind[] = [];
  private isSuit = false;
  private outcomes: number[] = [];
  private label = '';
  private own: Kind | null = null;
  private outcomesOfOwn = 0;

  read(text: string): ReturnType<typeof readHeading> {
    const names = readHeading(text);
    if (names.kinds.length > 0) {
      const [kind] = names.kinds;
      this.own = kind && names.kinds.length === 1 && names.outcomes.length === 0 ? kind : null;
      this.outcomesOfOwn = 0;
    }
    this.outcomesOfOwn += names.outcomes.length;
    this.named.push(...names.kinds.filter((kind) => !this.named.includes(kind)));
    this.isSuit ||= names.isSuit;
    this.outcomes.push(...names.outcomes);
    this.label = text;
    return names;
  }

  taken(): Omit<Run, 'group'> {
    const isWhole = this.isSuit && !this.named.includes('D') && !this.named.includes('A');
    const named: Kind[] = isWhole ? [...this.named, 'D', 'A'] : this.named;
    const own = this.outcomesOfOwn === perKind ? this.own : null;
    const result = { named, own, outcomes: this.outcomes, label: this.label };
    this.named = [];
    this.own = null;
    this.isSuit = false;
    this.outcomes = [];
    this.label = '';
    return result;
  }
}

/** Builds runs while the pieces are read. */
class Builder {
  readonly runs: Run[] = [];
  private readonly headings = new Headings();
  private readonly outcomesSeen = new Set<number>();
  private outcomesOfRow = 0;
  private group: Group | null = null;
  private pendingGap: number | null = null;

  /** Checks that blank cells are in the place of numbers, not beside the headings of a table. */
  private isBlankRow(length: number): boolean {
    if (this.outcomesOfRow === 1) return true;
    return this.outcomesOfRow === 0 && this.outcomesSeen.size === perKind && length >= perKind;
  }

  private close(isFollowedByHeading: boolean): void {
    const { group } = this;
    this.group = null;
    if (group === null) return;
    if (this.pendingGap !== null) group.gaps.push(this.pendingGap);
    const isBlankRow = !isFollowedByHeading && this.isBlankRow(group.cells.length);
    if (group.cells.some(isFilled) || isBlankRow) {
      this.runs.push({ group, ...this.headings.taken() });
    }
  }

  private value({ text, place, reading }: CellPiece): void {
    this.group ??= { cells: [], gaps: [], row: 'none' };
    if (this.pendingGap !== null) this.group.gaps.push(this.pendingGap);
    this.group.cells.push({ text, place, reading });
  }

  private heading(text: string): void {
    this.close(true);
    const { outcomes } = this.headings.read(text);
    this.outcomesOfRow += outcomes.length;
    for (const outcome of outcomes) this.outcomesSeen.add(outcome);
  }

  read(piece: Piece): void {
    if (piece.kind === 'gap') {
      this.pendingGap = piece.size;
      return;
    }
    if (piece.kind === 'end') {
      if (this.group !== null) this.group.row = piece.row;
      this.close(false);
      this.outcomesOfRow = 0;
    } else if (piece.text !== '' && piece.reading === null) {
      this.heading(piece.text);
    } else {
      this.value(piece);
    }
    this.pendingGap = null;
  }

  end(): void {
    this.close(false);
  }
}

/** Joins the runs of a row of fifteen that the layout broke into lines. */
function joinBroken(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const before = joined[joined.length - 1];
    const isBare = run.named.length === 0 && run.outcomes.length === 0;
    const length = (before?.group.cells.length ?? 0) + run.group.cells.length;
    if (before && isBare && before.named.length > 1 && length <= before.named.length * perKind) {
      before.group.cells.push(...run.group.cells);
    } else {
      joined.push(run);
    }
  }
  return joined;
}

/** Returns the runs of value cells of section 四. */
export function splitRuns(pieces: readonly Piece[]): Run[] {
  const builder = new Builder();
  for (const piece of pieces) builder.read(piece);
  builder.end();
  return joinBroken(builder.runs);
}
