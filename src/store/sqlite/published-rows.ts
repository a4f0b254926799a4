/** The rows of published reports: how they are written, verified and restored. */
import type { Database } from './drivers/driver.ts';

/** The columns of a row, from a report `r` and its published version `v`. */
const columns = {
  number: 'r.number',
  id: 'r.id',
  organization_id: 'r.organization_id',
  year: 'r.year',
  kind: 'r.kind',
  edition: 'r.edition',
  title: 'v.title',
  due_date: 'r.due_date',
  errors: 'v.errors',
  warnings: 'v.warnings',
  information: 'v.information',
  version: 'v.version',
  digest: 'v.digest',
  created_at: 'r.created_at',
  updated_at: 'v.created_at',
  submitted_at: 'v.submitted_at',
  published_at: 'v.published_at',
  first_published_at: 'v.first_published_at',
} as const;

const names = Object.keys(columns);

/** Returns the query of rows from reports and versions, for a condition on the version. */
const selectRows = (version: string) => `
  SELECT ${Object.entries(columns)
    .map(([name, source]) => `${source} AS ${name}`)
    .join(', ')}
  FROM reports AS r JOIN report_versions AS v ON v.report = r.number AND v.version = ${version}`;

/** The rows as they must be: for every report the newest version that was published. */
const selectTruth = selectRows(`(
    SELECT max(w.version) FROM report_versions AS w
    WHERE w.report = r.number AND w.status = 'published')`);

const replaceRows = (rows: string) =>
  `REPLACE INTO published_reports (${names.join(', ')}) ${rows}`;

export function publishedWrites(database: Database) {
  const replace = database.prepare<{ report: number }>(
    `${replaceRows(selectRows('r.published_version'))} WHERE r.number = :report`,
  );
  return {
    /** Writes the published row of a report, after its row and its version. */
    put(report: number): void {
      replace.run({ report });
    },
  };
}

const listColumns = (alias: string) => names.map((name) => `${alias}.${name}`).join(', ');

/** The condition that no version of a published row `p` was published. */
const isUnfounded = `NOT EXISTS (
    SELECT 1 FROM report_versions AS v WHERE v.report = p.number AND v.status = 'published')`;

/** Contradictions that SQL can find; each statement returns the sentences themselves. */
export const publishedContradictions = [
  `SELECT 'report ' || t.id || ': its published row '
     || iif(p.number IS NULL, 'is missing', 'differs from version ' || t.version) AS difference
   FROM (${selectTruth}) AS t LEFT JOIN published_reports AS p ON p.number = t.number
   WHERE (${listColumns('p')}) IS NOT (${listColumns('t')})`,
  `SELECT 'report ' || p.id || ': there is a published row of version ' || p.version
     || ', but no version is published' AS difference
   FROM published_reports AS p WHERE ${isUnfounded}`,
];

/** Restores the rows of published reports from the versions. */
export function restorePublished(database: Database): void {
  database.prepare(`DELETE FROM published_reports AS p WHERE ${isUnfounded}`).run();
  database.prepare(replaceRows(selectTruth)).run();
}
