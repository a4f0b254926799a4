/** Level 4: checks which reports a consolidated report sums (H-03, H-04, H-06, H-08). */
import type { ChildFacts } from '../report-facts.ts';
import { findLastYearCell, pointToLastYear } from '../report-facts.ts';
import type { ReportRule } from '../rule.ts';
import { readNumberOrZero, requireCell, sumNamed } from '../sheet.ts';
import { isComplete, listChildNames, namesMax, withChildren } from './gaps.ts';

const common = {
  level: 4,
  since: '2.0.0',
  kinds: ['consolidated'],
  missing: 'skip',
} as const;

/** Returns the pointers of children; of many, those of the first. */
function listParts(some: readonly ChildFacts[]): string[] {
  return some.slice(0, namesMax).map(({ id }) => `children/${id}`);
}

const subjectOf = (some: readonly ChildFacts[]) => some.map(({ id }) => id).join(' ');

const reportsMissing: ReportRule = {
  ...common,
  id: 'H-03',
  // No error: a late organization must not keep the government above it from filing in time.
  severity: 'warning',
  basis: { zh: '《条例》第四十九条', en: 'Article 49 of the Regulation' },
  title: { zh: '下级报告未齐', en: 'Reports of organizations below are missing' },
  formula: '应报告的下级机关都有本年度报告',
  howToFix: { zh: '催报后重新汇总。', en: 'Wait for the reports and consolidate again.' },
  evaluate: withChildren((_, children) => {
    const without = children.filter(({ sheet }) => sheet === null);
    if (without.length === 0) return [];
    const names = listChildNames(without);
    const message = {
      zh: `${children.length} 个下级机关中 ${without.length} 个没有本年度报告：${names.zh}。`,
      en: `${without.length} of ${children.length} organizations below have no report: ${names.en}.`,
    };
    return [{ parts: listParts(without), message, subject: subjectOf(without) }];
  }),
  examples: {
    passing: { kind: 'consolidated', cells: {}, children: [{ cells: {} }] },
    failing: { kind: 'consolidated', cells: {}, children: [{ cells: {} }, {}] },
    missing: { kind: 'consolidated', cells: {}, isFound: false },
  },
};

const countedTwice: ReportRule = {
  ...common,
  id: 'H-04',
  severity: 'error',
  basis: {
    zh: '汇总报告为本级各机关及下级政府报告之和',
    en: 'a consolidated report is the sum of the reports of its organizations',
  },
  title: { zh: '同一机关重复汇总', en: 'Organization summed twice' },
  formula: '每个下级机关只汇总一次',
  howToFix: { zh: '核对下级机关名单。', en: 'Check the list of organizations.' },
  evaluate: withChildren((_, children) => {
    const groups = [...Map.groupBy(children, ({ id }) => id).values()];
    const twice = groups.filter(({ length }) => length > 1).flatMap((group) => group.slice(1));
    if (twice.length === 0) return [];
    const names = listChildNames(twice);
    const message = {
      zh: `下级机关名单中重复出现：${names.zh}。`,
      en: `The list of organizations contains these more than once: ${names.en}.`,
    };
    return [{ parts: listParts(twice), message, subject: subjectOf(twice) }];
  }),
  examples: {
    passing: {
      kind: 'consolidated',
      cells: {},
      children: [
        { id: 'a', cells: {} },
        { id: 'b', cells: {} },
      ],
    },
    failing: {
      kind: 'consolidated',
      cells: {},
      children: [
        { id: 'a', cells: {} },
        { id: 'a', cells: {} },
      ],
    },
    missing: { kind: 'consolidated', cells: {}, isFound: false },
  },
};

const verticallyLed: ReportRule = {
  ...common,
  id: 'H-06',
  severity: 'warning',
  basis: { zh: '《条例》第三条', en: 'Article 3 of the Regulation' },
  title: { zh: '汇总了垂直领导的部门', en: 'Vertically managed organization summed' },
  formula: '实行垂直领导的部门不计入本级政府汇总',
  howToFix: {
    zh: '从汇总中剔除，或说明理由。',
    en: 'Leave it out, or explain why it is included.',
  },
  evaluate: withChildren((_, children) => {
    const vertical = children.filter((child) => child.verticallyLed);
    if (vertical.length === 0) return [];
    const names = listChildNames(vertical);
    const message = {
      zh: `垂直领导的部门列入了汇总：${names.zh}。`,
      en: `Vertically managed organizations are in the consolidation: ${names.en}.`,
    };
    return [{ parts: listParts(vertical), message, subject: subjectOf(vertical) }];
  }),
  examples: {
    passing: { kind: 'consolidated', cells: {}, children: [{ cells: {} }] },
    failing: {
      kind: 'consolidated',
      cells: {},
      children: [{ name: '甲县税务局', verticallyLed: true, cells: {} }],
    },
    missing: { kind: 'consolidated', cells: {}, isFound: false },
  },
};

const movedOrganizations: ReportRule = {
  ...common,
  id: 'H-08',
  severity: 'information',
  basis: { zh: '统一格式各栏的含义', en: 'what the columns of the form mean' },
  title: { zh: '汇总范围似有变化', en: 'Organizations summed may have changed' },
  formula: 'ΣK 上年结转(y) = P 结转下年度(y-1)',
  howToFix: {
    zh: '核对机关划转；上年结转的差异请一并说明。',
    en: 'Check which organizations moved. They also explain a difference in what was carried over.',
  },
  reads: [['carriedOver.total']],
  evaluate: withChildren(({ sheet, previous }, children) => {
    if (previous === null || !isComplete(children)) return [];
    const cell = requireCell(sheet, 'carriedOver.total');
    const source = findLastYearCell(previous, 'carriedForward.total');
    if (source === undefined) return [];
    const declared = sumNamed(sheet, cell.name);
    const before = readNumberOrZero(previous.sheet, source);
    const parts = children.map((child) => child.sheet && sumNamed(child.sheet, cell.name));
    const sum = parts.reduce<number>((all, part) => all + (part ?? 0), 0);
    // The consolidation is the sum of its reports, and yet does not follow from last year's.
    if (declared === null || before === null || parts.includes(null)) return [];
    if (declared !== sum || sum === before) return [];
    const message = {
      zh: `各下级报告的上年结转共 ${sum}，上年汇总的结转下年度为 ${before}：下级机关可能有增减。`,
      en:
        `The reports carried over ${sum} in total, but last year's consolidation carried forward ` +
        `${before}: organizations may have been added or removed.`,
    };
    return [{ cells: [cell], elsewhere: [pointToLastYear(source)], message }];
  }),
  examples: {
    passing: {
      kind: 'consolidated',
      cells: { 'carriedOver.total': 3 },
      previous: { cells: { 'carriedForward.total': 3 } },
      children: [{ cells: { 'carriedOver.total': 3 } }],
    },
    failing: {
      kind: 'consolidated',
      cells: { 'carriedOver.total': 4 },
      previous: { cells: { 'carriedForward.total': 3 } },
      children: [{ cells: { 'carriedOver.total': 3 } }, { cells: { 'carriedOver.total': 1 } }],
    },
    missing: {
      kind: 'consolidated',
      cells: { 'carriedOver.total': 4 },
      children: [{ cells: { 'carriedOver.total': 4 } }],
      isFound: false,
    },
  },
};

export const treeMembers: readonly ReportRule[] = [
  reportsMissing,
  countedTwice,
  verticallyLed,
  movedOrganizations,
];
