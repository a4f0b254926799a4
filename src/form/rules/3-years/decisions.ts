/** Level 3: checks the decisions of table 2 against last year and the list of powers (P-06). */

import { cellOfKind, cellsOf } from '../../cells.ts';
import type { Power } from '../../organization.ts';
import type { Cell, Text } from '../../types.ts';
import type { ReportFacts } from '../report-facts.ts';
import { findLastYearCell, pointToLastYear } from '../report-facts.ts';
import type { RuleResult } from '../rule.ts';
import { withThresholds } from '../rule.ts';
import { readCellContent, readNumber } from '../sheet.ts';
import { quoteText } from '../wording.ts';
import { isLocal } from './plausibility-amounts.ts';

const listOf: Readonly<Record<Exclude<Power, 'fees'>, readonly [name: string, Text]>> = {
  licensing: ['Licenses', { zh: '行政许可', en: 'licensing' }],
  punishment: ['Penalties', { zh: '行政处罚', en: 'punishment' }],
  coercion: ['Compulsion', { zh: '行政强制', en: 'coercion' }],
};

const nameOf = (name: string) => `administrative${name}.decisions`;

/** The names of the cells that count decisions under a power. */
const decisionNames = Object.values(listOf).map(([name]) => nameOf(name));

/** Checks that a cell counts decisions under a power, which this rule reports if they stop. */
export function isOfDecisions({ name }: Cell): boolean {
  return decisionNames.includes(name);
}

function checkNoneSinceLastYear(facts: ReportFacts, usualMin: number): RuleResult[] {
  const { edition, sheet, previous } = facts;
  return decisionNames.flatMap((name) => {
    const cell = cellOfKind(edition, name);
    const source = previous === null ? undefined : findLastYearCell(previous, name);
    if (cell === undefined || source === undefined || previous === null) return [];
    const [now, before] = [readNumber(sheet, cell), readNumber(previous.sheet, source)];
    if (now !== 0 || before === null || before < usualMin) return [];
    const label = quoteText(cell.label);
    const message = {
      zh: `${label.zh}为 0，上年为 ${before}。`,
      en: `${label.en} is 0, but was ${before} last year.`,
    };
    return [{ cells: [cell], elsewhere: [pointToLastYear(source)], message }];
  });
}

/**
 * Checks for powers without decisions. Only in the organization's own report: a consolidated one
 * holds the decisions of others.
 */
function checkUnusedPowers(
  { edition, sheet, organization, kind }: ReportFacts,
  reported: ReadonlySet<Cell>,
): RuleResult[] {
  if (kind !== 'own' || organization?.powers == null) return [];
  return Object.entries(listOf).flatMap(([power, [name, text]]) => {
    const cell = cellOfKind(edition, nameOf(name));
    if (cell === undefined || reported.has(cell) || sheet.missing.has(cell)) return [];
    if (!organization.powers?.some((each) => each === power)) return [];
    const content = readCellContent(sheet, cell);
    if (content !== null && readNumber(sheet, cell) !== 0) return [];
    const label = quoteText(cell.label);
    const is = content === null ? { zh: '空白', en: 'blank' } : { zh: '为 0', en: '0' };
    const message = {
      zh: `权责清单中有${text.zh}事项，而${label.zh}${is.zh}。`,
      en: `The list of powers includes ${text.en}, but ${label.en} is ${is.en}.`,
    };
    return [{ cells: [cell], message, severity: 'information', subject: power }];
  });
}

function checkHugeCounts(facts: ReportFacts, countMax: number): RuleResult[] {
  if (!isLocal(facts)) return [];
  return cellsOf(facts.edition).flatMap((cell) => {
    const value = readNumber(facts.sheet, cell);
    if (cell.kind === 'money' || value === null || value <= countMax) return [];
    const label = quoteText(cell.label);
    const message = {
      zh: `${label.zh}为 ${value}，超过 ${countMax}。`,
      en: `${label.en} is ${value}, more than ${countMax}.`,
    };
    return [{ cells: [cell], message }];
  });
}

export const decisions = withThresholds({
  id: 'P-06',
  level: 3,
  severity: 'warning',
  since: '2.0.0',
  missing: 'skip',
  basis: { zh: '各地年度报告的一般情况', en: 'what is usual in published reports' },
  title: { zh: '许可、处罚、强制数量异常', en: 'Decisions missing or too many' },
  formula: '上年不少于 usualMin 件，或权责清单中有的，本年不为 0；县级以下不超过 countMax',
  parameters: {
    usualMin: {
      ...{ value: 20, min: 1, max: 100_000 },
      title: {
        zh: '上年不少于多少件时，本年为 0 值得核对',
        en: 'Fewest decisions of last year for which none this year is reported',
      },
    },
    countMax: {
      ...{ value: 100_000_000, min: 1000, max: 1_000_000_000_000 },
      title: {
        zh: '县级以下机关一年最多多少件',
        en: 'Most decisions in a year, county level and below',
      },
    },
  },
  reads: decisionNames.map((name) => [name]),
  howToFix: {
    zh: '核对；属实的，请说明。没有这类事项的，更正登记的权责清单。',
    en: 'Check the decisions. If they are right, explain them, or correct the list of powers.',
  },
  evaluate: (facts, { usualMin, countMax }) => {
    const sinceLastYear = checkNoneSinceLastYear(facts, usualMin);
    const reported = new Set(sinceLastYear.flatMap(({ cells = [] }) => cells));
    return [
      ...sinceLastYear,
      ...checkUnusedPowers(facts, reported),
      ...checkHugeCounts(facts, countMax),
    ];
  },
  examples: {
    passing: {
      cells: { 'administrativeLicenses.decisions': 18 },
      previous: { cells: { 'administrativeLicenses.decisions': 20 } },
    },
    failing: {
      cells: { 'administrativeLicenses.decisions': 0 },
      previous: { cells: { 'administrativeLicenses.decisions': 20 } },
    },
    missing: {
      cells: { 'administrativeLicenses.decisions': null },
      previous: { cells: { 'administrativeLicenses.decisions': 20 } },
      isFound: false,
    },
  },
});
