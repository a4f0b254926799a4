/** Rules and documents issued, repealed and in force within one report (A-08, P-04). */
import type { Cell } from '../types.ts';
import type { ContextRule, Sheet } from './context-rule.ts';
import { cellOf, numberIn, quoted } from './context-rule.ts';

const common = {
  level: 3,
  severity: 'warning',
  editions: ['2021'],
  missing: 'skip',
} as const;

/** Issued, repealed and in force: the cells of each row, and what stands in them. */
function stocksIn(sheet: Sheet) {
  return ['2.1.1', '2.1.2'].map((row) => {
    const cells = ['C1', 'C2', 'C3'].map((column) => cellOf(sheet, `${row}.${column}`));
    const [issued, repealed, inForce] = cells.map((cell) => numberIn(sheet, cell));
    const label = quoted((cells[0] as Cell).rowLabel);
    return { cells, label, issued, repealed, inForce };
  });
}

const stillInForce: ContextRule = {
  ...common,
  id: 'A-08',
  level: 1,
  since: '3.0.0',
  basis: { zh: '统一格式各栏的含义', en: 'what the columns of the form mean' },
  title: { zh: '现行有效件数少于本年留存件数', en: 'Fewer in force than the year left' },
  formula: '现行有效 ≥ 制发 - 废止',
  howToFix: {
    zh: '现行有效是年末仍有效的全部件数，含本年制发且未废止的；核对三项件数。',
    en: 'In force is all that is in force at the end of the year, what was issued in it included.',
  },
  judge: ({ sheet }) =>
    stocksIn(sheet).flatMap(({ cells, label, issued, repealed, inForce }) => {
      if (issued == null || repealed == null || inForce == null) return [];
      const left = issued - repealed;
      if (inForce >= left) return [];
      const message = {
        zh:
          `${label.zh}：本年制发 ${issued}，废止 ${repealed}，年末至少应有 ${left}，` +
          `现行有效只有 ${inForce}。`,
        en:
          `${label.en}: ${issued} issued and ${repealed} repealed leave at least ${left}, ` +
          `but ${inForce} are in force.`,
      };
      return [{ cells, message }];
    }),
  examples: {
    passing: { edition: '2021', cells: { '2.1.2.C1': 5, '2.1.2.C2': 2, '2.1.2.C3': 3 } },
    failing: { edition: '2021', cells: { '2.1.2.C1': 5, '2.1.2.C2': 2, '2.1.2.C3': 2 } },
    missing: { edition: '2021', cells: { '2.1.2.C1': 5, '2.1.2.C2': 2 }, isFound: false },
  },
};

const mixedUp: ContextRule = {
  ...common,
  id: 'P-04',
  since: '2.0.0',
  basis: { zh: '各地年度报告的一般情况', en: 'what is usual in published reports' },
  title: { zh: '制发、废止、现行有效三数相同', en: 'Issued, repealed and in force alike' },
  formula: '制发、废止、现行有效不全相同',
  howToFix: {
    zh: '现行有效是年末仍有效的全部件数。',
    en: 'In force is all that is in force at the end of the year.',
  },
  judge: ({ sheet }) =>
    stocksIn(sheet).flatMap(({ cells, label, issued, repealed, inForce }) => {
      // One issued, one repealed, one in force is what a small body may well have.
      if (inForce == null || inForce < 2 || issued !== inForce || repealed !== inForce) return [];
      const message = {
        zh: `${label.zh}：制发、废止、现行有效都是 ${inForce}。`,
        en: `${label.en}: issued, repealed and in force are all ${inForce}.`,
      };
      return [{ cells, message }];
    }),
  examples: {
    passing: { edition: '2021', cells: { '2.1.2.C1': 5, '2.1.2.C2': 5, '2.1.2.C3': 9 } },
    failing: { edition: '2021', cells: { '2.1.2.C1': 5, '2.1.2.C2': 5, '2.1.2.C3': 5 } },
    missing: { edition: '2021', cells: { '2.1.2.C1': 5, '2.1.2.C3': 5 }, isFound: false },
  },
};

export const plausibleDocuments: readonly ContextRule[] = [stillInForce, mixedUp];
