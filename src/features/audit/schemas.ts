/** The schemas of the log and of the proof of its chain. */
import { Type } from 'typebox';
import { listAnswerQuery } from '../../http/answers/list-schemas.ts';
import { ref } from '../../http/contract/operation.ts';
import {
  anyOfQuery,
  cursorQuery,
  instant,
  limitQuery,
  orNull,
  pageSchema,
  textField,
} from '../../http/contract/schemas.ts';
import { auditActionChoice, auditActionSchema, whoSchema } from '../../reports/origin-schemas.ts';
import type { AuditedResource } from '../../store/log.ts';

const closed = { additionalProperties: false };

const resource = Type.Unsafe<AuditedResource>({
  type: 'string',
  enum: [
    'organization',
    'report',
    'deadline',
    'adjustment',
    'contact',
    'key',
    'webhook',
    'request',
    'log',
  ],
  description: '对象的种类 / The kind of resource',
});

const version = (description: string) => orNull(Type.Integer({ minimum: 1 }), description);

const auditEvent = Type.Object(
  {
    sequence: Type.Integer({ minimum: 1, description: '序号，连续 / Number, without gaps' }),
    occurredAt: { ...instant, description: '发生时间 / When it happened' },
    by: ref(whoSchema),
    address: orNull(
      Type.String(),
      '来源地址；null 为本机 / The address of the request; null: the machine itself',
    ),
    requestId: orNull(Type.String(), '请求标识 / The request'),
    action: ref(auditActionSchema),
    refusal: orNull(
      Type.String(),
      '拒绝的错误代码；null 为已办 / The error code of the refusal; null: not refused',
    ),
    resource,
    resourceId: Type.String({ description: '对象的标识 / Its id' }),
    versionBefore: version('之前的版本 / The version before'),
    versionAfter: version('之后的版本 / The version after'),
    changed: Type.Array(Type.String(), {
      description: '改动之处 / Pointers to the members that changed',
    }),
    recordDigest: orNull(
      Type.String(),
      '所留报告的 SHA-256 / SHA-256 of the report after the event',
    ),
    format: Type.Integer({
      minimum: 1,
      description: '链上记录的格式 / Format of the chained text',
    }),
    commitId: orNull(Type.String(), '同一次提交的标识 / Shared by the events of one commit'),
    hash: Type.String({ description: '链上的摘要值 / Its link of the chain' }),
  },
  { $id: 'AuditEvent', ...closed, description: '审计日志的一条 / An event of the log' },
);

export const auditPage = pageSchema(ref(auditEvent), 'AuditEventPage');

/** Length of the value of a filter, in characters. */
const filterLengthMax = 300;
const filter = (description: string) =>
  Type.Optional({ ...textField(filterLengthMax, 1), description });

export const auditQuery = Type.Object(
  {
    action: anyOfQuery(auditActionChoice),
    resource: anyOfQuery(resource),
    resourceId: filter('对象的标识 / Id of the resource'),
    actorId: filter('密钥标识或令牌主体 / Id of the key, or subject of the token'),
    refused: Type.Optional(
      Type.Boolean({ description: 'true 只看被拒绝的，false 只看已办的 / Only refused, or done' }),
    ),
    from: Type.Optional({ ...instant, description: '不早于 / Not before' }),
    to: Type.Optional({ ...instant, description: '早于 / Before' }),
    limit: limitQuery,
    cursor: cursorQuery,
    ...listAnswerQuery(auditEvent, 'sequence'),
  },
  closed,
);

export const proofSchema = Type.Object(
  {
    sequence: Type.Integer({
      minimum: 0,
      description: '最新一条的序号 / Number of the newest event',
    }),
    hash: Type.String({ description: '链头：最新一条的摘要值 / Head: the link of the newest' }),
    algorithm: Type.String({ description: '新链节的摘要算法 / The digest of new links' }),
    occurredAt: orNull(instant, '最新一条的时间 / When the newest event happened'),
  },
  { $id: 'ChainProof', ...closed, description: '审计链的链头 / The head of the chain' },
);
