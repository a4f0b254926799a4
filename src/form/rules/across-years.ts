/** Level 3: what continues from the report of the year before. */
import type { Cell, Text } from '../types.ts';
import { acrossTrialYears } from './across-years-trial.ts';
import type {
  ContextFacts,
  ContextRule,
  ContextRuleResult,
  PreviousFacts,
  Sheet,
} from './context-rule.ts';
import {
  cellOf,
  contentOf,
  numberIn,
  numberOrZero,
  ofLastYear,
  quoted,
  sidesOf,
  withPrevious,
} from './context-rule.ts';

const common = {
  level: 3,
  since: '2.0.0',
  editions: ['2019', '2021'],
  basis: { zh: '统一格式各栏的含义', en: 'what the columns of the form mean' },
} as const;

/** A number as it stands, or that it is blank. */
function standing(sheet: Sheet, cell: Cell): Text {
  const value = numberIn(sheet, cell);
  return value === null ? { zh: '空白', en: 'blank' } : { zh: `为 ${value}`, en: `is ${value}` };
}

const kinds = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6'] as const;
const columns = [...kinds, 'C7'] as const;

/** By how much a column does not continue; null when that is not known. */
function gapOf({ sheet }: ContextFacts, previous: PreviousFacts, column: string): number | null {
  const now = numberOrZero(sheet, cellOf(sheet, `3.2.${column}`));
  const before = numberOrZero(previous.sheet, cellOf(previous.sheet, `3.4.${column}`));
  return now === null || before === null ? null : now - before;
}

/** The columns to speak of: not the total, where it is off by what its parts are off by. */
function columnsToTell(facts: ContextFacts, previous: PreviousFacts): readonly string[] {
  const gaps = kinds.map((kind) => gapOf(facts, previous, kind));
  const isKnown = gaps.every((gap) => gap !== null);
  const sum = gaps.reduce<number>((total, gap) => total + (gap ?? 0), 0);
  const isExplained =
    isKnown && gaps.some((gap) => gap !== 0) && sum === gapOf(facts, previous, 'C7');
  return isExplained ? kinds : columns;
}

function carriedJudgement(
  { sheet, body }: ContextFacts,
  previous: PreviousFacts,
  column: string,
): ContextRuleResult[] {
  const cell = cellOf(sheet, `3.2.${column}`);
  const source = cellOf(previous.sheet, `3.4.${column}`);
  const [now, before] = [numberOrZero(sheet, cell), numberOrZero(previous.sheet, source)];
  if (now === null || before === null || now === before) return [];
  const label = quoted(cell.columnLabel);
  const [row, last] = [quoted(cell.rowLabel), quoted(source.rowLabel)];
  const [is, was] = [standing(sheet, cell), standing(previous.sheet, source)];
  const gap = Math.abs(now - before);
  const message = {
    zh:
      `${label.zh}一列：上年报告${last.zh}${was.zh}，` + `本年报告${row.zh}${is.zh}，相差 ${gap}。`,
    en:
      `Column ${label.en}: last year's ${last.en} ${was.en}, ` +
      `this year's ${row.en} ${is.en}: a difference of ${gap}.`,
  };
  const severity = body?.isRestructured ? 'warning' : 'error';
  const sides = sidesOf(cell, now, before);
  return [{ cells: [cell], elsewhere: [ofLastYear(source)], message, severity, sides }];
}

const carriedOver: ContextRule = {
  ...common,
  id: 'X-01',
  severity: 'error',
  title: { zh: '上年结转与上年报告一致', en: 'Carried over is what was carried forward' },
  formula: 'T3[2][c](y) = T3[4][c](y-1)',
  howToFix: {
    zh: '与上年报告核对；因机构调整有差异的，请说明。',
    en: 'Compare with last year; say so if the body was restructured.',
  },
  missing: 'zero',
  judge: withPrevious((facts, previous) => {
    const { sheet } = facts;
    const isBlank = columns.every((c) => contentOf(sheet, cellOf(sheet, `3.2.${c}`)) === null);
    // A row that is blank throughout has not been filled in yet: other rules say so.
    if (isBlank) return [];
    return columnsToTell(facts, previous).flatMap((column) =>
      carriedJudgement(facts, previous, column),
    );
  }),
  examples: {
    passing: { edition: '2021', cells: { '3.2.C1': 3 }, previous: { cells: { '3.4.C1': 3 } } },
    failing: { edition: '2021', cells: { '3.2.C1': 2 }, previous: { cells: { '3.4.C1': 3 } } },
    missing: { edition: '2021', cells: { '3.2.C1': 2 }, isFound: false },
  },
};

type DocumentRow = '2.1.1' | '2.1.2';

/** Issued, repealed and in force of a row of table 2, and in force a year before. */
function stockOf({ sheet }: ContextFacts, previous: PreviousFacts, row: DocumentRow) {
  if (previous.edition.id !== '2021') return null;
  const cells = ['C1', 'C2', 'C3'].map((column) => cellOf(sheet, `${row}.${column}`));
  const [issuedCell, repealedCell, cell] = cells as [Cell, Cell, Cell];
  const source = cellOf(previous.sheet, `${row}.C3`);
  const before = numberIn(previous.sheet, source);
  const issued = numberOrZero(sheet, issuedCell);
  const repealed = numberOrZero(sheet, repealedCell);
  if (before === null || issued === null || repealed === null) return null;
  const inForce = numberIn(sheet, cell);
  return { cells, cell, elsewhere: [ofLastYear(source)], before, issued, repealed, inForce };
}

