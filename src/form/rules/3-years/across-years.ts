/** Level 3: checks what continues from the report of the year before. */

import { cellsOf, findRows } from '../../cells.ts';
import type { Cell, Continuity, Text } from '../../types.ts';
import type { PreviousFacts, ReportFacts } from '../report-facts.ts';
import { findLastYearCell, pointToLastYear, withPrevious } from '../report-facts.ts';
import type { ReportRule, RuleResult } from '../rule.ts';
import type { Sheet } from '../sheet.ts';
import { readCellContent, readNumber, readNumberOrZero } from '../sheet.ts';
import { buildSides, quoteText } from '../wording.ts';
import { acrossTrialYears } from './across-years-trial.ts';

const common = {
  level: 3,
  since: '2.0.0',
  basis: { zh: '统一格式各栏的含义', en: 'what the columns of the form mean' },
} as const;

type Carried = Continuity['carried'][number];

/** Describes the number of a cell, or that it is blank. */
function describePrinted(sheet: Sheet, cell: Cell): Text {
  const value = readNumber(sheet, cell);
  return value === null ? { zh: '空白', en: 'blank' } : { zh: `为 ${value}`, en: `is ${value}` };
}

/** A cell, and the cell of last year's report whose number it must repeat. */
interface CarriedPair {
  readonly cell: Cell;
  readonly source: Cell;
  /** The difference between the two; null where it is unknown. */
  readonly gap: number | null;
}

/** Lists the cells of a carried row with their sources, in the columns that both editions have. */
function listCarriedPairs(facts: ReportFacts, previous: PreviousFacts, carried: Carried) {
  const { sheet } = facts;
  const row = cellsOf(sheet.edition).filter(({ rowName }) => rowName === carried.row);
  return row.flatMap((cell): CarriedPair[] => {
    const source = findLastYearCell(previous, `${carried.from}.${cell.columnName}`);
    if (source === undefined || cell.kind !== 'count') return [];
    const now = readNumberOrZero(sheet, cell);
    const before = readNumberOrZero(previous.sheet, source);
    return [{ cell, source, gap: now === null || before === null ? null : now - before }];
  });
}

/** Selects the pairs to report: not a total whose difference is that of its parts. */
function selectPairsToReport(pairs: readonly CarriedPair[]): readonly CarriedPair[] {
  const [parts, totals] = [
    pairs.filter(({ cell }) => !cell.total),
    pairs.filter(({ cell }) => cell.total),
  ];
  const sum = parts.reduce((all, { gap }) => all + (gap ?? 0), 0);
  const isKnown = parts.every(({ gap }) => gap !== null);
  const isOff = parts.some(({ gap }) => gap !== 0);
  return isKnown && isOff && totals.every(({ gap }) => gap === sum) ? parts : pairs;
}

function buildCarriedResult(
  { sheet, organization }: ReportFacts,
  previous: PreviousFacts,
  { cell, source, gap }: CarriedPair,
): RuleResult[] {
  if (gap === null || gap === 0) return [];
  const [now, before] = [readNumberOrZero(sheet, cell), readNumberOrZero(previous.sheet, source)];
  const label = quoteText(cell.columnLabel);
  const [row, last] = [quoteText(cell.rowLabel), quoteText(source.rowLabel)];
  const [is, was] = [describePrinted(sheet, cell), describePrinted(previous.sheet, source)];
  const message = {
    zh:
      `${label.zh}一列：上年报告${last.zh}${was.zh}，` +
      `本年报告${row.zh}${is.zh}，相差 ${Math.abs(gap)}。`,
    en:
      `Column ${label.en}: last year's ${last.en} ${was.en}, ` +
      `this year's ${row.en} ${is.en}: a difference of ${Math.abs(gap)}.`,
  };
  const severity = organization?.isRestructured ? 'warning' : 'error';
  const sides = buildSides(cell, now ?? 0, before ?? 0);
  return [{ cells: [cell], elsewhere: [pointToLastYear(source)], message, severity, sides }];
}

