/** The versions of a report as they are listed, and as a table. */
import type { ListTable } from '../../http/answers/list-table.ts';
import { chinaTime, columnsOf } from '../../http/answers/list-table.ts';
import { auditActions } from '../../policy/events.ts';
import { statusLabels } from '../../reports/labels.ts';
import { originView } from '../../reports/origin-schemas.ts';
import type { ReportVersion } from '../../store/report.ts';

/** Returns a version as it is listed. */
export function versionLineView(kept: ReportVersion) {
  const { version, status, title, digest, at, ruleSet, origin } = kept;
  return {
    version,
    status,
    title,
    digest,
    createdAt: at,
    ruleSetVersion: ruleSet,
    ...originView(origin),
  };
}

type VersionLine = ReturnType<typeof versionLineView>;

const column = columnsOf<VersionLine>();

/** The versions of a report as a table. */
export const versionTable: ListTable<VersionLine> = {
  name: { zh: '报告版本', ascii: 'versions' },
  key: 'version',
  columns: [
    column('version', '版本', 'Version', ({ version }) => version),
    column('createdAt', '产生时间', 'Made', ({ createdAt }) => chinaTime(createdAt)),
    column('action', '操作', 'Action', ({ action }) => action && auditActions[action]),
    column('by', '操作者', 'By', ({ by }) => by?.label ?? null),
    column('status', '状态', 'State', ({ status }) => statusLabels[status]),
    column('title', '标题', 'Title', ({ title }) => title),
    column('reason', '理由', 'Reason', ({ reason }) => reason),
    column('comments', '意见', 'Comments', ({ comments }) =>
      comments.map(({ pointer, text }) => `${pointer}：${text}`).join('\n'),
    ),
    column('digest', '内容摘要', 'SHA-256', ({ digest }) => digest),
    column('ruleSetVersion', '规则集版本', 'Rule set', (line) => line.ruleSetVersion),
  ],
};
