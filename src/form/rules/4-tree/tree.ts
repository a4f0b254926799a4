/** Level 4: checks a consolidated report against the reports it sums (H-01 to H-08). */

import type { Text } from '../../types.ts';
import type { ChildFacts, ReportFacts } from '../report-facts.ts';
import type { ReportRule, RuleResult } from '../rule.ts';
import { buildSides, formatNumber, quoteText } from '../wording.ts';
import type { Gap } from './gaps.ts';
import {
  findBearer,
  findExceedingChildren,
  isComplete,
  listChildNames,
  mayBeJointIssue,
  namesMax,
  reconcile,
  selectReportedGaps,
  withChildren,
} from './gaps.ts';
import type { Explanation, Slip } from './slips.ts';
import { explainGaps } from './slips.ts';
import { treeMembers } from './tree-members.ts';
import { partsOfTree } from './tree-shares.ts';

const common = {
  level: 4,
  since: '2.0.0',
  kinds: ['consolidated'],
  basis: {
    zh: '汇总报告为本级各机关及下级政府报告之和',
    en: 'a consolidated report is the sum of the reports of its organizations',
  },
} as const;

/** Describes slips: “漏加了该机关”. */
function describeSlips([first, second]: readonly Slip[]): Text {
  const of = (slip: Slip, zh: string, en: string): Text =>
    slip.isLeftOut
      ? { zh: `漏加了${zh}`, en: `${en} left out` }
      : { zh: `重复计算了${zh}`, en: `${en} counted twice` };
  if (first === undefined) return { zh: '', en: '' };
  if (second === undefined) return of(first, '该机关', 'it was');
  if (first.isLeftOut === second.isLeftOut) return of(first, '这两个机关', 'both were');
  const [one, other] = [first, second].map((slip) => {
    const { name } = slip.child;
    return of(slip, `“${name}”`, `"${name}" was`);
  });
  return { zh: `${one?.zh}，${other?.zh}`, en: `${one?.en}, and ${other?.en}` };
}

/** Builds the one result for gaps that are explained by reports left out or counted twice. */
function buildSlipResult(facts: ReportFacts, { slips, explained, rest }: Explanation): RuleResult {
  const gaps = selectReportedGaps(facts, explained);
  const names = listChildNames(slips.map(({ child }) => child));
  const [first, second] = slips;
  const isSum = second === undefined || first?.isLeftOut === second.isLeftOut;
  const number = second === undefined ? '数字' : isSum ? '数字之和' : '数字之差';
  const numbers = second === undefined ? 'those' : isSum ? 'the sums' : 'the differences';
  const slipWords = describeSlips(slips);
  const message = {
    zh:
      `${gaps.length} 格与下级报告之和不符，${rest.length === 0 ? '每一格的' : ''}差额都恰为` +
      `${names.zh}的${number}：可能${slipWords.zh}。`,
    en:
      `${gaps.length} cells differ from the sum of the reports by exactly ${numbers} of ` +
      `${names.en}: perhaps ${slipWords.en}.`,
  };
  const subject = slips.map(({ child }) => child.id).join(' ');
  return { cells: gaps.map(({ cell }) => cell), message, subject };
}

/** Describes how reports are summed where a slip is known: “（不含“甲局”）”. */
function describeSums(explanation: Explanation | null): Text {
  const [slip] = explanation?.slips ?? [];
  if (slip === undefined) return { zh: '', en: '' };
  const { name } = slip.child;
  return slip.isLeftOut
    ? { zh: `（不含“${name}”）`, en: ` without "${name}"` }
    : { zh: `（“${name}”计两次）`, en: ` with "${name}" twice` };
}

