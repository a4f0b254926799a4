/** The columns of a table that say of how many reports a value is. */
import type { ListColumn } from '../../http/answers/list-table.ts';
import { columnsOf } from '../../http/answers/list-table.ts';

/** A line with the numbers of its reports. */
interface CoveredLine {
  readonly reports: number;
  readonly blank: number;
  readonly notComparable: number;
  readonly included: number;
  readonly expected: number;
  readonly missing: number;
}

/** Returns these columns, for a table of such lines. */
export function coverageColumns<Line extends CoveredLine>(): readonly ListColumn<Line>[] {
  const column = columnsOf<Line>();
  return [
    column('reports', '有值报告数', 'Reports with a value', ({ reports }) => reports),
    column('blank', '空白报告数', 'Reports with a blank', ({ blank }) => blank),
    column('notComparable', '不可比报告数', 'Reports not comparable', (line) => line.notComparable),
    column('included', '计入报告数', 'Reports included', ({ included }) => included),
    column('expected', '应有报告数', 'Reports expected', ({ expected }) => expected),
    column('missing', '缺报数', 'Reports missing', ({ missing }) => missing),
  ];
}
