/** The feed of changes as a table. */
import type { ListTable } from '../../http/answers/list-table.ts';
import { chinaTime, columnsOf } from '../../http/answers/list-table.ts';
import type { changeView } from '../../reports/change-view.ts';
import { changeTypeLabels, kindLabels } from '../../reports/labels.ts';

type ChangeLine = ReturnType<typeof changeView>;

const column = columnsOf<ChangeLine>();

/** The feed of changes as a table. */
export const changeTable: ListTable<ChangeLine> = {
  name: { zh: '变更通知', ascii: 'changes' },
  key: 'cursor',
  columns: [
    column('occurredAt', '时间', 'Time', ({ occurredAt }) => chinaTime(occurredAt)),
    column('type', '变更类型', 'Change', ({ type }) => changeTypeLabels[type]),
    column('organization', '机关名称', 'Organization', ({ organization }) => organization.name),
    column('organization', '统一社会信用代码', 'Credit code', (line) => line.organization.code),
    column('year', '报告年度', 'Year', ({ year }) => year),
    column('kind', '报告类别', 'Kind', ({ kind }) => kindLabels[kind]),
    column('report', '版本', 'Version', ({ report }) => report.version),
    column('supersedes', '取代的版本', 'Supersedes', ({ supersedes }) => supersedes),
    column('report', '报告标识', 'Id of the report', ({ report }) => report.id),
    column('cursor', '游标', 'Cursor', ({ cursor }) => cursor),
  ],
};
