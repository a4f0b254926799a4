/** What receivers of webhooks get, as the document describes it. */
import { ref } from '../../http/contract/operation.ts';
import type { WebhookMessage } from '../../http/contract/webhook-messages.ts';
import { changeSchema } from '../../reports/change-view.ts';
import { pingSchema } from './schemas.ts';

/** The header fields by which a receiver verifies a message (Standard Webhooks 1.0). */
const headers: WebhookMessage['headers'] = {
  'webhook-id': {
    type: 'string',
    maxLength: 100,
    description:
      '消息编号：同一变更每次推送都相同，供去重 / The id of the message: the same for each repetition of a change',
  },
  'webhook-timestamp': {
    type: 'string',
    pattern: '^[0-9]+$',
    maxLength: 20,
    description:
      '推送时间，Unix 秒；相差五分钟以上的应拒绝 / When it was sent, in Unix seconds; refuse it when that is more than five minutes off',
  },
  'webhook-signature': {
    type: 'string',
    maxLength: 200,
    description:
      '签名，以空格分隔，有一个相符即可：v1, 加 HMAC-SHA256(密钥, "{webhook-id}.{webhook-timestamp}.{正文}") 的 base64 / ' +
      'Signatures separated by spaces, of which one must match: v1, and the base64 of HMAC-SHA256(secret, ' +
      '"{webhook-id}.{webhook-timestamp}.{body}")',
  },
};

const delivered = { zh: '送达；应答正文不读', en: 'Delivered; the body is not used' };

const retried = {
  zh: '未送达：间隔渐长地重试，多次失败后放弃',
  en: 'Not delivered: it is tried again at growing intervals, and finally given up',
};

const shown = {
  zh: '未送达；状态码在测试的结果中',
  en: 'Not delivered; the status is in the result of the test',
};

/** The messages of this service. */
export const webhookMessages: readonly WebhookMessage[] = [
  {
    name: 'change',
    operationId: 'receiveChange',
    tag: 'webhooks',
    summary: { zh: '变更推送', en: 'A change' },
    description: {
      zh: '服务向登记的地址推送一条变更，正文与 GET /changes 的一条相同；同一地址按先后顺序，至少一次。验签方法见 docs/webhooks.md。十秒内应答。',
      en:
        'The service posts a change to each webhook that is for it, as an item of GET /changes: in order, ' +
        'at least once. docs/webhooks.md shows how to verify it. Answer within ten seconds.',
    },
    headers,
    body: ref(changeSchema),
    answers: {
      '2XX': delivered,
      '3XX': {
        zh: '未送达：不跟随重定向，同样重试',
        en: 'Not delivered: it is tried again; redirects are not followed',
      },
      '4XX': retried,
      '5XX': retried,
    },
  },
  {
    name: 'ping',
    operationId: 'receivePing',
    tag: 'webhooks',
    summary: { zh: '测试消息', en: 'A test message' },
    description: {
      zh: '应 POST /webhooks/{webhookId}/ping 的请求推送一次，不属于变更，不重试。',
      en: 'Sent once for POST /webhooks/{webhookId}/ping; it is no change, and not tried again.',
    },
    headers,
    body: ref(pingSchema),
    answers: {
      '2XX': delivered,
      ...{ '3XX': shown, '4XX': shown, '5XX': shown },
    },
  },
];
