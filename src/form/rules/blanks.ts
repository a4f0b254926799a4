/** Level 1: blanks, zeros and what stands in number cells beside numbers (Z-01 to Z-06). */
import { cellByPointer, cellsOfTable, tableMembers } from '../figures.ts';
import { type Sum, sumsOf } from '../totals.ts';
import type { Cell, Severity, TableMember, Text } from '../types.ts';
import type { Facts, Judgement, JudgingRule } from './rule.ts';

const common = {
  level: 1,
  since: '1.0.0',
  editions: ['2019', '2021'],
} as const;

const practice: Text = {
  zh: '统一格式及填报惯例',
  en: 'the form and the practice of filling it in',
};

/** Sums whose parts are not nothing and whose total satisfies a test, one for each total. */
function totalsOver(facts: Facts, isWanted: (total: number | null, parts: number) => boolean) {
  const seen = new Set<Cell>();
  return sumsOf(facts.edition).flatMap((sum: Sum) => {
    const amounts = sum.parts.map((part) => facts.values[part.index] ?? 0);
    const parts = amounts.reduce((whole, amount) => whole + amount, 0);
    const hasParts = amounts.some((amount) => amount !== 0);
    const total = facts.values[sum.total.index] ?? null;
    if (!hasParts || seen.has(sum.total) || !isWanted(total, parts)) return [];
    seen.add(sum.total);
    return [{ ...sum, amount: parts }];
  });
}

function totalJudgement(
  { total, parts, amount }: Sum & { readonly amount: number },
  say: (label: Text, amount: number) => Text,
): Judgement {
  const pointers = [...parts, total].map((cell) => cell.pointer);
  return { pointers, message: say(total.label, amount), left: amount };
}

const blankTotal: JudgingRule = {
  ...common,
  id: 'Z-01',
  severity: 'error',
  basis: practice,
  title: { zh: '总计空白', en: 'Total left blank' },
  formula: '分项不为 0 时，总计不得空白',
  mend: { zh: '填写总计。', en: 'Fill in the total.' },
  missing: 'zero',
  judge: (facts) =>
    totalsOver(facts, (total) => total === null).map((sum) =>
      totalJudgement(sum, (label, amount) => ({
        zh: `“${label.zh}”空白，而分项合计为 ${amount}。`,
        en: `"${label.en}" is blank while its parts sum to ${amount}.`,
      })),
    ),
  examples: {
    passing: {
      edition: '2019',
      cells: { '3.3.1.C1': 9, '3.3.1.C7': 9, '3.3.7.C1': 9, '3.3.7.C7': 9 },
    },
    failing: { edition: '2019', cells: { '3.3.1.C1': 258, '3.3.1.C7': null } },
    missing: { edition: '2019', cells: { '3.1.C1': 0, '3.1.C7': null }, isFound: false },
  },
};

const zeroTotal: JudgingRule = {
  ...common,
  id: 'Z-02',
  severity: 'error',
  basis: practice,
  title: { zh: '总计未填', en: 'Total not filled in' },
  formula: '分项之和不为 0 时，总计不得为 0',
  mend: { zh: '填写总计。', en: 'Fill in the total.' },
  missing: 'zero',
  judge: (facts) =>
    totalsOver(facts, (total, parts) => total === 0 && parts !== 0).map((sum) =>
      totalJudgement(sum, (label, amount) => ({
        zh: `“${label.zh}”为 0，而分项合计为 ${amount}：总计可能未填。`,
        en: `"${label.en}" is 0 while its parts sum to ${amount}: the total is not filled in.`,
      })),
    ),
  examples: {
    passing: { edition: '2021', cells: { '4.D.C1': 0, '4.D.C5': 0 } },
    failing: { edition: '2021', cells: { '4.D.C1': 2, '4.D.C3': 1, '4.D.C5': 0 } },
    missing: { edition: '2021', cells: { '4.D.C1': null, '4.D.C5': 0 }, isFound: false },
  },
};

function headingOf({ edition }: Facts, member: TableMember): Text {
  const section = edition.sections.find((candidate) => candidate.member === member);
  return section?.heading ?? { zh: member, en: member };
}

/** Whether the source shows something in a cell: a number, or at least a remark. */
function isShown(facts: Facts) {
  const remarked = new Set(facts.remarks.map((remark) => remark.pointer));
  return (cell: Cell) => !isBlank(facts, cell) || remarked.has(cell.pointer);
}

function isBlank({ contents }: Facts, { index }: Cell): boolean {
  return contents[index] === null;
}

const blankTable: JudgingRule = {
  ...common,
  id: 'Z-03',
  severity: 'error',
  basis: practice,
  title: { zh: '整张表格空白', en: 'The whole table is blank' },
  formula: '每张表格至少有一个数字',
  mend: { zh: '填写表格；没有的填 0。', en: 'Fill in the table; where there is nothing, 0.' },
  missing: 'zero',
  judge: (facts) =>
    tableMembers
      .filter((member) => !cellsOfTable(facts.edition, member).some(isShown(facts)))
      .map((member) => {
        const heading = headingOf(facts, member);
        return {
          pointers: [`/${member}`],
          message: {
            zh: `“${heading.zh}”的表格全部空白。`,
            en: `The table "${heading.en}" is blank throughout.`,
          },
        };
      }),
  examples: {
    passing: {
      edition: '2021',
      cells: { '2.5.1.C1': 0, '3.1.C1': 0, '4.R.C1': 0 },
    },
    failing: { edition: '2021', cells: { '2.5.1.C1': 0, '3.1.C1': 0 } },
    missing: { edition: '2021', cells: {}, isFound: true },
  },
};