function buildGapResult(
  gap: Gap,
  summed: Text,
  bearer: { readonly name: string; readonly report: number } | null,
): RuleResult {
  const { cell, declared, sum, difference } = gap;
  const label = quoteText(cell.label);
  const [is, due, by] = [declared, sum, Math.abs(difference)].map((each) =>
    formatNumber(cell, each),
  );
  const hint = {
    zh: bearer === null ? '' : `，恰为“${bearer.name}”的数字`,
    en: bearer === null ? '' : `, exactly the number of "${bearer.name}"`,
  };
  const message = {
    zh: `${label.zh}为 ${is?.zh}，各下级报告${summed.zh}之和为 ${due?.zh}，相差 ${by?.zh}${hint.zh}。`,
    en:
      `${label.en} is ${is?.en}, its reports${summed.en} sum to ${due?.en}: ` +
      `a difference of ${by?.en}${hint.en}.`,
  };
  const elsewhere = bearer === null ? [] : [{ report: bearer.report, cell }];
  return { cells: [cell], elsewhere, message, sides: buildSides(cell, declared, sum) };
}

/** Builds results for the wanted gaps that no slip explains. */
function buildRestResults(
  facts: ReportFacts,
  children: readonly ChildFacts[],
  isWanted: (gap: Gap) => boolean,
): { readonly gap: Gap; readonly result: RuleResult }[] {
  const reconciliation = reconcile(facts);
  const explanation = explainGaps(reconciliation);
  const gaps = selectReportedGaps(facts, explanation?.rest ?? reconciliation.gaps);
  const summed = describeSums(explanation);
  const isAlone = gaps.length === 1 && explanation === null;
  return gaps.filter(isWanted).map((gap) => {
    const child = findBearer(gap, reconciliation.children, isAlone);
    const bearer = child && { name: child.name, report: children.indexOf(child) };
    return { gap, result: buildGapResult(gap, summed, bearer) };
  });
}

/** Checks that the sum is certain: in some tables organizations can count the same thing twice. */
const isCertain = ({ cell }: Gap, { edition }: ReportFacts) =>
  edition.tables.every(({ member, mayOverlap }) => member !== cell.table || mayOverlap !== true);

const sums: ReportRule = {
  ...common,
  id: 'H-01',
  severity: 'error',
  title: { zh: '汇总数等于各下级报告之和', en: 'Consolidation must be the sum of its reports' },
  formula: 'P[格] = ΣK[格]',
  howToFix: {
    zh: '核对汇总数；漏加、重复计算或未及时更新的，重新汇总。',
    en: 'Check the consolidation: a report may be left out, counted twice, or changed since.',
  },
  missing: 'zero',
  evaluate: withChildren((facts, children) => {
    const reconciliation = reconcile(facts);
    if (!isComplete(children)) {
      // Reports that do not exist yet are missing from the sum, which must still not exceed the
      // whole. Where a single report exceeds it, H-02 reports that.
      const over = reconciliation.gaps.filter(
        (gap) =>
          gap.difference < 0 && findExceedingChildren(gap, reconciliation.children).length === 0,
      );
      return selectReportedGaps(facts, over).map((gap) => ({
        ...buildGapResult(gap, describeSums(null), null),
        severity: 'warning' as const,
      }));
    }
    const explanation = explainGaps(reconciliation);
    const rest = buildRestResults(facts, children, (gap) => !mayBeJointIssue(gap)).map(
      ({ gap, result }) => ({
        ...result,
        severity: isCertain(gap, facts) ? ('error' as const) : ('warning' as const),
      }),
    );
    return explanation === null ? rest : [buildSlipResult(facts, explanation), ...rest];
  }),
  examples: {
    passing: {
      kind: 'consolidated',
      cells: { 'newlyReceived.naturalPerson': 12 },
      children: [
        { cells: { 'newlyReceived.naturalPerson': 5 } },
        { cells: { 'newlyReceived.naturalPerson': 7 } },
      ],
    },
    failing: {
      kind: 'consolidated',
      cells: { 'newlyReceived.naturalPerson': 5 },
      children: [
        { cells: { 'newlyReceived.naturalPerson': 5 } },
        { cells: { 'newlyReceived.naturalPerson': 7 } },
      ],
    },
    missing: {
      kind: 'consolidated',
      cells: { 'newlyReceived.naturalPerson': 12 },
      children: [{ cells: { 'newlyReceived.naturalPerson': 5 } }, {}],
      isFound: false,
    },
  },
};

