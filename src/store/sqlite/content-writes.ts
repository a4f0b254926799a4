/** Writes the content of reports: versions with their sections, and amounts. */
import type { Report, ReportSection } from '../report.ts';
import { listAmounts, packAmounts } from '../shared/amounts.ts';
import { unpackBytes } from '../shared/packed-bytes.ts';
import { packHead } from '../shared/packed-head.ts';
import type { ReportFace, ReportPut } from '../shared/publication.ts';
import {
  cutHead,
  noWriters,
  planSections,
  reportSections,
  type SectionsBefore,
} from '../shared/version-content.ts';
import {
  bindContents,
  firstHead,
  insertContents,
  joinSections,
  sectionColumns,
  selectSection,
} from './contents.ts';
import type { Database } from './drivers/driver.ts';

/** Returns the parameters that the row of a report and that of its version have in common. */
export function bindState(row: Report, digest: string) {
  const { title, status, version, updatedAt, submittedAt, publishedAt, firstPublishedAt } = row;
  const instants = { updatedAt, submittedAt, publishedAt, firstPublishedAt };
  return { title, status, version, digest, ...row.findings, ...instants };
}

const insertVersion = `
  INSERT INTO report_versions (
    report, version, title, status, errors, warnings, information, rule_set, digest, created_at,
    submitted_at, published_at, first_published_at, explanations, deed, head, bytes,
    ${reportSections.map((section) => sectionColumns[section]).join(', ')}
  ) VALUES (
    :report, :version, :title, :status, :errors, :warnings, :information, :ruleSet, :digest,
    :updatedAt, :submittedAt, :publishedAt, :firstPublishedAt, :explanations, :origin, :head, :bytes,
    ${reportSections.map((section) => `:${section}`).join(', ')}
  )`;

/** The sections of a version, and the versions that wrote them; the head of the first version. */
const selectSections = `
  SELECT ${firstHead} AS first_head, ${reportSections
    .map((name) => `v.${sectionColumns[name]} AS ${name}, ${selectSection(name)} AS c_${name}`)
    .join(', ')}
  FROM report_versions AS v ${joinSections}
  WHERE v.report = :report AND v.version = :version`;

type WrittenSections = Readonly<Record<ReportSection, number | null>> &
  Readonly<Record<`c_${ReportSection}`, Buffer | null>> & { readonly first_head: Buffer | null };

/** What is written as a new version of a report. */
type NewVersion = Pick<ReportPut, 'row' | 'rendered' | 'origin'>;

export function versionWrites(database: Database) {
  const add = database.prepare(insertVersion);
  const addContents = database.prepare(insertContents);
  const sectionsOf = database.prepare<{ report: number; version: number }, WrittenSections>(
    selectSections,
  );

  /** Reads what the next version of a report is packed with; null: there is no previous version. */
  function readBefore(report: number, version: number) {
    const row = version < 1 ? undefined : sectionsOf.get({ report, version });
    if (row === undefined) return null;
    const entries = reportSections.map((section) => {
      const kept = row[`c_${section}`];
      return [section, { bytes: kept && unpackBytes(kept), writer: row[section] }];
    });
    return { firstHead: row.first_head, sections: Object.fromEntries(entries) as SectionsBefore };
  }

  /**
   * Writes the sections that differ from those of the previous version; returns which version wrote
   * each.
   */
  function putSections(
    report: number,
    { row: { version }, rendered }: NewVersion,
    before: SectionsBefore | null,
  ) {
    const { written, writers } = planSections(version, rendered, before);
    if (Object.keys(written).length > 0) {
      addContents.run(bindContents({ report, version }, written));
    }
    return writers;
  }

  return {
    /** Adds a version. Bytes that do not end with the sections are kept whole. */
    add(report: number, made: NewVersion, digest: string): void {
      const { row, rendered, origin } = made;
      const before = readBefore(report, row.version - 1);
      const cut = cutHead(rendered);
      const head = cut && packHead(cut, before?.firstHead ?? null);
      const writers =
        head === null ? noWriters : putSections(report, made, before?.sections ?? null);
      add.run({
        ...{ ...bindState(row, digest), report, ruleSet: row.ruleSet, head },
        ...writers,
        explanations: JSON.stringify(row.explanations),
        origin: JSON.stringify(origin),
        bytes: head === null ? rendered.report : null,
      });
    },
  };
}

/** The report, year, kind and face that amounts belong to, which are their key in the table. */
export interface AmountsKey extends Pick<Report, 'year' | 'kind'> {
  readonly report: number;
  readonly face: ReportFace;
}

/** Updates amounts; `rebuild` restores them with the same writes. */
export function amountWrites(database: Database) {
  const put = database.prepare(`
    INSERT INTO report_amounts (year, kind, face, report, amounts)
    VALUES (:year, :kind, :face, :report, :amounts)
    ON CONFLICT (year, kind, face, report) DO UPDATE SET amounts = excluded.amounts
    WHERE amounts <> excluded.amounts`);
  const clear = database.prepare(`
    DELETE FROM report_amounts
    WHERE report = :report AND (year, kind) <> (:year, :kind)`);
  return {
    put({ report, face, year, kind }: AmountsKey, of: Pick<Report, 'edition' | 'figures'>): void {
      const amounts = packAmounts(listAmounts(of.edition, of.figures));
      put.run({ report, face, year, kind, amounts });
    },
    /** Removes the amounts of a report under another year or kind than its own. */
    clearOthers({ report, year, kind }: Omit<AmountsKey, 'face'>): void {
      clear.run({ report, year, kind });
    },
  };
}
