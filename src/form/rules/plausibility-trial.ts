/** How the columns of the trial form are misread (P-10, P-11). */
import { cellsOf } from '../figures.ts';
import type { Cell } from '../types.ts';
import type { ContextRule } from './context-rule.ts';
import { cellOf, numberIn, quoted } from './context-rule.ts';

const common = {
  level: 3,
  severity: 'warning',
  since: '2.0.0',
  editions: ['2019'],
  missing: 'skip',
  basis: { zh: '2019 年试行格式各栏的含义', en: 'what the columns of the trial form mean' },
} as const;

/** Items of last year, their change and the decisions, of the rows that have all three. */
function decisionRows(cells: readonly Cell[]): (readonly [Cell, Cell, Cell])[] {
  return cells.flatMap((change, index) => {
    const [items, taken] = [cells[index - 1], cells[index + 1]];
    if (change.kind !== 'change' || items === undefined || taken?.row !== change.row) return [];
    return [[items, change, taken] as const];
  });
}

const itemsAsDecisions: ContextRule = {
  ...common,
  id: 'P-10',
  title: { zh: '处理决定数量疑填成项目数量', en: 'Items where decisions belong' },
  formula: '上一年项目数量 + 本年增/减 ≠ 处理决定数量（增减不为 0 时）',
  howToFix: {
    zh: '处理决定数量是全年办理的件数，不是年末项目数。',
    en: 'Decisions are cases decided in the year, not items at its end.',
  },
  judge: ({ edition, sheet }) =>
    decisionRows(cellsOf(edition)).flatMap((cells) => {
      const [items, change, taken] = cells.map((cell) => numberIn(sheet, cell));
      if (items == null || taken == null || !change || items + change !== taken) return [];
      const label = quoted(cells[0].rowLabel);
      const by = change > 0 ? `+${change}` : String(change);
      const message = {
        zh: `${label.zh}：上一年 ${items} 项，增减 ${by}，处理决定数量恰为 ${taken}。`,
        en: `${label.en}: ${items} items, a change of ${by}, and exactly ${taken} decisions.`,
      };
      return [{ cells, message }];
    }),
  examples: {
    passing: { edition: '2019', cells: { '2.5.1.C1': 21, '2.5.1.C2': 19, '2.5.1.C3': 388 } },
    failing: { edition: '2019', cells: { '2.5.1.C1': 21, '2.5.1.C2': 19, '2.5.1.C3': 40 } },
    missing: { edition: '2019', cells: { '2.5.1.C1': 21, '2.5.1.C3': 21 }, isFound: false },
  },
};

const moreThanDisclosed: ContextRule = {
  ...common,
  id: 'P-11',
  title: { zh: '本年数量大于对外公开总数量', en: 'More this year than in all' },
  formula: '本年新制作数量 ≤ 对外公开总数量；本年新公开数量 ≤ 对外公开总数量',
  howToFix: { zh: '核对对外公开总数量。', en: 'Check the total disclosed.' },
  judge: ({ sheet }) =>
    ['2.1.1', '2.1.2'].flatMap((row) => {
      const all = cellOf(sheet, `${row}.C3`);
      const total = numberIn(sheet, all);
      const more = ['C1', 'C2']
        .map((column) => cellOf(sheet, `${row}.${column}`))
        .filter((cell) => total !== null && (numberIn(sheet, cell) ?? 0) > total);
      if (more.length === 0) return [];
      const are = (language: 'zh' | 'en') =>
        more.map((cell) => `${cell.columnLabel[language]} ${numberIn(sheet, cell)}`);
      const label = quoted(all.rowLabel);
      const message = {
        zh: `${label.zh}：${are('zh').join('，')}，大于对外公开总数量 ${total}。`,
        en: `${label.en}: ${are('en').join(', ')}, more than ${total} disclosed in all.`,
      };
      return [{ cells: [...more, all], message }];
    }),
  examples: {
    passing: { edition: '2019', cells: { '2.1.2.C1': 87, '2.1.2.C2': 87, '2.1.2.C3': 90 } },
    failing: { edition: '2019', cells: { '2.1.2.C1': 87, '2.1.2.C2': 0, '2.1.2.C3': 0 } },
    missing: { edition: '2019', cells: { '2.1.2.C1': 87 }, isFound: false },
  },
};

export const plausibleTrial: readonly ContextRule[] = [itemsAsDecisions, moreThanDisclosed];
