/** Who has published, as a table. */
import type { ListTable } from '../../http/answers/list-table.ts';
import { chinaTime, columnsOf } from '../../http/answers/list-table.ts';
import type { FilingState } from '../../policy/filing-states.ts';
import { kindLabels, levelLabels, organizationKindLabels } from '../../reports/labels.ts';
import type { FilingView } from './completeness.ts';

const stateLabels: Readonly<Record<FilingState, { readonly zh: string; readonly en: string }>> = {
  'on-time': { zh: '按期公布', en: 'Published in time' },
  late: { zh: '逾期公布', en: 'Published late' },
  filed: { zh: '已报送，未公布', en: 'Filed, not published' },
  overdue: { zh: '逾期未公布', en: 'Overdue' },
  'not-due': { zh: '未到期', en: 'Not due yet' },
};

const column = columnsOf<FilingView>();

/** Who has published, as a table. */
export const filingTable: ListTable<FilingView> = {
  name: { zh: '公布情况', ascii: 'completeness' },
  key: 'organization',
  columns: [
    column('organization', '机关名称', 'Organization', ({ organization }) => organization.name),
    column('organization', '统一社会信用代码', 'Credit code', (line) => line.organization.code),
    column('level', '层级', 'Level', ({ level }) => levelLabels[level]),
    column(
      'organizationKind',
      '类别',
      'Kind of organization',
      (line) => organizationKindLabels[line.organizationKind],
    ),
    column('kind', '报告类别', 'Report', ({ kind }) => kindLabels[kind]),
    column('state', '状态', 'State', ({ state }) => stateLabels[state]),
    column('dueDate', '应公布日期', 'Due', ({ dueDate }) => dueDate),
    column('exemptUntil', '豁免至', 'Exempted until', ({ exemptUntil }) => exemptUntil),
    column('daysLate', '逾期天数', 'Days late', ({ daysLate }) => daysLate),
    column('publishedAt', '首次公布时间', 'Published', (line) => chinaTime(line.publishedAt)),
    column('reportId', '报告标识', 'Id of the report', ({ reportId }) => reportId),
  ],
};