const mixedBlanks: JudgingRule = {
  ...common,
  id: 'Z-04',
  severity: 'warning',
  basis: practice,
  title: { zh: '空白与数字混用', en: 'Blanks among numbers' },
  formula: '一张表格或全部填写，或全部空白',
  mend: {
    zh: '没有的填 0，不适用的说明理由。',
    en: 'Write 0 where there is nothing; give a reason for what does not apply.',
  },
  missing: 'zero',
  judge: (facts) =>
    tableMembers.flatMap((member) => {
      const own = cellsOfTable(facts.edition, member);
      const shown = isShown(facts);
      const blank = own.filter((cell) => !shown(cell));
      if (blank.length === 0 || blank.length === own.length) return [];
      const heading = headingOf(facts, member);
      const message = {
        zh: `“${heading.zh}”的表格有 ${blank.length} 格空白，其余已填写。`,
        en: `${blank.length} cells of the table "${heading.en}" are blank, the others are not.`,
      };
      return [{ pointers: blank.map((cell) => cell.pointer), message }];
    }),
  examples: {
    passing: { edition: '2021', cells: {} },
    failing: { edition: '2021', cells: { '4.R.C1': 0, '4.R.C5': 0 } },
    missing: { edition: '2021', cells: { '3.1.C7': 0 }, isFound: true },
  },
};

const negative = /^[+-]?\d/;
const slashOrDash = /^[/\\\-—–―－／]+$/;

/** Remarks with the cells they are about; those on no cell of the form say nothing. */
function remarkedCells(facts: Facts, isWanted: (isNull: boolean, text: string) => boolean) {
  return facts.remarks.flatMap(({ pointer, text }) => {
    const cell = cellByPointer(facts.edition, pointer);
    const printed = text.trim();
    return cell !== undefined && isWanted(isBlank(facts, cell), printed) ? [{ cell, printed }] : [];
  });
}

/** Rules are made by few bodies: a slash there says that the row does not apply. */
function severityOf(cell: Cell, printed: string): Severity {
  const isOfRules = cell.table === 'proactiveDisclosure' && cell.row === '1.1';
  return isOfRules && slashOrDash.test(printed) ? 'warning' : 'error';
}

const noNumber: JudgingRule = {
  ...common,
  id: 'Z-05',
  severity: 'error',
  basis: practice,
  title: { zh: '数字格中不是数字', en: 'No number in a number cell' },
  formula: '数字格只填数字',
  mend: { zh: '改为数字；没有的填 0。', en: 'Write a number; where there is nothing, 0.' },
  missing: 'skip',
  judge: (facts) =>
    remarkedCells(facts, (isNull, text) => isNull && !negative.test(text.normalize('NFKC'))).map(
      ({ cell, printed }) => ({
        pointers: [cell.pointer],
        subject: printed,
        severity: severityOf(cell, printed),
        message: {
          zh: `“${cell.label.zh}”填的是“${printed}”，不是数字。`,
          en: `"${cell.label.en}" holds "${printed}", which is no number.`,
        },
      }),
    ),
  examples: {
    passing: { edition: '2021', cells: { '2.1.1.C1': 0 } },
    failing: { edition: '2021', cells: {}, remarks: { '2.1.1.C1': '/' } },
    missing: { edition: '2021', cells: { '2.1.1.C1': null }, isFound: false },
  },
};

const numberWithRemark: JudgingRule = {
  ...common,
  id: 'Z-06',
  severity: 'information',
  basis: practice,
  title: { zh: '数字后附有说明', en: 'A number with a remark' },
  formula: '数字格只填数字，说明写入文字部分',
  mend: {
    zh: '核对所取的数字，说明移到文字部分。',
    en: 'Check the number that was taken; move the remark into the prose.',
  },
  missing: 'skip',
  judge: (facts) =>
    remarkedCells(facts, (isNull) => !isNull).map(({ cell, printed }) => ({
      pointers: [cell.pointer],
      subject: printed,
      message: {
        zh: `“${cell.label.zh}”填的是“${printed}”，只取其中的数字。`,
        en: `"${cell.label.en}" holds "${printed}"; the number alone is taken.`,
      },
    })),
  examples: {
    passing: { edition: '2021', cells: { '2.1.2.C1': 22 } },
    failing: {
      edition: '2021',
      cells: { '2.1.2.C1': 22 },
      remarks: { '2.1.2.C1': '22（其中修订16件）' },
    },
    missing: {
      edition: '2021',
      cells: { '2.1.2.C1': null },
      remarks: { '2.1.2.C1': '/' },
      isFound: false,
    },
  },
};

export const blankRules = [
  blankTotal,
  zeroTotal,
  blankTable,
  mixedBlanks,
  noNumber,
  numberWithRemark,
] as const;