const carriedOver: ReportRule = {
  ...common,
  id: 'X-01',
  severity: 'error',
  title: { zh: '上年结转与上年报告一致', en: 'Carried over must be what was carried forward' },
  formula: 'T3[2][c](y) = T3[4][c](y-1)',
  howToFix: {
    zh: '与上年报告核对；因机构调整有差异的，请说明。',
    en: 'Compare with last year’s report. If the organization was restructured, explain it.',
  },
  reads: [['carriedOver.total']],
  missing: 'zero',
  evaluate: withPrevious((facts, previous) =>
    facts.edition.continuity.carried.flatMap((carried) => {
      const pairs = listCarriedPairs(facts, previous, carried);
      // A row of blanks has not been filled in yet, which other rules report.
      if (pairs.every(({ cell }) => readCellContent(facts.sheet, cell) === null)) return [];
      return selectPairsToReport(pairs).flatMap((pair) =>
        buildCarriedResult(facts, previous, pair),
      );
    }),
  ),
  examples: {
    passing: {
      cells: { 'carriedOver.naturalPerson': 3 },
      previous: { cells: { 'carriedForward.naturalPerson': 3 } },
    },
    failing: {
      cells: { 'carriedOver.naturalPerson': 2 },
      previous: { cells: { 'carriedForward.naturalPerson': 3 } },
    },
    missing: { cells: { 'carriedOver.naturalPerson': 2 }, isFound: false },
  },
};

/** Reads added, removed and stock of each row that has a stock, and the stock a year before. */
function readStocksWithLastYear({ sheet, edition }: ReportFacts, previous: PreviousFacts) {
  return edition.continuity.stocks.flatMap(({ column, added, removed }) =>
    findRows(edition, [added, removed, column]).flatMap((cells) => {
      const [issuedCell, repealedCell, cell] = cells as [Cell, Cell, Cell];
      const source = findLastYearCell(previous, cell.name);
      const before = source === undefined ? null : readNumber(previous.sheet, source);
      const issued = readNumberOrZero(sheet, issuedCell);
      const repealed = readNumberOrZero(sheet, repealedCell);
      if (source === undefined || before === null || issued === null || repealed === null)
        return [];
      const inForce = readNumber(sheet, cell);
      return [
        { cells, cell, elsewhere: [pointToLastYear(source)], before, issued, repealed, inForce },
      ];
    }),
  );
}

type StockRow = 'regulations' | 'normativeDocuments';

function checkStock(row: StockRow): ReportRule['evaluate'] {
  return withPrevious((facts, previous) =>
    readStocksWithLastYear(facts, previous).flatMap((stock) => {
      const { cells, cell, elsewhere, before, issued, repealed, inForce } = stock;
      if (cell.rowName !== row || inForce === null) return [];
      const due = before + issued - repealed;
      // A-07 reports a stock below 0.
      if (due === inForce || due < 0) return [];
      const label = quoteText(cell.rowLabel);
      const gap = Math.abs(inForce - due);
      const message = {
        zh:
          `${label.zh}：上年现行有效 ${before}＋本年制发 ${issued}－本年废止 ${repealed}＝${due}，` +
          `本年现行有效为 ${inForce}，相差 ${gap}。`,
        en:
          `${label.en}: ${before} in force last year + ${issued} issued - ${repealed} repealed ` +
          `= ${due}, but ${inForce} are in force: a difference of ${gap}.`,
      };
      return [{ cells, elsewhere, message, sides: buildSides(cell, due, inForce) }];
    }),
  );
}

function makeStockRule(id: string, row: StockRow, name: Text, howToFix: Text): ReportRule {
  const [issued, repealed, inForce] = [`${row}.issued`, `${row}.repealed`, `${row}.inForce`];
  const previous = { cells: { [inForce]: 5 } };
  return {
    ...common,
    id,
    severity: 'warning',
    title: { zh: `${name.zh}件数前后衔接`, en: `${name.en} in force must follow from last year` },
    formula: '现行有效(y) = 现行有效(y-1) + 制发(y) - 废止(y)',
    howToFix,
    reads: [[issued, repealed, inForce]],
    missing: 'skip',
    evaluate: checkStock(row),
    examples: {
      passing: { cells: { [issued]: 3, [repealed]: 1, [inForce]: 7 }, previous },
      failing: { cells: { [issued]: 3, [repealed]: 1, [inForce]: 8 }, previous },
      missing: { cells: { [inForce]: 8 }, previous: {}, isFound: false },
    },
  };
}

