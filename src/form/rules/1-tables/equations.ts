/** Level 1: checks the equations that the form prints. */

import type { Cell, Text } from '../../types.ts';
import type { EquationRule } from '../equation.ts';
import { makeEquationRule } from '../equation.ts';
import type { Failure } from '../rule.ts';
import type { Sheet } from '../sheet.ts';
import { quoteText } from '../wording.ts';
import { listBalanceRelations, listSumRelations } from './relations.ts';

const form: Text = { zh: '统一格式', en: 'the form' };

function describeGap({ difference }: Failure): Text {
  const gap = Math.abs(difference);
  return { zh: `相差 ${gap}`, en: `a difference of ${gap}` };
}

function firstCell(cells: readonly Cell[]): Cell {
  return cells[0] as Cell;
}

/** Describes a total: `为 4`, or blank. */
function describeTotal({ relation, right }: Failure, { values }: Sheet): Text {
  const isBlank = values[firstCell(relation.right).index] === null;
  return isBlank ? { zh: '空白', en: 'blank' } : { zh: `为 ${right}`, en: String(right) };
}

/** Describes cells as a sum, with the labels of their rows: `甲 3＋乙 4`. */
function describeTerms(cells: readonly Cell[], { values }: Sheet): Text {
  const terms = (language: 'zh' | 'en', blank: string) =>
    cells.map(({ rowLabel, index }) => `${rowLabel[language]} ${values[index] ?? blank}`);
  return { zh: terms('zh', '空白').join('＋'), en: terms('en', 'blank').join(' + ') };
}

const rowSum = makeEquationRule({
  id: 'A-01',
  level: 1,
  severity: 'error',
  since: '1.0.0',
  basis: form,
  title: { zh: '各类申请人之和等于总计', en: 'Applicants must sum to the total' },
  formula: 'T3[r][C1]+…+T3[r][C6] = T3[r][C7]',
  howToFix: {
    zh: '核对该行各类申请人的件数和总计。',
    en: 'Check the applicants and the total of the row.',
  },
  missing: 'blocked',
  relations: listSumRelations('row', 'applicationStatistics'),
  describe: (failure, facts) => {
    const { relation, left } = failure;
    const total = describeTotal(failure, facts);
    const row = quoteText(firstCell(relation.right).rowLabel);
    const gap = describeGap(failure);
    return {
      zh: `${row.zh}一行：自然人至其他合计 ${left}，总计${total.zh}，${gap.zh}。`,
      en: `Row ${row.en}: the applicants sum to ${left}, the total is ${total.en}: ${gap.en}.`,
    };
  },
  examples: {
    passing: {
      cells: {
        'newlyReceived.naturalPerson': 3,
        'newlyReceived.commercialEnterprise': 1,
        'newlyReceived.total': 4,
      },
    },
    failing: {
      cells: {
        'newlyReceived.naturalPerson': 3,
        'newlyReceived.commercialEnterprise': 1,
        'newlyReceived.total': 5,
      },
    },
    missing: {
      cells: { 'newlyReceived.naturalPerson': 3, 'newlyReceived.total': 3 },
      isFound: false,
    },
  },
});

const outcomeSum = makeEquationRule({
  id: 'A-02',
  level: 1,
  severity: 'error',
  since: '1.0.0',
  basis: form,
  title: { zh: '各项办理结果之和等于（七）总计', en: 'Outcomes must sum to their total' },
  formula: 'T3[3.1][c]+T3[3.2][c]+ΣT3[3.3.*][c]+…+ΣT3[3.6.*][c] = T3[3.7][c]',
  howToFix: {
    zh: '核对该列（一）至（六）各行和（七）总计。',
    en: 'Check the outcomes and their total in the column.',
  },
  missing: 'blocked',
  relations: listSumRelations('column', 'applicationStatistics'),
  describe: (failure, facts) => {
    const { relation, left } = failure;
    const total = describeTotal(failure, facts);
    const column = quoteText(firstCell(relation.right).columnLabel);
    const gap = describeGap(failure);
    return {
      zh: `${column.zh}一列：各项办理结果合计 ${left}，（七）总计${total.zh}，${gap.zh}。`,
      en: `Column ${column.en}: the outcomes sum to ${left}, their total is ${total.en}: ${gap.en}.`,
    };
  },
  examples: {
    passing: {
      cells: {
        'granted.naturalPerson': 2,
        'notHeld.naturalPerson': 1,
        'outcomesTotal.naturalPerson': 3,
      },
    },
    failing: {
      cells: {
        'granted.naturalPerson': 2,
        'notHeld.naturalPerson': 1,
        'outcomesTotal.naturalPerson': 4,
      },
    },
    missing: {
      cells: {
        'granted.naturalPerson': 2,
        'granted.total': null,
        'outcomesTotal.naturalPerson': 2,
        'outcomesTotal.total': 2,
      },
      isFound: false,
    },
  },
});

