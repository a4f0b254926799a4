/** Level 0, on a printed report: is it on the form of its year, whole, and in text? */
import { editionById, editionOfYear, editions } from '../editions/index.ts';
import { cellsOf, rowsOf } from '../figures.ts';
import { perEdition } from '../per-edition.ts';
import type { Edition, TableMember, Text } from '../types.ts';
import type { DocumentFacts, DocumentRule, DocumentRuleResult } from './printed-document.ts';
import { listed, wordsOf } from './printed-document.ts';

const common = {
  level: 0,
  since: '3.0.0',
  editions: ['2019', '2021'],
  missing: 'skip',
} as const;

const formOfYear: Text = {
  zh: '国办公开办函〔2019〕60号、〔2021〕30号：2019、2020 年度用试行格式，2021 年度起用现行格式',
  en: 'notices 60 of 2019 and 30 of 2021: the trial form for 2019 and 2020, the revised one since',
};

/** The labels of table 2: titles of its blocks, columns, rows. */
function labelsOfTable2({ tables }: Edition): string[] {
  const [table] = tables;
  return (table?.blocks ?? []).flatMap(({ title, columns, rows }) => [
    ...(title === undefined ? [] : [title.zh]),
    ...columns.map(({ label }) => label.zh),
    ...rowsOf(rows).map(({ row }) => row.label.zh),
  ]);
}

/** Words that table 2 of an edition prints and no other does, not even as a part of longer ones. */
const ownWords = perEdition((edition): ReadonlySet<string> => {
  const others = editions
    .filter(({ id }) => id !== edition.id)
    .flatMap((other) => labelsOfTable2(other).map(wordsOf));
  const isShared = (words: string) =>
    others.some((other) => other.includes(words) || words.includes(other));
  return new Set(
    labelsOfTable2(edition)
      .map(wordsOf)
      .filter((words) => !isShared(words)),
  );
});

/** What is printed of the forms of other years: the labels of table 2, each once. */
function foreignLabels({ labels }: DocumentFacts, edition: Edition): string[] {
  const foreign = editions.filter(({ id }) => id !== edition.id).map(ownWords);
  const found = labels.filter(
    ({ table, words }) =>
      table === 'proactiveDisclosure' && foreign.some((theirs) => theirs.has(words)),
  );
  return [...new Set(found.map(({ text }) => text))];
}

const dividedRows = ['3.3.6.1', '3.3.6.2', '3.3.6.3'];
const otherOutcomes = /^\(六\)其[他它](?:处理)?$/;

/** Whether （六）其他处理 is printed as one row, as in the trial form, where the form divides it. */
function isUndivided({ edition, absentRows, labels }: DocumentFacts): boolean {
  return (
    edition !== '2019' &&
    dividedRows.every((row) => absentRows.includes(row)) &&
    labels.some(
      ({ table, words }) => table === 'applicationStatistics' && otherOutcomes.test(words),
    )
  );
}

function otherForm(facts: DocumentFacts, year: number, binding: Edition): DocumentRuleResult[] {
  const labels = foreignLabels(facts, binding);
  if (facts.edition === binding.id && labels.length === 0) return [];
  const evidence = labels.length === 0 ? null : listed(labels);
  const parts = facts.edition === binding.id ? ['proactiveDisclosure'] : [];
  const message = {
    zh:
      `${year} 年度须用“${binding.name.zh}”，所用的是其他年度的格式` +
      `${evidence === null ? '' : `：${evidence.zh}`}。`,
    en:
      `${year} needs the form of edition ${binding.id}; another is printed` +
      `${evidence === null ? '' : `: ${evidence.en}`}.`,
  };
  return [{ parts, message, subject: `${year} ${labels.join(' ')}` }];
}

