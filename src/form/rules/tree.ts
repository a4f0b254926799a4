/** Level 4: a consolidated report against the reports it sums up (H-01 to H-08). */
import type { Gap } from './gaps.ts';
import {
  gapsOf,
  isComplete,
  isJoint,
  loneCulprit,
  nameList,
  namesMax,
  told,
  withChildren,
} from './gaps.ts';
import { treeMembers } from './tree-members.ts';
import { partsOfTree } from './tree-shares.ts';
import type { ChildFacts, WiderFacts, WiderJudgement, WiderRule } from './wider.ts';
import { numberOrZero, quoted, shown, sidesOf } from './wider.ts';

const common = {
  level: 4,
  since: '2.0.0',
  editions: ['2019', '2021'],
  kinds: ['consolidated'],
  basis: {
    zh: '汇总报告为本级各机关及下级政府报告之和',
    en: 'a consolidated report is the sum of those of its bodies',
  },
} as const;

/** A whole report left out or counted twice explains all gaps: one sentence says it. */
function culpritJudgement(
  { child, isLeftOut }: { readonly child: ChildFacts; readonly isLeftOut: boolean },
  gaps: readonly Gap[],
): WiderJudgement {
  const cells = gaps.map(({ cell }) => cell);
  const message = {
    zh:
      `${gaps.length} 格与下级报告之和不符，每一格的差额都恰为“${child.name}”的数字：` +
      `${isLeftOut ? '可能漏加了该机关' : '可能重复计算了该机关'}。`,
    en:
      `${gaps.length} cells differ from the sum of the reports by exactly those of ` +
      `"${child.name}": perhaps it was ${isLeftOut ? 'left out' : 'counted twice'}.`,
  };
  return { cells, message, subject: child.id };
}

function gapJudgement(gap: Gap, children: readonly ChildFacts[]): WiderJudgement {
  const { cell, declared, sum, difference } = gap;
  const label = quoted(cell.label);
  const [is, due, by] = [declared, sum, Math.abs(difference)].map((each) => shown(cell, each));
  const equal = children.flatMap((child, report) => {
    const value = child.sheet === null ? null : numberOrZero(child.sheet, cell);
    return value !== null && value === Math.abs(difference) ? [{ child, report }] : [];
  });
  const [one] = equal.length === 1 ? equal : [];
  const hint = {
    zh: one === undefined ? '' : `，恰为“${one.child.name}”的数字`,
    en: one === undefined ? '' : `, which is what "${one.child.name}" has`,
  };
  const message = {
    zh: `${label.zh}为 ${is?.zh}，各下级报告之和为 ${due?.zh}，相差 ${by?.zh}${hint.zh}。`,
    en:
      `${label.en} is ${is?.en}, its reports sum to ${due?.en}: ` +
      `a difference of ${by?.en}${hint.en}.`,
  };
  const elsewhere = one === undefined ? [] : [{ report: one.report, cell }];
  return { cells: [cell], elsewhere, message, sides: sidesOf(cell, declared, sum) };
}

/** Items of kinds of matters may be the same at several bodies: their sum is no certainty. */
const isCertain = ({ cell }: Gap, { edition }: WiderFacts) =>
  edition.id === '2021' || cell.table !== 'proactiveDisclosure';

const sums: WiderRule = {
  ...common,
  id: 'H-01',
  severity: 'error',
  title: { zh: '汇总数等于各下级报告之和', en: 'The consolidation is the sum of its reports' },
  formula: 'P[格] = ΣK[格]',
  mend: {
    zh: '核对汇总数；漏加、重复计算或未及时更新的，重新汇总。',
    en: 'Check the consolidation: a report may be left out, counted twice, or changed since.',
  },
  missing: 'zero',
  judge: withChildren((facts, children) => {
    const all = gapsOf(facts, children);
    if (!isComplete(children)) {
      // What is not in yet is missing from the sum; more than the whole it cannot be. Where one
      // report alone is more, H-02 says so.
      const over = all.filter(
        ({ difference, exceeding }) => difference < 0 && exceeding.length === 0,
      );
      return told(facts, over).map((gap) => ({
        ...gapJudgement(gap, []),
        severity: 'warning' as const,
      }));
    }
    const culprit = loneCulprit(facts, children, all);
    if (culprit !== null) return [culpritJudgement(culprit, told(facts, all))];
    return told(facts, all)
      .filter((gap) => !isJoint(gap))
      .map((gap) => ({
        ...gapJudgement(gap, children),
        severity: isCertain(gap, facts) ? ('error' as const) : ('warning' as const),
      }));
  }),
  examples: {
    passing: {
      edition: '2021',
      kind: 'consolidated',
      cells: { '3.1.C1': 12 },
      children: [{ cells: { '3.1.C1': 5 } }, { cells: { '3.1.C1': 7 } }],
    },
    failing: {
      edition: '2021',
      kind: 'consolidated',
      cells: { '3.1.C1': 5 },
      children: [{ cells: { '3.1.C1': 5 } }, { cells: { '3.1.C1': 7 } }],
    },
    missing: {
      edition: '2021',
      kind: 'consolidated',
      cells: { '3.1.C1': 12 },
      children: [{ cells: { '3.1.C1': 5 } }, {}],
      isFound: false,
    },
  },
};

