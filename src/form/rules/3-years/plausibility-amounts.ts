/** Level 3: reports unlikely amounts (P-05, P-09, P-12). */

import { cellsOf } from '../../cells.ts';
import { moneyForm, unitOf } from '../../figures.ts';
import type { ReportFacts } from '../report-facts.ts';
import { findLastYearCell, pointToLastYear } from '../report-facts.ts';
import type { ReportRule } from '../rule.ts';
import { withThresholds } from '../rule.ts';
import { readCellContent, readNumber, requireCell } from '../sheet.ts';
import { formatNumber, quoteText } from '../wording.ts';

const common = {
  level: 3,
  severity: 'warning',
  since: '2.0.0',
  missing: 'skip',
  basis: { zh: '各地年度报告的一般情况', en: 'what is usual in published reports' },
} as const;

/** Fen (0.01 yuan) in one 万元. */
const fenInTenThousand = 1_000_000;

/** Checks that an organization is at county level or below. */
export const isLocal = ({ organization }: ReportFacts) =>
  organization?.level === 'county' || organization?.level === 'township';

const feeInYuan = withThresholds({
  ...common,
  id: 'P-05',
  title: { zh: '收费金额疑以元为单位', en: 'Fees may be in yuan' },
  formula: '收费金额 ≥ amountMin ⇒ 不大于上年的 growthMax 倍；县级以下不大于 localMax',
  parameters: {
    amountMin: {
      ...{ value: 100, min: 0, max: 100_000_000 },
      title: {
        zh: '达到多少万元才判断：更小的收费可能从极少增长',
        en: 'Smallest fees that are checked, in 10,000 yuan: smaller ones can grow fast',
      },
    },
    growthMax: {
      ...{ value: 1000, min: 2, max: 10_000 },
      title: {
        zh: '比上年最多增长为多少倍',
        en: 'Largest growth of fees, as a multiple of last year’s',
      },
    },
    localMax: {
      ...{ value: 10_000_000, min: 1, max: 100_000_000 },
      title: {
        zh: '县级以下机关一年最多收费多少万元',
        en: 'Most fees in a year, county level and below, in 10,000 yuan',
      },
    },
  },
  howToFix: { zh: '单位为万元；核对。', en: 'Check the unit, which is 10,000 yuan.' },
  reads: [['administrativeFees.amount:money']],
  evaluate: (facts, { amountMin, growthMax, localMax }) => {
    const { sheet, previous } = facts;
    const cell = requireCell(sheet, 'administrativeFees.amount');
    const now = readNumber(sheet, cell);
    if (now === null || now < amountMin * fenInTenThousand) return [];
    const source =
      previous === null ? undefined : findLastYearCell(previous, 'administrativeFees.amount:money');
    const before =
      source === undefined || previous === null ? null : readNumber(previous.sheet, source);
    const is = formatNumber(cell, now);
    if (source !== undefined && before !== null && before > 0 && now > growthMax * before) {
      const was = formatNumber(source, before);
      const message = {
        zh: `本年收费金额为 ${is.zh}，是上年 ${was.zh}的 ${growthMax} 倍以上：是否以元为单位填写？`,
        en:
          `Fees are ${is.en}, over ${growthMax} times last year's ${was.en}: ` +
          'are they in yuan?',
      };
      return [{ cells: [cell], elsewhere: [pointToLastYear(source)], message }];
    }
    if (!isLocal(facts) || now <= localMax * fenInTenThousand) return [];
    const message = {
      zh: `本年收费金额为 ${is.zh}：是否以元为单位填写？`,
      en: `Fees are ${is.en}: are they in yuan?`,
    };
    return [{ cells: [cell], message }];
  },
  examples: {
    passing: {
      cells: { 'administrativeFees.amount': '320.5' },
      previous: { cells: { 'administrativeFees.amount': '300' } },
    },
    failing: {
      cells: { 'administrativeFees.amount': '3205000' },
      previous: { cells: { 'administrativeFees.amount': '300' } },
    },
    missing: { cells: { 'administrativeFees.amount': '3205000' }, isFound: false },
  },
});

/** The decimals of an amount down to one fen, by unit. */
const decimalsToFen: Readonly<Record<string, number>> = { 元: 2, 万元: 6 };

