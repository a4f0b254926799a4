/** The content of versions in the tables: which rows hold it, and what is read from them. */
import type { ReportSection } from '../report.ts';
import {
  extractSection,
  joinParts,
  parseBytes,
  parseParts,
  reportSections,
  type SectionBytes,
  type VersionMembers,
  type VersionParts,
} from '../shared/version-content.ts';

/** The column of a version that names the version which wrote a section. */
export const sectionColumns = {
  narrative: 'narrative_version',
  proactiveDisclosure: 'proactive_disclosure_version',
  applicationStatistics: 'application_statistics_version',
  reviewLitigation: 'review_litigation_version',
} as const satisfies Record<ReportSection, string>;

/** The column of a row of contents that holds the length of a section. */
export const lengthColumns = {
  narrative: 'narrative_length',
  proactiveDisclosure: 'proactive_disclosure_length',
  applicationStatistics: 'application_statistics_length',
  reviewLitigation: 'review_litigation_length',
} as const satisfies Record<ReportSection, string>;

/** The bytes of a section, out of those that its version wrote; null: it wrote none. */
export function selectSection(section: ReportSection): string {
  const alias = `c_${section}`;
  const before = reportSections
    .slice(0, reportSections.indexOf(section))
    .map((name) => ` + coalesce(${alias}.${lengthColumns[name]}, 0)`);
  return `substr(${alias}.bytes, 1${before.join('')}, ${alias}.${lengthColumns[section]})`;
}

/** The condition that the bytes of a version were kept. */
export const hasBytes = (version: string): string =>
  `(${version}.head IS NOT NULL OR ${version}.bytes IS NOT NULL)`;

/** Joins a section of a version `v`, as the alias `c_` and its name. */
export const joinSection = (section: ReportSection): string => `
  LEFT JOIN report_contents AS c_${section} ON c_${section}.report = v.report
    AND c_${section}.version = v.${sectionColumns[section]}`;

/** The bytes of a version `v`: joined with `joinSections`. */
export const bytesColumns = [
  'v.head, v.bytes AS whole',
  ...reportSections.map((section) => `${selectSection(section)} AS c_${section}`),
].join(', ');

export const joinSections = reportSections.map(joinSection).join('');

/** Those members of a version `v` that its bytes do not hold: joined with `joinMembers`. */
export const memberColumns = `m.figures AS m_figures, m.narrative AS m_narrative,
  m.computed AS m_computed, m.carried_in AS m_carried_in, m.sign_off AS m_sign_off`;

export const joinMembers =
  'LEFT JOIN report_version_members AS m ON m.report = v.report AND m.version = v.version';

/** Bytes of a version in parts, or whole, or neither. */
export type BytesRow = Readonly<Record<`c_${ReportSection}`, Buffer | null>> & {
  readonly head: Buffer | null;
  readonly whole: Buffer | null;
};

export interface ContentRow extends BytesRow {
  readonly m_figures: string | null;
  readonly m_narrative: string | null;
  readonly m_computed: string | null;
  readonly m_carried_in: string | null;
  readonly m_sign_off: string | null;
}

/** A statement that keeps the sections which a version writes. */
export const insertContents = `
  INSERT INTO report_contents (report, version, bytes,
    ${reportSections.map((section) => lengthColumns[section]).join(', ')})
  VALUES (:report, :version, :bytes, ${reportSections.map((name) => `:${name}`).join(', ')})`;

/** Returns the parameters of `insertContents` for the sections that a version writes. */
export function bindContents(
  { report, version }: { readonly report: number; readonly version: number },
  written: Partial<SectionBytes>,
) {
  const lengths = reportSections.map((section) => [section, written[section]?.length ?? null]);
  const bytes = Buffer.concat(reportSections.flatMap((section) => written[section] ?? []));
  return { report, version, bytes, ...Object.fromEntries(lengths) };
}

function readParts(row: BytesRow): VersionParts | null {
  const { head } = row;
  if (head === null) return null;
  const entries = reportSections.map((section) => {
    const bytes = row[`c_${section}`];
    if (bytes === null) throw new Error(`the content of ${section} is missing in the database`);
    return [section, bytes] as const;
  });
  return { head, sections: Object.fromEntries(entries) as SectionBytes };
}

/** Returns the bytes of a version; null: they were not kept. */
export function readBytes(row: BytesRow): Buffer | null {
  const parts = readParts(row);
  return parts === null ? row.whole : joinParts(parts);
}

const parseOrNull = (json: string | null) => (json === null ? null : JSON.parse(json));

/** Reads the members of a version. */
export function readMembers(row: ContentRow): VersionMembers {
  const { m_figures: figures, m_narrative: narrative, m_computed: computed } = row;
  if (figures !== null && narrative !== null && computed !== null) {
    return {
      figures: JSON.parse(figures),
      narrative: JSON.parse(narrative),
      computed: JSON.parse(computed),
      carriedIn: parseOrNull(row.m_carried_in),
      signOff: parseOrNull(row.m_sign_off),
    };
  }
  const parts = readParts(row);
  if (parts !== null) return parseParts(parts);
  if (row.whole === null) throw new Error('the content of a version is missing in the database');
  return parseBytes(row.whole);
}

/** The bytes of one section of a version `v`: joined with `joinSection`. */
export const sectionBytesColumns = (section: ReportSection): string =>
  `v.bytes AS whole, ${selectSection(section)} AS section`;

export interface SectionRow {
  readonly whole: Buffer | null;
  readonly section: Buffer | null;
}

/** Returns the bytes of a section of a version; null: they were not kept. */
export function readSection(row: SectionRow, section: ReportSection): Buffer | null {
  if (row.section !== null || row.whole === null) return row.section;
  return extractSection(row.whole, section);
}
