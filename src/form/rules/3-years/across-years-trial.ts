/** Level 3: checks that items and documents disclosed continue from last year. */

import { findOpenings, findRows } from '../../cells.ts';
import type { Cell } from '../../types.ts';
import type { PreviousFacts, ReportFacts } from '../report-facts.ts';
import { findLastYearCell, pointToLastYear, withPrevious } from '../report-facts.ts';
import type { ReportRule, RuleResult } from '../rule.ts';
import { readNumber } from '../sheet.ts';
import { buildSides, quoteText } from '../wording.ts';

const common = {
  level: 3,
  since: '2.0.0',
  basis: { zh: '2019 年试行格式各栏的含义', en: 'what the columns of the trial form mean' },
  missing: 'skip',
} as const;

/** Checks the items of last year against those with which that year began, and their change. */
function checkItems({ sheet }: ReportFacts, previous: PreviousFacts): RuleResult[] {
  return findOpenings(sheet.edition).flatMap(([items, change]) => {
    const itemsBefore = findLastYearCell(previous, items.name);
    const changeBefore = findLastYearCell(previous, `${change.name}:change`);
    if (itemsBefore === undefined || changeBefore === undefined) return [];
    const now = readNumber(sheet, items);
    const before = readNumber(previous.sheet, itemsBefore);
    const by = readNumber(previous.sheet, changeBefore);
    if (now === null || before === null || by === null || now === before + by) return [];
    const label = quoteText(items.rowLabel);
    const message = {
      zh: `${label.zh}：上年报告为 ${before} 项、增减 ${by}，应余 ${before + by} 项，本年报告的上一年项目数量为 ${now}。`,
      en:
        `${label.en}: last year's report has ${before} items and a change of ${by}, ` +
        `this one ${now} items of last year.`,
    };
    const elsewhere = [pointToLastYear(itemsBefore), pointToLastYear(changeBefore)];
    return [{ cells: [items], elsewhere, message, sides: buildSides(items, now, before + by) }];
  });
}

const items: ReportRule = {
  ...common,
  id: 'X-04',
  severity: 'warning',
  title: { zh: '项目数量前后衔接', en: 'Items must follow from last year' },
  formula: '上一年项目数量(y) = 上一年项目数量(y-1) + 本年增/减(y-1)',
  howToFix: { zh: '与上年报告核对。', en: 'Compare with the report of last year.' },
  reads: [['*.itemsLastYear', '*.change:change']],
  evaluate: withPrevious(checkItems),
  examples: {
    passing: {
      cells: { 'administrativeLicenses.itemsLastYear': 10 },
      previous: {
        cells: { 'administrativeLicenses.itemsLastYear': 12, 'administrativeLicenses.change': -2 },
      },
    },
    failing: {
      cells: { 'administrativeLicenses.itemsLastYear': 12 },
      previous: {
        cells: { 'administrativeLicenses.itemsLastYear': 12, 'administrativeLicenses.change': -2 },
      },
    },
    missing: {
      cells: { 'administrativeLicenses.itemsLastYear': 12 },
      previous: { cells: { 'administrativeLicenses.itemsLastYear': 10 } },
      isFound: false,
    },
  },
};

const disclosed: ReportRule = {
  ...common,
  id: 'X-05',
  severity: 'information',
  title: { zh: '对外公开总数量减少', en: 'Fewer documents disclosed in total' },
  formula: '对外公开总数量(y) ≥ 对外公开总数量(y-1) - 失效件数',
  howToFix: { zh: '核对是否有失效文件。', en: 'Check whether documents have lapsed.' },
  reads: [['*.totalDisclosed']],
  evaluate: withPrevious(({ sheet }, previous) =>
    findRows(sheet.edition, ['totalDisclosed']).flatMap((row) => {
      const [cell] = row as readonly [Cell];
      const source = findLastYearCell(previous, cell.name);
      if (source === undefined) return [];
      const [now, before] = [readNumber(sheet, cell), readNumber(previous.sheet, source)];
      if (now === null || before === null || now >= before) return [];
      const label = quoteText(cell.label);
      const message = {
        zh: `${label.zh}由上年 ${before} 减为 ${now}，减少 ${before - now}。`,
        en: `${label.en} fell from ${before} last year to ${now}, by ${before - now}.`,
      };
      return [{ cells: [cell], elsewhere: [pointToLastYear(source)], message }];
    }),
  ),
  examples: {
    passing: {
      cells: { 'normativeDocuments.totalDisclosed': 9 },
      previous: { cells: { 'normativeDocuments.totalDisclosed': 9 } },
    },
    failing: {
      cells: { 'normativeDocuments.totalDisclosed': 8 },
      previous: { cells: { 'normativeDocuments.totalDisclosed': 9 } },
    },
    missing: {
      cells: {},
      previous: { cells: { 'normativeDocuments.totalDisclosed': 9 } },
      isFound: false,
    },
  },
};

export const acrossTrialYears: readonly ReportRule[] = [items, disclosed];
