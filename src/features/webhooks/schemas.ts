/** The schemas of webhooks. Only the answers to a creation and to a rotation have the secret. */
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

/** The longest time that a secret signs after its rotation: 30 days. */
const secretGraceHoursMax = 720;
/** How long it signs by default. */
export const secretGraceHoursDefault = 24;

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

const reason =
  'status-… 应答的状态码，timeout 超时，private-address 内网地址，其他为系统错误代码 / ' +
  'The status of the answer, or the reason why there was none';

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
      Type.String({ description: reason }),
      '最近一次失败的原因；送达后为 null / Why the last attempt failed; null after a delivery',
    ),
    deliveredAt: orNull(instant, '最近一次送达 / The last delivery'),
    deadLetters: Type.Integer({
      minimum: 0,
      description: '放弃推送的条数 / The number of dead letters',
    }),
    queuedLetters: Type.Integer({
      minimum: 0,
      description: '其中等待重新推送的条数 / How many of them are to be delivered once more',
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
  paused: Type.Boolean({
    description: '是否暂停推送 / Whether nothing is delivered until it is resumed',
  }),
  previousSecretExpiresAt: orNull(
    instant,
    '更换前的密钥签名到何时；null 为只有一个密钥 / Until when the secret before the rotation signs, too; null: there is one secret',
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

/** The answer to a creation or a rotation: the only one with the secret. */
export const newWebhookSchema = Type.Object(
  {
    ...members,
    secret: orNull(
      Type.String(),
      '验签密钥，仅此一次，请立即妥善保存；以相同 Idempotency-Key 重发时为 null / ' +
        'Verifies signatures; shown only this once; null when the answer is repeated',
    ),
  },
  {
    $id: 'NewWebhook',
    ...closed,
    description: '推送地址及其新密钥 / A webhook with its new secret',
  },
);

const optionalMembers = {
  types: Type.Optional(
    Type.Union([types, Type.Null()], {
      description: '推送的变更类型；不填为全部 / Kinds of changes; all by default',
    }),
  ),
  organizationId: Type.Optional(
    orNull(
      Type.String({ minLength: 1, maxLength: addressLengthMax }),
      '只推送该机关及其全部下级的：标识、统一社会信用代码或名称；不填为全部，integrator 必填 / ' +
        'Only of this organization and all below it, by id, credit code or name; of all by default, ' +
        'required of an integrator',
    ),
  ),
};

/** The request body of a new webhook. */
export const webhookInput = Type.Object(
  { url, label, ...optionalMembers },
  {
    $id: 'WebhookInput',
    ...closed,
    description: '新推送地址的内容 / A new webhook',
  },
);

/** The request body of a change of a webhook. */
export const webhookPatch = Type.Object(
  {
    url: Type.Optional(url),
    label: Type.Optional(label),
    ...optionalMembers,
    paused: Type.Optional(
      Type.Boolean({
        description:
          '暂停或恢复推送；恢复后从暂停处继续 / Pauses deliveries, or resumes them where they were',
      }),
    ),
  },
  { $id: 'WebhookPatch', ...closed, description: '推送地址的改动 / A change of a webhook' },
);

/** The request body of a rotation of the secret. */
export const secretRotationInput = Type.Object(
  {
    graceHours: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: secretGraceHoursMax,
        default: secretGraceHoursDefault,
        description:
          '旧密钥同时签名的小时数 / How many hours the old secret signs beside the new one',
      }),
    ),
  },
  { $id: 'SecretRotation', ...closed, description: '更换密钥的方式 / How a secret is rotated' },
);

/** What the receiver of a test message answered. */
export const pingResultSchema = Type.Object(
  {
    messageId: Type.String({
      description: '测试消息的 webhook-id / The webhook-id of the message',
    }),
    sentAt: instant,
    delivered: Type.Boolean({ description: '应答是否为 2xx / Whether the answer was 2xx' }),
    status: orNull(
      Type.Integer({ minimum: 100, maximum: 999 }),
      '应答的状态码；null 没有应答 / The status of the answer; null: there was none',
    ),
    error: orNull(
      Type.String({ description: reason }),
      '未送达的原因，演练为 not-sent；送达为 null / Why it was not delivered, not-sent in a rehearsal; null: it was',
    ),
    milliseconds: Type.Integer({
      minimum: 0,
      description: '从发出到应答的毫秒数 / Milliseconds until the answer',
    }),
  },
  { $id: 'PingResult', ...closed, description: '测试推送的结果 / The result of a test message' },
);

/** The body of a test message. */
export const pingSchema = Type.Object(
  {
    type: Type.Literal('ping', { description: '测试消息 / A test message' }),
    webhookId: uuid,
    occurredAt: instant,
  },
  {
    $id: 'Ping',
    ...closed,
    description: '测试消息，不属于变更 / A test message, which is no change',
  },
);

/** The request body of a redelivery: one of its members. */
export const redeliveryInput = Type.Object(
  {
    from: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 200,
        description:
          '重新推送此游标之后的全部变更：某条变更的 cursor，或 GET /changes 的 next / ' +
          'Delivers everything after this cursor again: that of a change, or next of GET /changes',
      }),
    ),
    deadLetters: Type.Optional(
      Type.Boolean({
        description: 'true：重新推送放弃的变更，各一次 / true: attempts each dead letter once more',
      }),
    ),
  },
  {
    $id: 'RedeliveryInput',
    ...closed,
    description:
      '要重新推送的变更：from 或 deadLetters，二者择一 / What is delivered again: one of from and deadLetters',
  },
);

/** What is delivered again. */
export const redeliverySchema = Type.Object(
  {
    webhookId: uuid,
    from: orNull(
      Type.String(),
      '从此游标之后重新推送；null 只重新推送放弃的变更 / Deliveries continue after this cursor; null: only dead letters',
    ),
    deadLetters: Type.Integer({
      minimum: 0,
      description: '排队重新推送的放弃变更条数 / The number of dead letters that were queued',
    }),
  },
  { $id: 'Redelivery', ...closed, description: '重新推送的内容 / What is delivered again' },
);

/** A change whose delivery was given up. */
export const deadLetterSchema = Type.Object(
  {
    change: ref(changeSchema),
    failedAt: { ...instant, description: '放弃推送的时间 / When delivery was given up' },
    attempts: Type.Integer({ minimum: 1, description: '推送次数 / Attempts' }),
    error: Type.String({ description: '最后一次失败的原因 / Why the last one failed' }),
    queued: Type.Boolean({
      description: '是否等待重新推送 / Whether it is to be delivered once more',
    }),
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
