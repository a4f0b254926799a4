/** Level 0: checks that a printed report is on the form of its year, complete, and in text. */

import { cellsOf, listRows, rowCoordinatesOf } from '../../cells.ts';
import { editionById, editionOfYear, editions } from '../../editions/index.ts';
import { perEdition } from '../../per-edition.ts';
import { perObject } from '../../per-object.ts';
import type { Edition, TableMember, Text } from '../../types.ts';
import type { PrintedReport } from '../printed-report.ts';
import { listTexts, normalizeWords } from '../printed-report.ts';
import type { PrintRule, RuleResult } from '../rule.ts';
import type { DividedGroup } from './divided-groups.ts';
import { dividedGroups } from './divided-groups.ts';

const common = {
  level: 0,
  since: '3.0.0',
  missing: 'skip',
} as const;

/** Returns a small number in Chinese. */
function formatNumeral(number: number): string {
  return '〇一二三四五六七八九十'.charAt(number) || String(number);
}

/** Returns the notice of an edition, and the report years it is binding for. */
function describeNotice({ basis, years: { from, to } }: Edition): Text {
  const zh = to === null ? `${from} 年度起` : `${from}—${to} 年度`;
  const en = to === null ? `since ${from}` : `${from} to ${to}`;
  return { zh: `${basis.document}（${zh}）`, en: `${basis.document} (${en})` };
}

const formOfYear: Text = {
  zh: editions.map((edition) => describeNotice(edition).zh).join('、'),
  en: editions.map((edition) => describeNotice(edition).en).join(', '),
};

/** Lists the labels of table 2: titles of its blocks, columns and rows. */
function listTable2Labels({ tables }: Edition): string[] {
  const [table] = tables;
  return (table?.blocks ?? []).flatMap(({ title, columns, rows }) => [
    ...(title === undefined ? [] : [title.zh]),
    ...columns.map(({ label }) => label.zh),
    ...listRows(rows).map(({ row }) => row.label.zh),
  ]);
}

/** Returns the words that only this edition prints in table 2, even as a part of longer ones. */
const ownWords = perEdition((edition): ReadonlySet<string> => {
  const others = editions
    .filter(({ id }) => id !== edition.id)
    .flatMap((other) => listTable2Labels(other).map(normalizeWords));
  const isShared = (words: string) =>
    others.some((other) => other.includes(words) || words.includes(other));
  return new Set(
    listTable2Labels(edition)
      .map(normalizeWords)
      .filter((words) => !isShared(words)),
  );
});

/** Finds printed labels of table 2 that are of other editions, each once. */
function findForeignLabels({ labels }: PrintedReport, edition: Edition): string[] {
  const foreign = editions.filter(({ id }) => id !== edition.id).map(ownWords);
  const found = labels.filter(
    ({ table, words }) =>
      table === 'proactiveDisclosure' && foreign.some((theirs) => theirs.has(words)),
  );
  return [...new Set(found.map(({ text }) => text))];
}

/** Finds the groups that are printed as one row, as in the edition before; several rules ask. */
const findUndividedGroups = perObject(
  ({ edition, absentRows, labels }: PrintedReport): readonly DividedGroup[] =>
    dividedGroups(editionById(edition)).filter(
      (group) =>
        group.rows.every((row) => absentRows.includes(row)) &&
        labels.some(
          ({ table, words }) =>
            table === group.table && group.wordsOfRow.has(words.replaceAll('它', '他')),
        ),
    ),
);

