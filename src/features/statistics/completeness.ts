/** Who has published: what the store counts and lists, as it is answered. */
import type { Language } from '../../http/requests/language.ts';
import type { FilingState } from '../../policy/filing-states.ts';
import { findFilingState } from '../../policy/filing-states.ts';
import { nameOrganization } from '../../reports/named-organization.ts';
import type { Filing, FilingCount } from '../../store/filing.ts';
import { nameGroup } from './groups.ts';

const members = {
  'on-time': 'onTime',
  late: 'late',
  filed: 'filed',
  overdue: 'overdue',
  'not-due': 'notDue',
} as const satisfies Record<FilingState, string>;

/** Returns counts by state with their sum. */
export function sumCounts(counts: readonly FilingCount[]) {
  const sums = { expected: 0, onTime: 0, late: 0, filed: 0, overdue: 0, notDue: 0, daysLateMax: 0 };
  for (const { state, count, daysLateMax } of counts) {
    sums.expected += count;
    sums[members[state]] += count;
    sums.daysLateMax = Math.max(sums.daysLateMax, daysLateMax);
  }
  return sums;
}

/** Returns the counts of each group, in the order of the groups. */
export function sumGroups(counts: readonly FilingCount[], language: Language) {
  const byGroup = Map.groupBy(counts, ({ group }) => group ?? '');
  return [...byGroup].flatMap(([group, [first, ...others]]) =>
    first === undefined
      ? []
      : [{ group, name: nameGroup(first, language), counts: sumCounts([first, ...others]) }],
  );
}

/** Returns the report that was due, as it is answered. */
export function filingView(filing: Filing, today: string) {
  const { organization, kind, reportId, deadline, firstPublishedAt } = filing;
  const { level, kind: organizationKind } = organization;
  return {
    ...{ organization: nameOrganization(organization), level, organizationKind, kind },
    ...findFilingState(filing, today),
    ...{ dueDate: deadline.dueDate, exemptUntil: deadline.exemptUntil },
    ...{ publishedAt: firstPublishedAt, reportId },
  };
}

export type FilingView = ReturnType<typeof filingView>;