const partAboveWhole: ReportRule = {
  ...common,
  id: 'H-02',
  severity: 'error',
  title: { zh: '下级数字大于汇总数', en: 'Report exceeds the consolidation' },
  formula: 'K[格] ≤ P[格]',
  howToFix: { zh: '核对汇总数和该机关的报告。', en: 'Check the consolidation and that report.' },
  missing: 'zero',
  evaluate: withChildren((facts, children) => {
    // Where all reports exist, their sum is compared instead.
    if (isComplete(children)) return [];
    const { gaps, children: each } = reconcile(facts);
    const over = gaps.filter((gap) => findExceedingChildren(gap, each).length > 0);
    return selectReportedGaps(facts, over).map((gap) => {
      const { cell, declared } = gap;
      const exceeding = findExceedingChildren(gap, each);
      const label = quoteText(cell.label);
      const names = listChildNames(exceeding);
      const is = formatNumber(cell, declared);
      const message = {
        zh: `${label.zh}为 ${is.zh}，小于${names.zh}报告的数字。`,
        en: `${label.en} is ${is.en}, less than in the report of ${names.en}.`,
      };
      const elsewhere = exceeding
        .slice(0, namesMax)
        .map((child) => ({ report: children.indexOf(child), cell }));
      return { cells: [cell], elsewhere, message };
    });
  }),
  examples: {
    passing: {
      kind: 'consolidated',
      cells: { 'newlyReceived.naturalPerson': 5 },
      children: [{ cells: { 'newlyReceived.naturalPerson': 5 } }, {}],
    },
    failing: {
      kind: 'consolidated',
      cells: { 'newlyReceived.naturalPerson': 4 },
      children: [{ cells: { 'newlyReceived.naturalPerson': 5 } }, {}],
    },
    missing: {
      kind: 'consolidated',
      cells: { 'newlyReceived.naturalPerson': null },
      children: [{ cells: { 'newlyReceived.naturalPerson': 5 } }, {}],
      isFound: true,
    },
  },
};

const jointDocuments: ReportRule = {
  ...common,
  id: 'H-07',
  severity: 'warning',
  title: { zh: '文件件数与下级之和略有出入', en: 'Documents differ slightly from the sum' },
  formula: '联合制发的文件只由牵头机关计数',
  howToFix: {
    zh: '联合制发的只计一次；有出入的，请说明。',
    en: 'Count joint documents once, for the leading organization. Explain the rest.',
  },
  missing: 'zero',
  evaluate: withChildren((facts, children) => {
    if (!isComplete(children)) return [];
    return buildRestResults(facts, children, mayBeJointIssue).map(({ result }) => result);
  }),
  examples: {
    passing: {
      kind: 'consolidated',
      cells: { 'normativeDocuments.issued': 12 },
      children: [
        { cells: { 'normativeDocuments.issued': 5 } },
        { cells: { 'normativeDocuments.issued': 7 } },
      ],
    },
    failing: {
      kind: 'consolidated',
      cells: { 'normativeDocuments.issued': 11 },
      children: [
        { cells: { 'normativeDocuments.issued': 5 } },
        { cells: { 'normativeDocuments.issued': 7 } },
      ],
    },
    missing: {
      kind: 'consolidated',
      cells: { 'normativeDocuments.issued': 11 },
      children: [{ cells: { 'normativeDocuments.issued': 12 } }, {}],
      isFound: false,
    },
  },
};

export const treeRules: readonly ReportRule[] = [
  sums,
  partAboveWhole,
  partsOfTree,
  ...treeMembers,
  jointDocuments,
];
