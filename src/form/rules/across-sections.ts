/** Level 2: one section against another (C-01 to C-07). */
import type { Text } from '../types.ts';
import type { ContextFacts, ContextRule } from './context-rule.ts';
import { at, cellOf, numberIn, ofLastYear, quoted, withThresholds } from './context-rule.ts';
import { feesWithoutPower } from './powers.ts';

const common = {
  level: 2,
  since: '2.0.0',
  editions: ['2019', '2021'],
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

/** Words by which section 六 speaks of the fee. */
const feeWords = /信息处理费|收费|收取|缴费|缴纳|费用/u;

/** Whether the report says anything of the fee: in section 六, or in the members of the fee. */
export function speaksOfFee({ narrative }: ContextFacts): boolean {
  const { notices, amountCharged, amountReceived } = narrative.informationProcessingFee;
  const isFilled = notices !== null || amountCharged !== null || amountReceived !== null;
  return isFilled || feeWords.test(narrative.otherMatters ?? '');
}

const unpaidFee: ContextRule = {
  ...common,
  id: 'C-01',
  severity: 'warning',
  basis: feeRule,
  title: { zh: '逾期未缴费，应说明收费通知', en: 'Fees not paid need fee notices' },
  formula: 'T3[3.6.2][C7] > 0 ⇒ 第六部分报告收费通知',
  howToFix: { zh: '在第六部分报告收费通知情况。', en: 'Report the fee notices in section 6.' },
  editions: ['2021'],
  judge: (facts) => {
    const cell = cellOf(facts.sheet, '3.3.6.2.C7');
    const dropped = at(facts.sheet, cell.coordinates);
    if (dropped === null || dropped === 0 || speaksOfFee(facts)) return [];
    const label = quoted(cell.rowLabel);
    const message = {
      zh: `${label.zh}为 ${dropped} 件，而第六部分没有报告收费通知。`,
      en: `${label.en} is ${dropped}, but section 6 tells of no fee notices.`,
    };
    return [{ cells: [cell], parts: ['narrative/otherMatters'], message }];
  },
  examples: {
    passing: {
      edition: '2021',
      cells: { '3.3.6.2.C7': 1 },
      narrative: { otherMatters: '本年度发出收费通知1件。' },
    },
    failing: {
      edition: '2021',
      cells: { '3.3.6.2.C7': 1 },
      narrative: { otherMatters: '无其他需要报告的事项。' },
    },
    missing: { edition: '2021', cells: { '3.3.6.2.C7': 1 }, isFound: true },
  },
};

/** Applications received this year or carried over; null when that is blank or not known. */
function applicationsOf({ sheet }: ContextFacts): number | null {
  const received = numberIn(sheet, cellOf(sheet, '3.1.C7'));
  const carriedOver = at(sheet, '3.2.C7');
  return received === null || carriedOver === null ? null : received + carriedOver;
}

const feeWithoutApplications: ContextRule = {
  ...common,
  id: 'C-02',
  severity: 'warning',
  basis: feeRule,
  title: { zh: '有收费而无申请', en: 'Fees without applications' },
  formula: '信息处理费 > 0 ⇒ T3[1][C7]+T3[2][C7] > 0',
  howToFix: { zh: '核对信息处理费和申请数量。', en: 'Check the fee and the applications.' },
  judge: (facts) => {
    const received = facts.narrative.informationProcessingFee.amountReceived;
    if (received === null || !(Number(received) > 0) || applicationsOf(facts) !== 0) return [];
    const cells = ['3.1.C7', '3.2.C7'].map((each) => cellOf(facts.sheet, each));
    const message = {
      zh: `收取信息处理费 ${received} 元，而本年新收和上年结转的申请均为 0。`,
      en: `${received} yuan of fees were received, but no application was received or carried over.`,
    };
    const parts = ['narrative/informationProcessingFee/amountReceived'];
    return [{ cells, parts, message, subject: received }];
  },
  examples: {
    passing: {
      edition: '2021',
      cells: { '3.1.C7': 15 },
      narrative: {
        informationProcessingFee: { notices: 1, amountCharged: '500', amountReceived: '500' },
      },
    },
    failing: {
      edition: '2021',
      cells: { '3.1.C7': 0, '3.2.C7': 0 },
      narrative: {
        informationProcessingFee: { notices: 1, amountCharged: '500', amountReceived: '500' },
      },
    },
    missing: { edition: '2021', cells: { '3.1.C7': 0, '3.2.C7': 0 }, isFound: false },
  },
};

const caseTotals = ['4.R.C5', '4.D.C5', '4.A.C5'];

const casesWithoutApplications: ContextRule = {
  ...common,
  id: 'C-03',
  severity: 'warning',
  basis: meaning,
  title: { zh: '没有申请而有复议、诉讼', en: 'Cases without applications' },
  formula: 'T4 总计 > 0 ⇒ T3[1][C7]+T3[2][C7] > 0 或 T3[3.7][C7](y-1) > 0',
  howToFix: {
    zh: '只填因政府信息公开工作引起的复议、诉讼；属实的，请说明。',
    en: 'Count only cases about disclosure work; say so if it is true.',
  },
  judge: (facts) => {
    const { sheet, previous } = facts;
    const counts = caseTotals.map((each) => at(sheet, each));
    const [reviews, direct, afterReview] = counts.map((count) => count ?? 0);
    const isAny = counts.some((count) => count !== null && count > 0);
    if (!isAny || applicationsOf(facts) !== 0) return [];
    const suits = Number(direct) + Number(afterReview);
    const cells = ['3.1.C7', '3.2.C7', ...caseTotals].map((each) => cellOf(sheet, each));
    const handled = previous === null ? 0 : at(previous.sheet, '3.3.7.C7');
    // They may be about answers of last year.
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
    passing: { edition: '2021', cells: { '3.1.C7': 1, '4.R.C5': 3, '4.D.C5': 2 } },
    failing: { edition: '2021', cells: { '3.1.C7': 0, '3.2.C7': 0, '4.R.C5': 3, '4.D.C5': 2 } },
    missing: { edition: '2021', cells: { '4.R.C5': 3 }, isFound: false },
  },
};

const moreCases: ContextRule = {
  ...common,
  id: 'C-04',
  severity: 'warning',
  basis: meaning,
  title: { zh: '复议、诉讼多于申请', en: 'More cases than applications' },
  formula: 'T4[R][5]+T4[D][5] ≤ T3[3.7][C7](y)+T3[3.7][C7](y-1)+T3[4][C7]',
  howToFix: { zh: '核对复议、诉讼数量和办理结果总计。', en: 'Check the cases and the outcomes.' },
  judge: ({ sheet, previous }) => {
    if (previous === null) return [];
    const cases = at(sheet, '4.R.C5', '4.D.C5');
    const handled = at(sheet, '3.3.7.C7', '3.4.C7');
    const before = at(previous.sheet, '3.3.7.C7');
    if (cases === null || handled === null || before === null) return [];
    // That there were no applications at all is another rule's.
    if (handled + before === 0 || cases <= handled + before) return [];
    const coordinates = ['3.3.7.C7', '3.4.C7', '4.R.C5', '4.D.C5'];
    const source = cellOf(previous.sheet, '3.3.7.C7');
    const message = {
      zh: `行政复议和直接起诉共 ${cases} 件，多于本年办结和结转 ${handled} 件与上年办结 ${before} 件之和。`,
      en:
        `${cases} reviews and direct suits, more than ${handled} applications handled or open ` +
        `and ${before} handled last year.`,
    };
    const cells = coordinates.map((each) => cellOf(sheet, each));
    return [{ cells, elsewhere: [ofLastYear(source)], message }];
  },
  examples: {
    passing: {
      edition: '2021',
      cells: { '3.1.C7': 2, '3.3.7.C7': 2, '4.R.C5': 3 },
      previous: { cells: { '3.3.7.C7': 1 } },
    },
    failing: {
      edition: '2021',
      cells: { '3.1.C7': 2, '3.3.7.C7': 2, '4.R.C5': 3, '4.D.C5': 1 },
      previous: { cells: { '3.3.7.C7': 1 } },
    },
    missing: {
      edition: '2021',
      cells: { '3.1.C7': 2, '3.3.7.C7': 2, '4.R.C5': 9 },
      isFound: false,
    },
  },
};

const suitsAfterReview: ContextRule = {
  ...common,
  id: 'C-05',
  severity: 'warning',
  basis: meaning,
  title: { zh: '复议后起诉而无复议', en: 'Suits after review without a review' },
  formula: 'T4[A][5] > 0 ⇒ T4[R][5](y) > 0 或 T4[R][5](y-1) > 0',
  howToFix: { zh: '核对是否应为未经复议直接起诉。', en: 'Check whether they are direct suits.' },
  judge: ({ sheet, previous }) => {
    const suits = at(sheet, '4.A.C5');
    if (!suits || previous === null) return [];
    if (at(sheet, '4.R.C5') !== 0 || at(previous.sheet, '4.R.C5') !== 0) return [];
    const cells = ['4.R.C5', '4.A.C5'].map((each) => cellOf(sheet, each));
    const source = cellOf(previous.sheet, '4.R.C5');
    const message = {
      zh: `复议后起诉 ${suits} 件，而本年和上年行政复议均为 0。`,
      en: `${suits} suits after review, but no review this year or last.`,
    };
    return [{ cells, elsewhere: [ofLastYear(source)], message }];
  },
  examples: {
    passing: { edition: '2021', cells: { '4.A.C5': 1 }, previous: { cells: { '4.R.C5': 1 } } },
    failing: { edition: '2021', cells: { '4.A.C5': 1 }, previous: { cells: { '4.R.C5': 0 } } },
    missing: { edition: '2021', cells: { '4.A.C5': 1 }, isFound: false },
  },
};

const excessive = withThresholds({
  ...common,
  id: 'C-06',
  severity: 'information',
  basis: { zh: '《条例》第三十五条', en: 'Article 35 of the Regulation' },
  title: { zh: '大量反复申请与申请数量', en: 'Excessive applications among few' },
  formula: 'T3[3.5.4][C7] > 0 ⇒ T3[3.5.2][C7] > 0 或 T3[1][C7] ≥ receivedMin',
  parameters: {
    receivedMin: {
      ...{ value: 30, min: 1, max: 1000 },
      title: {
        zh: '新收申请达到多少件，才可能有人大量反复申请',
        en: 'Applications received from which on many may come from one applicant',
      },
    },
  },
  howToFix: { zh: '核对是否符合“大量、反复”。', en: 'Check that they are many and repeated.' },
  judge: ({ sheet }, { receivedMin }) => {
    const cell = cellOf(sheet, '3.3.5.4.C7');
    const [received, count] = [at(sheet, '3.1.C7'), at(sheet, cell.coordinates)];
    if (!count || received === null || received >= receivedMin) return [];
    if (at(sheet, '3.3.5.2.C7') !== 0) return [];
    const label = quoted(cell.rowLabel);
    const message = {
      zh: `${label.zh}为 ${count} 件，而本年新收只有 ${received} 件，且没有重复申请。`,
      en: `${label.en} is ${count}, but only ${received} were received, and none repeated.`,
    };
    return [{ cells: [cellOf(sheet, '3.1.C7'), cell], message }];
  },
  examples: {
    passing: { edition: '2021', cells: { '3.1.C7': 300, '3.3.5.4.C7': 2 } },
    failing: { edition: '2021', cells: { '3.1.C7': 4, '3.3.5.4.C7': 2 } },
    missing: { edition: '2021', cells: { '3.1.C7': 4, '3.3.5.4.C7': null }, isFound: false },
  },
});

export const acrossSectionRules: readonly ContextRule[] = [
  unpaidFee,
  feeWithoutApplications,
  casesWithoutApplications,
  moreCases,
  suitsAfterReview,
  excessive,
  feesWithoutPower,
];
