/** Level 3: what changed too much since the year before, or too little. */
import type { Body } from '../body.ts';
import { cellsOf } from '../figures.ts';
import type { Cell, Text } from '../types.ts';
import { comparableCells } from './comparable.ts';
import type {
  ContextFacts,
  ContextRule,
  ContextRuleResult,
  PreviousFacts,
} from './context-rule.ts';
import {
  contentOf,
  ofLastYear,
  quoted,
  sumOrZero,
  withPrevious,
  withThresholds,
} from './context-rule.ts';
import { copies } from './copies.ts';

const common = {
  level: 3,
  since: '2.0.0',
  editions: ['2019', '2021'],
} as const;

const experience: Text = {
  zh: '各地年度报告的一般情况',
  en: 'what is usual in published reports',
};

/**
 * The cells whose leaps are reported: those of table 2, and the totals of the others, because a leap of
 * an applicant or of an outcome is also one of its total. The total of the outcomes follows from
 * what was received.
 */
function isTold({ table, column, row, kind }: Cell): boolean {
  if (kind !== 'count') return false;
  if (table === 'applicationStatistics') return column === 'C7' && row !== '3.7';
  return table === 'proactiveDisclosure' || column === 'C5';
}

/** Decisions that fell to nothing are another rule's. */
const fellToNothing = ({ column, row }: Cell, now: number) =>
  now === 0 && column === 'C1' && /^[56]\./.test(row);

function leapJudgements(
  { sheet }: ContextFacts,
  previous: PreviousFacts,
  { factor, differenceMin }: { readonly factor: number; readonly differenceMin: number },
): ContextRuleResult[] {
  return comparableCells(previous.edition, sheet.edition).flatMap((pair) => {
    const [cell, source] = [pair.now[0] as Cell, pair.before[0] as Cell];
    if (!isTold(cell)) return [];
    const [now, before] = [sumOrZero(sheet, pair.now), sumOrZero(previous.sheet, pair.before)];
    if (now === null || before === null || fellToNothing(cell, now)) return [];
    const [less, more] = now < before ? [now, before] : [before, now];
    if (more - less <= differenceMin || more <= factor * less) return [];
    const label = quoted(pair.now.length === 1 ? cell.label : source.label);
    const message = {
      zh: `${label.zh}：上年 ${before}，本年 ${now}，相差 ${factor} 倍以上。`,
      en: `${label.en}: ${before} last year, ${now} this year, over ${factor} times apart.`,
    };
    const elsewhere = pair.before.map(ofLastYear);
    return [{ cells: pair.now, elsewhere, message }];
  });
}

const leap = withThresholds({
  ...common,
  id: 'X-07',
  severity: 'warning',
  basis: experience,
  title: { zh: '数量骤增骤减', en: 'A number leaps' },
  formula: '两年之比大于 factor，且相差大于 differenceMin',
  parameters: {
    factor: {
      ...{ value: 10, min: 2, max: 1000 },
      title: { zh: '两年相差多少倍', en: 'Times that one year has of the other' },
    },
    differenceMin: {
      ...{ value: 100, min: 0, max: 1_000_000 },
      title: {
        zh: '相差多少以内不提示',
        en: 'Difference up to which nothing is said: small numbers may leap',
      },
    },
  },
  howToFix: {
    zh: '核对两年的数字；属实的，请说明。',
    en: 'Check both years; say so if it is true.',
  },
  missing: 'zero',
  judge: withPrevious(leapJudgements),
  examples: {
    passing: {
      edition: '2021',
      cells: { '2.5.1.C1': 950 },
      previous: { cells: { '2.5.1.C1': 550 } },
    },
    failing: {
      edition: '2021',
      cells: { '2.5.1.C1': 9487 },
      previous: { cells: { '2.5.1.C1': 550 } },
    },
    missing: { edition: '2021', cells: { '2.5.1.C1': 9487 }, isFound: false },
  },
});

