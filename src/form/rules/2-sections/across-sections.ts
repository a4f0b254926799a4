/** Level 2: checks one section against another (C-01 to C-07). */

import type { Text } from '../../types.ts';
import type { ReportFacts } from '../report-facts.ts';
import { pointToLastYear, readLastYear } from '../report-facts.ts';
import type { ReportRule } from '../rule.ts';
import { withThresholds } from '../rule.ts';
import { readNumber, requireCell, sumNamed } from '../sheet.ts';
import { quoteText } from '../wording.ts';
import { feesWithoutPower } from './fees.ts';

const common = {
  level: 2,
  since: '2.0.0',
  missing: 'zero',
} as const;

const meaning: Text = {
  zh: '统一格式各栏的含义',
  en: 'what the columns of the form mean',
};

const feeRule: Text = {
  zh: '国办函〔2020〕109号《政府信息公开信息处理费管理办法》',
  en: 'the rule on the information-processing fee (109 of 2020)',
};

/** Words for the fee in section 六. */
const feeWords = /信息处理费|收费|收取|缴费|缴纳|费用/u;

/** Checks that the report mentions the fee: in section 六, or in the members of the fee. */
export function mentionsFee({ narrative }: ReportFacts): boolean {
  const { notices, amountCharged, amountReceived } = narrative.informationProcessingFee;
  const isFilled = notices !== null || amountCharged !== null || amountReceived !== null;
  return isFilled || feeWords.test(narrative.otherMatters ?? '');
}

const unpaidFee: ReportRule = {
  ...common,
  id: 'C-01',
  severity: 'warning',
  basis: feeRule,
  title: { zh: '逾期未缴费，应说明收费通知', en: 'Unpaid fees need fee notices' },
  formula: 'T3[3.6.2][C7] > 0 ⇒ 第六部分报告收费通知',
  howToFix: { zh: '在第六部分报告收费通知情况。', en: 'Report the fee notices in section 6.' },
  reads: [['feeOverdue.total']],
  evaluate: (facts) => {
    const cell = requireCell(facts.sheet, 'feeOverdue.total');
    const dropped = sumNamed(facts.sheet, cell.name);
    if (dropped === null || dropped === 0 || mentionsFee(facts)) return [];
    const label = quoteText(cell.rowLabel);
    const message = {
      zh: `${label.zh}为 ${dropped} 件，而第六部分没有报告收费通知。`,
      en: `${label.en} is ${dropped}, but section 6 reports no fee notices.`,
    };
    return [{ cells: [cell], parts: ['narrative/otherMatters'], message }];
  },
  examples: {
    passing: {
      cells: { 'feeOverdue.total': 1 },
      narrative: { otherMatters: '本年度发出收费通知1件。' },
    },
    failing: {
      cells: { 'feeOverdue.total': 1 },
      narrative: { otherMatters: '无其他需要报告的事项。' },
    },
    missing: { cells: { 'feeOverdue.total': 1 }, isFound: true },
  },
};

const applications = ['newlyReceived.total', 'carriedOver.total'];

/** Returns the applications received this year or carried over; null where blank or unknown. */
function countApplications({ sheet }: ReportFacts): number | null {
  const received = readNumber(sheet, requireCell(sheet, 'newlyReceived.total'));
  const carriedOver = sumNamed(sheet, 'carriedOver.total');
  return received === null || carriedOver === null ? null : received + carriedOver;
}

const feeWithoutApplications: ReportRule = {
  ...common,
  id: 'C-02',
  severity: 'warning',
  basis: feeRule,
  title: { zh: '有收费而无申请', en: 'Fees without applications' },
  formula: '信息处理费 > 0 ⇒ T3[1][C7]+T3[2][C7] > 0',
  howToFix: { zh: '核对信息处理费和申请数量。', en: 'Check the fee and the applications.' },
  reads: [applications],
  evaluate: (facts) => {
    const received = facts.narrative.informationProcessingFee.amountReceived;
    if (received === null || !(Number(received) > 0) || countApplications(facts) !== 0) return [];
    const cells = applications.map((each) => requireCell(facts.sheet, each));
    const message = {
      zh: `收取信息处理费 ${received} 元，而本年新收和上年结转的申请均为 0。`,
      en: `Fees of ${received} yuan were received, but no application was received or carried over.`,
    };
    const parts = ['narrative/informationProcessingFee/amountReceived'];
    return [{ cells, parts, message, subject: received }];
  },
  examples: {
    passing: {
      cells: { 'newlyReceived.total': 15 },
      narrative: {
        informationProcessingFee: { notices: 1, amountCharged: '500', amountReceived: '500' },
      },
    },
    failing: {
      cells: { 'newlyReceived.total': 0, 'carriedOver.total': 0 },
      narrative: {
        informationProcessingFee: { notices: 1, amountCharged: '500', amountReceived: '500' },
      },
    },
    missing: { cells: { 'newlyReceived.total': 0, 'carriedOver.total': 0 }, isFound: false },
  },
};

