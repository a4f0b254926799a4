/** Rankings and distributions of the reports in a sum, which are scanned one after the other. */
import type { MeasuredUnit } from '../../statistics/measured-unit.ts';
import type { MeasuredCells, MeasureQuery, RankingPage, RankingQuery } from '../rankings.ts';
import {
  cutRanking,
  distributeReports,
  nameRanking,
  ReportMeasures,
  rankReports,
  type WholeRanking,
} from '../shared/measured-reports.ts';
import { isInSum } from '../shared/sum-groups.ts';
import type { SumScope } from '../sums.ts';
import type { Database } from './drivers/driver.ts';
import type { sumScans } from './sum-scan.ts';

/** The reads of sums that rankings need. */
interface RankedReads {
  readonly scan: ReturnType<typeof sumScans>;
  readonly nameOf: (id: string, scope: SumScope) => string;
  /** As `SumReads.getVersion`. */
  readonly version: (asOf: string | null) => number;
}

/** Returns the reads that rank and distribute reports. */
export function rankingReads(database: Database, { scan, nameOf, version }: RankedReads) {
  const head = database
    .prepare<[], string>("SELECT hash FROM audit_marks WHERE mark = 'head'")
    .pluck();

  /** The ranking that was computed last: a walk over its pages computes it once. */
  let last: { readonly name: string; readonly ranking: WholeRanking } | null = null;

  /** Names the state of what a scope reads: every change of working versions is in the log. */
  const nameState = ({ view }: SumScope) =>
    view.face === 'published' ? String(version(null)) : (head.get() ?? '');

  function measureAll(scope: SumScope, cells: MeasuredCells): readonly MeasuredUnit[] {
    const measures = new ReportMeasures(cells);
    const units: MeasuredUnit[] = [];
    for (const { id, of, report } of scan(scope)) {
      if (report === null || !isInSum(scope, of, report.status)) continue;
      units.push(measures.measure(id, of, report));
    }
    return units;
  }

  return {
    rank(scope: SumScope, query: RankingQuery): RankingPage {
      const name = `${nameState(scope)} ${nameRanking(scope, query)}`;
      const ranking =
        last?.name === name ? last.ranking : rankReports(measureAll(scope, query), query);
      last = { name, ranking };
      return cutRanking(ranking, scope, query, (id) => nameOf(id, scope));
    },
    distribute: (scope: SumScope, query: MeasureQuery) =>
      distributeReports(measureAll(scope, query), query),
  };
}
