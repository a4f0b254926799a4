/** The lines of a report, whichever way its tables are printed. */
import type { PrintedReport, PrintedTable } from './printed.ts';
import { tableFour, tableThree, tableTwo } from './printed.ts';

export const headings = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
] as const;

export type Lines = readonly string[];

/** The whole report as lines, its tables printed one way. */
export function composed(
  report: PrintedReport,
  tables: (report: PrintedReport) => readonly Lines[],
) {
  const [two = [], three = [], four = []] = tables(report);
  return [
    report.title,
    report.preamble,
    headings[0],
    report.overview,
    headings[1],
    ...two,
    headings[2],
    ...three,
    headings[3],
    ...four,
    headings[4],
    report.problems,
    headings[5],
    report.other,
  ].join('\n');
}

export function tablesOf(report: PrintedReport, isIrregular = false): readonly PrintedTable[] {
  return [tableTwo(report, isIrregular), tableThree(report), tableFour(report)];
}
