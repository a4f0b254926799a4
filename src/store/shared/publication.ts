/**
 * What a write of a report sets besides its version: the day it is due, the published version, and
 * the faces whose amounts for sums are written.
 */

import { nationalDueDate } from '../../policy/deadlines.ts';
import type { ReportStatus } from '../../policy/workflow.ts';
import type { ReportWrite } from '../port.ts';
import type { RenderedReport, Report, VersionOrigin, View } from '../report.ts';

/** Whether something belongs to the newest version of a report, or to the newest published one. */
export type ReportFace = View['face'];

/** The members of a report's row before a write. */
export interface CurrentReport extends Pick<Report, 'year' | 'kind'> {
  readonly publishedVersion: number | null;
}

/** What a write of a report sets. */
export interface ReportPlan {
  /** The national day, see `nationalDueDate`. */
  readonly dueDate: string;
  /** The version that the public reads from now on; null: none. */
  readonly publishedVersion: number | null;
  /** Whether the write publishes: the row of the published report follows the version. */
  readonly publishes: boolean;
  /** The faces whose amounts become those of the version. */
  readonly faces: readonly ReportFace[];
  /** Whether amounts under another year or kind exist and are cleared. */
  readonly clearsAmounts: boolean;
}

/**
 * Decides what a write of a report sets. A first version is never the published one; a version that
 * is not published leaves the published one as it is.
 *
 * @param before the row that the write replaces; null: the report is new
 */
export function planReportWrite(
  row: Pick<Report, 'year' | 'kind' | 'version'> & { readonly status: ReportStatus },
  before: CurrentReport | null,
): ReportPlan {
  const { year, kind } = row;
  const publishes = before !== null && row.status === 'published';
  return {
    dueDate: nationalDueDate(year, kind),
    publishedVersion: publishes ? row.version : (before?.publishedVersion ?? null),
    publishes,
    faces: publishes ? ['working', 'published'] : ['working'],
    clearsAmounts: before !== null && (before.year !== year || before.kind !== kind),
  };
}

/** Lists the faces of a report, each with its version; null: there is none. */
export function listFaces(report: {
  readonly version: number;
  readonly publishedVersion: number | null;
}): readonly (readonly [ReportFace, number | null])[] {
  return [
    ['working', report.version],
    ['published', report.publishedVersion],
  ];
}

/** A write that does not delete the report. */
export interface ReportPut extends ReportWrite {
  readonly row: Report;
  readonly rendered: RenderedReport;
  readonly origin: VersionOrigin;
}

/**
 * Checks that a write does not delete the report.
 *
 * @throws TypeError only for a report without its rendered parts or its origin
 */
export function isReportPut(write: ReportWrite): write is ReportPut {
  const given = [write.row, write.rendered, write.origin].filter((each) => each !== null);
  if (given.length !== 0 && given.length !== 3) {
    throw new TypeError('a report is written with its rendered parts and its origin');
  }
  return given.length === 3;
}