const formFits: DocumentRule = {
  ...common,
  id: 'F-02',
  severity: 'error',
  basis: formOfYear,
  title: { zh: '格式版本与年度不符', en: 'The form is not that of the year' },
  formula: '格式版本 = 报告年度所用版本；不得有其他版本的行、列',
  howToFix: { zh: '改用报告年度的格式。', en: 'Use the form of the report year.' },
  judge: (facts) => {
    const binding = facts.year === null ? null : editionOfYear(facts.year);
    if (facts.year === null || binding === null) return [];
    const judgements = otherForm(facts, facts.year, binding);
    if (binding.id !== '2019' && isUndivided(facts)) {
      judgements.push({
        parts: ['applicationStatistics/outcomes/otherOutcomes'],
        severity: 'warning',
        message: {
          zh: '“（六）其他处理”未分为三项：这是试行格式的写法，2021 年度起须分列。',
          en: '"(6) other outcomes" is one row, as in the trial form; since 2021 it is three.',
        },
        subject: 'undivided',
      });
    }
    return judgements;
  },
  examples: {
    passing: { edition: '2021', cells: {}, document: { year: 2023, edition: '2021' } },
    failing: { edition: '2019', cells: {}, document: { year: 2022, edition: '2019' } },
    missing: {
      edition: '2019',
      cells: {},
      document: { year: null, edition: '2019' },
      isFound: false,
    },
  },
};

/** The rows of an edition by coordinates without column, with their table and label. */
const rowsByCoordinates = perEdition((edition) => {
  const rows = new Map<string, { readonly table: TableMember; readonly label: Text }>();
  for (const { coordinates, table, rowLabel } of cellsOf(edition)) {
    const row = coordinates.replace(/\.C\d+$/, '');
    if (!rows.has(row)) rows.set(row, { table, label: rowLabel });
  }
  return rows;
});

/** The rows at coordinates, table by table; those of other editions are none. */
function rowsAt({ edition }: DocumentFacts, coordinates: readonly string[]) {
  const all = rowsByCoordinates(editionById(edition));
  const found = coordinates.flatMap((row) => all.get(row) ?? []);
  return Map.groupBy(found, ({ table }) => table);
}

function labelsOf(rows: readonly { readonly label: Text }[]): Text {
  const zh = listed(rows.map(({ label }) => label.zh.replace(/^三、本年度办理结果 /, ''))).zh;
  return { zh, en: listed(rows.map(({ label }) => label.en)).en };
}

function headingOf({ edition }: DocumentFacts, table: TableMember): Text {
  const section = editionById(edition).sections.find(({ member }) => member === table);
  return {
    zh: `“${section?.numeral}、${section?.heading.zh}”`,
    en: `"${section?.heading.en}"`,
  };
}

/** What may be wrong with rows of a table, and how it is said of so many of them. */
const rowFaults = [
  {
    fault: 'absent',
    rowsOf: (facts: DocumentFacts) =>
      isUndivided(facts)
        ? facts.absentRows.filter((row) => !dividedRows.includes(row))
        : facts.absentRows,
    severity: 'error',
    zh: (count: number) => `的表格缺 ${count} 行`,
    en: (count: number) => `lacks ${count} rows`,
  },
  {
    fault: 'short',
    rowsOf: ({ shortRows }: DocumentFacts) => shortRows,
    severity: 'warning',
    zh: (count: number) => `的表格有 ${count} 行的数字不全`,
    en: (count: number) => `has ${count} rows that lack cells`,
  },
  {
    fault: 'misplaced',
    rowsOf: ({ misplacedRows }: DocumentFacts) => misplacedRows,
    severity: 'warning',
    zh: (count: number) => `的表格有 ${count} 行的次序与格式不同`,
    en: (count: number) => `has ${count} rows out of order`,
  },
] as const;

