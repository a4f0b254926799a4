/** Where the tables keep the content of versions: columns and rows. */
import type { ReportSection } from '../report.ts';
import { packBytes, packedMark } from '../shared/packed-bytes.ts';
import { reportSections, type SectionBytes } from '../shared/version-content.ts';

/** The column of a version that names the version that wrote a section. */
export const sectionColumns = {
  narrative: 'narrative_version',
  proactiveDisclosure: 'proactive_disclosure_version',
  applicationStatistics: 'application_statistics_version',
  reviewLitigation: 'review_litigation_version',
} as const satisfies Record<ReportSection, string>;

/** The column of a row of contents with the length of a section as it is kept. */
export const lengthColumns = {
  narrative: 'narrative_length',
  proactiveDisclosure: 'proactive_disclosure_length',
  applicationStatistics: 'application_statistics_length',
  reviewLitigation: 'review_litigation_length',
} as const satisfies Record<ReportSection, string>;

/**
 * Returns the SQL for the bytes of a section as they are kept, from those that its version wrote;
 * null: it wrote none.
 */
export function selectSection(section: ReportSection): string {
  const alias = `c_${section}`;
  const before = reportSections
    .slice(0, reportSections.indexOf(section))
    .map((name) => ` + coalesce(${alias}.${lengthColumns[name]}, 0)`);
  return `substr(${alias}.bytes, 1${before.join('')}, ${alias}.${lengthColumns[section]})`;
}

/** Returns the condition that the bytes of a version were kept. */
export const hasBytes = (version: string): string =>
  `(${version}.head IS NOT NULL OR ${version}.bytes IS NOT NULL)`;

/** Returns the join of a section of a version `v`, as the alias `c_` and its name. */
export const joinSection = (section: ReportSection): string => `
  LEFT JOIN report_contents AS c_${section} ON c_${section}.report = v.report
    AND c_${section}.version = v.${sectionColumns[section]}`;

/** The head of the first version of the report of a version `v`. */
export const firstHead =
  '(SELECT f.head FROM report_versions AS f WHERE f.report = v.report AND f.version = 1)';

const packedMarkSql = `X'${Buffer.of(packedMark).toString('hex')}'`;

/** The bytes of a version `v`; requires `joinSections`. */
export const bytesColumns = [
  // The first head only when that of the version is packed with it.
  `v.head, CASE WHEN substr(v.head, 1, 1) = ${packedMarkSql} THEN ${firstHead} END AS first_head`,
  'v.bytes AS whole',
  ...reportSections.map((section) => `${selectSection(section)} AS c_${section}`),
].join(', ');

export const joinSections = reportSections.map(joinSection).join('');

/** The members of a version `v` that its bytes do not contain; requires `joinMembers`. */
export const memberColumns = `m.figures AS m_figures, m.narrative AS m_narrative,
  m.computed AS m_computed, m.carried_in AS m_carried_in, m.sign_off AS m_sign_off`;

export const joinMembers =
  'LEFT JOIN report_version_members AS m ON m.report = v.report AND m.version = v.version';

/** The statement that keeps the sections that a version writes. */
export const insertContents = `
  INSERT INTO report_contents (report, version, bytes,
    ${reportSections.map((section) => lengthColumns[section]).join(', ')})
  VALUES (:report, :version, :bytes, ${reportSections.map((name) => `:${name}`).join(', ')})`;

/** Returns the parameters of `insertContents` for the sections that a version writes. */
export function bindContents(
  { report, version }: { readonly report: number; readonly version: number },
  written: Partial<SectionBytes>,
) {
  const kept = reportSections.map((section) => {
    const bytes = written[section];
    return [section, bytes === undefined ? null : packBytes(bytes)] as const;
  });
  const lengths = Object.fromEntries(
    kept.map(([section, bytes]) => [section, bytes?.length ?? null]),
  );
  const bytes = Buffer.concat(kept.flatMap(([, bytes]) => bytes ?? []));
  return { report, version, bytes, ...lengths };
}

/** Returns the columns for the bytes of one section of a version `v`; requires `joinSection`. */
export const sectionBytesColumns = (section: ReportSection): string =>
  `v.bytes AS whole, ${selectSection(section)} AS section`;