const balance = makeEquationRule({
  id: 'A-03',
  level: 1,
  severity: 'error',
  since: '1.0.0',
  basis: {
    zh: '统一格式载明的勾稽关系：第一项加第二项之和，等于第三项加第四项之和',
    en: 'the relation that the form prints: items 1 and 2 sum to items 3 and 4',
  },
  title: { zh: '第一项加第二项等于第三项加第四项', en: 'Items 1 and 2 must equal items 3 and 4' },
  formula: 'T3[1][c]+T3[2][c] = T3[3.7][c]+T3[4][c]',
  howToFix: {
    zh: '核对该列的本年新收、上年结转、（七）总计和结转下年度。',
    en: 'Check received, carried over, the total of outcomes and carried forward in the column.',
  },
  missing: 'blocked',
  relations: listBalanceRelations,
  describe: (failure, facts) => {
    const { relation, left, right } = failure;
    const column = quoteText(firstCell(relation.left).columnLabel);
    const [first, second] = [
      describeTerms(relation.left, facts),
      describeTerms(relation.right, facts),
    ];
    const gap = describeGap(failure);
    return {
      zh: `${column.zh}一列：${first.zh}＝${left}，${second.zh}＝${right}，${gap.zh}。`,
      en: `Column ${column.en}: ${first.en} = ${left}, ${second.en} = ${right}: ${gap.en}.`,
    };
  },
  examples: {
    passing: {
      cells: {
        'newlyReceived.naturalPerson': 3,
        'carriedOver.naturalPerson': 1,
        'outcomesTotal.naturalPerson': 3,
        'carriedForward.naturalPerson': 1,
      },
    },
    failing: {
      cells: {
        'newlyReceived.naturalPerson': 3,
        'carriedOver.naturalPerson': 1,
        'outcomesTotal.naturalPerson': 3,
        'carriedForward.naturalPerson': 0,
      },
    },
    missing: {
      cells: { 'newlyReceived.naturalPerson': 3, 'outcomesTotal.naturalPerson': 3 },
      isFound: false,
    },
  },
});

const caseSum = makeEquationRule({
  id: 'A-04',
  level: 1,
  severity: 'error',
  since: '1.0.0',
  basis: form,
  title: { zh: '复议、诉讼各项结果之和等于总计', en: 'Case outcomes must sum to the total' },
  formula: 'T4[g][1]+T4[g][2]+T4[g][3]+T4[g][4] = T4[g][5]',
  howToFix: {
    zh: '核对结果维持、结果纠正、其他结果、尚未审结和总计。',
    en: 'Check upheld, corrected, other, pending and their total.',
  },
  missing: 'zero',
  relations: listSumRelations('row', 'reviewLitigation'),
  describe: (failure, facts) => {
    const { relation, left } = failure;
    const total = describeTotal(failure, facts);
    const group = quoteText(firstCell(relation.right).rowLabel);
    const gap = describeGap(failure);
    return {
      zh: `${group.zh}：四项结果合计 ${left}，总计${total.zh}，${gap.zh}。`,
      en: `${group.en}: the outcomes sum to ${left}, the total is ${total.en}: ${gap.en}.`,
    };
  },
  examples: {
    passing: { cells: { 'review.upheld': 3, 'review.pending': 1, 'review.total': 4 } },
    failing: { cells: { 'review.upheld': 10, 'review.corrected': 1, 'review.total': 0 } },
    missing: { cells: { 'review.upheld': 3, 'review.total': 3 }, isFound: false },
  },
});

/** The rules that are equations. */
export const equations: readonly EquationRule[] = [rowSum, outcomeSum, balance, caseSum];
