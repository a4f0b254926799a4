/** What all rules say of a report that was read from a file: of its content, and of its print. */

import { checkPrinted, checkReport } from '../form/check.ts';
import { editionById, editionOfYear } from '../form/editions/index.ts';
import { cellsOf } from '../form/figures.ts';
import { blankFee, type Narrative, proseSections } from '../form/narrative.ts';
import type { ReportKind } from '../form/organization.ts';
import type { PreviousReport, ReportInput } from '../form/rules/report-facts.ts';
import type { Edition, Finding, Section } from '../form/types.ts';
import type { Recognition } from './recognise.ts';

/** What is known of a report beyond the file it was read from. */
export interface ReadingContext {
  /** The year it reports on; null: neither the file nor the caller says it. */
  readonly year: number | null;
  readonly kind: ReportKind;
  /** The last year that can have been reported on: stands for a year that is not known. */
  readonly lastYear: number;
  readonly ruleContext: Pick<
    ReportInput,
    'organization' | 'previous' | 'children' | 'siblings' | 'adjustments'
  >;
}

/** Files state the fee in their prose alone. */
function proseOf({ narrative }: Recognition): Narrative {
  return { ...narrative, informationProcessingFee: blankFee };
}

/** Whether anything of a section is in the file: its heading, its prose, a row of its table. */
function isSeen({ printed, narrative }: Recognition, edition: Edition, section: Section): boolean {
  const number = edition.sections.indexOf(section) + 1;
  if (printed.headings.some((heading) => heading.section === number)) return true;
  if (section.kind === 'prose') return narrative[section.member] !== null;
  const absent = new Set(printed.absentRows);
  return cellsOf(edition).some(
    ({ table, coordinates }) =>
      table === section.member && !absent.has(coordinates.replace(/\.C\d+$/, '')),
  );
}

/**
 * Pointers of the sections of which nothing is in the file, and which are therefore not blank. Prose
 * is none of them in a file with all tables and some prose: that is a whole report, not an extract.
 */
function unseenParts(recognition: Recognition, edition: Edition): ReadonlySet<string> {
  const unseen = edition.sections.filter((section) => !isSeen(recognition, edition, section));
  const tables = unseen.filter(({ kind }) => kind === 'table');
  const prose = unseen.filter(({ kind }) => kind === 'prose');
  const proseCount = proseSections(edition).length;
  const isWhole = tables.length === 0 && prose.length < proseCount;
  return new Set([
    ...tables.map(({ member }) => `/${member}`),
    // Under its heading stands a picture, perhaps: that is reported as what it is.
    ...recognition.printed.emptyTables.map((member) => `/${member}`),
    ...(isWhole ? [] : prose.map(({ member }) => `/narrative/${member}`)),
  ]);
}

/** What the rules find in a report that was read. */
export interface ReadingFindings {
  /** On its content and its print, without what an extract leaves out. */
  readonly findings: Finding[];
  /** On its content alone, with what it leaves out. */
  readonly onContent: Finding[];
}

/**
 * Runs the rules on a report as it was read: those on its content first, then those on its print.
 * Sections that are not in an extract are not judged as blank ones. Where the year is not known
 * nothing is compared with other reports.
 */
export function checkReading(recognition: Recognition, context: ReadingContext): ReadingFindings {
  const { title, figures, missing, remarks, printed } = recognition;
  const { year, kind, lastYear, ruleContext } = context;
  const edition = editionById(recognition.edition);
  const assumed = Math.min(edition.years.to ?? lastYear, lastYear);
  // What it sums up is on the form of the year, which is not always the one that is printed.
  const isComparable = year !== null && editionOfYear(year)?.id === edition.id;
  const onContent = checkReport({
    ...ruleContext,
    ...{ year: year ?? assumed, kind, title, edition, figures, missing, remarks },
    narrative: proseOf(recognition),
    ...(year === null ? { previous: null, siblings: [] } : {}),
    children: isComparable ? ruleContext.children : null,
  });
  const unseen = unseenParts(recognition, edition);
  const seen = onContent.filter(
    ({ pointers }) => pointers.length === 0 || !pointers.every((pointer) => unseen.has(pointer)),
  );
  const onPrint = checkPrinted({ ...printed, year }, ruleContext.adjustments);
  return { findings: [...seen, ...onPrint], onContent };
}

/** Returns what the rules find in a report as it was read, as `checkReading` does. */
export function findingsOfReading(recognition: Recognition, context: ReadingContext): Finding[] {
  return checkReading(recognition, context).findings;
}

/** The report of the year before, read from its own file. */
export function previousReading(recognition: Recognition, year: number): PreviousReport {
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
