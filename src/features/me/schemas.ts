/** The schema of who calls. */
import { Type } from 'typebox';
import { ref } from '../../http/contract/operation.ts';
import { choice, instant, orNull, uuid } from '../../http/contract/schemas.ts';
import { type Role, roles } from '../../policy/actor.ts';
import { type Action, permissions, type Scope, scopes } from '../../policy/permissions.ts';
import { namedOrganizationSchema } from '../../reports/named-organization.ts';

const closed = { additionalProperties: false };

const permittedActions = Object.keys(permissions) as Action[];

const permittedAction = Type.Object(
  {
    action: choice<Action>(permittedActions, '操作 / The action'),
    scope: choice<Scope>(
      scopes,
      '范围：public 无需凭证，published 仅已公布的内容，all 全部机关，subtree 本机关及全部下级，' +
        'below 全部下级，own 本机关 / How far it reaches',
    ),
  },
  closed,
);

const limits = Type.Object(
  {
    requestsPerMinute: Type.Integer({
      minimum: 1,
      description: '每分钟请求数上限 / Requests in a minute, at most',
    }),
    bodyBytes: Type.Integer({
      minimum: 1,
      description: 'JSON 正文上限，字节 / Size of a JSON body, at most, in bytes',
    }),
    fileBytes: Type.Integer({
      minimum: 1,
      description: '导入文件上限，字节 / Size of an imported file, at most, in bytes',
    }),
    networks: orNull(
      Type.Array(Type.String()),
      '密钥只能从这些网段使用；null 不限 / The networks from which the key is accepted; null: from anywhere',
    ),
  },
  { ...closed, description: '适用于此凭证的限制 / What applies to this credential' },
);

export const meSchema = Type.Object(
  {
    credential: choice<'key' | 'token'>(
      ['key', 'token'],
      '凭证：key 密钥，token 身份提供方的令牌 / An API key, or a token of the identity provider',
    ),
    id: orNull(uuid, '密钥标识；令牌为 null / The id of the key; null for a token'),
    label: Type.String({
      description:
        '密钥的用途，或令牌中的姓名（没有则为主体） / The label of the key, or the name in the token, else its subject',
    }),
    subject: orNull(
      Type.String(),
      '令牌的主体；密钥为 null / The subject of the token; null for a key',
    ),
    role: choice<Role>(roles, '角色 / The role'),
    organization: Type.Union([ref(namedOrganizationSchema), Type.Null()], {
      description:
        '所属机关；null 不限于某一机关，或令牌所指机关不在名录中 / ' +
        'The organization it belongs to; null: not bound to one, or the token names none of the register',
    }),
    actions: Type.Array(permittedAction, {
      maxItems: permittedActions.length,
      description: '可执行的操作及范围 / What the caller may do, and how far',
    }),
    limits,
    expiresAt: orNull(instant, '到期时间；null 不到期 / When the credential expires; null: never'),
    serviceVersion: Type.String({ description: '接口版本 / The version of the contract' }),
  },
  { $id: 'Me', ...closed, description: '当前调用者 / Who calls' },
);
