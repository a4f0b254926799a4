/** The operations on keys, as the contract describes them. */

import { listReply } from '../../http/answers/list-schemas.ts';
import { exampleCodes } from '../../http/contract/example-codes.ts';
import { noContent, operation, ref } from '../../http/contract/operation.ts';
import { dryRunOnly } from '../../http/contract/schemas.ts';
import {
  keyInput,
  keyPage,
  keyParams,
  keySchema,
  keysQuery,
  newKeySchema,
  rotationInput,
} from './schemas.ts';

const tag = 'keys';

export const listKeys = operation({
  operationId: 'listKeys',
  tag,
  action: 'key.read',
  summary: { zh: '查询密钥', en: 'List the keys' },
  description: {
    zh: '按签发先后列出全部密钥，含已吊销和已到期的；不含密钥内容。',
    en: 'All keys, oldest first, including ended ones; without secrets.',
  },
  query: keysQuery,
  replies: { 200: listReply(keyPage, '一页密钥', 'A page of keys') },
  problems: ['cursor-invalid'],
});

export const createKey = operation({
  operationId: 'createKey',
  tag,
  action: 'key.write',
  summary: { zh: '签发密钥', en: 'Create a key' },
  description: {
    zh: '返回的 secret 仅此一次可见；服务只保存其 SHA-256。administrator 和 auditor 不隶属于机关，其他角色须指明所属机关；integrator 须选定权限。可限定使用的网段。',
    en:
      'The secret is shown only this once: only its SHA-256 is stored. Every role except administrator and ' +
      'auditor requires an organization; an integrator also requires its permissions.',
  },
  query: dryRunOnly,
  body: ref(keyInput),
  validation: 'handler',
  example: {
    label: '办公系统对接',
    role: 'integrator',
    organizationId: exampleCodes.bureau,
    actions: ['report.read', 'report.write', 'report.submit'],
    networks: ['10.20.0.0/16'],
    expiresAt: '2999-12-31T16:00:00Z',
  },
  once: true,
  replies: {
    201: { schema: ref(newKeySchema), description: { zh: '已签发', en: 'Made' } },
  },
  problems: ['organization-unknown', 'organization-ambiguous', 'storage-full'],
});

export const rotateKey = operation({
  operationId: 'rotateKey',
  tag,
  action: 'key.write',
  summary: { zh: '更换密钥', en: 'Rotate a key' },
  description: {
    zh: '签发一个权限和有效期相同的新密钥，其 secret 仅此一次可见；旧密钥在宽限期（graceHours）内继续有效，便于平稳切换。宽限期为 0 时旧密钥立即失效。需要 If-Match。',
    en:
      'Creates a key with the same permissions and the same end; its secret is shown only this once. The old ' +
      'key stays valid for graceHours, so that its users can change over without a gap.',
  },
  params: keyParams,
  query: dryRunOnly,
  body: ref(rotationInput),
  validation: 'handler',
  example: { graceHours: 24 },
  once: true,
  replies: {
    201: { schema: ref(newKeySchema), description: { zh: '已签发', en: 'Made' } },
  },
  problems: [
    'not-found',
    'precondition-required',
    'precondition-failed',
    'key-ended',
    'storage-full',
  ],
});

export const getKey = operation({
  operationId: 'getKey',
  tag,
  action: 'key.read',
  summary: { zh: '读取密钥信息', en: 'Read a key' },
  description: {
    zh: '角色、所属机关、有效期和吊销时间；不含密钥内容。',
    en: 'Role, organization, validity and revocation; not the secret.',
  },
  params: keyParams,
  replies: {
    200: { schema: ref(keySchema), description: { zh: '密钥信息', en: 'The key' } },
    304: { schema: noContent, description: { zh: '未变', en: 'Unchanged' } },
  },
  problems: ['not-found'],
});

export const revokeKey = operation({
  operationId: 'revokeKey',
  tag,
  action: 'key.write',
  summary: { zh: '吊销密钥', en: 'Revoke a key' },
  description: {
    zh: '立即失效，记录保留并注明吊销时间；已吊销的再次吊销不变。最后一个有效的管理员密钥不能吊销。需要 If-Match。',
    en: 'The key ends at once and stays listed; revoking it again changes nothing. The last administrator key cannot be revoked.',
  },
  params: keyParams,
  query: dryRunOnly,
  replies: { 204: { schema: noContent, description: { zh: '已吊销', en: 'Revoked' } } },
  problems: [
    'not-found',
    'precondition-required',
    'precondition-failed',
    'last-administrator',
    'storage-full',
  ],
});
