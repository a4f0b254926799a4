/** What the words around a number are taken for, and the cells that rows and columns name. */
import { cellsOf } from '../figures.ts';
import { perEdition } from '../per-edition.ts';
import type { Cell, Edition } from '../types.ts';
import type { ProseRule, Subject } from './claim.ts';
import type { Mark } from './lexicon.ts';

/** What the text before a number was about. */
export interface Frame {
  readonly topic: 'application' | 'cases' | 'documents' | 'decisions' | 'handlingFee' | null;
  /**
   * Readings of the rows of table 3 that the last number of applications was about; null where
   * kinds of applicants behind it may be of that row or of another.
   */
  readonly rows: readonly (readonly string[])[] | null;
  /** Rows of table 4 that the last number of cases was about. */
  readonly caseRows: readonly string[];
  /** Row of table 2 that the last number of documents was about. */
  readonly documentRow: string | null;
  /** Disclosure of information is named in the sentence, or in the paragraph. */
  readonly isDisclosure: 'sentence' | 'paragraph' | 'no';
  /** Applications for disclosure are named in the paragraph: what is filed (申请) is one of them. */
  readonly isOnRequest: boolean;
  /** Behind 其中. */
  readonly isPart: boolean;
}

/** The words of one number, and what its unit lets it count. */
export interface Wording {
  readonly marks: ReadonlySet<Mark>;
  readonly ands: number;
  /** `money` in yuan or 万元; `cases`: 件 and what else applications are counted in. */
  readonly counts: 'cases' | 'money' | 'documents' | 'other';
  /** The words say that there is none: the number is 0. */
  readonly isNone: boolean;
}

/** What a number is about: its subject, and what the next number may leave unsaid. */
export interface ClaimReading {
  readonly subject: Subject;
  readonly frame: Partial<Frame>;
}

const cellsByRow: (edition: Edition) => ReadonlyMap<string, readonly Cell[]> = perEdition(
  (edition) => {
    const rows = new Map<string, Cell[]>();
    for (const cell of cellsOf(edition)) {
      const name = cell.coordinates.slice(0, -cell.column.length - 1);
      const known = rows.get(name);
      if (known === undefined) rows.set(name, [cell]);
      else known.push(cell);
    }
    return rows;
  },
);

/** The cells of a row, or of the rows of a group, in some columns: `3.3.3`, C7: eight cells. */
function findPointers(edition: Edition, row: string, columns: readonly string[]): string[] {
  return [...cellsByRow(edition)].flatMap(([name, cells]) =>
    name === row || name.startsWith(`${row}.`)
      ? cells.filter((cell) => columns.includes(cell.column)).map((cell) => cell.pointer)
      : [],
  );
}

/** What `findPointers` found, by row and columns: a report speaks of the same few in every clause. */
const pointersFound: (edition: Edition) => Map<string, readonly string[]> = perEdition(
  () => new Map(),
);

function pointersAt(edition: Edition, row: string, columns: readonly string[]): readonly string[] {
  const found = pointersFound(edition);
  const key = `${row} ${columns.join(' ')}`;
  const pointers = found.get(key) ?? findPointers(edition, row, columns);
  found.set(key, pointers);
  return pointers;
}

export function subjectAt(
  edition: Edition,
  rule: ProseRule,
  readings: readonly (readonly string[])[],
  columns: readonly string[],
): Subject | null {
  const pointers = readings.map((rows) =>
    rows.flatMap((row) => pointersAt(edition, `3.${row}`, columns)),
  );
  return pointers.some((reading) => reading.length === 0) ? null : { rule, readings: pointers };
}

/** The coordinates behind marks of a kind: `3.3.1` of `row 3.3.1`. */
export function namedReading(
  marks: ReadonlySet<Mark>,
  kind: 'row' | 'column' | 'result',
): string[] {
  return [...marks]
    .filter((mark) => mark.startsWith(`${kind} `))
    .map((mark) => mark.slice(kind.length + 1));
}

export function fullSubject(
  edition: Edition,
  rule: ProseRule,
  rows: readonly string[],
  column: string,
): Subject | null {
  const byRow = cellsByRow(edition);
  const pointers = rows.flatMap((row) =>
    (byRow.get(row) ?? []).filter((cell) => cell.column === column).map((cell) => cell.pointer),
  );
  return pointers.length < rows.length || rows.length === 0 ? null : { rule, readings: [pointers] };
}
