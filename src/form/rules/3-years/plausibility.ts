/** Level 3: reports what is possible but unlikely (P-01 to P-12), small numbers excepted. */

import { cellsOf } from '../../cells.ts';
import type { OrganizationFacts } from '../../organization.ts';
import type { Cell, Text } from '../../types.ts';
import { readStocks, stockReads } from '../1-tables/documents.ts';
import type { ReportFacts } from '../report-facts.ts';
import type { ReportRule, RuleParameter, RuleResult } from '../rule.ts';
import { withThresholds } from '../rule.ts';
import { readNumber, requireCell, sumNamed } from '../sheet.ts';
import { quoteText } from '../wording.ts';
import { decisions } from './decisions.ts';
import { plausibleAmounts } from './plausibility-amounts.ts';
import { plausibleTrial } from './plausibility-trial.ts';

const common = {
  level: 3,
  severity: 'warning',
  since: '2.0.0',
  missing: 'skip',
  basis: { zh: '各地年度报告的一般情况', en: 'what is usual in published reports' },
} as const;

const explain: Text = {
  zh: '核对；属实的，请说明。',
  en: 'Check the numbers. If they are right, explain them.',
};

/** Checks that an organization can make rules (规章), by the Legislation Law. */
function canMakeRules({ level, kind }: OrganizationFacts): boolean {
  if (level === 'national') return true;
  const isGovernment = kind === 'government' || kind === 'office';
  return isGovernment && (level === 'province' || level === 'prefecture');
}

const rulesWithoutPower: ReportRule = {
  ...common,
  id: 'P-01',
  basis: {
    zh: '《立法法》关于规章制定权的规定',
    en: 'the Legislation Law on the power to make rules',
  },
  title: { zh: '无权制定规章的机关填报规章', en: 'Rules without the power to make them' },
  formula: '无规章制定权 ⇒ 规章 = 0',
  howToFix: {
    zh: '规章制度、规范性文件不是规章；改为 0，或说明理由。',
    en: 'Internal rules and normative documents do not count. Write 0, or explain.',
  },
  reads: [['regulations.issued']],
  evaluate: ({ sheet, organization }) => {
    if (organization === null || canMakeRules(organization)) return [];
    const cells = cellsOf(sheet.edition).filter(({ rowName }) => rowName === 'regulations');
    const filled = cells.filter((cell) => (readNumber(sheet, cell) ?? 0) > 0);
    if (filled.length === 0) return [];
    const is = (language: 'zh' | 'en') =>
      filled.map((cell) => `${cell.columnLabel[language]} ${readNumber(sheet, cell)}`);
    const message = {
      zh: `“${organization.name}”没有规章制定权，而规章填有：${is('zh').join('，')}。`,
      en: `"${organization.name}" cannot make rules (规章), but reports: ${is('en').join(', ')}.`,
    };
    return [{ cells: filled, message, subject: `${organization.level} ${organization.kind}` }];
  },
  examples: {
    passing: {
      cells: { 'regulations.inForce': 40 },
      organization: { level: 'prefecture', kind: 'government' },
    },
    failing: {
      cells: { 'regulations.issued': 2, 'regulations.inForce': 2 },
      organization: { level: 'township', kind: 'government' },
    },
    missing: { cells: { 'regulations.inForce': 2 }, isFound: false },
  },
};

interface ShareRule {
  readonly id: string;
  readonly title: Text;
  /** The part and the whole in the formula; the part is at most percentMax of the whole. */
  readonly formula: readonly [part: string, whole: string];
  /** The names of the cell that is the part, and of the cells that are the whole. */
  readonly part: string;
  readonly whole: readonly string[];
  /** The greatest share that is not reported, in percent. */
  readonly percentMax: number;
  /** The smallest whole whose share is checked. */
  readonly wholeMin: number;
}

function percentMaxParameter(value: number): RuleParameter {
  return {
    ...{ value, min: 1, max: 100 },
    title: { zh: '占比上限（%）', en: 'Largest share, in percent' },
  };
}

function wholeMinParameter(value: number): RuleParameter {
  return {
    ...{ value, min: 1, max: 10_000 },
    title: { zh: '合计不少于多少件时判断', en: 'Smallest total for which the share is checked' },
  };
}

/** Builds a rule on a cell that is seldom more than a share of others. */
function makeShareRule(rule: ShareRule): ReportRule {
  const { id, title, part, whole, percentMax: percent, wholeMin: least } = rule;
  const [first = ''] = whole;
  return withThresholds({
    ...common,
    id,
    title,
    formula: `${rule.formula[0]} ≤ percentMax%×${rule.formula[1]}（合计不少于 wholeMin 件时）`,
    parameters: { percentMax: percentMaxParameter(percent), wholeMin: wholeMinParameter(least) },
    howToFix: explain,
    reads: [[part, ...whole]],
    evaluate: ({ sheet }, { percentMax, wholeMin }) => {
      const cell = requireCell(sheet, part);
      const [is, all] = [readNumber(sheet, cell), sumNamed(sheet, ...whole)];
      if (is === null || all === null || all < wholeMin || 100 * is <= percentMax * all) return [];
      const label = quoteText(cell.rowLabel);
      const share = Math.floor((100 * is) / all);
      const message = {
        zh: `${label.zh}为 ${is}，占 ${all} 件的 ${share}%，超过 ${percentMax}%。`,
        en: `${label.en} is ${is}, ${share}% of ${all}, more than ${percentMax}%.`,
      };
      return [{ cells: [...whole.map((each) => requireCell(sheet, each)), cell], message }];
    },
    examples: {
      passing: { cells: { [first]: least, [part]: 1 } },
      failing: { cells: { [first]: least, [part]: least } },
      missing: { cells: { [first]: least }, isFound: false },
    },
  });
}

