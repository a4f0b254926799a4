/** Level 3: reports misread columns of the trial form (P-10, P-11). */

import { findRows } from '../../cells.ts';
import type { Cell } from '../../types.ts';
import type { ReportRule } from '../rule.ts';
import { readNumber } from '../sheet.ts';
import { quoteText } from '../wording.ts';

const common = {
  level: 3,
  severity: 'warning',
  since: '2.0.0',
  missing: 'skip',
  basis: { zh: '2019 年试行格式各栏的含义', en: 'what the columns of the trial form mean' },
} as const;

const itemColumns = ['itemsLastYear', 'change:change', 'decisions'];

const itemsAsDecisions: ReportRule = {
  ...common,
  id: 'P-10',
  title: { zh: '处理决定数量疑填成项目数量', en: 'Items entered as decisions' },
  formula: '上一年项目数量 + 本年增/减 ≠ 处理决定数量（增减不为 0 时）',
  howToFix: {
    zh: '处理决定数量是全年办理的件数，不是年末项目数。',
    en: 'Enter the cases decided in the year, not the items at its end.',
  },
  reads: [itemColumns.map((column) => `*.${column}`)],
  evaluate: ({ edition, sheet }) =>
    findRows(edition, itemColumns).flatMap((cells) => {
      const [items, change, taken] = cells.map((cell) => readNumber(sheet, cell));
      if (items == null || taken == null || !change || items + change !== taken) return [];
      const label = quoteText((cells[0] as Cell).rowLabel);
      const by = change > 0 ? `+${change}` : String(change);
      const message = {
        zh: `${label.zh}：上一年 ${items} 项，增减 ${by}，处理决定数量恰为 ${taken}。`,
        en: `${label.en}: ${items} items, a change of ${by}, and exactly ${taken} decisions.`,
      };
      return [{ cells, message }];
    }),
  examples: {
    passing: {
      cells: {
        'administrativeLicenses.itemsLastYear': 21,
        'administrativeLicenses.change': 19,
        'administrativeLicenses.decisions': 388,
      },
    },
    failing: {
      cells: {
        'administrativeLicenses.itemsLastYear': 21,
        'administrativeLicenses.change': 19,
        'administrativeLicenses.decisions': 40,
      },
    },
    missing: {
      cells: { 'administrativeLicenses.itemsLastYear': 21, 'administrativeLicenses.decisions': 21 },
      isFound: false,
    },
  },
};

const moreThanDisclosed: ReportRule = {
  ...common,
  id: 'P-11',
  title: { zh: '本年数量大于对外公开总数量', en: 'More this year than in total' },
  formula: '本年新制作数量 ≤ 对外公开总数量；本年新公开数量 ≤ 对外公开总数量',
  howToFix: { zh: '核对对外公开总数量。', en: 'Check the total disclosed.' },
  reads: [['*.issued', '*.newlyDisclosed', '*.totalDisclosed']],
  evaluate: ({ edition, sheet }) =>
    findRows(edition, ['issued', 'newlyDisclosed', 'totalDisclosed']).flatMap((cells) => {
      const all = cells[2] as Cell;
      const total = readNumber(sheet, all);
      const more = cells
        .slice(0, 2)
        .filter((cell) => total !== null && (readNumber(sheet, cell) ?? 0) > total);
      if (more.length === 0) return [];
      const are = (language: 'zh' | 'en') =>
        more.map((cell) => `${cell.columnLabel[language]} ${readNumber(sheet, cell)}`);
      const label = quoteText(all.rowLabel);
      const message = {
        zh: `${label.zh}：${are('zh').join('，')}，大于对外公开总数量 ${total}。`,
        en: `${label.en}: ${are('en').join(', ')}, more than the ${total} disclosed in total.`,
      };
      return [{ cells: [...more, all], message }];
    }),
  examples: {
    passing: {
      cells: {
        'normativeDocuments.issued': 87,
        'normativeDocuments.newlyDisclosed': 87,
        'normativeDocuments.totalDisclosed': 90,
      },
    },
    failing: {
      cells: {
        'normativeDocuments.issued': 87,
        'normativeDocuments.newlyDisclosed': 0,
        'normativeDocuments.totalDisclosed': 0,
      },
    },
    missing: { cells: { 'normativeDocuments.issued': 87 }, isFound: false },
  },
};

export const plausibleTrial: readonly ReportRule[] = [itemsAsDecisions, moreThanDisclosed];
