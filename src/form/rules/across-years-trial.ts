/** Level 3: what continues from the first year of the trial form to the second. */
import { cellsOf } from '../figures.ts';
import type {
  ContextFacts,
  ContextRule,
  ContextRuleResult,
  PreviousFacts,
} from './context-rule.ts';
import { cellOf, numberIn, ofLastYear, quoted, sidesOf, withPrevious } from './context-rule.ts';

const common = {
  level: 3,
  since: '2.0.0',
  editions: ['2019'],
  basis: { zh: '2019 年试行格式各栏的含义', en: 'what the columns of the trial form mean' },
  missing: 'skip',
} as const;

/** Last year's items and their change, of rows that have both; and this year's items of last year. */
function itemJudgements({ sheet }: ContextFacts, previous: PreviousFacts): ContextRuleResult[] {
  if (previous.edition.id !== '2019') return [];
  return cellsOf(sheet.edition).flatMap((change, index, cells) => {
    const items = cells[index - 1];
    if (change.kind !== 'change' || items === undefined) return [];
    const now = numberIn(sheet, items);
    const before = numberIn(previous.sheet, items);
    const by = numberIn(previous.sheet, change);
    if (now === null || before === null || by === null || now === before + by) return [];
    const label = quoted(items.rowLabel);
    const message = {
      zh: `${label.zh}：上年报告为 ${before} 项、增减 ${by}，应余 ${before + by} 项，本年报告的上一年项目数量为 ${now}。`,
      en:
        `${label.en}: last year's report has ${before} items and a change of ${by}, ` +
        `this one ${now} items of last year.`,
    };
    const elsewhere = [ofLastYear(items), ofLastYear(change)];
    return [{ cells: [items], elsewhere, message, sides: sidesOf(items, now, before + by) }];
  });
}

const items: ContextRule = {
  ...common,
  id: 'X-04',
  severity: 'warning',
  title: { zh: '项目数量前后衔接', en: 'Items follow from last year' },
  formula: '上一年项目数量(y) = 上一年项目数量(y-1) + 本年增/减(y-1)',
  howToFix: { zh: '与上年报告核对。', en: 'Compare with the report of last year.' },
  judge: withPrevious(itemJudgements),
  examples: {
    passing: {
      edition: '2019',
      cells: { '2.5.1.C1': 10 },
      previous: { cells: { '2.5.1.C1': 12, '2.5.1.C2': -2 } },
    },
    failing: {
      edition: '2019',
      cells: { '2.5.1.C1': 12 },
      previous: { cells: { '2.5.1.C1': 12, '2.5.1.C2': -2 } },
    },
    missing: {
      edition: '2019',
      cells: { '2.5.1.C1': 12 },
      previous: { cells: { '2.5.1.C1': 10 } },
      isFound: false,
    },
  },
};

const disclosed: ContextRule = {
  ...common,
  id: 'X-05',
  severity: 'information',
  title: { zh: '对外公开总数量减少', en: 'Fewer documents disclosed in all' },
  formula: '对外公开总数量(y) ≥ 对外公开总数量(y-1) - 失效件数',
  howToFix: { zh: '核对是否有失效文件。', en: 'Check whether documents lapsed.' },
  judge: withPrevious(({ sheet }, previous) => {
    if (previous.edition.id !== '2019') return [];
    return ['2.1.1.C3', '2.1.2.C3'].flatMap((coordinates) => {
      const cell = cellOf(sheet, coordinates);
      const [now, before] = [numberIn(sheet, cell), numberIn(previous.sheet, cell)];
      if (now === null || before === null || now >= before) return [];
      const label = quoted(cell.label);
      const message = {
        zh: `${label.zh}由上年 ${before} 减为 ${now}，减少 ${before - now}。`,
        en: `${label.en} fell from ${before} last year to ${now}, by ${before - now}.`,
      };
      return [{ cells: [cell], elsewhere: [ofLastYear(cell)], message }];
    });
  }),
  examples: {
    passing: { edition: '2019', cells: { '2.1.2.C3': 9 }, previous: { cells: { '2.1.2.C3': 9 } } },
    failing: { edition: '2019', cells: { '2.1.2.C3': 8 }, previous: { cells: { '2.1.2.C3': 9 } } },
    missing: { edition: '2019', cells: {}, previous: { cells: { '2.1.2.C3': 9 } }, isFound: false },
  },
};

export const acrossTrialYears: readonly ContextRule[] = [items, disclosed];
