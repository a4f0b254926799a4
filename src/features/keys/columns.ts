/** API keys as a table, without secrets. */
import type { ListTable } from '../../http/answers/list-table.ts';
import { chinaTime, columnsOf } from '../../http/answers/list-table.ts';
import type { Role } from '../../policy/actor.ts';
import type { KeyView } from './lifecycle.ts';

const column = columnsOf<KeyView>();

const roleLabels: Readonly<Record<Role, { readonly zh: string; readonly en: string }>> = {
  administrator: { zh: '管理员', en: 'Administrator' },
  editor: { zh: '填报', en: 'Editor' },
  supervisor: { zh: '主管', en: 'Supervisor' },
  auditor: { zh: '审计', en: 'Auditor' },
  integrator: { zh: '系统对接', en: 'Integrator' },
  reader: { zh: '只读', en: 'Reader' },
};

/** API keys as a table. */
export const keyTable: ListTable<KeyView> = {
  name: { zh: '访问密钥', ascii: 'keys' },
  key: 'id',
  columns: [
    column('label', '用途', 'Label', ({ label }) => label),
    column('role', '角色', 'Role', ({ role }) => roleLabels[role]),
    column('organizationId', '所属机关标识', 'Id of its organization', (key) => key.organizationId),
    column('prefix', '密钥开头', 'First characters', ({ prefix }) => prefix),
    column('actions', '权限', 'Permissions', ({ actions }) => actions?.join('\n') ?? null),
    column('networks', '网段', 'Networks', ({ networks }) => networks?.join('\n') ?? null),
    column('createdAt', '签发时间', 'Created', ({ createdAt }) => chinaTime(createdAt)),
    column('expiresAt', '到期时间', 'Expires', ({ expiresAt }) => chinaTime(expiresAt)),
    column('revokedAt', '吊销时间', 'Revoked', ({ revokedAt }) => chinaTime(revokedAt)),
    column('lastUsedDate', '最近使用日', 'Last used', ({ lastUsedDate }) => lastUsedDate),
    column('id', '标识', 'Id', ({ id }) => id),
  ],
};
