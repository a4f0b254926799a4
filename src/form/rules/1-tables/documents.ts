/** Level 1: checks documents issued, repealed and in force within one report. */

import { findRows } from '../../cells.ts';
import type { Cell } from '../../types.ts';
import type { ReportRule } from '../rule.ts';
import type { Sheet } from '../sheet.ts';
import { readNumber } from '../sheet.ts';
import { quoteText } from '../wording.ts';

const columns = ['issued', 'repealed', 'inForce'];

/** Returns the cells of each row that has all three columns, and their numbers. */
export function readStocks(sheet: Sheet) {
  return findRows(sheet.edition, columns).map((cells) => {
    const [issued, repealed, inForce] = cells.map((cell) => readNumber(sheet, cell));
    return { cells, label: quoteText((cells[0] as Cell).rowLabel), issued, repealed, inForce };
  });
}

/** The `reads` of rules that use `readStocks`. */
export const stockReads = [columns.map((column) => `*.${column}`)];

export const stillInForce: ReportRule = {
  id: 'A-08',
  level: 1,
  severity: 'warning',
  since: '3.0.0',
  basis: { zh: '统一格式各栏的含义', en: 'what the columns of the form mean' },
  title: { zh: '现行有效件数少于本年留存件数', en: 'Fewer in force than issued and not repealed' },
  formula: '现行有效 ≥ 制发 - 废止',
  howToFix: {
    zh: '现行有效是年末仍有效的全部件数，含本年制发且未废止的；核对三项件数。',
    en: 'Count everything in force at the end of the year, including what was issued in it.',
  },
  reads: stockReads,
  missing: 'skip',
  evaluate: ({ sheet }) =>
    readStocks(sheet).flatMap(({ cells, label, issued, repealed, inForce }) => {
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
    passing: {
      cells: {
        'normativeDocuments.issued': 5,
        'normativeDocuments.repealed': 2,
        'normativeDocuments.inForce': 3,
      },
    },
    failing: {
      cells: {
        'normativeDocuments.issued': 5,
        'normativeDocuments.repealed': 2,
        'normativeDocuments.inForce': 2,
      },
    },
    missing: {
      cells: { 'normativeDocuments.issued': 5, 'normativeDocuments.repealed': 2 },
      isFound: false,
    },
  },
};
