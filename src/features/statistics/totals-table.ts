/** Totals as a table for a spreadsheet: a line a cell, and what the sums are of at the end. */
import type { Text } from '../../form/types.ts';
import type { Composed } from '../../http/answers/composed.ts';
import { composeBytes } from '../../http/answers/composed.ts';
import type { CsvValue } from '../../http/answers/csv.ts';
import { formatCsv } from '../../http/answers/csv.ts';
import { chinaTime } from '../../http/answers/list-table.ts';
import type { Language } from '../../http/requests/language.ts';
import { say } from '../../http/requests/language.ts';
import type { GroupSum } from '../../store/sums.ts';
import { findCellState, sumCells } from './cell-sums.ts';
import { sumForTable, sumUnitOf } from './cell-values.ts';
import { nameGroup } from './groups.ts';
import { labelState } from './state-labels.ts';
import type { TotalsHead, TotalsReading } from './totals-view.ts';

const heads: readonly Text[] = [
  { zh: '坐标', en: 'Coordinates' },
  { zh: '单元格', en: 'Pointer' },
  { zh: '名称', en: 'Label' },
  { zh: '单位', en: 'Unit' },
  { zh: '合计', en: 'Sum' },
  { zh: '状态', en: 'State' },
  { zh: '有值报告数', en: 'Reports with a value' },
  { zh: '空白报告数', en: 'Reports with a blank' },
  { zh: '不可比报告数', en: 'Reports not comparable' },
];

const scopeLabels: Readonly<Record<'area' | 'own', Text>> = {
  area: { zh: '全域', en: 'area' },
  own: { zh: '本级', en: 'own level' },
};

/** Says what the sums are of: a downloaded file must not look complete when it is not. */
function coverageLines(
  { year, dataVersion, selection }: TotalsHead,
  { expected, included, additional, missing, excluded }: GroupSum,
): readonly Text[] {
  const { within, scope, asOf } = selection.echo;
  const isWhole = missing === 0;
  const excludedCount = Object.values(excluded).reduce((sum, count) => sum + count, 0);
  return [
    {
      zh: `范围：${within?.name ?? '整个名录'}（${scopeLabels[scope].zh}）`,
      en: `Scope: ${within?.name ?? 'the whole register'} (${scopeLabels[scope].en})`,
    },
    {
      zh: `覆盖：${year} 年度应有报告 ${expected} 份，计入 ${included} 份（其中应公布汇总报告而另有本机关报告的 ${additional} 份），缺 ${missing} 份；另有 ${excludedCount} 份报告不在合计内。`,
      en: `Coverage: ${year}: ${expected} reports expected, ${included} included (of these ${additional} where a consolidated report was due), ${missing} missing; ${excludedCount} other reports are not in the sums.`,
    },
    isWhole
      ? { zh: '没有缺报的机关。', en: 'No organization is missing.' }
      : {
          zh: '合计不完整：缺报机关未计入，空格不是零；名单见 /statistics/completeness。',
          en: 'The sums are not complete: missing organizations are not in them, and an empty cell is not zero; see /statistics/completeness.',
        },
    {
      zh: `数据版本：${dataVersion}${asOf === null ? '' : `，${chinaTime(asOf)}（北京时间）的数据`}`,
      en: `Data version: ${dataVersion}${asOf === null ? '' : `, as of ${asOf}`}`,
    },
  ];
}

/** Composes totals as a table, with a column of sums for each group. */
export function composeTotalsTable(
  head: TotalsHead,
  { whole, groups }: TotalsReading,
  language: Language,
): Composed {
  const { edition } = head;
  const columns = groups.map((group) => sumCells(edition, group.editions));
  const rows = sumCells(edition, whole.editions).map((sum): CsvValue[] => {
    const { cell, value, reports, blank, notComparable } = sum;
    const state = labelState(findCellState(sum), value);
    return [
      ...[cell.coordinates, cell.pointer, say(cell.label, language), sumUnitOf(cell)],
      ...[sumForTable(cell, value), say(state, language), reports, blank, notComparable],
      ...columns.map((cells) => sumForTable(cell, cells[cell.index]?.value ?? null)),
    ];
  });
  const notes = coverageLines(head, whole).map((text) => [say(text, language)]);
  const names = groups.map((group) => nameGroup(group, language));
  const named = heads.map((text) => say(text, language));
  return composeBytes(Buffer.from(formatCsv([...named, ...names], [...rows, ...notes])));
}
