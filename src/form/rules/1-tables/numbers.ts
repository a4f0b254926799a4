/** Level 1: checks the kind of number in each cell. */
import { cellsOf, findOpenings } from '../../cells.ts';
import { moneyForm } from '../../figures.ts';
import type { Cell, CellValue, Text } from '../../types.ts';
import { clipText, isPrintedNumber } from '../printed-values.ts';
import type { FiguresRule, RuleResult } from '../rule.ts';
import type { Sheet } from '../sheet.ts';
import { quoteText } from '../wording.ts';

const form: Text = { zh: '统一格式', en: 'the form' };

/** Checks that a value is of the kind of its cell. */
function isOfKind({ kind }: Cell, value: CellValue): boolean {
  if (kind === 'money') return typeof value === 'string' && moneyForm.test(value);
  return Number.isSafeInteger(value) && (kind === 'change' || Number(value) >= 0);
}

const kindDemands: Readonly<Record<Cell['kind'], Text>> = {
  count: { zh: '应为不小于 0 的整数', en: 'must be a whole number, 0 or more' },
  change: { zh: '应为整数，减少用负数', en: 'must be a whole number, negative for a decrease' },
  money: {
    zh: '应为不小于 0、至多四位小数的数',
    en: 'must be a number, 0 or more, with at most four decimals',
  },
};

/** Finds values of the wrong kind, and printed numbers in cells that cannot hold them. */
function checkKinds({ edition, contents, remarks }: Sheet): RuleResult[] {
  return cellsOf(edition).flatMap((cell) => {
    const value = contents[cell.index] ?? null;
    if (value !== null && isOfKind(cell, value)) return [];
    const printed = value === null ? remarks.get(cell) : String(value);
    if (printed === undefined || (value === null && !isPrintedNumber(printed))) return [];
    const shown = clipText(printed);
    const label = quoteText(cell.label);
    const demand = kindDemands[cell.kind];
    const message = {
      zh: `${label.zh}为 ${shown}：${demand.zh}。`,
      en: `${label.en} is ${shown}: ${demand.en}.`,
    };
    return [{ cells: [cell], subject: printed, message }];
  });
}

const kinds: FiguresRule = {
  id: 'A-05',
  level: 1,
  severity: 'error',
  since: '1.0.0',
  basis: form,
  title: { zh: '数字的种类', en: 'Wrong kind of number' },
  formula: '件数为不小于 0 的整数；金额为不小于 0 的十进制数；增减为整数',
  howToFix: { zh: '改为符合要求的数字。', en: 'Write a number of the right kind.' },
  missing: 'skip',
  evaluate: checkKinds,
  examples: {
    passing: {
      cells: { 'administrativeLicenses.decisions': 100, 'administrativeFees.amount': '59237.2449' },
    },
    failing: {
      cells: { 'administrativeLicenses.decisions': null },
      remarks: { 'administrativeLicenses.decisions': '-5' },
    },
    missing: { cells: { 'administrativeLicenses.decisions': null }, isFound: false },
  },
};

const itemsLeft: FiguresRule = {
  id: 'A-06',
  level: 1,
  severity: 'error',
  since: '1.0.0',
  basis: form,
  title: { zh: '项目数量不得减为负数', en: 'Items must not fall below 0' },
  formula: '上一年项目数量 + 本年增/减 ≥ 0',
  howToFix: {
    zh: '核对上一年项目数量和本年增/减（减少用负数）。',
    en: 'Check the items of last year and the change (negative for a decrease).',
  },
  reads: [['*.itemsLastYear', '*.change:change']],
  missing: 'skip',
  evaluate: ({ edition, values }) =>
    findOpenings(edition).flatMap((cells) => {
      const [items, change] = cells;
      const [before, by] = [values[items.index], values[change.index]];
      if (typeof before !== 'number' || typeof by !== 'number' || before + by >= 0) return [];
      const row = quoteText(items.rowLabel);
      const message = {
        zh: `${row.zh}：上一年 ${before} 项，增减 ${by}，年末为 ${before + by} 项。`,
        en: `${row.en}: ${before} items last year and a change of ${by} leave ${before + by}.`,
      };
      return [{ cells, message }];
    }),
  examples: {
    passing: {
      cells: { 'administrativeLicenses.itemsLastYear': 8, 'administrativeLicenses.change': -8 },
    },
    failing: {
      cells: { 'administrativeLicenses.itemsLastYear': 7, 'administrativeLicenses.change': -8 },
    },
    missing: { cells: { 'administrativeLicenses.change': -8 }, isFound: false },
  },
};

export const numberRules: readonly FiguresRule[] = [kinds, itemsLeft];
