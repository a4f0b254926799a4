/** Level 3: reports what changed too much or too little since last year. */

import { cellsOf, findRows } from '../../cells.ts';
import type { OrganizationFacts } from '../../organization.ts';
import { perEdition } from '../../per-edition.ts';
import type { Cell, Text } from '../../types.ts';
import type { PreviousFacts, ReportFacts } from '../report-facts.ts';
import { pointToLastYear, withPrevious } from '../report-facts.ts';
import type { ReportRule, RuleResult } from '../rule.ts';
import { withThresholds } from '../rule.ts';
import { readCellContent, sumNumbers } from '../sheet.ts';
import { quoteText } from '../wording.ts';
import { listComparableCells } from './comparable.ts';
import { copies } from './copies.ts';
import { isOfDecisions } from './decisions.ts';

const common = {
  level: 3,
  since: '2.0.0',
} as const;

const experience: Text = {
  zh: '各地年度报告的一般情况',
  en: 'what is usual in published reports',
};

/**
 * Checks that leaps of a cell are reported: of those of table 2, and of the totals of the others,
 * because a leap of an applicant or of an outcome is also one of its total. The total of outcomes
 * is left out: it follows from what was received.
 */
function isCompared({ edition }: ReportFacts, cell: Cell): boolean {
  if (cell.kind !== 'count' || cell.name === 'outcomesTotal.total') return false;
  return cell.columnName === 'total' || !rowsWithTotal(edition).has(cell.rowName);
}

/** Returns the names of rows that have a total. */
const rowsWithTotal = perEdition(
  (edition) => new Set(findRows(edition, ['total']).map(([cell]) => cell?.rowName)),
);

function findLeaps(
  facts: ReportFacts,
  previous: PreviousFacts,
  { factor, differenceMin }: { readonly factor: number; readonly differenceMin: number },
): RuleResult[] {
  const { sheet } = facts;
  return listComparableCells(previous.edition, sheet.edition).flatMap((pair) => {
    const [cell, source] = [pair.now[0] as Cell, pair.before[0] as Cell];
    if (!isCompared(facts, cell)) return [];
    const [now, before] = [sumNumbers(sheet, pair.now), sumNumbers(previous.sheet, pair.before)];
    // Another rule reports that there are no decisions any more.
    if (now === null || before === null || (now === 0 && isOfDecisions(cell))) return [];
    const [less, more] = now < before ? [now, before] : [before, now];
    if (more - less <= differenceMin || more <= factor * less) return [];
    const label = quoteText(pair.now.length === 1 ? cell.label : source.label);
    const message = {
      zh: `${label.zh}：上年 ${before}，本年 ${now}，相差 ${factor} 倍以上。`,
      en: `${label.en}: ${before} last year, ${now} this year, more than ${factor} times apart.`,
    };
    const elsewhere = pair.before.map(pointToLastYear);
    return [{ cells: pair.now, elsewhere, message }];
  });
}

const leap = withThresholds({
  ...common,
  id: 'X-07',
  severity: 'warning',
  basis: experience,
  title: { zh: '数量骤增骤减', en: 'Number rises or falls sharply' },
  formula: '两年之比大于 factor，且相差大于 differenceMin',
  parameters: {
    factor: {
      ...{ value: 10, min: 2, max: 1000 },
      title: { zh: '两年相差多少倍', en: 'Ratio of the two years' },
    },
    differenceMin: {
      ...{ value: 100, min: 0, max: 1_000_000 },
      title: {
        zh: '相差多少以内不提示',
        en: 'Largest difference that is not reported',
      },
    },
  },
  howToFix: {
    zh: '核对两年的数字；属实的，请说明。',
    en: 'Check both years. If the numbers are right, explain them.',
  },
  missing: 'zero',
  evaluate: withPrevious(findLeaps),
  examples: {
    passing: {
      cells: { 'administrativeLicenses.decisions': 950 },
      previous: { cells: { 'administrativeLicenses.decisions': 550 } },
    },
    failing: {
      cells: { 'administrativeLicenses.decisions': 9487 },
      previous: { cells: { 'administrativeLicenses.decisions': 550 } },
    },
    missing: { cells: { 'administrativeLicenses.decisions': 9487 }, isFound: false },
  },
});

