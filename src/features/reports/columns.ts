/** Lines of lists of reports, and the columns of their table. */
import type { ListTable } from '../../http/answers/list-table.ts';
import { chinaTime, columnsOf } from '../../http/answers/list-table.ts';
import { composeTail, type Viewer } from '../../reports/answers.ts';
import { kindLabels, statusLabels } from '../../reports/labels.ts';
import type { ReportSummary } from '../../store/report.ts';

/** Returns a line of a list of reports as it is answered. */
export function summaryView(summary: ReportSummary, to: Viewer) {
  const { id, organizationId, year, kind, edition, title, status, version, findings } = summary;
  const { createdAt, updatedAt, submittedAt, publishedAt } = summary;
  return {
    ...{ id, organizationId, year, kind, edition, title, status, version, findings },
    ...{ createdAt, updatedAt, submittedAt, publishedAt },
    ...composeTail(summary, to),
  };
}

/** A line of a list of reports. */
export type ReportLine = ReturnType<typeof summaryView>;

const column = columnsOf<ReportLine>();

/** Reports as a table. */
export const reportListTable: ListTable<ReportLine> = {
  name: { zh: '年度报告清单', ascii: 'reports' },
  key: 'id',
  columns: [
    column('organization', '机关名称', 'Organization', ({ organization }) => organization.name),
    column('organization', '统一社会信用代码', 'Credit code', (line) => line.organization.code),
    column('year', '报告年度', 'Year', ({ year }) => year),
    column('kind', '报告类别', 'Kind', ({ kind }) => kindLabels[kind]),
    column('title', '标题', 'Title', ({ title }) => title),
    column('status', '状态', 'State', ({ status }) => statusLabels[status]),
    column('findings', '错误数', 'Errors', ({ findings }) => findings.errors),
    column('findings', '警告数', 'Warnings', ({ findings }) => findings.warnings),
    column('dueDate', '公布期限', 'Due', ({ dueDate }) => dueDate),
    column('exemptUntil', '豁免至', 'Exempt until', ({ exemptUntil }) => exemptUntil),
    column('overdue', '逾期未公布', 'Overdue', ({ overdue }) => overdue),
    column('daysLate', '逾期天数', 'Days late', ({ daysLate }) => daysLate),
    column('submittedAt', '报送时间', 'Submitted', (line) => chinaTime(line.submittedAt)),
    column('publishedAt', '公布时间', 'Published', (line) => chinaTime(line.publishedAt)),
    column('createdAt', '创建时间', 'Created', ({ createdAt }) => chinaTime(createdAt)),
    column('updatedAt', '最后修改时间', 'Changed', ({ updatedAt }) => chinaTime(updatedAt)),
    column('edition', '格式版本', 'Edition', ({ edition }) => edition),
    column('version', '版本', 'Version', ({ version }) => version),
    column('id', '标识', 'Id', ({ id }) => id),
  ],
};
