/** Runs all rules on a report that was read from a file: on its content and on its printed form. */

import { cellsOf, rowCoordinatesOf } from '../form/cells.ts';
import { checkPrinted, checkReport } from '../form/check.ts';
import { editionById, editionOfYear } from '../form/editions/index.ts';
import { blankFee, type Narrative, proseSections } from '../form/narrative.ts';
import type { ReportKind } from '../form/organization.ts';
import type { PreviousReport, ReportInput } from '../form/rules/report-facts.ts';
import type { Edition, Finding, Section } from '../form/types.ts';
import type { Recognition } from './recognise.ts';

/** What is known about a report besides the file it was read from. */
export interface ReadingContext {
  /** The year it reports on; null: neither the file nor the caller states it. */
  readonly year: number | null;
  readonly kind: ReportKind;
  /** The last year that can have been reported on; used when the year is not known. */
  readonly lastYear: number;
  readonly ruleContext: Pick<
    ReportInput,
    'organization' | 'previous' | 'children' | 'siblings' | 'adjustments'
  >;
}

/**
 * Returns the prose of a reading, with the fee left blank: files state the fee only in their prose.
 */
function proseOf({ narrative }: Recognition): Narrative {
  return { ...narrative, informationProcessingFee: blankFee };
}

/**
 * Checks that any part of a section is in the file: its heading, its prose or a row of its table.
 */
function isPresent(
  { printed, narrative }: Recognition,
  edition: Edition,
  section: Section,
): boolean {
  const number = edition.sections.indexOf(section) + 1;
  if (printed.headings.some((heading) => heading.section === number)) return true;
  if (section.kind === 'prose') return narrative[section.member] !== null;
  const absent = new Set(printed.absentRows);
  return cellsOf(edition).some(
    (cell) => cell.table === section.member && !absent.has(rowCoordinatesOf(cell)),
  );
}

/**
 * Returns pointers to the sections that are entirely missing from the file and so must not be
 * treated as blank. A file with all tables and some prose is a whole report, not an extract: its
 * missing prose is not listed.
 */
function listMissingParts(recognition: Recognition, edition: Edition): ReadonlySet<string> {
  const missing = edition.sections.filter((section) => !isPresent(recognition, edition, section));
  const tables = missing.filter(({ kind }) => kind === 'table');
  const prose = missing.filter(({ kind }) => kind === 'prose');
  const proseCount = proseSections(edition).length;
  const isWhole = tables.length === 0 && prose.length < proseCount;
  return new Set([
    ...tables.map(({ member }) => `/${member}`),
    // A table without rows may have a picture under its heading; the finding about empty tables
    // covers it.
    ...recognition.printed.emptyTables.map((member) => `/${member}`),
    ...(isWhole ? [] : prose.map(({ member }) => `/narrative/${member}`)),
  ]);
}

/** What the rules find in a report that was read. */
export interface ReadingFindings {
  /**
   * Findings about its content and its printed form, without the sections that an extract leaves
   * out.
   */
  readonly findings: Finding[];
  /** Findings about its content alone, including the sections that an extract leaves out. */
  readonly onContent: Finding[];
}

/**
 * Runs the rules on a report as it was read: first the rules on its content, then those on its
 * printed form. Sections that an extract leaves out are not treated as blank. When the year is not
 * known, nothing is compared with other reports.
 */
export function checkReading(recognition: Recognition, context: ReadingContext): ReadingFindings {
  const { title, figures, missing, remarks, printed } = recognition;
  const { year, kind, lastYear, ruleContext } = context;
  const edition = editionById(recognition.edition);
  const assumed = Math.min(edition.years.to ?? lastYear, lastYear);
  // The reports that it sums up use the edition of the year, which is not always the printed one.
  const isComparable = year !== null && editionOfYear(year)?.id === edition.id;
  const onContent = checkReport({
    ...ruleContext,
    ...{ year: year ?? assumed, kind, title, edition, figures, missing, remarks },
    narrative: proseOf(recognition),
    ...(year === null ? { previous: null, siblings: [] } : {}),
    children: isComparable ? ruleContext.children : null,
  });
  const absent = listMissingParts(recognition, edition);
  const present = onContent.filter(
    ({ pointers }) => pointers.length === 0 || !pointers.every((pointer) => absent.has(pointer)),
  );
  const onPrint = checkPrinted({ ...printed, year }, ruleContext.adjustments);
  return { findings: [...present, ...onPrint], onContent };
}

/** Returns what the rules find in a report as it was read, as `checkReading` does. */
export function listReadingFindings(recognition: Recognition, context: ReadingContext): Finding[] {
  return checkReading(recognition, context).findings;
}

/** Returns the previous year's report from a reading of its own file. */
export function toPreviousReport(recognition: Recognition, year: number): PreviousReport {
  const { figures, missing } = recognition;
  return {
    year: recognition.year ?? year - 1,
    edition: editionById(recognition.edition),
    figures,
    missing,
    narrative: proseOf(recognition),
    organization: null,
  };
}