const sameFigures = withThresholds({
  ...common,
  id: 'X-08',
  severity: 'warning',
  basis: experience,
  title: { zh: '数字与上年完全相同', en: 'Same numbers as last year' },
  formula: '表二、表三不为 0 的格不少于 repeatedMin 时，不全部与上年相同',
  parameters: {
    repeatedMin: {
      ...{ value: 4, min: 1, max: 100 },
      title: {
        zh: '不为 0 的格不少于多少时判断：少数几个数字可能恰好相同',
        en: 'Fewest cells above 0 that are compared: a few can be the same by chance',
      },
    },
  },
  howToFix: {
    zh: '核对是否误用了上年报告。',
    en: 'Check whether last year’s report was used by mistake.',
  },
  missing: 'zero',
  evaluate: withPrevious(({ sheet }, previous, { repeatedMin }) => {
    if (sheet.edition !== previous.edition) return [];
    const cells = cellsOf(sheet.edition).filter(
      ({ table, total }) => table !== 'reviewLitigation' && !total,
    );
    const isSame = cells.every(
      (cell) =>
        !sheet.missing.has(cell) &&
        !previous.sheet.missing.has(cell) &&
        readCellContent(sheet, cell) === readCellContent(previous.sheet, cell),
    );
    const repeated = cells.filter((cell) => sheet.values[cell.index]);
    if (!isSame || repeated.length < repeatedMin) return [];
    const message = {
      zh: `表二、表三与上年报告完全相同，其中 ${repeated.length} 格不为 0。`,
      en: `Tables 2 and 3 repeat last year's report; ${repeated.length} of the cells are not 0.`,
    };
    const subject = JSON.stringify(repeated.map(({ index }) => [index, sheet.contents[index]]));
    return [{ parts: ['proactiveDisclosure', 'applicationStatistics'], message, subject }];
  }),
  examples: {
    passing: {
      cells: {
        'administrativeLicenses.decisions': 101,
        'administrativePenalties.decisions': 7,
        'newlyReceived.naturalPerson': 3,
        'granted.naturalPerson': 3,
      },
      previous: {
        cells: {
          'administrativeLicenses.decisions': 100,
          'administrativePenalties.decisions': 7,
          'newlyReceived.naturalPerson': 3,
          'granted.naturalPerson': 3,
        },
      },
    },
    failing: {
      cells: {
        'administrativeLicenses.decisions': 100,
        'administrativePenalties.decisions': 7,
        'newlyReceived.naturalPerson': 3,
        'granted.naturalPerson': 3,
      },
      previous: {
        cells: {
          'administrativeLicenses.decisions': 100,
          'administrativePenalties.decisions': 7,
          'newlyReceived.naturalPerson': 3,
          'granted.naturalPerson': 3,
        },
      },
    },
    missing: { cells: {}, previous: { cells: {} }, isFound: false },
  },
});

const registered = {
  name: { zh: '名称', en: 'name' },
  code: { zh: '统一社会信用代码', en: 'credit code' },
  divisionCode: { zh: '行政区划代码', en: 'division code' },
} as const satisfies Partial<Record<keyof OrganizationFacts, Text>>;

const changedOrganization: ReportRule = {
  ...common,
  id: 'X-10',
  severity: 'information',
  basis: experience,
  title: { zh: '机关名称、代码变化', en: 'Name or code of the organization changed' },
  formula: '名称、代码与上年一致',
  howToFix: { zh: '在报告中说明机构变化。', en: 'Report the change of the organization.' },
  missing: 'skip',
  evaluate: withPrevious(({ organization }, previous) =>
    (['name', 'code', 'divisionCode'] as const).flatMap((key) => {
      const [now, before] = [organization?.[key], previous.organization?.[key]];
      if (!now || !before || now === before) return [];
      const { zh, en } = registered[key];
      const message = {
        zh: `机关${zh}由“${before}”变为“${now}”。`,
        en: `The ${en} of the organization changed from "${before}" to "${now}".`,
      };
      return [{ parts: [`organization/${key}`], message, subject: `${before} ${now}` }];
    }),
  ),
  examples: {
    passing: {
      cells: {},
      organization: { name: '甲县司法局' },
      previous: { organization: { name: '甲县司法局' } },
    },
    failing: {
      cells: {},
      organization: { name: '甲县数据局' },
      previous: { organization: { name: '甲县大数据中心' } },
    },
    missing: { cells: {}, organization: {}, previous: {}, isFound: false },
  },
};

export const changeRules: readonly ReportRule[] = [
  leap,
  sameFigures,
  ...copies,
  changedOrganization,
];