function stockJudgements(row: DocumentRow): ContextRule['judge'] {
  return withPrevious((facts, previous) => {
    const stock = stockOf(facts, previous, row);
    if (stock === null || stock.inForce === null) return [];
    const { cells, cell, elsewhere, before, issued, repealed, inForce } = stock;
    const due = before + issued - repealed;
    // Fewer than none cannot be: A-07 says that.
    if (due === inForce || due < 0) return [];
    const label = quoted(cell.rowLabel);
    const gap = Math.abs(inForce - due);
    const message = {
      zh:
        `${label.zh}：上年现行有效 ${before}＋本年制发 ${issued}－本年废止 ${repealed}＝${due}，` +
        `本年现行有效为 ${inForce}，相差 ${gap}。`,
      en:
        `${label.en}: ${before} in force last year + ${issued} issued - ${repealed} repealed ` +
        `= ${due}, but ${inForce} are in force: a difference of ${gap}.`,
    };
    return [{ cells, elsewhere, message, sides: sidesOf(cell, due, inForce) }];
  });
}

function stockRule(id: string, row: DocumentRow, name: Text, howToFix: Text): ContextRule {
  const [issued, repealed, inForce] = [`${row}.C1`, `${row}.C2`, `${row}.C3`];
  const previous = { cells: { [inForce]: 5 } };
  return {
    ...common,
    id,
    severity: 'warning',
    title: { zh: `${name.zh}件数前后衔接`, en: `${name.en}: the stock follows from last year` },
    formula: '现行有效(y) = 现行有效(y-1) + 制发(y) - 废止(y)',
    howToFix,
    editions: ['2021'],
    missing: 'skip',
    judge: stockJudgements(row),
    examples: {
      passing: { edition: '2021', cells: { [issued]: 3, [repealed]: 1, [inForce]: 7 }, previous },
      failing: { edition: '2021', cells: { [issued]: 3, [repealed]: 1, [inForce]: 8 }, previous },
      missing: { edition: '2021', cells: { [inForce]: 8 }, previous: {}, isFound: false },
    },
  };
}

const stocks = [
  stockRule(
    'X-02',
    '2.1.1',
    { zh: '规章', en: 'Government rules' },
    { zh: '与上年报告核对三项件数。', en: 'Compare the three numbers with last year.' },
  ),
  stockRule(
    'X-03',
    '2.1.2',
    { zh: '行政规范性文件', en: 'Normative documents' },
    {
      zh: '与上年报告核对；因清理、职能调整、重新统计有差异的，请说明。',
      en: 'Compare with last year; a clean-up, other tasks or a recount may be the reason: say so.',
    },
  ),
];

const repealedAtMost: ContextRule = {
  ...common,
  id: 'A-07',
  severity: 'error',
  title: { zh: '废止件数不得多于曾有件数', en: 'No more repealed than there were' },
  formula: '废止(y) ≤ 现行有效(y-1) + 制发(y)',
  howToFix: { zh: '核对本年废止和上年现行有效。', en: 'Check repealed, and in force last year.' },
  editions: ['2021'],
  missing: 'skip',
  judge: withPrevious((facts, previous) =>
    (['2.1.1', '2.1.2'] as const).flatMap((row) => {
      const stock = stockOf(facts, previous, row);
      if (stock === null || stock.repealed <= stock.before + stock.issued) return [];
      const { cells, cell, elsewhere, before, issued, repealed } = stock;
      const label = quoted(cell.rowLabel);
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
    passing: { edition: '2021', cells: { '2.1.2.C2': 5 }, previous: { cells: { '2.1.2.C3': 5 } } },
    failing: { edition: '2021', cells: { '2.1.2.C2': 6 }, previous: { cells: { '2.1.2.C3': 5 } } },
    missing: { edition: '2021', cells: { '2.1.2.C2': 6 }, previous: {}, isFound: false },
  },
};

const pending: ContextRule = {
  ...common,
  id: 'X-06',
  severity: 'warning',
  title: { zh: '上年尚未审结的计入本年', en: 'Cases pending last year count this year' },
  formula: 'T4[g][5](y) ≥ T4[g][4](y-1)',
  howToFix: {
    zh: '复议、诉讼数量含上年结转，请核对。',
    en: 'Reviews and suits carried over are counted: check.',
  },
  missing: 'skip',
  judge: withPrevious(({ sheet }, previous) =>
    ['R', 'D', 'A'].flatMap((group) => {
      const cell = cellOf(sheet, `4.${group}.C5`);
      const source = cellOf(previous.sheet, `4.${group}.C4`);
      const [now, before] = [numberIn(sheet, cell), numberIn(previous.sheet, source)];
      if (now === null || before === null || now >= before) return [];
      const label = quoted(cell.rowLabel);
      const message = {
        zh: `${label.zh}：上年尚未审结 ${before} 件，本年总计只有 ${now} 件。`,
        en: `${label.en}: ${before} were pending last year, the total of this year is ${now}.`,
      };
      return [{ cells: [cell], elsewhere: [ofLastYear(source)], message }];
    }),
  ),
  examples: {
    passing: { edition: '2021', cells: { '4.R.C5': 2 }, previous: { cells: { '4.R.C4': 2 } } },
    failing: { edition: '2021', cells: { '4.R.C5': 1 }, previous: { cells: { '4.R.C4': 2 } } },
    missing: { edition: '2021', cells: {}, previous: { cells: { '4.R.C4': 2 } }, isFound: false },
  },
};

export const acrossYearRules: readonly ContextRule[] = [
  repealedAtMost,
  carriedOver,
  ...stocks,
  ...acrossTrialYears,
  pending,
];
