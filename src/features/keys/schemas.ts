/**
 * The schemas of API keys. None has a digest; only the answer to the creation of a key has the
 * secret.
 */
import { Type } from 'typebox';
import { listAnswerQuery } from '../../http/answers/list-schemas.ts';
import { lineField } from '../../http/bodies/line-field.ts';
import { ref } from '../../http/contract/operation.ts';
import {
  addressLengthMax,
  anyOfQuery,
  civilDate,
  instant,
  pageQuery,
  pageSchema,
  uuid,
} from '../../http/contract/schemas.ts';
import type { Role } from '../../policy/actor.ts';
import { roles } from '../../policy/actor.ts';
import type { Action } from '../../policy/permissions.ts';
import { integratorActions } from '../../policy/permissions.ts';

/** Length of a label, in characters. */
const labelLengthMax = 100;

/** The largest number of networks of a key. */
const networksMax = 20;
/**
 * Length of a network, in characters: eight groups with an IPv4 address at the end, and a prefix
 * length.
 */
const networkLengthMax = 49;

/** The longest time that a rotated key stays valid: 30 days. */
const graceHoursMax = 720;
/** How long it stays valid by default. */
export const graceHoursDefault = 24;

const closed = { additionalProperties: false };

const label = lineField(
  labelLengthMax,
  '用途或持有系统，记入日志 / Its use or its system; shown in the log',
);
const role = Type.Unsafe<Role>({
  type: 'string',
  enum: [...roles],
  description:
    '角色：administrator 管理员，editor 填报，supervisor 主管，auditor 审计，integrator 系统对接，' +
    'reader 只读 / What the key may do',
});

const actions = Type.Array(Type.Unsafe<Action>({ type: 'string', enum: [...integratorActions] }), {
  minItems: 1,
  maxItems: integratorActions.length,
  uniqueItems: true,
});

const networks = Type.Array(Type.String({ minLength: 2, maxLength: networkLengthMax }), {
  minItems: 1,
  maxItems: networksMax,
});

const members = {
  id: uuid,
  label,
  role,
  organizationId: Type.Union([uuid, Type.Null()], {
    description:
      '所属机关；null 不限于某一机关 / The organization it belongs to; null: not bound to one',
  }),
  prefix: Type.Union([Type.String({ pattern: '^nianbao_[0-9a-f]{8}$' }), Type.Null()], {
    description:
      '密钥开头，供辨认；null 由运维自定 / The first characters of the key; null: chosen by the operator',
  }),
  actions: Type.Union([actions, Type.Null()], {
    description:
      'integrator 选定的权限；其他角色 null / The permissions of an integrator; null for other roles',
  }),
  networks: Type.Union([networks, Type.Null()], {
    description:
      '只能从这些网段使用；null 不限 / The networks from which it is accepted; null: from anywhere',
  }),
  expiresAt: Type.Union([instant, Type.Null()], {
    description: '到期时间；null 不到期 / When it expires; null: never',
  }),
  revokedAt: Type.Union([instant, Type.Null()], {
    description: '吊销时间；null 未吊销 / When it was revoked; null: not revoked',
  }),
  successorId: Type.Union([uuid, Type.Null()], {
    description: '接替它的密钥；null 没有 / Its successor; null: none',
  }),
  lastUsedDate: Type.Union([civilDate, Type.Null()], {
    description: '最近使用日（UTC）；null 从未使用 / Day (UTC) of its last use; null: never used',
  }),
  version: Type.Integer({ minimum: 1, description: '版本号 / Version, counted from 1' }),
  createdAt: instant,
};

/** A key in an answer. */
export const keySchema = Type.Object(members, {
  $id: 'Key',
  ...closed,
  description: '密钥（不含密钥内容） / A key, without its secret',
});

/** The answer to the creation of a key: the only one with the secret. */
export const newKeySchema = Type.Object(
  {
    ...members,
    secret: Type.Union([Type.String(), Type.Null()], {
      description:
        '密钥内容，仅此一次，请立即妥善保存；以相同 Idempotency-Key 重发时为 null / ' +
        'The key itself, shown only this once; null when the answer is repeated',
    }),
  },
  { $id: 'NewKey', ...closed, description: '新密钥 / A new key' },
);

/** The request body of a new key. */
export const keyInput = Type.Object(
  {
    label,
    role,
    organizationId: Type.Optional(
      Type.Union([Type.String({ minLength: 1, maxLength: addressLengthMax }), Type.Null()], {
        description:
          '所属机关的标识、统一社会信用代码或名称：administrator 和 auditor 不填，其他角色必填 / ' +
          'Id, credit code or name: not for administrator or auditor, required for every other role',
      }),
    ),
    actions: Type.Optional(
      Type.Union([actions, Type.Null()], {
        description:
          '仅 integrator，必填：选定的权限 / The permissions of an integrator, for which they are required',
      }),
    ),
    networks: Type.Optional(
      Type.Union([networks, Type.Null()], {
        description:
          '允许使用的 IPv4、IPv6 地址或网段；null 不限 / ' +
          'Addresses or networks (CIDR) from which it is accepted; null: from anywhere',
      }),
    ),
    expiresAt: Type.Optional(
      Type.Union([instant, Type.Null()], {
        description:
          '到期时间，须在将来；null 不到期 / When it expires, in the future; null: never',
      }),
    ),
  },
  { $id: 'KeyInput', ...closed, description: '新密钥的内容 / A new key' },
);

/** The request body of a rotation. */
export const rotationInput = Type.Object(
  {
    graceHours: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: graceHoursMax,
        default: graceHoursDefault,
        description: '旧密钥继续有效的小时数 / How many hours the old key stays valid',
      }),
    ),
  },
  { $id: 'KeyRotation', ...closed, description: '更换密钥的方式 / How a key is rotated' },
);

export const keyPage = pageSchema(ref(keySchema), 'KeyPage');

export const keysQuery = Type.Object(
  { role: anyOfQuery(role), ...pageQuery.properties, ...listAnswerQuery(keySchema, 'id') },
  closed,
);

export const keyParams = Type.Object(
  { keyId: Type.String({ minLength: 1, maxLength: 36, description: '密钥标识 / Id of the key' }) },
  closed,
);
