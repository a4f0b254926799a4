/** The kinds of events in the log and in the feed of changes. */

/** What the feed of changes reports. `corrected`: published again, superseding. */
export const feedTypes = ['published', 'corrected', 'withdrawn', 'accepted'] as const;

export type FeedType = (typeof feedTypes)[number];

/** The types of entries that the public may read. */
export const publicFeedTypes: readonly FeedType[] = ['published', 'corrected'];

/** THE TABLE of what the log records. A kind is permanent: its meaning never changes. */
export const auditActions = {
  'organization.create': { zh: '登记机关', en: 'an organization was registered' },
  'organization.update': { zh: '修改机关', en: 'an organization was changed' },
  'organization.delete': { zh: '删除机关', en: 'an organization was deleted' },
  'report.create': { zh: '新建报告', en: 'a report was created' },
  'report.update': { zh: '修改报告', en: 'a report was changed' },
  'report.import': { zh: '导入报告', en: 'a report was imported' },
  'report.delete': { zh: '删除报告', en: 'a draft was deleted' },
  'report.explain': {
    zh: '说明校验警告',
    en: 'a warning was explained, or its reason was removed',
  },
  'report.submit': { zh: '报送', en: 'a report was submitted' },
  'report.withdraw': { zh: '撤回', en: 'a report was withdrawn' },
  'report.return': { zh: '退回', en: 'a report was returned' },
  'report.accept': { zh: '审核通过', en: 'a report was accepted' },
  'report.publish': { zh: '公布', en: 'a report was published' },
  'report.correct': { zh: '启动更正', en: 'the correction of a published report began' },
  'deadline.create': { zh: '设定期限或豁免', en: 'a local date or an exemption was set' },
  'deadline.end': { zh: '终止期限或豁免', en: 'a local date or an exemption was ended' },
  'adjustment.create': { zh: '调整校验规则', en: 'a rule was adjusted for a subtree' },
  'adjustment.end': { zh: '终止规则调整', en: 'the adjustment of a rule was ended' },
  'contact.confirm': {
    zh: '确认机关联系方式',
    en: 'a contact was confirmed',
  },
  'contact.remove': { zh: '撤销联系方式确认', en: 'a confirmed contact was removed' },
  'key.create': { zh: '签发密钥', en: 'a key was created' },
  'key.rotate': { zh: '更换密钥', en: 'a key was rotated' },
  'key.revoke': { zh: '吊销密钥', en: 'a key was revoked' },
  'webhook.create': { zh: '登记推送地址', en: 'a webhook was created' },
  'webhook.update': { zh: '修改推送地址', en: 'a webhook was changed' },
  'webhook.rotate': { zh: '更换推送密钥', en: 'the secret of a webhook was rotated' },
  'webhook.ping': { zh: '测试推送', en: 'a test message was sent to a webhook' },
  'webhook.redeliver': { zh: '重新推送', en: 'changes are delivered to a webhook again' },
  'webhook.delete': { zh: '删除推送地址', en: 'a webhook was deleted' },
  'log.prune': {
    zh: '归档并移出日志',
    en: 'events were moved to an archive; the last of them is named',
  },
  'request.refuse': { zh: '拒绝请求', en: 'a request was refused' },
} as const;

export type AuditAction = keyof typeof auditActions;
