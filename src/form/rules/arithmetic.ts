/** Level 1: the arithmetic that the form prints. */
import { cellsOf, moneyForm } from '../figures.ts';
import { perEdition } from '../per-edition.ts';
import type { Cell, CellValue, Text } from '../types.ts';
import { clipped, isPrintedNumber } from './printed.ts';
import { balanceRelations, sumRelations } from './relations.ts';
import type { EquationRule, Facts, Failure, PredicateRule, RuleResult } from './rule.ts';

const everyEdition = ['2019', '2021'] as const;
const form: Text = { zh: '统一格式', en: 'the form' };

function quote(text: Text): Text {
  return { zh: `“${text.zh}”`, en: `"${text.en}"` };
}

function gapOf({ difference }: Failure): Text {
  const gap = Math.abs(difference);
  return { zh: `相差 ${gap}`, en: `a difference of ${gap}` };
}

function firstOf(cells: readonly Cell[]): Cell {
  return cells[0] as Cell;
}

/** A total as it stands: `为 4`, or blank, which is no number. */
function totalOf({ relation, right }: Failure, { values }: Facts): Text {
  const isBlank = values[firstOf(relation.right).index] === null;
  return isBlank ? { zh: '空白', en: 'blank' } : { zh: `为 ${right}`, en: String(right) };
}

/** Cells with their rows and what stands in them, as a sum: `甲 3＋乙 4`. */
function termsOf(cells: readonly Cell[], { values }: Facts): Text {
  const terms = (language: 'zh' | 'en', blank: string) =>
    cells.map(({ rowLabel, index }) => `${rowLabel[language]} ${values[index] ?? blank}`);
  return { zh: terms('zh', '空白').join('＋'), en: terms('en', 'blank').join(' + ') };
}

const rowSum: EquationRule = {
  id: 'A-01',
  level: 1,
  severity: 'error',
  since: '1.0.0',
  basis: form,
  title: { zh: '各类申请人之和等于总计', en: 'Applicants sum to the total' },
  formula: 'T3[r][C1]+…+T3[r][C6] = T3[r][C7]',
  howToFix: {
    zh: '核对该行各类申请人的件数和总计。',
    en: 'Check the kinds of applicants and the total of the row.',
  },
  editions: everyEdition,
  missing: 'blocked',
  relations: sumRelations('row', 'applicationStatistics'),
  say: (failure, facts) => {
    const { relation, left } = failure;
    const total = totalOf(failure, facts);
    const row = quote(firstOf(relation.right).rowLabel);
    const gap = gapOf(failure);
    return {
      zh: `${row.zh}一行：自然人至其他合计 ${left}，总计${total.zh}，${gap.zh}。`,
      en: `Row ${row.en}: the applicants sum to ${left}, the total is ${total.en}: ${gap.en}.`,
    };
  },
  examples: {
    passing: { edition: '2021', cells: { '3.1.C1': 3, '3.1.C2': 1, '3.1.C7': 4 } },
    failing: { edition: '2021', cells: { '3.1.C1': 3, '3.1.C2': 1, '3.1.C7': 5 } },
    missing: { edition: '2021', cells: { '3.1.C1': 3, '3.1.C7': 3 }, isFound: false },
  },
};

const outcomeSum: EquationRule = {
  id: 'A-02',
  level: 1,
  severity: 'error',
  since: '1.0.0',
  basis: form,
  title: { zh: '各项办理结果之和等于（七）总计', en: 'Outcomes sum to their total' },
  formula: 'T3[3.1][c]+T3[3.2][c]+ΣT3[3.3.*][c]+…+ΣT3[3.6.*][c] = T3[3.7][c]',
  howToFix: {
    zh: '核对该列（一）至（六）各行和（七）总计。',
    en: 'Check the outcomes and their total in the column.',
  },
  editions: everyEdition,
  missing: 'blocked',
  relations: sumRelations('column', 'applicationStatistics'),
  say: (failure, facts) => {
    const { relation, left } = failure;
    const total = totalOf(failure, facts);
    const column = quote(firstOf(relation.right).columnLabel);
    const gap = gapOf(failure);
    return {
      zh: `${column.zh}一列：各项办理结果合计 ${left}，（七）总计${total.zh}，${gap.zh}。`,
      en: `Column ${column.en}: the outcomes sum to ${left}, their total is ${total.en}: ${gap.en}.`,
    };
  },
  examples: {
    passing: { edition: '2021', cells: { '3.3.1.C1': 2, '3.3.4.1.C1': 1, '3.3.7.C1': 3 } },
    failing: { edition: '2021', cells: { '3.3.1.C1': 2, '3.3.4.1.C1': 1, '3.3.7.C1': 4 } },
    missing: {
      edition: '2021',
      cells: { '3.3.1.C1': 2, '3.3.1.C7': null, '3.3.7.C1': 2, '3.3.7.C7': 2 },
      isFound: false,
    },
  },
};