const stocks = [
  makeStockRule(
    'X-02',
    'regulations',
    { zh: '规章', en: 'Government rules' },
    { zh: '与上年报告核对三项件数。', en: 'Compare the three numbers with last year.' },
  ),
  makeStockRule(
    'X-03',
    'normativeDocuments',
    { zh: '行政规范性文件', en: 'Normative documents' },
    {
      zh: '与上年报告核对；因清理、职能调整、重新统计有差异的，请说明。',
      en: 'Compare with last year. Explain a clean-up, other tasks or a recount.',
    },
  ),
];

const repealedAtMost: ReportRule = {
  ...common,
  id: 'A-07',
  severity: 'error',
  title: { zh: '废止件数不得多于曾有件数', en: 'More repealed than existed' },
  formula: '废止(y) ≤ 现行有效(y-1) + 制发(y)',
  howToFix: { zh: '核对本年废止和上年现行有效。', en: 'Check repealed, and in force last year.' },
  reads: [['*.issued', '*.repealed', '*.inForce']],
  missing: 'skip',
  evaluate: withPrevious((facts, previous) =>
    readStocksWithLastYear(facts, previous).flatMap((stock) => {
      const { cells, cell, elsewhere, before, issued, repealed } = stock;
      if (repealed <= before + issued) return [];
      const label = quoteText(cell.rowLabel);
      const message = {
        zh: `${label.zh}：本年废止 ${repealed}，多于上年现行有效 ${before}＋本年制发 ${issued}。`,
        en:
          `${label.en}: ${repealed} repealed, more than ${before} in force last year ` +
          `and ${issued} issued.`,
      };
      return [{ cells: cells.slice(0, 2), elsewhere, message }];
    }),
  ),
  examples: {
    passing: {
      cells: { 'normativeDocuments.repealed': 5 },
      previous: { cells: { 'normativeDocuments.inForce': 5 } },
    },
    failing: {
      cells: { 'normativeDocuments.repealed': 6 },
      previous: { cells: { 'normativeDocuments.inForce': 5 } },
    },
    missing: { cells: { 'normativeDocuments.repealed': 6 }, previous: {}, isFound: false },
  },
};

const pending: ReportRule = {
  ...common,
  id: 'X-06',
  severity: 'warning',
  title: { zh: '上年尚未审结的计入本年', en: 'Cases pending last year must be counted' },
  formula: 'T4[g][5](y) ≥ T4[g][4](y-1)',
  howToFix: {
    zh: '复议、诉讼数量含上年结转，请核对。',
    en: 'Check the cases: those carried over from last year are included.',
  },
  reads: [['*.pending', '*.total']],
  missing: 'skip',
  evaluate: withPrevious(({ sheet }, previous) =>
    findRows(sheet.edition, ['pending', 'total']).flatMap((row) => {
      const [, cell] = row as [Cell, Cell];
      const source = findLastYearCell(previous, `${cell.rowName}.pending`);
      if (source === undefined) return [];
      const [now, before] = [readNumber(sheet, cell), readNumber(previous.sheet, source)];
      if (now === null || before === null || now >= before) return [];
      const label = quoteText(cell.rowLabel);
      const message = {
        zh: `${label.zh}：上年尚未审结 ${before} 件，本年总计只有 ${now} 件。`,
        en: `${label.en}: ${before} were pending last year, but this year's total is ${now}.`,
      };
      return [{ cells: [cell], elsewhere: [pointToLastYear(source)], message }];
    }),
  ),
  examples: {
    passing: { cells: { 'review.total': 2 }, previous: { cells: { 'review.pending': 2 } } },
    failing: { cells: { 'review.total': 1 }, previous: { cells: { 'review.pending': 2 } } },
    missing: { cells: {}, previous: { cells: { 'review.pending': 2 } }, isFound: false },
  },
};

export const acrossYearRules: readonly ReportRule[] = [
  repealedAtMost,
  carriedOver,
  ...stocks,
  ...acrossTrialYears,
  pending,
];