const caseTotals = ['review.total', 'direct.total', 'afterReview.total'];

const casesWithoutApplications: ReportRule = {
  ...common,
  id: 'C-03',
  severity: 'warning',
  basis: meaning,
  title: { zh: '没有申请而有复议、诉讼', en: 'Cases without applications' },
  formula: 'T4 总计 > 0 ⇒ T3[1][C7]+T3[2][C7] > 0 或 T3[3.7][C7](y-1) > 0',
  howToFix: {
    zh: '只填因政府信息公开工作引起的复议、诉讼；属实的，请说明。',
    en: 'Count only cases about disclosure work. If the number is right, explain it.',
  },
  reads: [[...applications, ...caseTotals]],
  evaluate: (facts) => {
    const { sheet, previous } = facts;
    const counts = caseTotals.map((each) => sumNamed(sheet, each));
    const [reviews, direct, afterReview] = counts.map((count) => count ?? 0);
    const isAny = counts.some((count) => count !== null && count > 0);
    if (!isAny || countApplications(facts) !== 0) return [];
    const suits = Number(direct) + Number(afterReview);
    const cells = [...applications, ...caseTotals].map((each) => requireCell(sheet, each));
    const handled = previous === null ? 0 : readLastYear(previous, 'outcomesTotal.total');
    // Such cases can be about answers of last year.
    const severity = handled === 0 ? 'warning' : 'information';
    const message = {
      zh: `本年新收和上年结转的申请均为 0，而有行政复议 ${reviews} 件、行政诉讼 ${suits} 件。`,
      en:
        'No application was received or carried over, ' +
        `but there are ${reviews} reviews and ${suits} suits.`,
    };
    return [{ cells, message, severity }];
  },
  examples: {
    passing: { cells: { 'newlyReceived.total': 1, 'review.total': 3, 'direct.total': 2 } },
    failing: {
      cells: {
        'newlyReceived.total': 0,
        'carriedOver.total': 0,
        'review.total': 3,
        'direct.total': 2,
      },
    },
    missing: { cells: { 'review.total': 3 }, isFound: false },
  },
};

const moreCases: ReportRule = {
  ...common,
  id: 'C-04',
  severity: 'warning',
  basis: meaning,
  title: { zh: '复议、诉讼多于申请', en: 'More cases than applications' },
  formula: 'T4[R][5]+T4[D][5] ≤ T3[3.7][C7](y)+T3[3.7][C7](y-1)+T3[4][C7]',
  howToFix: { zh: '核对复议、诉讼数量和办理结果总计。', en: 'Check the cases and the outcomes.' },
  reads: [['outcomesTotal.total', 'carriedForward.total', 'review.total', 'direct.total']],
  evaluate: ({ sheet, previous }) => {
    if (previous === null) return [];
    const cases = sumNamed(sheet, 'review.total', 'direct.total');
    const handled = sumNamed(sheet, 'outcomesTotal.total', 'carriedForward.total');
    const before = readLastYear(previous, 'outcomesTotal.total');
    if (cases === null || handled === null || before === null) return [];
    // Another rule reports that there were no applications at all.
    if (handled + before === 0 || cases <= handled + before) return [];
    const names = ['outcomesTotal.total', 'carriedForward.total', 'review.total', 'direct.total'];
    const source = requireCell(previous.sheet, 'outcomesTotal.total');
    const message = {
      zh: `行政复议和直接起诉共 ${cases} 件，多于本年办结和结转 ${handled} 件与上年办结 ${before} 件之和。`,
      en:
        `${cases} reviews and direct suits, more than ${handled} applications handled or open ` +
        `and ${before} handled last year.`,
    };
    const cells = names.map((each) => requireCell(sheet, each));
    return [{ cells, elsewhere: [pointToLastYear(source)], message }];
  },
  examples: {
    passing: {
      cells: { 'newlyReceived.total': 2, 'outcomesTotal.total': 2, 'review.total': 3 },
      previous: { cells: { 'outcomesTotal.total': 1 } },
    },
    failing: {
      cells: {
        'newlyReceived.total': 2,
        'outcomesTotal.total': 2,
        'review.total': 3,
        'direct.total': 1,
      },
      previous: { cells: { 'outcomesTotal.total': 1 } },
    },
    missing: {
      cells: { 'newlyReceived.total': 2, 'outcomesTotal.total': 2, 'review.total': 9 },
      isFound: false,
    },
  },
};

