/** Level 1: checks blanks, zeros and remarks in number cells (Z-01 to Z-06). */

import { cellsOfTable, tableMembers } from '../../cells.ts';
import { perEdition } from '../../per-edition.ts';
import { sumsOf } from '../../totals.ts';
import type { Cell, Edition, Severity, TableMember, Text } from '../../types.ts';
import { clipText, isPrintedNumber, isSlashOrDash } from '../printed-values.ts';
import type { FiguresRule, RuleResult } from '../rule.ts';
import type { Sheet } from '../sheet.ts';

const common = {
  level: 1,
  since: '1.0.0',
} as const;

const practice: Text = {
  zh: '统一格式及填报惯例',
  en: 'the form and the practice of filling it in',
};

/** Returns the printed sums in the order of their totals in the form. */
const sumsInOrder = perEdition((edition) =>
  [...sumsOf(edition)].sort((a, b) => a.total.index - b.total.index),
);

/** Finds totals whose parts are not all 0, each once, even if it is the total of two sums. */
function findTotalsOver(
  { edition, values }: Sheet,
  isWanted: (total: Cell) => boolean,
  describe: (label: Text, amount: number) => Text,
): RuleResult[] {
  const seen = new Set<Cell>();
  const results: RuleResult[] = [];
  for (const { total, parts } of sumsInOrder(edition)) {
    if (!isWanted(total) || seen.has(total) || !parts.some((part) => values[part.index])) continue;
    seen.add(total);
    const amount = parts.reduce((sum, part) => sum + (values[part.index] ?? 0), 0);
    results.push({ cells: [...parts, total], message: describe(total.label, amount) });
  }
  return results;
}

const blankTotal: FiguresRule = {
  ...common,
  id: 'Z-01',
  severity: 'error',
  basis: practice,
  title: { zh: '总计空白', en: 'Total left blank' },
  formula: '分项不为 0 时，总计不得空白',
  howToFix: { zh: '填写总计。', en: 'Fill in the total.' },
  missing: 'zero',
  evaluate: (facts) =>
    findTotalsOver(
      facts,
      (total) => facts.contents[total.index] === null && !facts.missing.has(total),
      (label, amount) => ({
        zh: `“${label.zh}”空白，而分项合计为 ${amount}。`,
        en: `"${label.en}" is blank while its parts sum to ${amount}.`,
      }),
    ),
  examples: {
    passing: {
      cells: {
        'granted.naturalPerson': 9,
        'granted.total': 9,
        'outcomesTotal.naturalPerson': 9,
        'outcomesTotal.total': 9,
      },
    },
    failing: { cells: { 'granted.naturalPerson': 258, 'granted.total': null } },
    missing: {
      cells: { 'newlyReceived.naturalPerson': 0, 'newlyReceived.total': null },
      isFound: false,
    },
  },
};

const zeroTotal: FiguresRule = {
  ...common,
  id: 'Z-02',
  severity: 'error',
  basis: practice,
  title: { zh: '总计未填', en: 'Total not filled in' },
  formula: '分项不为 0 时，总计不得为 0',
  howToFix: { zh: '填写总计。', en: 'Fill in the total.' },
  missing: 'zero',
  evaluate: (facts) =>
    findTotalsOver(
      facts,
      ({ index }) => facts.values[index] === 0,
      (label, amount) => ({
        zh: `“${label.zh}”为 0，而分项合计为 ${amount}：总计未填。`,
        en: `"${label.en}" is 0 while its parts sum to ${amount}: total not filled in.`,
      }),
    ),
  examples: {
    passing: { cells: { 'direct.upheld': 0, 'direct.total': 0 } },
    failing: { cells: { 'direct.upheld': 2, 'direct.other': 1, 'direct.total': 0 } },
    missing: { cells: { 'direct.upheld': null, 'direct.total': 0 }, isFound: false },
  },
};

function headingOf(edition: Edition, member: TableMember): Text {
  const section = edition.sections.find((candidate) => candidate.member === member);
  return section?.heading ?? { zh: member, en: member };
}

/** Groups the cells with neither a number nor a remark by table. */
function groupBlanksByTable({ edition, contents, remarks }: Sheet) {
  return tableMembers.map((table) => {
    const cells = cellsOfTable(edition, table);
    const blanks = cells.filter((cell) => contents[cell.index] === null && !remarks.has(cell));
    return { table, cells, blanks };
  });
}

const blankTable: FiguresRule = {
  ...common,
  id: 'Z-03',
  severity: 'error',
  basis: practice,
  title: { zh: '整张表格空白', en: 'The whole table is blank' },
  formula: '每张表格至少有一个数字',
  howToFix: {
    zh: '填写表格；没有的填 0。',
    en: 'Fill in the table. Write 0 where there is nothing.',
  },
  missing: 'zero',
  evaluate: (facts) =>
    groupBlanksByTable(facts)
      .filter(({ cells, blanks }) => blanks.length === cells.length)
      .map(({ table }) => {
        const heading = headingOf(facts.edition, table);
        const message = {
          zh: `“${heading.zh}”的表格全部空白。`,
          en: `Every cell of the table "${heading.en}" is blank.`,
        };
        return { cells: [], table, message };
      }),
  examples: {
    passing: {
      cells: {
        'administrativeLicenses.decisions': 0,
        'newlyReceived.naturalPerson': 0,
        'review.upheld': 0,
      },
    },
    failing: { cells: { 'administrativeLicenses.decisions': 0, 'newlyReceived.naturalPerson': 0 } },
    missing: { cells: {}, isFound: true },
  },
};

