/**
 * Defines the types of the official form. An edition is a value of these types; code interprets it
 * and never repeats it.
 */

import type { ProseMember } from './narrative.ts';

/** A text in Chinese and English. Official Chinese labels are data. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** The id of an edition: the first report year it was binding for. */
export type EditionId = string;

/** The sections that are tables, by the name of their member in a report. */
export type TableMember = 'proactiveDisclosure' | 'applicationStatistics' | 'reviewLitigation';

/**
 * What a cell holds. `count`: a whole number ≥ 0. `change`: a signed whole number.
 * `money`: an exact decimal, as a string; never a binary float.
 */
export type CellKind = 'count' | 'change' | 'money';

/**
 * The unit of a money column: fixed by the form, or `printed` where the trial form leaves it open.
 * Then the unit is kept as printed in a member `unit` beside the amount.
 */
export type MoneyUnit = '万元' | 'printed';

export interface Column {
  readonly key: string;
  /** The key under which other editions have the same column; absent: its own. */
  readonly sameAs?: string;
  readonly label: Text;
  readonly kind: CellKind;
  /** The column is the sum of the other columns of its block. */
  readonly total?: true;
  /** The heading that spans this column and its neighbours with the same heading. */
  readonly heading?: Text;
  readonly unit?: MoneyUnit;
}

export interface Row {
  readonly key: string;
  /** The key under which other editions have the same row or group; absent: its own. */
  readonly sameAs?: string;
  /** The row's coordinate inside its table, e.g. `3.3.1`; see docs/form.md. */
  readonly coordinate: string;
  readonly label: Text;
  /** The row is the sum of all other rows of its group. */
  readonly total?: true;
}

export interface RowGroup {
  readonly key: string;
  /** As that of a row. */
  readonly sameAs?: string;
  readonly label: Text;
  readonly rows: readonly RowNode[];
}

export type RowNode = Row | RowGroup;

/** A part of a table with columns of its own. */
export interface Block {
  readonly title?: Text;
  readonly columns: readonly Column[];
  readonly rows: readonly RowNode[];
}

export interface Table {
  readonly member: TableMember;
  /** The number of the table in cell coordinates: that of its section. */
  readonly number: '2' | '3' | '4';
  readonly blocks: readonly Block[];
  /** Printed relation of the form, by row coordinates: the left rows sum to the right rows. */
  readonly balance?: { readonly left: readonly string[]; readonly right: readonly string[] };
  /** Several organizations can count the same thing, so that their sum exceeds the whole. */
  readonly mayOverlap?: true;
}

/** What a report continues from the report of the year before. Rows and columns are named by key. */
export interface Continuity {
  /** Rows that begin with what another row of the year before ended with, column by column. */
  readonly carried: readonly { readonly row: string; readonly from: string }[];
  /** Columns with the stock at the end of the year: that of the year before, + added − removed. */
  readonly stocks: readonly {
    readonly column: string;
    readonly added: string;
    readonly removed: string;
  }[];
  /** Columns with the stock at the end of the year before: its opening + its change. */
  readonly openings: readonly { readonly column: string; readonly change: string }[];
}

/** How a table is printed, beyond the labels of its rows and columns. */
export interface TablePrint {
  /** The text above the labels of the rows. */
  readonly overRows?: Text;
  /** The text above the columns. */
  readonly overColumns?: Text;
  /** The rows are printed side by side under their labels, so that their cells are one line. */
  readonly sideBySide?: true;
}

/** A section of the form, under a numeral from 一 on. */
export type Section = { readonly numeral: string; readonly heading: Text } & (
  | { readonly kind: 'prose'; readonly member: Exclude<ProseMember, 'preamble'> }
  | { readonly kind: 'table'; readonly member: TableMember }
);

export interface Basis {
  /** The number of the notice (文号). */
  readonly document: string;
  readonly title: string;
  readonly issuer: Text;
  readonly issuedDate: string | null;
}

/** An edition as its file states it. The year it ends with follows from the next edition. */
export interface EditionForm {
  readonly id: EditionId;
  readonly firstYear: number;
  readonly name: Text;
  readonly basis: Basis;
  readonly sections: readonly Section[];
  readonly tables: readonly Table[];
  readonly print: Readonly<Record<TableMember, TablePrint>>;
  readonly continuity: Continuity;
  /**
   * Words that show that a printed report is on this edition: its tables print them, and not every
   * edition does. They are shortened as in published reports. The more a page has, the likelier.
   */
  readonly printedWords: Readonly<Record<TableMember, readonly string[]>>;
}

export interface Edition extends Omit<EditionForm, 'firstYear'> {
  /** Report years the edition is binding for; `to` is null while it is in force. */
  readonly years: { readonly from: number; readonly to: number | null };
}

/** A cell of an edition, with all its names. */
export interface Cell {
  /** Position in the edition, from 0. It never changes: stored amounts are kept by it. */
  readonly index: number;
  /** JSON Pointer inside a report (RFC 6901). */
  readonly pointer: string;
  readonly path: readonly string[];
  readonly table: TableMember;
  /** The form's coordinates: table, row, column, e.g. `3.3.3.1.C1`. */
  readonly coordinates: string;
  readonly row: string;
  readonly column: string;
  /**
   * The names of row and column, `carriedOver.total`: the same in every edition that has the cell,
   * whatever its position and its key there. Rules name cells by it.
   */
  readonly name: string;
  readonly rowName: string;
  readonly columnName: string;
  /** The names of the groups whose sum the row is a part of, outermost first; none for a total. */
  readonly groupNames: readonly string[];
  /** Groups, row and column in one. */
  readonly label: Text;
  readonly rowLabel: Text;
  readonly columnLabel: Text;
  readonly kind: CellKind;
  readonly total: boolean;
  readonly unit?: MoneyUnit;
}

/** What a cell holds in JSON: a number, a decimal string (money), or null for a blank. */
export type CellValue = number | string | null;

export interface FigureTree {
  [key: string]: FigureTree | CellValue;
}

/** The three tables of a report, nested like the form. */
export type Figures = Record<TableMember, FigureTree>;

export type Severity = 'error' | 'warning' | 'information';

export interface Suggestion {
  readonly pointer: string;
  readonly value: CellValue;
}

/**
 * What a rule reports. `key` is the same for the same rule, cells and operand values.
 * `left`, `right` and `difference` (left − right) are the operands in the unit of the cells, null
 * where the rule is no equation.
 */
export interface Finding {
  readonly key: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Text;
  readonly pointers: readonly string[];
  readonly left: number | null;
  readonly right: number | null;
  readonly difference: number | null;
  readonly suggestions: readonly Suggestion[];
}

/** A text that a number cell of a printed report holds besides a number, or instead of one. */
export interface Remark {
  readonly pointer: string;
  readonly text: string;
}