const carriedForward = makeShareRule({
  id: 'P-02',
  title: { zh: '结转下年度过多', en: 'Many applications carried forward' },
  formula: ['T3[4][C7]', '(T3[1][C7]+T3[2][C7])'],
  part: 'carriedForward.total',
  whole: ['newlyReceived.total', 'carriedOver.total'],
  percentMax: 25,
  wholeMin: 20,
});

const otherOutcome = makeShareRule({
  id: 'P-07',
  title: { zh: '其他处理过多', en: 'Most outcomes are "other"' },
  formula: ['T3[3.6.3][C7]', 'T3[3.7][C7]'],
  part: 'other.total',
  whole: ['outcomesTotal.total'],
  percentMax: 50,
  wholeMin: 10,
});

const stateSecret = makeShareRule({
  id: 'P-08',
  title: { zh: '以国家秘密为由不予公开过多', en: 'Many refused as state secrets' },
  formula: ['T3[3.3.1][C7]', 'T3[3.7][C7]'],
  part: 'stateSecret.total',
  whole: ['outcomesTotal.total'],
  percentMax: 20,
  wholeMin: 10,
});

function checkAllGranted({ sheet }: ReportFacts, allGrantedMin: number): RuleResult[] {
  const cells = ['outcomesTotal.total', 'granted.total'].map((each) => requireCell(sheet, each));
  const [all, granted] = cells.map((cell) => readNumber(sheet, cell));
  if (all == null || all < allGrantedMin || granted !== all) return [];
  const message = {
    zh: `${all} 件申请全部予以公开，没有其他办理结果。`,
    en: `All ${all} applications were granted; there is no other outcome.`,
  };
  return [{ cells, message, severity: 'information' }];
}

const oneOutcome = withThresholds({
  ...otherOutcome,
  reads: [['other.total', 'outcomesTotal.total', 'granted.total']],
  formula: `${otherOutcome.formula}；不少于 allGrantedMin 件的，不全部予以公开`,
  parameters: {
    percentMax: percentMaxParameter(50),
    wholeMin: wholeMinParameter(10),
    allGrantedMin: {
      ...{ value: 20, min: 1, max: 10_000 },
      title: {
        zh: '不少于多少件全部予以公开时提示',
        en: 'Fewest outcomes for which it is reported that all were granted',
      },
    },
  },
  evaluate: (facts, thresholds) => [
    ...checkAllGranted(facts, thresholds.allGrantedMin),
    ...otherOutcome.evaluate(facts, thresholds),
  ],
});

const nothingOpen = withThresholds({
  ...common,
  id: 'P-03',
  title: { zh: '申请多而无结转', en: 'Many applications, none carried forward' },
  formula: 'T3[1][C7] > busyAbove ⇒ T3[4][C7] > 0',
  parameters: {
    busyAbove: {
      ...{ value: 200, min: 0, max: 100_000 },
      title: {
        zh: '新收超过多少件，年末应有未办结的申请',
        en: 'Applications received above which some should be open at the end of the year',
      },
    },
  },
  howToFix: explain,
  reads: [['newlyReceived.total', 'carriedForward.total']],
  evaluate: ({ sheet }, { busyAbove }) => {
    const cells = ['newlyReceived.total', 'carriedForward.total'].map((each) =>
      requireCell(sheet, each),
    ) as [Cell, Cell];
    const [received, open] = cells.map((cell) => readNumber(sheet, cell));
    if (received == null || received <= busyAbove || open !== 0) return [];
    const message = {
      zh: `本年新收 ${received} 件，而结转下年度为 0：12 月收到的申请都已办结？`,
      en: `${received} were received and none carried forward: were all those of December closed?`,
    };
    return [{ cells, message }];
  },
  examples: {
    passing: { cells: { 'newlyReceived.total': 201, 'carriedForward.total': 1 } },
    failing: { cells: { 'newlyReceived.total': 201, 'carriedForward.total': 0 } },
    missing: { cells: { 'newlyReceived.total': 201 }, isFound: false },
  },
});

const mixedUp: ReportRule = {
  ...common,
  id: 'P-04',
  title: { zh: '制发、废止、现行有效三数相同', en: 'Issued, repealed and in force are the same' },
  formula: '制发、废止、现行有效不全相同',
  howToFix: {
    zh: '现行有效是年末仍有效的全部件数。',
    en: 'Count everything in force at the end of the year.',
  },
  reads: stockReads,
  evaluate: ({ sheet }) =>
    readStocks(sheet).flatMap(({ cells, label, issued, repealed, inForce }) => {
      // A small organization can well have one issued, one repealed and one in force.
      if (inForce == null || inForce < 2 || issued !== inForce || repealed !== inForce) return [];
      const message = {
        zh: `${label.zh}：制发、废止、现行有效都是 ${inForce}。`,
        en: `${label.en}: issued, repealed and in force are all ${inForce}.`,
      };
      return [{ cells, message }];
    }),
  examples: {
    passing: {
      cells: {
        'normativeDocuments.issued': 5,
        'normativeDocuments.repealed': 5,
        'normativeDocuments.inForce': 9,
      },
    },
    failing: {
      cells: {
        'normativeDocuments.issued': 5,
        'normativeDocuments.repealed': 5,
        'normativeDocuments.inForce': 5,
      },
    },
    missing: {
      cells: { 'normativeDocuments.issued': 5, 'normativeDocuments.inForce': 5 },
      isFound: false,
    },
  },
};

export const plausibilityRules: readonly ReportRule[] = [
  rulesWithoutPower,
  carriedForward,
  nothingOpen,
  mixedUp,
  ...plausibleAmounts,
  decisions,
  oneOutcome,
  stateSecret,
  ...plausibleTrial,
];