const balance: EquationRule = {
  id: 'A-03',
  level: 1,
  severity: 'error',
  since: '1.0.0',
  basis: {
    zh: '统一格式载明的勾稽关系：第一项加第二项之和，等于第三项加第四项之和',
    en: 'the relation that the form prints: items 1 and 2 sum to items 3 and 4',
  },
  title: { zh: '第一项加第二项等于第三项加第四项', en: 'Items 1 and 2 equal items 3 and 4' },
  formula: 'T3[1][c]+T3[2][c] = T3[3.7][c]+T3[4][c]',
  howToFix: {
    zh: '核对该列的本年新收、上年结转、（七）总计和结转下年度。',
    en: 'Check received, carried over, total of outcomes and carried forward in the column.',
  },
  editions: everyEdition,
  missing: 'blocked',
  relations: balanceRelations,
  say: (failure, facts) => {
    const { relation, left, right } = failure;
    const column = quote(firstOf(relation.left).columnLabel);
    const [first, second] = [termsOf(relation.left, facts), termsOf(relation.right, facts)];
    const gap = gapOf(failure);
    return {
      zh: `${column.zh}一列：${first.zh}＝${left}，${second.zh}＝${right}，${gap.zh}。`,
      en: `Column ${column.en}: ${first.en} = ${left}, ${second.en} = ${right}: ${gap.en}.`,
    };
  },
  examples: {
    passing: {
      edition: '2021',
      cells: { '3.1.C1': 3, '3.2.C1': 1, '3.3.7.C1': 3, '3.4.C1': 1 },
    },
    failing: {
      edition: '2021',
      cells: { '3.1.C1': 3, '3.2.C1': 1, '3.3.7.C1': 3, '3.4.C1': 0 },
    },
    missing: { edition: '2021', cells: { '3.1.C1': 3, '3.3.7.C1': 3 }, isFound: false },
  },
};

const caseSum: EquationRule = {
  id: 'A-04',
  level: 1,
  severity: 'error',
  since: '1.0.0',
  basis: form,
  title: { zh: '复议、诉讼各项结果之和等于总计', en: 'Case outcomes sum to the total' },
  formula: 'T4[g][1]+T4[g][2]+T4[g][3]+T4[g][4] = T4[g][5]',
  howToFix: {
    zh: '核对结果维持、结果纠正、其他结果、尚未审结和总计。',
    en: 'Check upheld, corrected, other, pending and the total.',
  },
  editions: everyEdition,
  missing: 'zero',
  relations: sumRelations('row', 'reviewLitigation'),
  say: (failure, facts) => {
    const { relation, left } = failure;
    const total = totalOf(failure, facts);
    const group = quote(firstOf(relation.right).rowLabel);
    const gap = gapOf(failure);
    return {
      zh: `${group.zh}：四项结果合计 ${left}，总计${total.zh}，${gap.zh}。`,
      en: `${group.en}: the outcomes sum to ${left}, the total is ${total.en}: ${gap.en}.`,
    };
  },
  examples: {
    passing: { edition: '2021', cells: { '4.R.C1': 3, '4.R.C4': 1, '4.R.C5': 4 } },
    failing: { edition: '2021', cells: { '4.R.C1': 10, '4.R.C2': 1, '4.R.C5': 0 } },
    missing: { edition: '2021', cells: { '4.R.C1': 3, '4.R.C5': 3 }, isFound: false },
  },
};

