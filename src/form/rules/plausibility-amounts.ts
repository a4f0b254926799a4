/** What amounts and decisions can be, but hardly are (P-05, P-06, P-12). */
import { cellByPointer, cellsOf, moneyForm } from '../figures.ts';
import type { WiderFacts, WiderJudgement, WiderRule } from './wider.ts';
import { cellOf, numberIn, ofLastYear, quoted, shown } from './wider.ts';

const common = {
  level: 1,
  severity: 'warning',
  since: '2.0.0',
  editions: ['2019', '2021'],
  missing: 'skip',
  basis: { zh: '各地年度报告的一般情况', en: 'what is usual in published reports' },
} as const;

/** Yuan in one 万元, less what a body's fees may well grow by in a year. */
const unitFactor = 1000;
/** Fen: 100 万元. Smaller fees may grow a thousandfold from next to nothing. */
const judgedFeeMin = 100_000_000;
/** Fen: 10,000,000 万元, far above the fees of any county. */
const countyFeeMax = 10_000_000_000_000;

const isLocal = ({ body }: WiderFacts) => body?.level === 'county' || body?.level === 'township';

const feeInYuan: WiderRule = {
  ...common,
  id: 'P-05',
  title: { zh: '收费金额疑以元为单位', en: 'Fees seem to be in yuan' },
  formula: '收费金额（万元）不大于上年的 1000 倍；县级以下不大于 1000 万万元',
  mend: { zh: '单位为万元；核对。', en: 'The unit is 10,000 yuan: check.' },
  editions: ['2021'],
  judge: (facts) => {
    const { sheet, previous } = facts;
    const cell = cellOf(sheet, '2.8.1.C1');
    const now = numberIn(sheet, cell);
    if (now === null || now < judgedFeeMin) return [];
    const source = previous?.edition.id === '2021' ? cell : null;
    const before = source === null || previous === null ? null : numberIn(previous.sheet, source);
    const is = shown(cell, now);
    if (source !== null && before !== null && before > 0 && now > unitFactor * before) {
      const was = shown(source, before);
      const message = {
        zh: `本年收费金额为 ${is.zh}，是上年 ${was.zh}的一千倍以上：是否以元为单位填写？`,
        en: `Fees are ${is.en}, over a thousand times last year's ${was.en}: are they in yuan?`,
      };
      return [{ cells: [cell], elsewhere: [ofLastYear(source)], message }];
    }
    if (!isLocal(facts) || now <= countyFeeMax) return [];
    const message = {
      zh: `本年收费金额为 ${is.zh}：是否以元为单位填写？`,
      en: `Fees are ${is.en}: are they in yuan?`,
    };
    return [{ cells: [cell], message }];
  },
  examples: {
    passing: {
      edition: '2021',
      cells: { '2.8.1.C1': '320.5' },
      previous: { cells: { '2.8.1.C1': '300' } },
    },
    failing: {
      edition: '2021',
      cells: { '2.8.1.C1': '3205000' },
      previous: { cells: { '2.8.1.C1': '300' } },
    },
    missing: { edition: '2021', cells: { '2.8.1.C1': '3205000' }, isFound: false },
  },
};

/** From so many decisions a year on, none in the next is worth a look. */
const usualDecisions = 20;
/** More decisions than a county has people to decide on. */
const countyDecisionsMax = 100_000_000;

const decisionPointers = ['Licenses', 'Penalties', 'Compulsion'].map(
  (name) => `/proactiveDisclosure/administrative${name}/decisions`,
);

function decisionJudgements(facts: WiderFacts): WiderJudgement[] {
  const { edition, sheet, previous } = facts;
  return decisionPointers.flatMap((pointer) => {
    const cell = cellByPointer(edition, pointer);
    const source = previous === null ? undefined : cellByPointer(previous.edition, pointer);
    if (cell === undefined || source === undefined || previous === null) return [];
    const [now, before] = [numberIn(sheet, cell), numberIn(previous.sheet, source)];
    if (now !== 0 || before === null || before < usualDecisions) return [];
    const label = quoted(cell.label);
    const message = {
      zh: `${label.zh}为 0，上年为 ${before}。`,
      en: `${label.en} is 0, last year ${before}.`,
    };
    return [{ cells: [cell], elsewhere: [ofLastYear(source)], message }];
  });
}

function hugeCounts(facts: WiderFacts): WiderJudgement[] {
  if (!isLocal(facts)) return [];
  return cellsOf(facts.edition).flatMap((cell) => {
    const value = numberIn(facts.sheet, cell);
    if (cell.kind === 'money' || value === null || value <= countyDecisionsMax) return [];
    const label = quoted(cell.label);
    const message = {
      zh: `${label.zh}为 ${value}，超过一亿。`,
      en: `${label.en} is ${value}, more than a hundred million.`,
    };
    return [{ cells: [cell], message }];
  });
}

const decisions: WiderRule = {
  ...common,
  id: 'P-06',
  title: { zh: '许可、处罚、强制数量异常', en: 'Decisions missing, or too many' },
  formula: `上年不少于 ${usualDecisions} 件的，本年不为 0；县级以下不超过一亿`,
  mend: { zh: '核对；属实的，请说明。', en: 'Check; say so if it is true.' },
  judge: (facts) => [...decisionJudgements(facts), ...hugeCounts(facts)],
  examples: {
    passing: {
      edition: '2021',
      cells: { '2.5.1.C1': 18 },
      previous: { cells: { '2.5.1.C1': 20 } },
    },
    failing: {
      edition: '2021',
      cells: { '2.5.1.C1': 0 },
      previous: { edition: '2019', cells: { '2.5.1.C3': 20 } },
    },
    missing: {
      edition: '2021',
      cells: { '2.5.1.C1': null },
      previous: { cells: { '2.5.1.C1': 20 } },
      isFound: false,
    },
  },
};

const feeNames = {
  amountCharged: { zh: '通知收取的信息处理费', en: 'The fee charged' },
  amountReceived: { zh: '实际收取的信息处理费', en: 'The fee received' },
} as const;

/** Whole tens, as a decimal string: `270`, `270.00`. */
const wholeTens = /^(\d*0)(\.0+)?$/;

const feeByTens: WiderRule = {
  ...common,
  id: 'P-12',
  basis: { zh: '国办函〔2020〕109号的收费标准', en: 'the rates of the fee (109 of 2020)' },
  title: { zh: '信息处理费应为 10 元的倍数', en: 'The fee is a multiple of 10 yuan' },
  formula: '信息处理费 = 10 元的整数倍',
  mend: { zh: '核对金额，单位为元。', en: 'Check the amount, which is in yuan.' },
  judge: ({ narrative }) =>
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
      edition: '2021',
      cells: {},
      narrative: {
        informationProcessingFee: { notices: 3, amountCharged: '2230', amountReceived: '270.00' },
      },
    },
    failing: {
      edition: '2021',
      cells: {},
      narrative: {
        informationProcessingFee: { notices: 3, amountCharged: '2230', amountReceived: '275' },
      },
    },
    missing: { edition: '2021', cells: {}, isFound: false },
  },
};

export const plausibleAmounts: readonly WiderRule[] = [feeInYuan, decisions, feeByTens];
