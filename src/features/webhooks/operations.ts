/** The operations on webhooks, as the contract describes them. */

import { listReply } from '../../http/answers/list-schemas.ts';
import { exampleCodes } from '../../http/contract/example-codes.ts';
import { noContent, operation, ref } from '../../http/contract/operation.ts';
import { dryRunOnly } from '../../http/contract/schemas.ts';
import {
  deadLetterPage,
  deadLettersQuery,
  newWebhookSchema,
  pingResultSchema,
  redeliveryInput,
  redeliverySchema,
  secretRotationInput,
  webhookInput,
  webhookPage,
  webhookParams,
  webhookPatch,
  webhookSchema,
  webhooksQuery,
} from './schemas.ts';

const tag = 'webhooks';

export const listWebhooks = operation({
  operationId: 'listWebhooks',
  tag,
  action: 'webhook.read',
  summary: { zh: '查询推送地址', en: 'List the webhooks' },
  description: {
    zh: '按登记先后列出，含推送进展；不含验签密钥。integrator 只见所属机关及其下级的。',
    en:
      'Oldest first, with their delivery status; without secrets. An integrator sees those of its ' +
      'organization and below it.',
  },
  query: webhooksQuery,
  replies: {
    200: listReply(webhookPage, '一页推送地址', 'A page of webhooks'),
  },
  problems: ['cursor-invalid'],
});

export const createWebhook = operation({
  operationId: 'createWebhook',
  tag,
  action: 'webhook.write',
  summary: { zh: '登记推送地址', en: 'Create a webhook' },
  description: {
    zh: '此后的变更逐条以 POST 推送，正文与 GET /changes 的一条相同，按先后顺序，至少一次；2xx 应答为送达，否则间隔渐长地重试，多次失败后放弃并转下一条。签名按 Standard Webhooks：webhook-id（同一变更不变，供去重）、webhook-timestamp、webhook-signature。secret 仅此一次可见。除非服务允许，不推送到内网地址。integrator 只能登记所属机关及其下级的推送地址；撤回和审核通过的推送还需要 change.read。',
    en:
      'Changes from now on are posted there, one change a request, as in GET /changes: ' +
      'in order, at least once. A 2xx answer confirms a delivery; otherwise it is tried again at growing ' +
      'intervals, and finally given up. Signed according to Standard Webhooks: webhook-id (the same ' +
      'for each repetition of a change), webhook-timestamp, webhook-signature. The secret is shown ' +
      'only this once. Private addresses are refused unless the settings allow them. An integrator ' +
      'creates webhooks for its organization or one below it, and needs change.read for withdrawals ' +
      'and acceptances.',
  },
  query: dryRunOnly,
  body: ref(webhookInput),
  validation: 'handler',
  example: {
    url: 'https://oa.example.gov.cn/nianbao',
    label: '门户网站同步',
    types: ['published', 'corrected'],
    organizationId: exampleCodes.bureau,
  },
  once: true,
  replies: {
    201: { schema: ref(newWebhookSchema), description: { zh: '已登记', en: 'Made' } },
  },
  problems: ['organization-unknown', 'organization-ambiguous', 'storage-full'],
});

export const getWebhook = operation({
  operationId: 'getWebhook',
  tag,
  action: 'webhook.read',
  summary: { zh: '读取推送地址', en: 'Read a webhook' },
  description: {
    zh: '内容和推送进展；不含验签密钥。',
    en: 'The webhook and its delivery status, without the secret.',
  },
  params: webhookParams,
  replies: {
    200: { schema: ref(webhookSchema), description: { zh: '推送地址', en: 'The webhook' } },
    304: { schema: noContent, description: { zh: '未变', en: 'Unchanged' } },
  },
  problems: ['not-found'],
});

export const patchWebhook = operation({
  operationId: 'patchWebhook',
  tag,
  action: 'webhook.write',
  summary: { zh: '修改推送地址', en: 'Change a webhook' },
  description: {
    zh: 'RFC 7396 合并修改：只发要改的项。paused 为 true 时暂停推送，恢复后从暂停处继续，不丢不乱；变更类型和机关的改动适用于此后的变更和尚未送达的变更。密钥不变，更换见 rotate-secret。需要 If-Match。',
    en:
      'RFC 7396 merge patch. A webhook that is paused gets nothing, and continues where it was when it is ' +
      'resumed. Other types or another organization apply to what was not delivered yet. The secret ' +
      'stays; rotate-secret replaces it.',
  },
  params: webhookParams,
  query: dryRunOnly,
  body: ref(webhookPatch),
  validation: 'handler',
  consumes: ['application/merge-patch+json', 'application/json'],
  example: { paused: true },
  replies: {
    200: { schema: ref(webhookSchema), description: { zh: '修改后的', en: 'As it is now' } },
  },
  problems: [
    ...(['not-found', 'precondition-required', 'precondition-failed'] as const),
    ...(['organization-unknown', 'organization-ambiguous', 'storage-full'] as const),
  ],
});

