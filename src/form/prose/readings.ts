/** Finds the cells that the words around a number name by rows and columns. */
import { cellOfKind, cellsByName } from '../cells.ts';
import { perEdition } from '../per-edition.ts';
import type { Edition } from '../types.ts';
import type { ProseRule, Subject } from './claim.ts';
import type { Mark } from './lexicon.ts';

/** What the text before a number is about. */
export interface Frame {
  readonly topic: 'application' | 'cases' | 'documents' | 'decisions' | 'handlingFee' | null;
  /**
   * Readings of the rows of table 3 that the last number of applications was about; null where a
   * kind of applicant after it can be of that row or of another.
   */
  readonly rows: readonly (readonly string[])[] | null;
  /** Rows of table 4 that the last number of cases was about. */
  readonly caseRows: readonly string[];
  /** Row of table 2 that the last number of documents was about. */
  readonly documentRow: string | null;
  /** Where disclosure of information is named: in the sentence, or in the paragraph. */
  readonly isDisclosure: 'sentence' | 'paragraph' | 'no';
  /** Applications for disclosure are named in the paragraph, so that 申请 means one of them. */
  readonly isOnRequest: boolean;
  /** Whether the number follows 其中. */
  readonly isPart: boolean;
}

/** The words of a number, and what its unit can count. */
export interface Wording {
  readonly marks: ReadonlySet<Mark>;
  readonly ands: number;
  /** `money` in yuan or 万元; `cases` in 件 and other units of applications. */
  readonly counts: 'cases' | 'money' | 'documents' | 'other';
  /** Whether the words say that there is none: the number is 0. */
  readonly isNone: boolean;
}

/** What a number is about: its subject, and the context that the next number takes over. */
export interface ClaimReading {
  readonly subject: Subject;
  readonly frame: Partial<Frame>;
}

/** Returns the cells of a row, or of the rows of a group, in some columns, as pointers. */
function findPointers(edition: Edition, row: string, columns: readonly string[]): string[] {
  return columns
    .flatMap((column) => cellsByName(edition, `${row}.${column}`))
    .toSorted((one, other) => one.index - other.index)
    .map(({ pointer }) => pointer);
}

/** Results of `findPointers` by row and columns: a report names the same few in every clause. */
const pointersFound: (edition: Edition) => Map<string, readonly string[]> = perEdition(
  () => new Map(),
);

function lookUpPointers(
  edition: Edition,
  row: string,
  columns: readonly string[],
): readonly string[] {
  const found = pointersFound(edition);
  const key = `${row} ${columns.join(' ')}`;
  const pointers = found.get(key) ?? findPointers(edition, row, columns);
  found.set(key, pointers);
  return pointers;
}

/** Returns the subject of rows and columns of table 3; null where a reading has no cell. */
export function buildTableSubject(
  edition: Edition,
  rule: ProseRule,
  readings: readonly (readonly string[])[],
  columns: readonly string[],
): Subject | null {
  const pointers = readings.map((rows) =>
    rows.flatMap((row) => lookUpPointers(edition, row, columns)),
  );
  return pointers.some((reading) => reading.length === 0) ? null : { rule, readings: pointers };
}

/** Returns the names in marks of a kind: `stateSecret` of `row stateSecret`. */
export function listNames(marks: ReadonlySet<Mark>, kind: 'row' | 'column' | 'result'): string[] {
  return [...marks]
    .filter((mark) => mark.startsWith(`${kind} `))
    .map((mark) => mark.slice(kind.length + 1));
}

/** Returns the subject of the sum of these cells, by name and kind; null if one is missing. */
export function buildFullSubject(
  edition: Edition,
  rule: ProseRule,
  names: readonly string[],
): Subject | null {
  const cells = names.map((name) => cellOfKind(edition, name)).filter((cell) => cell !== undefined);
  if (cells.length < names.length || names.length === 0) return null;
  return { rule, readings: [cells.map(({ pointer }) => pointer)] };
}
