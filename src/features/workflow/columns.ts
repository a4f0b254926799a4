/** The transitions of a report as they are listed, and as a table. */
import type { ListTable } from '../../http/answers/list-table.ts';
import { chinaTime, columnsOf } from '../../http/answers/list-table.ts';
import { auditActions } from '../../policy/events.ts';
import { statusLabels } from '../../reports/labels.ts';
import { originView } from '../../reports/origin-schemas.ts';
import type { ReportVersion } from '../../store/report.ts';

/** Returns a version that a transition made, as it is listed. */
export function transitionView({ origin, status, version, at }: ReportVersion) {
  return { ...originView(origin), ...{ status, version, occurredAt: at } };
}

type TransitionLine = ReturnType<typeof transitionView>;

const column = columnsOf<TransitionLine>();

/** The transitions of a report as a table. */
export const transitionTable: ListTable<TransitionLine> = {
  name: { zh: '办理记录', ascii: 'transitions' },
  key: 'version',
  columns: [
    column('occurredAt', '办理时间', 'Time', ({ occurredAt }) => chinaTime(occurredAt)),
    column('action', '办理', 'Transition', ({ action }) => action && auditActions[action]),
    column('by', '办理人', 'By', ({ by }) => by?.label ?? null),
    column('status', '状态', 'State', ({ status }) => statusLabels[status]),
    column('reason', '理由', 'Reason', ({ reason }) => reason),
    column('comments', '意见', 'Comments', ({ comments }) =>
      comments.map(({ pointer, text }) => `${pointer}：${text}`).join('\n'),
    ),
    column('version', '版本', 'Version', ({ version }) => version),
  ],
};
