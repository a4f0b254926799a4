/** The tags of operations. */
import type { Text } from '../../form/types.ts';

/**
 * The tags of the document, in the order of a clerk's task: the report, its filing, what is looked
 * up meanwhile; at the end what administrators and other systems need.
 */
export const tags = {
  reports: { zh: '年度报告', en: 'Reports' },
  imports: { zh: '报告导入', en: 'Imports' },
  checks: { zh: '数据校验', en: 'Checks' },
  workflow: { zh: '报送与公布', en: 'Filing and publication' },
  history: { zh: '版本与沿革', en: 'Versions and history' },
  statistics: { zh: '统计', en: 'Statistics' },
  deadlines: { zh: '报送期限', en: 'Deadlines' },
  organizations: { zh: '机关名录', en: 'Organizations' },
  catalogue: { zh: '格式与规则', en: 'Editions and rules' },
  me: { zh: '当前身份', en: 'Who is calling' },
  changes: { zh: '变更通知', en: 'Changes' },
  webhooks: { zh: '推送', en: 'Webhooks' },
  keys: { zh: '访问密钥', en: 'API keys' },
  audit: { zh: '审计日志', en: 'The log' },
  health: { zh: '运行状态', en: 'Health' },
} as const satisfies Record<string, Text>;

export type Tag = keyof typeof tags;
