/** The shapes of API keys. None holds a digest; only the answer of its making holds the secret. */
import { Type } from 'typebox';
import { lineField } from '../../http/line-field.ts';
import { ref } from '../../http/operation.ts';
import { cursorQuery, dryRunQuery, instant, limitQuery, pageOf, uuid } from '../../http/schemas.ts';
import type { Role } from '../../policy/actor.ts';
import { roles } from '../../policy/actor.ts';

/** Characters of a label. */
const labelLengthMax = 100;
/** Characters of an id; a credit code has 18. */
const addressLengthMax = 36;

const closed = { additionalProperties: false };

const label = lineField(labelLengthMax, '用途或持有系统，记入日志 / Whose it is; the log shows it');
const role = Type.Unsafe<Role>({
  type: 'string',
  enum: [...roles],
  description: '角色：administrator 管理员，editor 填报，reader 只读 / What the key may do',
});

const members = {
  id: uuid,
  label,
  role,
  organizationId: Type.Union([uuid, Type.Null()], {
    description: '所属机关；null 不限于某一机关 / The body it belongs to; null: bound to none',
  }),
  expiresAt: Type.Union([instant, Type.Null()], {
    description: '到期时间；null 不到期 / When it ends; null: never',
  }),
  revokedAt: Type.Union([instant, Type.Null()], {
    description: '吊销时间；null 未吊销 / When it was revoked; null: it was not',
  }),
  version: Type.Integer({ minimum: 1, description: '版本号 / Version, counted from 1' }),
  createdAt: instant,
};

/** A key as it is answered. */
export const keySchema = Type.Object(members, {
  $id: 'Key',
  ...closed,
  description: '密钥（不含密钥内容） / A key, without its secret',
});

/** The answer to the making of a key: the only one with the secret. */
export const newKeySchema = Type.Object(
  {
    ...members,
    secret: Type.String({
      description: '密钥内容，仅此一次，请立即妥善保存 / The key itself: shown this once',
    }),
  },
  { $id: 'NewKey', ...closed, description: '新密钥 / A new key' },
);

/** What a new key is made of. */
export const keyInput = Type.Object(
  {
    label,
    role,
    organizationId: Type.Optional(
      Type.Union([Type.String({ minLength: 1, maxLength: addressLengthMax }), Type.Null()], {
        description:
          '所属机关的标识或统一社会信用代码：editor 必填，reader 限定可见范围，administrator 不填 / ' +
          'Id or credit code: needed by an editor, confines a reader, not for an administrator',
      }),
    ),
    expiresAt: Type.Optional(
      Type.Union([instant, Type.Null()], {
        description: '到期时间，须在将来；null 不到期 / When it ends, in the future; null: never',
      }),
    ),
  },
  { $id: 'KeyInput', ...closed, description: '新密钥的内容 / What a new key is made of' },
);

export const keyPage = pageOf(ref(keySchema), 'KeyPage');

export const keyParams = Type.Object(
  { keyId: Type.String({ minLength: 1, maxLength: 36, description: '密钥标识 / Id of the key' }) },
  closed,
);

export const keysQuery = Type.Object({ limit: limitQuery, cursor: cursorQuery }, closed);

export const writeQuery = Type.Object({ dryRun: dryRunQuery }, closed);
