/**
 * What a sum of published reports lacks, by name: found from above, into those branches alone in which
 * something is counted as lacking.
 */
import { type ClassifiedRow, classify, findGap, GroupBuilder } from '../shared/sum-groups.ts';
import type { SumGap, SumScope } from '../sums.ts';
import type { Database } from './drivers/driver.ts';
import { classColumnsOf, wholeRegister } from './sums-below.ts';
import type { BelowReads } from './sums-kept.ts';

type GapKind = 'missing' | 'excluded';

/** The number of organizations for each gap from which on gaps are searched from above. */
const sparseMin = 300;

interface BranchRow extends ClassifiedRow {
  readonly id: string;
  readonly name: string;
  readonly has_report: number;
  readonly is_parent: number;
}

const selectBranch = `
  SELECT o.id, o.name, ${classColumnsOf('o')}, EXISTS (
    SELECT 1 FROM published_reports AS p
    WHERE p.organization_id = o.id AND p.year = :year AND p.kind = 'own') AS has_report,
    EXISTS (SELECT 1 FROM organizations AS c WHERE c.parent_id = o.id) AS is_parent
  FROM organizations AS o`;

export function gapSearch(
  database: Database,
  { addBelow, countBelow }: Pick<BelowReads, 'addBelow' | 'countBelow'>,
) {
  const one = database.prepare<{ id: string; year: number }, BranchRow>(
    `${selectBranch} WHERE o.id = :id`,
  );
  const children = database.prepare<{ id: string | null; year: number }, BranchRow>(
    `${selectBranch} WHERE o.parent_id IS :id ORDER BY o.id`,
  );

  function countGaps(id: string, scope: SumScope, kind: GapKind): number {
    const below = new GroupBuilder(scope, null, null);
    addBelow(id, scope.year, () => below, 'counts');
    return below.countGaps(kind);
  }

  /** Finds gaps in branches, those with something below them from above. */
  function* search(
    scope: SumScope,
    kind: GapKind,
    branches: readonly BranchRow[],
  ): Generator<SumGap> {
    const { year } = scope;
    for (const row of branches) {
      const { id, name } = row;
      const status = row.has_report === 1 ? 'published' : null;
      const reason = findGap(scope, classify(row, year), status, kind);
      if (reason !== undefined) yield { id, name, reason };
      if (row.is_parent === 0 || countGaps(id, scope, kind) === 0) continue;
      yield* search(scope, kind, children.all({ id, year }));
    }
  }

  /**
   * Lists the first gaps of a sum of what is published now, in the order of the tree; null: they are
   * so many that reading one organization after the other finds them sooner.
   */
  return (scope: SumScope, kind: GapKind, limit: number): readonly SumGap[] | null => {
    const { within, year } = scope;
    const found = Math.min(limit, countGaps(within ?? wholeRegister, scope, kind));
    if (countBelow(within) < found * sparseMin) return null;
    const branches =
      within === undefined ? children.all({ id: null, year }) : one.all({ id: within, year });
    const gaps: SumGap[] = [];
    for (const gap of search(scope, kind, branches)) {
      if (gaps.length === limit) break;
      gaps.push(gap);
    }
    return gaps;
  };
}
