/** Rule adjustments as a table. */
import type { ListTable } from '../../http/answers/list-table.ts';
import { chinaTime, columnsOf } from '../../http/answers/list-table.ts';
import { severityLabels } from '../../reports/labels.ts';
import type { adjustmentView } from './content.ts';

type AdjustmentLine = ReturnType<typeof adjustmentView>;

const column = columnsOf<AdjustmentLine>();

const thresholdsOf = ({ parameters }: AdjustmentLine) =>
  Object.entries(parameters)
    .map(([name, value]) => `${name} = ${value}`)
    .join('\n');

/** Rule adjustments as a table. */
export const adjustmentTable: ListTable<AdjustmentLine> = {
  name: { zh: '规则调整', ascii: 'rule-adjustments' },
  key: 'id',
  columns: [
    column('ruleId', '规则', 'Rule', ({ ruleId }) => ruleId),
    column('organization', '机关名称', 'Organization', ({ organization }) => organization.name),
    column('organization', '统一社会信用代码', 'Credit code', (line) => line.organization.code),
    column('severity', '最高严重程度', 'Highest severity', ({ severity }) =>
      severity === null ? null : severityLabels[severity],
    ),
    column('parameters', '阈值', 'Thresholds', thresholdsOf),
    column('reason', '理由', 'Reason', ({ reason }) => reason),
    column('createdAt', '设定时间', 'Set', ({ createdAt }) => chinaTime(createdAt)),
    column('endedAt', '终止时间', 'Ended', ({ endedAt }) => chinaTime(endedAt)),
    column('id', '标识', 'Id', ({ id }) => id),
  ],
};
