/** Local deadline rules as a table. */
import type { ListTable } from '../../http/answers/list-table.ts';
import { chinaTime, columnsOf } from '../../http/answers/list-table.ts';
import type { LocalRule } from '../../policy/deadlines.ts';
import { kindLabels } from '../../reports/labels.ts';
import type { ruleView } from './content.ts';

type RuleLine = ReturnType<typeof ruleView>;

const column = columnsOf<RuleLine>();

const typeLabels: Readonly<Record<LocalRule, { readonly zh: string; readonly en: string }>> = {
  earlier: { zh: '提前期限', en: 'Earlier day' },
  exemption: { zh: '豁免', en: 'Exemption' },
};

/** Local deadline rules as a table. */
export const deadlineTable: ListTable<RuleLine> = {
  name: { zh: '期限和豁免', ascii: 'deadlines' },
  key: 'id',
  columns: [
    column('type', '种类', 'Type', ({ type }) => typeLabels[type]),
    column('organization', '机关名称', 'Organization', ({ organization }) => organization.name),
    column('organization', '统一社会信用代码', 'Credit code', (rule) => rule.organization.code),
    column('year', '报告年度', 'Year', ({ year }) => year),
    column('kind', '报告类别', 'Kind', ({ kind }) => kindLabels[kind]),
    column('date', '日期', 'Day', ({ date }) => date),
    column('reason', '理由', 'Reason', ({ reason }) => reason),
    column('createdAt', '设定时间', 'Set', ({ createdAt }) => chinaTime(createdAt)),
    column('endedAt', '终止时间', 'Ended', ({ endedAt }) => chinaTime(endedAt)),
    column('id', '标识', 'Id', ({ id }) => id),
  ],
};
