/** The schemas of webhooks. Only the answer to the creation of a webhook has the secret. */
import { Type } from 'typebox';
import { listAnswerQuery } from '../../http/answers/list-schemas.ts';
import { lineField } from '../../http/bodies/line-field.ts';
import { ref } from '../../http/contract/operation.ts';
import {
  addressLengthMax,
  anyOfQuery,
  cursorQuery,
  instant,
  limitQuery,
  orNull,
  pageSchema,
  uuid,
} from '../../http/contract/schemas.ts';
import { feedTypes } from '../../policy/events.ts';
import { changeSchema, changeTypeSchema } from '../../reports/change-view.ts';

/** Length of a label, in characters. */
const labelLengthMax = 100;
/** Length of a web address, in characters. */
export const urlLengthMax = 2000;

const closed = { additionalProperties: false };

const label = lineField(labelLengthMax, '用途或接收系统 / Its use or the receiving system');
const url = Type.String({
  minLength: 1,
  maxLength: urlLengthMax,
  description: '推送地址，http 或 https / The address to post to, http or https',
});
const types = Type.Array(changeTypeSchema, {
  minItems: 1,
  maxItems: feedTypes.length,
  uniqueItems: true,
  description: '推送的变更类型 / Kinds of changes that are delivered',
});

const deliverySchema = Type.Object(
  {
    position: Type.String({
      description:
        '已处理到的变更，可作 GET /changes 的 cursor / The last change that was processed; cursor, for GET /changes',
    }),
    attempts: Type.Integer({
      minimum: 0,
      description: '下一条已失败的次数 / Failed attempts at the next change',
    }),
    nextAttemptAt: orNull(instant, '下次重试时间；null 为随时 / Not before; null: at once'),
    lastError: orNull(
      Type.String({
        description:
          'status-… 应答的状态码，timeout 超时，private-address 内网地址，其他为系统错误代码 / ' +
          'The status of the answer, or the reason why there was none',
      }),
      '最近一次失败的原因；送达后为 null / Why the last attempt failed; null after a delivery',
    ),
    deliveredAt: orNull(instant, '最近一次送达 / The last delivery'),
    deadLetters: Type.Integer({
      minimum: 0,
      description: '放弃推送的条数 / The number of dead letters',
    }),
  },
  {
    ...closed,
    description: '推送的进展，不属于版本 / The delivery status; not part of the version',
  },
);

const members = {
  id: uuid,
  url,
  label,
  types,
  organizationId: orNull(
    uuid,
    '只推送该机关及其全部下级的；null 为全部 / Only of this organization and all below it; null: of all',
  ),
  version: Type.Integer({ minimum: 1, description: '版本号 / Version, counted from 1' }),
  createdAt: instant,
};

/** A webhook in an answer. */
export const webhookSchema = Type.Object(
  { ...members, delivery: deliverySchema },
  {
    $id: 'Webhook',
    ...closed,
    description: '推送地址（不含密钥） / A webhook, without its secret',
  },
);

/** The answer to the creation of a webhook: the only one with the secret. */
export const newWebhookSchema = Type.Object(
  {
    ...members,
    secret: orNull(
      Type.String(),
      '验签密钥，仅此一次，请立即妥善保存；以相同 Idempotency-Key 重发时为 null / ' +
        'Verifies signatures; shown only this once; null when the answer is repeated',
    ),
  },
  { $id: 'NewWebhook', ...closed, description: '新的推送地址 / A new webhook' },
);

/** The request body of a new webhook. */
export const webhookInput = Type.Object(
  {
    url,
    label,
    types: Type.Optional(
      Type.Union([types, Type.Null()], {
        description: '推送的变更类型；不填为全部 / Kinds of changes; all by default',
      }),
    ),
    organizationId: Type.Optional(
      orNull(
        Type.String({ minLength: 1, maxLength: addressLengthMax }),
        '只推送该机关及其全部下级的：标识、统一社会信用代码或名称；不填为全部 / ' +
          'Only of this organization and all below it, by id, credit code or name; of all by default',
      ),
    ),
  },
  {
    $id: 'WebhookInput',
    ...closed,
    description: '新推送地址的内容 / A new webhook',
  },
);

/** A change whose delivery was given up. */
export const deadLetterSchema = Type.Object(
  {
    change: ref(changeSchema),
    failedAt: { ...instant, description: '放弃推送的时间 / When delivery was given up' },
    attempts: Type.Integer({ minimum: 1, description: '推送次数 / Attempts' }),
    error: Type.String({ description: '最后一次失败的原因 / Why the last one failed' }),
  },
  {
    $id: 'DeadLetter',
    ...closed,
    description: '放弃推送的变更 / A change whose delivery was given up',
  },
);

export const webhookPage = pageSchema(ref(webhookSchema), 'WebhookPage');
export const deadLetterPage = pageSchema(ref(deadLetterSchema), 'DeadLetterPage');

export const webhookParams = Type.Object(
  {
    webhookId: Type.String({
      minLength: 1,
      maxLength: addressLengthMax,
      description: '推送地址的标识 / Id of the webhook',
    }),
  },
  closed,
);

const page = { limit: limitQuery, cursor: cursorQuery };

export const webhooksQuery = Type.Object(
  { type: anyOfQuery(changeTypeSchema), ...page, ...listAnswerQuery(webhookSchema, 'id') },
  closed,
);

export const deadLettersQuery = Type.Object(
  { ...page, ...listAnswerQuery(deadLetterSchema, 'change') },
  closed,
);