const rowsPrinted: DocumentRule = {
  ...common,
  id: 'F-03',
  severity: 'error',
  basis: { zh: '统一格式', en: 'the form' },
  title: { zh: '表格缺行，或次序不同', en: 'Rows of a table are missing, or out of order' },
  formula: '每一行、每一格都在表中，次序与格式相同',
  howToFix: {
    zh: '按统一格式补齐各行，依次排列；没有的填 0。',
    en: 'Print every row in the order of the form; write 0 where none is.',
  },
  judge: (facts) =>
    editionById(facts.edition).tables.flatMap(({ member }) => {
      if (facts.emptyTables.includes(member)) return [];
      const heading = headingOf(facts, member);
      return rowFaults.flatMap(({ fault, rowsOf, severity, zh, en }): DocumentRuleResult[] => {
        const rows = rowsAt(facts, rowsOf(facts)).get(member);
        if (rows === undefined) return [];
        const labels = labelsOf(rows);
        const message = {
          zh: `${heading.zh}${zh(rows.length)}：${labels.zh}。`,
          en: `The table of ${heading.en} ${en(rows.length)}: ${labels.en}.`,
        };
        const subject = `${fault} ${rows.map(({ label }) => label.zh).join(' ')}`;
        return [{ parts: [member], severity, message, subject }];
      });
    }),
  examples: {
    passing: { edition: '2021', cells: {}, document: { edition: '2021', absentRows: [] } },
    failing: { edition: '2021', cells: {}, document: { edition: '2021', absentRows: ['3.3.2'] } },
    missing: { edition: '2021', cells: {}, document: {}, isFound: false },
  },
};

const nothingElse: DocumentRule = {
  ...common,
  id: 'F-04',
  severity: 'warning',
  basis: { zh: '统一格式', en: 'the form' },
  title: { zh: '统一格式以外的行、列或数字', en: 'Rows, columns or numbers not of the form' },
  formula: '表中只有统一格式的行、列',
  howToFix: {
    zh: '删去，或移到文字部分；读错的，请核对原表。',
    en: 'Take it out, or say it in the prose; if it was misread, compare the table.',
  },
  judge: (facts) => {
    const isOther = isUndivided(facts);
    const found = facts.unplaced.filter(({ text }) => !(isOther && /^\S{0,4}其[他它]/.test(text)));
    if (found.length === 0) return [];
    const texts = listed(found.map(({ text }) => text));
    const message = {
      zh: `表中有放不进统一格式的行、列或数字：${texts.zh}。`,
      en: `The tables hold what the form has no place for: ${texts.en}.`,
    };
    return [{ parts: [], message, subject: found.map(({ text }) => text).join('\n') }];
  },
  examples: {
    passing: { edition: '2021', cells: {}, document: { unplaced: [] } },
    failing: {
      edition: '2021',
      cells: {},
      document: { unplaced: [{ text: '其他主动公开文件: 186 86 255' }] },
    },
    missing: { edition: '2021', cells: {}, document: {}, isFound: false },
  },
};

const tablesAreText: DocumentRule = {
  ...common,
  id: 'F-12',
  severity: 'error',
  basis: {
    zh: '统一格式；政府网站的数据须可读取、可检索',
    en: 'the form; what a government site publishes is to be read and searched',
  },
  title: { zh: '表格是图片或缺失', en: 'A table is a picture, or left out' },
  formula: '第二、三、四部分标题之下有文字形式的表格',
  howToFix: { zh: '以文字形式公布表格。', en: 'Publish the table as text.' },
  judge: (facts) =>
    facts.emptyTables.map((table) => {
      const heading = headingOf(facts, table);
      const message = {
        zh: `${heading.zh}之下没有文字形式的表格：是图片，或没有附上。`,
        en: `Under ${heading.en} no table is printed as text: it is a picture, or left out.`,
      };
      return { parts: [table], message, subject: table };
    }),
  examples: {
    passing: { edition: '2021', cells: {}, document: { emptyTables: [] } },
    failing: { edition: '2021', cells: {}, document: { emptyTables: ['applicationStatistics'] } },
    missing: { edition: '2021', cells: {}, document: {}, isFound: false },
  },
};

/** The rules on what is printed of the form. */
export const formRules: readonly DocumentRule[] = [
  formFits,
  rowsPrinted,
  nothingElse,
  tablesAreText,
];