const partAboveWhole: WiderRule = {
  ...common,
  id: 'H-02',
  severity: 'error',
  title: { zh: '下级数字大于汇总数', en: 'A report has more than the consolidation' },
  formula: 'K[格] ≤ P[格]',
  mend: { zh: '核对汇总数和该机关的报告。', en: 'Check the consolidation and that report.' },
  missing: 'zero',
  judge: withChildren((facts, children) => {
    // When all reports are in, their sum says more.
    if (isComplete(children)) return [];
    const over = gapsOf(facts, children).filter(({ exceeding }) => exceeding.length > 0);
    return told(facts, over).map(({ cell, declared, exceeding }) => {
      const label = quoted(cell.label);
      const names = nameList(exceeding);
      const is = shown(cell, declared);
      const message = {
        zh: `${label.zh}为 ${is.zh}，小于${names.zh}报告的数字。`,
        en: `${label.en} is ${is.en}, less than the report of ${names.en} has.`,
      };
      const elsewhere = exceeding
        .slice(0, namesMax)
        .map((child) => ({ report: children.indexOf(child), cell }));
      return { cells: [cell], elsewhere, message };
    });
  }),
  examples: {
    passing: {
      edition: '2021',
      kind: 'consolidated',
      cells: { '3.1.C1': 5 },
      children: [{ cells: { '3.1.C1': 5 } }, {}],
    },
    failing: {
      edition: '2021',
      kind: 'consolidated',
      cells: { '3.1.C1': 4 },
      children: [{ cells: { '3.1.C1': 5 } }, {}],
    },
    missing: {
      edition: '2021',
      kind: 'consolidated',
      cells: { '3.1.C1': null },
      children: [{ cells: { '3.1.C1': 5 } }, {}],
      isFound: true,
    },
  },
};

const jointDocuments: WiderRule = {
  ...common,
  id: 'H-07',
  severity: 'warning',
  title: { zh: '文件件数与下级之和略有出入', en: 'A few documents apart from the sum' },
  formula: '联合制发的文件只由牵头机关计数',
  mend: {
    zh: '联合制发的只计一次；有出入的，请说明。',
    en: 'Joint documents count once, for the leading maker; explain the rest.',
  },
  missing: 'zero',
  judge: withChildren((facts, children) => {
    if (!isComplete(children)) return [];
    const all = gapsOf(facts, children);
    if (loneCulprit(facts, children, all) !== null) return [];
    return told(facts, all)
      .filter(isJoint)
      .map((gap) => gapJudgement(gap, children));
  }),
  examples: {
    passing: {
      edition: '2021',
      kind: 'consolidated',
      cells: { '2.1.2.C1': 12 },
      children: [{ cells: { '2.1.2.C1': 5 } }, { cells: { '2.1.2.C1': 7 } }],
    },
    failing: {
      edition: '2021',
      kind: 'consolidated',
      cells: { '2.1.2.C1': 11 },
      children: [{ cells: { '2.1.2.C1': 5 } }, { cells: { '2.1.2.C1': 7 } }],
    },
    missing: {
      edition: '2021',
      kind: 'consolidated',
      cells: { '2.1.2.C1': 11 },
      children: [{ cells: { '2.1.2.C1': 12 } }, {}],
      isFound: false,
    },
  },
};

export const treeRules: readonly WiderRule[] = [
  sums,
  partAboveWhole,
  partsOfTree,
  ...treeMembers,
  jointDocuments,
];