const sameFigures = withThresholds({
  ...common,
  id: 'X-08',
  severity: 'warning',
  basis: experience,
  title: { zh: '数字与上年完全相同', en: 'The same numbers as last year' },
  formula: '表二、表三不为 0 的格不少于 repeatedMin 时，不全部与上年相同',
  parameters: {
    repeatedMin: {
      ...{ value: 4, min: 1, max: 100 },
      title: {
        zh: '不为 0 的格不少于多少时判断：少数几个数字可能恰好相同',
        en: 'Cells above 0 from which on it is judged: a few numbers may well be the same',
      },
    },
  },
  howToFix: { zh: '核对是否误用了上年报告。', en: 'Check whether last year’s report was used.' },
  missing: 'zero',
  judge: withPrevious(({ sheet }, previous, { repeatedMin }) => {
    if (sheet.edition !== previous.edition) return [];
    const cells = cellsOf(sheet.edition).filter(
      ({ table, total }) => table !== 'reviewLitigation' && !total,
    );
    const isSame = cells.every(
      (cell) =>
        !sheet.missing.has(cell) &&
        !previous.sheet.missing.has(cell) &&
        contentOf(sheet, cell) === contentOf(previous.sheet, cell),
    );
    const repeated = cells.filter((cell) => sheet.values[cell.index]);
    if (!isSame || repeated.length < repeatedMin) return [];
    const message = {
      zh: `表二、表三与上年报告完全相同，其中 ${repeated.length} 格不为 0。`,
      en: `Tables 2 and 3 are those of last year's report; ${repeated.length} cells are not 0.`,
    };
    const subject = JSON.stringify(repeated.map(({ index }) => [index, sheet.contents[index]]));
    return [{ parts: ['proactiveDisclosure', 'applicationStatistics'], message, subject }];
  }),
  examples: {
    passing: {
      edition: '2021',
      cells: { '2.5.1.C1': 101, '2.6.1.C1': 7, '3.1.C1': 3, '3.3.1.C1': 3 },
      previous: { cells: { '2.5.1.C1': 100, '2.6.1.C1': 7, '3.1.C1': 3, '3.3.1.C1': 3 } },
    },
    failing: {
      edition: '2021',
      cells: { '2.5.1.C1': 100, '2.6.1.C1': 7, '3.1.C1': 3, '3.3.1.C1': 3 },
      previous: { cells: { '2.5.1.C1': 100, '2.6.1.C1': 7, '3.1.C1': 3, '3.3.1.C1': 3 } },
    },
    missing: { edition: '2021', cells: {}, previous: { cells: {} }, isFound: false },
  },
});

const registered = {
  name: { zh: '名称', en: 'name' },
  code: { zh: '统一社会信用代码', en: 'credit code' },
  divisionCode: { zh: '行政区划代码', en: 'division code' },
} as const satisfies Partial<Record<keyof Body, Text>>;

const changedBody: ContextRule = {
  ...common,
  id: 'X-10',
  severity: 'information',
  basis: experience,
  title: { zh: '机关名称、代码变化', en: 'Name or codes of the body changed' },
  formula: '名称、代码与上年一致',
  howToFix: { zh: '在报告中说明机构变化。', en: 'Tell of the change in the report.' },
  missing: 'skip',
  judge: withPrevious(({ body }, previous) =>
    (['name', 'code', 'divisionCode'] as const).flatMap((key) => {
      const [now, before] = [body?.[key], previous.body?.[key]];
      if (!now || !before || now === before) return [];
      const { zh, en } = registered[key];
      const message = {
        zh: `机关${zh}由“${before}”变为“${now}”。`,
        en: `The ${en} of the body was "${before}" and is "${now}".`,
      };
      return [{ parts: [`organization/${key}`], message, subject: `${before} ${now}` }];
    }),
  ),
  examples: {
    passing: {
      edition: '2021',
      cells: {},
      body: { name: '甲县司法局' },
      previous: { body: { name: '甲县司法局' } },
    },
    failing: {
      edition: '2021',
      cells: {},
      body: { name: '甲县数据局' },
      previous: { body: { name: '甲县大数据中心' } },
    },
    missing: { edition: '2021', cells: {}, body: {}, previous: {}, isFound: false },
  },
};

export const changeRules: readonly ContextRule[] = [leap, sameFigures, ...copies, changedBody];
