/** The register as a table. */
import type { ListTable } from '../../http/answers/list-table.ts';
import { chinaTime, columnsOf } from '../../http/answers/list-table.ts';
import { kindLabels, levelLabels, organizationKindLabels } from '../../reports/labels.ts';
import type { Organization } from '../../store/organization.ts';

const column = columnsOf<Organization>();

/** The register as a table. */
export const organizationTable: ListTable<Organization> = {
  name: { zh: '机关名录', ascii: 'organizations' },
  key: 'id',
  columns: [
    column('name', '机关名称', 'Name', ({ name }) => name),
    column('aliases', '别名', 'Aliases', ({ aliases }) => aliases.join('；')),
    column('code', '统一社会信用代码', 'Credit code', ({ code }) => code),
    column('divisionCode', '行政区划代码', 'Division code', (row) => row.divisionCode),
    column('level', '层级', 'Level', ({ level }) => levelLabels[level]),
    column('kind', '类别', 'Kind', ({ kind }) => organizationKindLabels[kind]),
    column('reportsTo', '应编制的报告', 'Report', ({ reportsTo }) => kindLabels[reportsTo]),
    column('verticallyLed', '垂直领导', 'Vertical', ({ verticallyLed }) => verticallyLed),
    column('validFrom', '设立日期', 'First day', ({ validFrom }) => validFrom),
    column('validTo', '撤销日期', 'Last day', ({ validTo }) => validTo),
    column('updatedAt', '最后修改时间', 'Changed', ({ updatedAt }) => chinaTime(updatedAt)),
    column('parentId', '上级机关标识', 'Id of the organization above', (row) => row.parentId),
    column('id', '标识', 'Id', ({ id }) => id),
  ],
};
