/** A query of reports, with what most tests leave out. */
import type { ReportQuery } from '../../src/store/port.ts';

export function question(members: Partial<ReportQuery> & Pick<ReportQuery, 'view'>): ReportQuery {
  return { limit: 50, cursor: null, within: [], sort: 'createdAt', ...members };
}