/** Whether a value may stand in a cell that is not blank. */
function fits({ kind }: Cell, value: CellValue): boolean {
  if (kind === 'money') return typeof value === 'string' && moneyForm.test(value);
  return Number.isSafeInteger(value) && (kind === 'change' || Number(value) >= 0);
}

const kindDemands: Readonly<Record<Cell['kind'], Text>> = {
  count: { zh: '应为不小于 0 的整数', en: 'must be a whole number not below 0' },
  change: { zh: '应为整数，减少用负数', en: 'must be a whole number, negative for a decrease' },
  money: {
    zh: '应为不小于 0、至多四位小数的数',
    en: 'must be a number not below 0 with at most four decimals',
  },
};

/** Values of the wrong kind, and numbers that a report prints in cells that cannot hold them. */
function kindJudgements({ cells, contents, remarks }: Facts): RuleResult[] {
  return cells.flatMap((cell) => {
    const value = contents[cell.index] ?? null;
    if (value !== null && fits(cell, value)) return [];
    const printed = value === null ? remarks.get(cell) : String(value);
    if (printed === undefined || (value === null && !isPrintedNumber(printed))) return [];
    const shown = clipped(printed);
    const label = quote(cell.label);
    const demand = kindDemands[cell.kind];
    const message = {
      zh: `${label.zh}为 ${shown}：${demand.zh}。`,
      en: `${label.en} is ${shown}: ${demand.en}.`,
    };
    return [{ cells: [cell], subject: printed, message }];
  });
}

const kinds: PredicateRule = {
  id: 'A-05',
  level: 1,
  severity: 'error',
  since: '1.0.0',
  basis: form,
  title: { zh: '数字的种类', en: 'Kind of number' },
  formula: '件数为不小于 0 的整数；金额为不小于 0 的十进制数；增减为整数',
  howToFix: { zh: '改为符合要求的数字。', en: 'Write a number of the right kind.' },
  editions: everyEdition,
  missing: 'skip',
  judge: kindJudgements,
  examples: {
    passing: { edition: '2021', cells: { '2.5.1.C1': 100, '2.8.1.C1': '59237.2449' } },
    failing: {
      edition: '2021',
      cells: { '2.5.1.C1': null },
      remarks: { '2.5.1.C1': '-5' },
    },
    missing: { edition: '2021', cells: { '2.5.1.C1': null }, isFound: false },
  },
};

/** Items of last year and their change, row by row: a change stands beside what it changes. */
const itemRows = perEdition((edition) =>
  cellsOf(edition).flatMap((change, index, cells) => {
    const items = cells[index - 1];
    return change.kind === 'change' && items !== undefined ? [{ items, change }] : [];
  }),
);

const itemsLeft: PredicateRule = {
  id: 'A-06',
  level: 1,
  severity: 'error',
  since: '1.0.0',
  basis: form,
  title: { zh: '项目数量不得减为负数', en: 'Items cannot fall below 0' },
  formula: '上一年项目数量 + 本年增/减 ≥ 0',
  howToFix: {
    zh: '核对上一年项目数量和本年增/减（减少用负数）。',
    en: 'Check the items of last year and the change.',
  },
  editions: ['2019'],
  missing: 'skip',
  judge: ({ edition, values }) =>
    itemRows(edition).flatMap(({ items, change }) => {
      const [before, by] = [values[items.index], values[change.index]];
      if (typeof before !== 'number' || typeof by !== 'number' || before + by >= 0) return [];
      const row = quote(items.rowLabel);
      const message = {
        zh: `${row.zh}：上一年 ${before} 项，增减 ${by}，年末为 ${before + by} 项。`,
        en: `${row.en}: ${before} items last year, a change of ${by}, which leaves ${before + by}.`,
      };
      return [{ cells: [items, change], message }];
    }),
  examples: {
    passing: { edition: '2019', cells: { '2.5.1.C1': 8, '2.5.1.C2': -8 } },
    failing: { edition: '2019', cells: { '2.5.1.C1': 7, '2.5.1.C2': -8 } },
    missing: { edition: '2019', cells: { '2.5.1.C2': -8 }, isFound: false },
  },
};

export const arithmeticRules = [rowSum, outcomeSum, balance, caseSum, kinds, itemsLeft] as const;
