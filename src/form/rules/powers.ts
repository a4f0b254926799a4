/** What table 2 tells of the use of powers: against last year, and the list of powers (P-06, C-07). */
import type { Power } from '../body.ts';
import { cellByPointer, cellsOf } from '../figures.ts';
import type { Cell, Text } from '../types.ts';
import type { ContextFacts, ContextRule, ContextRuleResult } from './context-rule.ts';
import {
  cellOf,
  contentOf,
  numberIn,
  ofLastYear,
  quoted,
  shown,
  withThresholds,
} from './context-rule.ts';
import { isLocal } from './plausibility-amounts.ts';

const listOf: Readonly<Record<Exclude<Power, 'fees'>, readonly [name: string, Text]>> = {
  licensing: ['Licenses', { zh: '行政许可', en: 'licensing' }],
  punishment: ['Penalties', { zh: '行政处罚', en: 'punishment' }],
  coercion: ['Compulsion', { zh: '行政强制', en: 'coercion' }],
};

const decisionsPointer = (name: string) => `/proactiveDisclosure/administrative${name}/decisions`;

/** Where decisions are counted, whichever edition the report is on. */
const decisionPointers = Object.values(listOf).map(([name]) => decisionsPointer(name));

function noneSinceLastYear(facts: ContextFacts, usualMin: number): ContextRuleResult[] {
  const { edition, sheet, previous } = facts;
  return decisionPointers.flatMap((pointer) => {
    const cell = cellByPointer(edition, pointer);
    const source = previous === null ? undefined : cellByPointer(previous.edition, pointer);
    if (cell === undefined || source === undefined || previous === null) return [];
    const [now, before] = [numberIn(sheet, cell), numberIn(previous.sheet, source)];
    if (now !== 0 || before === null || before < usualMin) return [];
    const label = quoted(cell.label);
    const message = {
      zh: `${label.zh}为 0，上年为 ${before}。`,
      en: `${label.en} is 0, last year ${before}.`,
    };
    return [{ cells: [cell], elsewhere: [ofLastYear(source)], message }];
  });
}

/**
 * Powers of which no decision is reported. Of the body's own report alone: a consolidated one holds the
 * decisions of others.
 */
function unusedPowers(
  { edition, sheet, body, kind }: ContextFacts,
  reported: ReadonlySet<Cell>,
): ContextRuleResult[] {
  if (kind !== 'own' || body?.powers == null) return [];
  return Object.entries(listOf).flatMap(([power, [name, text]]) => {
    const cell = cellByPointer(edition, decisionsPointer(name));
    if (cell === undefined || reported.has(cell) || sheet.missing.has(cell)) return [];
    if (!body.powers?.some((each) => each === power)) return [];
    const content = contentOf(sheet, cell);
    if (content !== null && numberIn(sheet, cell) !== 0) return [];
    const label = quoted(cell.label);
    const is = content === null ? { zh: '空白', en: 'blank' } : { zh: '为 0', en: '0' };
    const message = {
      zh: `权责清单中有${text.zh}事项，而${label.zh}${is.zh}。`,
      en: `The list of powers has ${text.en}, but ${label.en} is ${is.en}.`,
    };
    return [{ cells: [cell], message, severity: 'information', subject: power }];
  });
}

function hugeCounts(facts: ContextFacts, countMax: number): ContextRuleResult[] {
  if (!isLocal(facts)) return [];
  return cellsOf(facts.edition).flatMap((cell) => {
    const value = numberIn(facts.sheet, cell);
    if (cell.kind === 'money' || value === null || value <= countMax) return [];
    const label = quoted(cell.label);
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
  editions: ['2019', '2021'],
  missing: 'skip',
  basis: { zh: '各地年度报告的一般情况', en: 'what is usual in published reports' },
  title: { zh: '许可、处罚、强制数量异常', en: 'Decisions missing, or too many' },
  formula: '上年不少于 usualMin 件，或权责清单中有的，本年不为 0；县级以下不超过 countMax',
  parameters: {
    usualMin: {
      ...{ value: 20, min: 1, max: 100_000 },
      title: {
        zh: '上年不少于多少件时，本年为 0 值得核对',
        en: 'Decisions of last year from which on none in this is worth a look',
      },
    },
    countMax: {
      ...{ value: 100_000_000, min: 1000, max: 1_000_000_000_000 },
      title: { zh: '县级以下机关一年最多多少件', en: 'More than a county can decide on in a year' },
    },
  },
  howToFix: {
    zh: '核对；属实的，请说明。没有这类事项的，更正登记的权责清单。',
    en: 'Check; say so if it is true. Correct the list of powers where it has what the body has not.',
  },
  judge: (facts, { usualMin, countMax }) => {
    const sinceLastYear = noneSinceLastYear(facts, usualMin);
    const reported = new Set(sinceLastYear.flatMap(({ cells = [] }) => cells));
    return [...sinceLastYear, ...unusedPowers(facts, reported), ...hugeCounts(facts, countMax)];
  },
  examples: {
    passing: {
      edition: '2021',
      cells: { '2.5.1.C1': 18 },
      previous: { cells: { '2.5.1.C1': 20 } },
    },
    failing: {
      edition: '2021',
      cells: { '2.5.1.C1': 0 },
      previous: { edition: '2019', cells: { '2.5.1.C3': 20 } },
    },
    missing: {
      edition: '2021',
      cells: { '2.5.1.C1': null },
      previous: { cells: { '2.5.1.C1': 20 } },
      isFound: false,
    },
  },
});

export const feesWithoutPower: ContextRule = {
  id: 'C-07',
  level: 2,
  severity: 'information',
  since: '3.0.0',
  editions: ['2021'],
  kinds: ['own'],
  missing: 'skip',
  basis: { zh: '机关权责清单', en: 'the list of powers of the body' },
  title: { zh: '无收费事项而填报收费', en: 'Fees of a body that charges none' },
  formula: '权责清单没有行政事业性收费 ⇒ 本年收费金额 = 0',
  howToFix: {
    zh: '核对收费金额；确有收费的，更正登记的权责清单。',
    en: 'Check the fees; if there are any, fix the list of powers in the register.',
  },
  judge: ({ sheet, body }) => {
    const cell = cellOf(sheet, '2.8.1.C1');
    const fees = numberIn(sheet, cell);
    if (!fees || body?.powers == null || body.powers.includes('fees')) return [];
    const is = shown(cell, fees);
    const message = {
      zh: `行政事业性收费为 ${is.zh}，而权责清单中没有收费事项。`,
      en: `Fees are ${is.en}, but the list of powers has none.`,
    };
    return [{ cells: [cell], message, subject: body.powers.join(' ') }];
  },
  examples: {
    passing: { edition: '2021', cells: { '2.8.1.C1': '320.5' }, body: { powers: ['fees'] } },
    failing: { edition: '2021', cells: { '2.8.1.C1': '320.5' }, body: { powers: ['licensing'] } },
    missing: { edition: '2021', cells: { '2.8.1.C1': '320.5' }, body: {}, isFound: false },
  },
};