const mixedBlanks: FiguresRule = {
  ...common,
  id: 'Z-04',
  severity: 'warning',
  basis: practice,
  title: { zh: '空白与数字混用', en: 'Blanks among numbers' },
  formula: '一张表格或全部填写，或全部空白',
  howToFix: {
    zh: '没有的填 0，不适用的说明理由。',
    en: 'Write 0 where there is nothing. Give a reason for what does not apply.',
  },
  missing: 'zero',
  evaluate: (facts) =>
    groupBlanksByTable(facts)
      .filter(({ cells, blanks }) => blanks.length < cells.length)
      .map(({ table, blanks }) => ({
        table,
        blanks: blanks.filter((cell) => !facts.missing.has(cell)),
      }))
      .filter(({ blanks }) => blanks.length > 0)
      .map(({ table, blanks }) => {
        const heading = headingOf(facts.edition, table);
        const message = {
          zh: `“${heading.zh}”的表格有 ${blanks.length} 格空白，其余已填写。`,
          en: `${blanks.length} cells of the table "${heading.en}" are blank, the others filled in.`,
        };
        return { cells: blanks, table, message };
      }),
  examples: {
    passing: { cells: {} },
    failing: { cells: { 'review.upheld': 0, 'review.total': 0 } },
    missing: { cells: { 'newlyReceived.total': 0 }, isFound: true },
  },
};

/** Returns the severity: few organizations make rules (规章), and a slash there means none. */
function severityOf(cell: Cell, printed: string): Severity {
  return cell.rowName === 'regulations' && isSlashOrDash(printed) ? 'warning' : 'error';
}

/** Finds remarks on blank cells, or on cells with numbers. */
function findRemarks({ contents, remarks }: Sheet, on: 'blanks' | 'numbers'): [Cell, string][] {
  const isWanted = ({ index }: Cell) => (contents[index] === null) === (on === 'blanks');
  return [...remarks].filter(([cell]) => isWanted(cell));
}

const noNumber: FiguresRule = {
  ...common,
  id: 'Z-05',
  severity: 'error',
  basis: practice,
  title: { zh: '数字格中不是数字', en: 'Number cell without a number' },
  formula: '数字格只填数字',
  howToFix: { zh: '改为数字；没有的填 0。', en: 'Write a number, or 0 where there is nothing.' },
  missing: 'skip',
  evaluate: (facts) =>
    findRemarks(facts, 'blanks')
      .filter(([, printed]) => !isPrintedNumber(printed))
      .map(([cell, printed]) => ({
        cells: [cell],
        subject: printed,
        severity: severityOf(cell, printed),
        message: {
          zh: `“${cell.label.zh}”填的是“${clipText(printed)}”，不是数字。`,
          en: `"${cell.label.en}" is "${clipText(printed)}", which is not a number.`,
        },
      })),
  examples: {
    passing: { cells: { 'regulations.issued': 0 } },
    failing: { cells: {}, remarks: { 'regulations.issued': '/' } },
    missing: { cells: { 'regulations.issued': null }, isFound: false },
  },
};

const numberWithRemark: FiguresRule = {
  ...common,
  id: 'Z-06',
  severity: 'information',
  basis: practice,
  title: { zh: '数字后附有说明', en: 'Number with a remark' },
  formula: '数字格只填数字，说明写入文字部分',
  howToFix: {
    zh: '核对所取的数字，说明移到文字部分。',
    en: 'Check the number that was read, and move the remark into the prose.',
  },
  missing: 'skip',
  evaluate: (facts) =>
    findRemarks(facts, 'numbers').map(([cell, printed]) => ({
      cells: [cell],
      subject: printed,
      message: {
        zh: `“${cell.label.zh}”填的是“${clipText(printed)}”，只取其中的数字。`,
        en: `"${cell.label.en}" is "${clipText(printed)}". Only the number is read.`,
      },
    })),
  examples: {
    passing: { cells: { 'normativeDocuments.issued': 22 } },
    failing: {
      cells: { 'normativeDocuments.issued': 22 },
      remarks: { 'normativeDocuments.issued': '22（其中修订16件）' },
    },
    missing: {
      cells: { 'normativeDocuments.issued': null },
      remarks: { 'normativeDocuments.issued': '/' },
      isFound: false,
    },
  },
};

export const blankRules: readonly FiguresRule[] = [
  blankTotal,
  zeroTotal,
  blankTable,
  mixedBlanks,
  noNumber,
  numberWithRemark,
];