export const pingReceiver = operation({
  operationId: 'pingWebhook',
  tag,
  action: 'webhook.write',
  summary: { zh: '测试推送', en: 'Send a test message' },
  description: {
    zh: '立即推送一条签名的测试消息（type 为 ping，webhook-id 自成一号，不在变更之列），并返回接收方的应答：状态码或失败原因、毫秒数。暂停的也可测试。记入日志；演练时不发送。除非服务允许，不推送到内网地址。',
    en:
      'Posts one signed message of type ping now, with a webhook-id of its own, and returns what the ' +
      'receiver answered: status or reason, and milliseconds. It is no change, and works while the ' +
      'webhook is paused. Private addresses are refused as in deliveries. A rehearsal sends nothing.',
  },
  params: webhookParams,
  query: dryRunOnly,
  once: true,
  replies: {
    200: { schema: ref(pingResultSchema), description: { zh: '接收方的应答', en: 'The answer' } },
  },
  problems: ['not-found', 'storage-full'],
});

export const redeliverToWebhook = operation({
  operationId: 'redeliverToWebhook',
  tag,
  action: 'webhook.write',
  summary: { zh: '重新推送', en: 'Deliver again' },
  description: {
    zh: 'from：从此游标之后，全部变更按先后重新推送，然后接着推送新的变更；其中放弃过的不再列为放弃。deadLetters：放弃的变更按先后各重新推送一次，送达的不再列为放弃，未送达的仍列为放弃；新的变更照常推送。webhook-id 与首次相同，供接收方去重。二者择一；失败等待即刻结束。',
    en:
      'from: everything after this cursor is delivered again, in order, and then what is new; dead ' +
      'letters among it are dead letters no more. deadLetters: each is attempted once more, in order, ' +
      'beside what is new; those that fail stay dead letters. webhook-id is the same as before. Send ' +
      'one of the two.',
  },
  params: webhookParams,
  query: dryRunOnly,
  body: ref(redeliveryInput),
  validation: 'handler',
  example: { deadLetters: true },
  once: true,
  replies: {
    200: { schema: ref(redeliverySchema), description: { zh: '已安排', en: 'It is scheduled' } },
  },
  problems: ['not-found', 'cursor-invalid', 'storage-full'],
});

export const rotateSecret = operation({
  operationId: 'rotateWebhookSecret',
  tag,
  action: 'webhook.write',
  summary: { zh: '更换推送密钥', en: 'Rotate the secret' },
  description: {
    zh: '生成新的验签密钥，仅此一次可见。宽限期（graceHours）内每次推送带新旧两个签名，接收方换用新密钥前后都能验签；为 0 时旧密钥立即停用。再次更换时更早的密钥停用。需要 If-Match。',
    en:
      'Makes a new secret, which is shown only this once. For graceHours each delivery has a signature by ' +
      'either, so that the receiver can change over without a gap. A further rotation ends the older secret.',
  },
  params: webhookParams,
  query: dryRunOnly,
  body: ref(secretRotationInput),
  validation: 'handler',
  example: { graceHours: 24 },
  once: true,
  replies: {
    200: { schema: ref(newWebhookSchema), description: { zh: '已更换', en: 'Rotated' } },
  },
  problems: ['not-found', 'precondition-required', 'precondition-failed', 'storage-full'],
});

export const deleteWebhook = operation({
  operationId: 'deleteWebhook',
  tag,
  action: 'webhook.write',
  summary: { zh: '删除推送地址', en: 'Delete a webhook' },
  description: {
    zh: '不再推送，未送达的和放弃的记录一并删除；变更本身仍可用 GET /changes 查询。只是暂时不收的，改为暂停即可。需要 If-Match。',
    en:
      'Nothing more is delivered, and its dead letters are deleted; GET /changes still lists the changes. ' +
      'To stop it for a while, pause it.',
  },
  params: webhookParams,
  query: dryRunOnly,
  replies: { 204: { schema: noContent, description: { zh: '已删除', en: 'Taken away' } } },
  problems: ['not-found', 'precondition-required', 'precondition-failed', 'storage-full'],
});

export const listDeadLetters = operation({
  operationId: 'listDeadLetters',
  tag,
  action: 'webhook.read',
  summary: { zh: '查询放弃推送的变更', en: 'List dead letters' },
  description: {
    zh: '多次推送失败而放弃的变更，按发生先后列出；接收方可据此补取，或用 redeliveries 重新推送。',
    en: 'Changes whose delivery was given up after the last attempt, in the order of the feed; redeliveries delivers them again.',
  },
  params: webhookParams,
  query: deadLettersQuery,
  replies: {
    200: listReply(deadLetterPage, '一页放弃推送的变更', 'A page of dead letters'),
  },
  problems: ['not-found', 'cursor-invalid'],
});