/** Counts the decimals of an amount, without zeros at its end. */
function countDecimals(amount: string): number {
  return /\.(\d*[1-9])0*$/.exec(amount)?.[1]?.length ?? 0;
}

const finerThanFen: ReportRule = {
  ...common,
  id: 'P-09',
  since: '3.0.0',
  basis: { zh: '人民币的最小单位是分', en: 'the fen is the smallest unit of money' },
  title: { zh: '金额小于一分', en: 'Amount with a fraction of a fen' },
  formula: '以元为单位的金额至多两位小数',
  howToFix: {
    zh: '核对单位：以万元计的，单位改为万元。',
    en: 'Check the unit. For amounts in 10,000 yuan, it must be 万元.',
  },
  exceptions: [
    {
      edition: '2021',
      reason: {
        zh: '金额以万元为单位，至多四位小数，不会小于一元',
        en: 'amounts are in 10,000 yuan with at most four decimals, so never below one yuan',
      },
    },
  ],
  evaluate: ({ edition, figures, sheet }) =>
    cellsOf(edition).flatMap((cell) => {
      if (cell.kind !== 'money' || sheet.missing.has(cell)) return [];
      const [amount, unit] = [readCellContent(sheet, cell), unitOf(figures, cell)];
      if (typeof amount !== 'string' || !moneyForm.test(amount) || unit === null) return [];
      const decimals = decimalsToFen[unit];
      if (decimals === undefined || countDecimals(amount) <= decimals) return [];
      const label = quoteText(cell.label);
      const message = {
        zh: `${label.zh}为 ${amount} ${unit}，小于一分：单位是否应为万元？`,
        en: `${label.en} is ${amount} ${unit}, with a fraction of a fen: should the unit be 万元?`,
      };
      return [{ cells: [cell], message, subject: unit }];
    }),
  examples: {
    passing: {
      cells: { 'centralProcurement.amount': '251000.25' },
      units: { 'centralProcurement.amount': '元' },
    },
    failing: {
      cells: { 'centralProcurement.amount': '160.5964' },
      units: { 'centralProcurement.amount': '元' },
    },
    missing: { cells: { 'centralProcurement.amount': '160.5964' }, isFound: false },
  },
};

const feeNames = {
  amountCharged: { zh: '通知收取的信息处理费', en: 'The fee charged' },
  amountReceived: { zh: '实际收取的信息处理费', en: 'The fee received' },
} as const;

/** A multiple of ten, as a decimal string: `270`, `270.00`. */
const wholeTens = /^(\d*0)(\.0+)?$/;

const feeByTens: ReportRule = {
  ...common,
  id: 'P-12',
  basis: { zh: '国办函〔2020〕109号的收费标准', en: 'the rates of the fee (109 of 2020)' },
  title: { zh: '信息处理费应为 10 元的倍数', en: 'Fee must be a multiple of 10 yuan' },
  formula: '信息处理费 = 10 元的整数倍',
  howToFix: { zh: '核对金额，单位为元。', en: 'Check the amount, which is in yuan.' },
  evaluate: ({ narrative }) =>
    (['amountCharged', 'amountReceived'] as const).flatMap((key) => {
      const amount = narrative.informationProcessingFee[key];
      if (amount === null || !moneyForm.test(amount) || wholeTens.test(amount)) return [];
      const { zh, en } = feeNames[key];
      const message = {
        zh: `${zh}为 ${amount} 元，而各档标准都是 10 元的倍数。`,
        en: `${en} is ${amount} yuan, but all rates are multiples of 10 yuan.`,
      };
      return [{ parts: [`narrative/informationProcessingFee/${key}`], message, subject: amount }];
    }),
  examples: {
    passing: {
      cells: {},
      narrative: {
        informationProcessingFee: { notices: 3, amountCharged: '2230', amountReceived: '270.00' },
      },
    },
    failing: {
      cells: {},
      narrative: {
        informationProcessingFee: { notices: 3, amountCharged: '2230', amountReceived: '275' },
      },
    },
    missing: { cells: {}, isFound: false },
  },
};

export const plausibleAmounts: readonly ReportRule[] = [feeInYuan, finerThanFen, feeByTens];
