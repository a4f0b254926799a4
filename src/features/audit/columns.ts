/** The log as a list: its events as they are answered, and the columns of its table. */
import type { ListTable } from '../../http/answers/list-table.ts';
import { chinaTime, columnsOf } from '../../http/answers/list-table.ts';
import { auditActions } from '../../policy/events.ts';
import type { RecordedEvent } from '../../store/log.ts';

/** Returns an event as it is answered: `at` of its chained text is `occurredAt`. */
export function eventView(recorded: RecordedEvent) {
  const { format, sequence, at, actorKind, actorId, actorLabel, changed, ...event } = recorded;
  const by = { kind: actorKind, id: actorId, label: actorLabel };
  return { format, sequence, occurredAt: at, ...event, by, changed: [...changed] };
}

const column = columnsOf<ReturnType<typeof eventView>>();

/** The log as a table. */
export const auditTable: ListTable<ReturnType<typeof eventView>> = {
  name: { zh: '审计日志', ascii: 'audit-events' },
  key: 'sequence',
  columns: [
    column('sequence', '序号', 'Number', ({ sequence }) => sequence),
    column('occurredAt', '时间', 'Time', ({ occurredAt }) => chinaTime(occurredAt)),
    column('by', '操作者', 'By', ({ by }) => by.label),
    column('address', '来源地址', 'Address', ({ address }) => address),
    column('action', '操作', 'Action', ({ action }) => auditActions[action]),
    column('refusal', '拒绝原因', 'Refusal', ({ refusal }) => refusal),
    column('resource', '对象', 'Resource', ({ resource }) => resource),
    column('resourceId', '对象标识', 'Id of the resource', ({ resourceId }) => resourceId),
    column('versionBefore', '之前的版本', 'Version before', (event) => event.versionBefore),
    column('versionAfter', '之后的版本', 'Version after', ({ versionAfter }) => versionAfter),
    column('changed', '改动之处', 'Changed', ({ changed }) => changed.join('\n')),
    column('requestId', '请求标识', 'Request', ({ requestId }) => requestId),
    column('hash', '链上摘要', 'Link of the chain', ({ hash }) => hash),
  ],
};
