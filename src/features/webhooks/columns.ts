/** Webhooks and their dead letters as tables, without secrets. */
import type { ListTable } from '../../http/answers/list-table.ts';
import { chinaTime, columnsOf } from '../../http/answers/list-table.ts';
import { changeTypeLabels, kindLabels } from '../../reports/labels.ts';
import type { deadLetterView, webhookView } from './content.ts';

type WebhookLine = ReturnType<typeof webhookView>;
type DeadLetterLine = ReturnType<typeof deadLetterView>;

const column = columnsOf<WebhookLine>();
const letterColumn = columnsOf<DeadLetterLine>();

const typesIn = (language: 'zh' | 'en', { types }: WebhookLine) =>
  types.map((type) => changeTypeLabels[type][language]).join('\n');

/** Webhooks as a table. */
export const webhookTable: ListTable<WebhookLine> = {
  name: { zh: '推送地址', ascii: 'webhooks' },
  key: 'id',
  columns: [
    column('label', '用途', 'Label', ({ label }) => label),
    column('url', '推送地址', 'Address', ({ url }) => url),
    column('types', '变更类型', 'Changes', (line) => ({
      zh: typesIn('zh', line),
      en: typesIn('en', line),
    })),
    column('paused', '暂停', 'Paused', ({ paused }) => paused),
    column('organizationId', '机关标识', 'Organization', (line) => line.organizationId),
    column('delivery', '已失败次数', 'Attempts', ({ delivery }) => delivery.attempts),
    column('delivery', '最近失败原因', 'Last error', ({ delivery }) => delivery.lastError),
    column('delivery', '最近送达时间', 'Last delivery', ({ delivery }) =>
      chinaTime(delivery.deliveredAt),
    ),
    column('delivery', '放弃推送条数', 'Dead letters', ({ delivery }) => delivery.deadLetters),
    column('createdAt', '登记时间', 'Created', ({ createdAt }) => chinaTime(createdAt)),
    column('id', '标识', 'Id', ({ id }) => id),
  ],
};

/** Dead letters as a table. */
export const deadLetterTable: ListTable<DeadLetterLine> = {
  name: { zh: '放弃推送的变更', ascii: 'dead-letters' },
  key: 'change',
  columns: [
    letterColumn('change', '变更时间', 'Time', ({ change }) => chinaTime(change.occurredAt)),
    letterColumn('change', '变更类型', 'Change', ({ change }) => changeTypeLabels[change.type]),
    letterColumn('change', '机关名称', 'Organization', ({ change }) => change.organization.name),
    letterColumn('change', '报告年度', 'Year', ({ change }) => change.year),
    letterColumn('change', '报告类别', 'Kind', ({ change }) => kindLabels[change.kind]),
    letterColumn('change', '报告标识', 'Id of the report', ({ change }) => change.report.id),
    letterColumn('failedAt', '放弃时间', 'Given up', ({ failedAt }) => chinaTime(failedAt)),
    letterColumn('attempts', '推送次数', 'Attempts', ({ attempts }) => attempts),
    letterColumn('queued', '等待重新推送', 'Queued', ({ queued }) => queued),
    letterColumn('error', '失败原因', 'Error', ({ error }) => error),
    letterColumn('change', '游标', 'Cursor', ({ change }) => change.cursor),
  ],
};