const suitsAfterReview: ReportRule = {
  ...common,
  id: 'C-05',
  severity: 'warning',
  basis: meaning,
  title: { zh: '复议后起诉而无复议', en: 'Suits after review without reviews' },
  formula: 'T4[A][5] > 0 ⇒ T4[R][5](y) > 0 或 T4[R][5](y-1) > 0',
  howToFix: { zh: '核对是否应为未经复议直接起诉。', en: 'Check whether they are direct suits.' },
  reads: [['review.total', 'afterReview.total']],
  evaluate: ({ sheet, previous }) => {
    const suits = sumNamed(sheet, 'afterReview.total');
    if (!suits || previous === null) return [];
    if (sumNamed(sheet, 'review.total') !== 0 || readLastYear(previous, 'review.total') !== 0)
      return [];
    const cells = ['review.total', 'afterReview.total'].map((each) => requireCell(sheet, each));
    const source = requireCell(previous.sheet, 'review.total');
    const message = {
      zh: `复议后起诉 ${suits} 件，而本年和上年行政复议均为 0。`,
      en: `${suits} suits after review, but no review this year or last.`,
    };
    return [{ cells, elsewhere: [pointToLastYear(source)], message }];
  },
  examples: {
    passing: { cells: { 'afterReview.total': 1 }, previous: { cells: { 'review.total': 1 } } },
    failing: { cells: { 'afterReview.total': 1 }, previous: { cells: { 'review.total': 0 } } },
    missing: { cells: { 'afterReview.total': 1 }, isFound: false },
  },
};

const excessive = withThresholds({
  ...common,
  id: 'C-06',
  severity: 'information',
  basis: { zh: '《条例》第三十五条', en: 'Article 35 of the Regulation' },
  title: { zh: '大量反复申请与申请数量', en: 'Excessive applications, but few received' },
  formula: 'T3[3.5.4][C7] > 0 ⇒ T3[3.5.2][C7] > 0 或 T3[1][C7] ≥ receivedMin',
  parameters: {
    receivedMin: {
      ...{ value: 30, min: 1, max: 1000 },
      title: {
        zh: '新收申请达到多少件，才可能有人大量反复申请',
        en: 'Fewest applications received among which one applicant can have sent many',
      },
    },
  },
  howToFix: { zh: '核对是否符合“大量、反复”。', en: 'Check that they are both many and repeated.' },
  reads: [['newlyReceived.total', 'excessive.total', 'repeated.total']],
  evaluate: ({ sheet }, { receivedMin }) => {
    const cell = requireCell(sheet, 'excessive.total');
    const [received, count] = [sumNamed(sheet, 'newlyReceived.total'), sumNamed(sheet, cell.name)];
    if (!count || received === null || received >= receivedMin) return [];
    if (sumNamed(sheet, 'repeated.total') !== 0) return [];
    const label = quoteText(cell.rowLabel);
    const message = {
      zh: `${label.zh}为 ${count} 件，而本年新收只有 ${received} 件，且没有重复申请。`,
      en: `${label.en} is ${count}, but only ${received} were received, none of them repeated.`,
    };
    return [{ cells: [requireCell(sheet, 'newlyReceived.total'), cell], message }];
  },
  examples: {
    passing: { cells: { 'newlyReceived.total': 300, 'excessive.total': 2 } },
    failing: { cells: { 'newlyReceived.total': 4, 'excessive.total': 2 } },
    missing: { cells: { 'newlyReceived.total': 4, 'excessive.total': null }, isFound: false },
  },
});

export const acrossSectionRules: readonly ReportRule[] = [
  unpaidFee,
  feeWithoutApplications,
  casesWithoutApplications,
  moreCases,
  suitsAfterReview,
  excessive,
  feesWithoutPower,
];