function checkOtherForm(facts: PrintedReport, year: number, binding: Edition): RuleResult[] {
  const labels = findForeignLabels(facts, binding);
  if (facts.edition === binding.id && labels.length === 0) return [];
  const evidence = labels.length === 0 ? null : listTexts(labels);
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

const [oldest, newest] = [editions[0], editions.at(-1)] as [Edition, Edition];

const formFits: PrintRule = {
  ...common,
  id: 'F-02',
  severity: 'error',
  basis: formOfYear,
  title: { zh: '格式版本与年度不符', en: 'Form of another year' },
  formula: '格式版本 = 报告年度所用版本；不得有其他版本的行、列',
  howToFix: { zh: '改用报告年度的格式。', en: 'Use the form of the report year.' },
  evaluate: (facts) => {
    const binding = facts.year === null ? null : editionOfYear(facts.year);
    if (facts.year === null || binding === null) return [];
    const results = checkOtherForm(facts, facts.year, binding);
    for (const { label, part, rows, editionBefore } of findUndividedGroups(facts)) {
      results.push({
        parts: [part],
        severity: 'warning',
        message: {
          zh: `“${label.zh}”未分为${formatNumeral(rows.length)}项：这是“${editionBefore.name.zh}”的写法。`,
          en:
            `"${label.en}" is one row, as in edition ${editionBefore.id}; ` +
            `the form of the year divides it into ${rows.length}.`,
        },
        subject: 'undivided',
      });
    }
    return results;
  },
  examples: {
    passing: { cells: {}, document: { year: newest.years.from, edition: newest.id } },
    failing: {
      edition: oldest.id,
      cells: {},
      document: { year: newest.years.from, edition: oldest.id },
    },
    missing: {
      edition: oldest.id,
      cells: {},
      document: { year: null, edition: oldest.id },
      isFound: false,
    },
  },
};

/** Returns the rows of an edition by coordinates without column, with table and label. */
const rowsByCoordinates = perEdition((edition) => {
  const rows = new Map<string, { readonly table: TableMember; readonly label: Text }>();
  for (const cell of cellsOf(edition)) {
    const row = rowCoordinatesOf(cell);
    if (!rows.has(row)) rows.set(row, { table: cell.table, label: cell.rowLabel });
  }
  return rows;
});

/** Finds the rows at coordinates, by table; rows of other editions are left out. */
function findRowsAt({ edition }: PrintedReport, coordinates: readonly string[]) {
  const all = rowsByCoordinates(editionById(edition));
  const found = coordinates.flatMap((row) => all.get(row) ?? []);
  return Map.groupBy(found, ({ table }) => table);
}

function quoteLabels(rows: readonly { readonly label: Text }[]): Text {
  const zh = listTexts(rows.map(({ label }) => label.zh.replace(/^三、本年度办理结果 /, ''))).zh;
  return { zh, en: listTexts(rows.map(({ label }) => label.en)).en };
}

function quoteTableHeading({ edition }: PrintedReport, table: TableMember): Text {
  const section = editionById(edition).sections.find(({ member }) => member === table);
  return {
    zh: `“${section?.numeral}、${section?.heading.zh}”`,
    en: `"${section?.heading.en}"`,
  };
}

/** The faults of rows of a table, and the words for a number of such rows. */
const rowFaults = [
  {
    fault: 'absent',
    rowsOf: (facts: PrintedReport) => {
      const undivided = findUndividedGroups(facts).flatMap(({ rows }) => rows);
      return facts.absentRows.filter((row) => !undivided.includes(row));
    },
    severity: 'error',
    zh: (count: number) => `的表格缺 ${count} 行`,
    en: (count: number) => `lacks ${count} rows`,
  },
  {
    fault: 'short',
    rowsOf: ({ shortRows }: PrintedReport) => shortRows,
    severity: 'warning',
    zh: (count: number) => `的表格有 ${count} 行的数字不全`,
    en: (count: number) => `has ${count} rows with missing cells`,
  },
  {
    fault: 'misplaced',
    rowsOf: ({ misplacedRows }: PrintedReport) => misplacedRows,
    severity: 'warning',
    zh: (count: number) => `的表格有 ${count} 行的次序与格式不同`,
    en: (count: number) => `has ${count} rows out of order`,
  },
] as const;

const rowsPrinted: PrintRule = {
  ...common,
  id: 'F-03',
  severity: 'error',
  basis: { zh: '统一格式', en: 'the form' },
  title: { zh: '表格缺行，或次序不同', en: 'Rows of a table missing or out of order' },
  formula: '每一行、每一格都在表中，次序与格式相同',
  howToFix: {
    zh: '按统一格式补齐各行，依次排列；没有的填 0。',
    en: 'Print every row in the order of the form. Write 0 where there is nothing.',
  },
  evaluate: (facts) =>
    editionById(facts.edition).tables.flatMap(({ member }) => {
      if (facts.emptyTables.includes(member)) return [];
      const heading = quoteTableHeading(facts, member);
      return rowFaults.flatMap(({ fault, rowsOf, severity, zh, en }): RuleResult[] => {
        const rows = findRowsAt(facts, rowsOf(facts)).get(member);
        if (rows === undefined) return [];
        const labels = quoteLabels(rows);
        const message = {
          zh: `${heading.zh}${zh(rows.length)}：${labels.zh}。`,
          en: `The table of ${heading.en} ${en(rows.length)}: ${labels.en}.`,
        };
        const subject = `${fault} ${rows.map(({ label }) => label.zh).join(' ')}`;
        return [{ parts: [member], severity, message, subject }];
      });
    }),
  examples: {
    passing: { cells: {}, document: { absentRows: [] } },
    failing: { cells: {}, document: { absentRows: ['3.3.2'] } },
    missing: { cells: {}, document: {}, isFound: false },
  },
};

const nothingElse: PrintRule = {
  ...common,
  id: 'F-04',
  severity: 'warning',
  basis: { zh: '统一格式', en: 'the form' },
  title: {
    zh: '统一格式以外的行、列或数字',
    en: 'Rows, columns or numbers that are not in the form',
  },
  formula: '表中只有统一格式的行、列',
  howToFix: {
    zh: '删去，或移到文字部分；读错的，请核对原表。',
    en: 'Remove it, or move it into the prose. If it was misread, check the original table.',
  },
  evaluate: (facts) => {
    const undivided = findUndividedGroups(facts).flatMap(({ wordsOfRow }) => [...wordsOfRow]);
    const isUndivided = (text: string) =>
      undivided.some((words) => normalizeWords(text).replaceAll('它', '他').startsWith(words));
    const found = facts.unplaced.filter(({ text }) => !isUndivided(text));
    if (found.length === 0) return [];
    const texts = listTexts(found.map(({ text }) => text));
    const message = {
      zh: `表中有放不进统一格式的行、列或数字：${texts.zh}。`,
      en: `The tables contain what the form has no place for: ${texts.en}.`,
    };
    return [{ parts: [], message, subject: found.map(({ text }) => text).join('\n') }];
  },
  examples: {
    passing: { cells: {}, document: { unplaced: [] } },
    failing: {
      cells: {},
      document: { unplaced: [{ text: '其他主动公开文件: 186 86 255' }] },
    },
    missing: { cells: {}, document: {}, isFound: false },
  },
};

const tablesAreText: PrintRule = {
  ...common,
  id: 'F-12',
  severity: 'error',
  basis: {
    zh: '统一格式；政府网站的数据须可读取、可检索',
    en: 'the form; data on government websites must be readable and searchable',
  },
  title: { zh: '表格是图片或缺失', en: 'Table is a picture or missing' },
  formula: '第二、三、四部分标题之下有文字形式的表格',
  howToFix: { zh: '以文字形式公布表格。', en: 'Publish the table as text.' },
  evaluate: (facts) =>
    facts.emptyTables.map((table) => {
      const heading = quoteTableHeading(facts, table);
      const message = {
        zh: `${heading.zh}之下没有文字形式的表格：是图片，或没有附上。`,
        en: `There is no table as text under ${heading.en}: it is a picture, or missing.`,
      };
      return { parts: [table], message, subject: table };
    }),
  examples: {
    passing: { cells: {}, document: { emptyTables: [] } },
    failing: { cells: {}, document: { emptyTables: ['applicationStatistics'] } },
    missing: { cells: {}, document: {}, isFound: false },
  },
};

/** The rules on the form of a printed report. */
export const formRules: readonly PrintRule[] = [formFits, rowsPrinted, nothingElse, tablesAreText];
