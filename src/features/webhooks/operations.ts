/** The operations on webhooks, as the contract describes them. */

import { listReply } from '../../http/answers/list-schemas.ts';
import { exampleCodes } from '../../http/contract/example-codes.ts';
import { noContent, operation, ref } from '../../http/contract/operation.ts';
import { dryRunOnly } from '../../http/contract/schemas.ts';
import {
  deadLetterPage,
  deadLettersQuery,
  newWebhookSchema,
  webhookInput,
  webhookPage,
  webhookParams,
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
    zh: '按登记先后列出，含推送进展；不含验签密钥。',
    en: 'Oldest first, with their delivery status; without secrets.',
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
    zh: '此后的变更逐条以 POST 推送，正文与 GET /changes 的一条相同，按先后顺序，至少一次；2xx 应答为送达，否则间隔渐长地重试，多次失败后放弃并转下一条。签名按 Standard Webhooks：webhook-id（同一变更不变，供去重）、webhook-timestamp、webhook-signature。secret 仅此一次可见。除非服务允许，不推送到内网地址。',
    en:
      'Changes from now on are posted there, one change a request, as in GET /changes: ' +
      'in order, at least once. A 2xx answer confirms a delivery; otherwise it is tried again at growing ' +
      'intervals, and finally given up. Signed according to Standard Webhooks: webhook-id (the same ' +
      'for each repetition of a change), webhook-timestamp, webhook-signature. The secret is shown ' +
      'only this once. Private addresses are refused unless the settings allow them.',
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

export const deleteWebhook = operation({
  operationId: 'deleteWebhook',
  tag,
  action: 'webhook.write',
  summary: { zh: '删除推送地址', en: 'Delete a webhook' },
  description: {
    zh: '不再推送，未送达的和放弃的记录一并删除；变更本身仍可用 GET /changes 查询。要改动的，删除后重新登记。需要 If-Match。',
    en:
      'Nothing more is delivered, and its dead letters are deleted; GET /changes still lists the changes. ' +
      'To change a webhook, delete it and create another.',
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
    zh: '多次推送失败而放弃的变更，按发生先后列出；接收方可据此补取。',
    en: 'Changes whose delivery was given up after the last attempt, in the order of the feed.',
  },
  params: webhookParams,
  query: deadLettersQuery,
  replies: {
    200: listReply(deadLetterPage, '一页放弃推送的变更', 'A page of dead letters'),
  },
  problems: ['not-found', 'cursor-invalid'],
});
