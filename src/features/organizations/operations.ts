/** The operations on the register, as the contract describes them. */

import { listReply } from '../../http/answers/list-schemas.ts';
import { exampleCodes } from '../../http/contract/example-codes.ts';
import { noContent, operation, ref } from '../../http/contract/operation.ts';
import { dryRunOnly } from '../../http/contract/schemas.ts';
import {
  organizationInput,
  organizationPage,
  organizationParams,
  organizationPatch,
  organizationQuery,
  organizationReplacement,
  organizationSchema,
  organizationsQuery,
} from './schemas.ts';

const tag = 'organizations';
const params = organizationParams;
const organization = ref(organizationSchema);
const current = { zh: '机关的现状', en: 'The current organization' };
const unchanged = { schema: noContent, description: { zh: '未变', en: 'Unchanged' } };
/**
 * The handler validates the whole body, so that faults of codes and parent are reported with the
 * rest.
 */
const handlerValidation = { validation: 'handler' } as const;
const conditional = ['precondition-required', 'precondition-failed'] as const;
const placing = [
  'organization-unknown',
  'organization-ambiguous',
  'organization-code-taken',
  'organization-cycle',
  'storage-full',
] as const;

/** Rizhao's Liangcheng township, whose code is printed in the address of its reports. */
const example = {
  name: '日照市东港区两城镇人民政府',
  code: '113708260043292687',
  level: 'township',
  kind: 'government',
};

export const listOrganizations = operation({
  operationId: 'listOrganizations',
  tag,
  action: 'organization.read',
  summary: { zh: '查询机关名录', en: 'List the register of organizations' },
  description: {
    zh: '分页列出机关，可按上级、所辖范围、层级、类别、名称（含别名、通用简称、拼音首字母）筛选。未报送年度报告的机关：hasReport=false&year=2023&within=…；有权查看填报中报告的范围内，已提交、已审核的也算报送，其余只计已发布的。',
    en:
      'Pages of organizations, filtered by parent, subtree, level, kind, or name (also aliases, short names and pinyin initials). ' +
      'Who has not filed: hasReport=false&year=2023&within=…; submitted and accepted reports count where the caller may read working reports, elsewhere only published ones.',
  },
  query: organizationsQuery,
  replies: {
    200: listReply(organizationPage, '一页机关', 'A page of organizations'),
  },
  problems: [
    'cursor-invalid',
    'year-unsupported',
    'organization-unknown',
    'organization-ambiguous',
  ],
});

export const createOrganization = operation({
  operationId: 'createOrganization',
  once: true,
  tag,
  action: 'organization.write',
  summary: { zh: '登记机关', en: 'Register an organization' },
  description: {
    zh: 'name、level、kind 必填；统一社会信用代码的两个校验位都会核对；parentId 可填标识、代码或名称。',
    en: 'Requires name, level and kind. Both check characters of a credit code are verified.',
  },
  query: dryRunOnly,
  body: ref(organizationInput),
  ...handlerValidation,
  example,
  replies: {
    201: { schema: organization, description: { zh: '已登记', en: 'Registered' } },
  },
  problems: [...placing],
});

export const getOrganization = operation({
  operationId: 'getOrganization',
  tag,
  action: 'organization.read',
  summary: { zh: '读取机关', en: 'Read an organization' },
  description: {
    zh: '以标识、统一社会信用代码或名称读取；ETag 用于之后的修改。',
    en: 'By id, credit code or name. Send the ETag as If-Match to change it.',
  },
  params,
  query: organizationQuery,
  replies: { 200: { schema: organization, description: current }, 304: unchanged },
  problems: ['not-found', 'organization-ambiguous'],
});

export const replaceOrganization = operation({
  operationId: 'replaceOrganization',
  tag,
  action: 'organization.write',
  summary: { zh: '修改机关（整体替换）', en: 'Replace an organization' },
  description: {
    zh: '未填的项恢复默认；只读项可按读取时的原样带回；需要 If-Match。改 parentId 即整个下级随之移动。',
    en: 'Members left out get their default. A new parentId moves the organization and all below it.',
  },
  params,
  query: dryRunOnly,
  body: ref(organizationReplacement),
  ...handlerValidation,
  example: {
    name: '示例市示范区应急管理局',
    code: exampleCodes.bureau,
    divisionCode: '371199',
    level: 'county',
    kind: 'department',
    parentId: exampleCodes.government,
  },
  replies: { 200: { schema: organization, description: current } },
  problems: ['not-found', ...conditional, ...placing],
});

export const patchOrganization = operation({
  operationId: 'patchOrganization',
  tag,
  action: 'organization.write',
  summary: { zh: '修改机关（部分）', en: 'Change parts of an organization' },
  description: {
    zh: 'RFC 7396 合并修改：只发要改的项，null 表示清空或恢复默认；需要 If-Match。撤销机关即填写 validTo。',
    en: 'RFC 7396 merge patch: null clears a member. To close an organization, set validTo.',
  },
  params,
  query: dryRunOnly,
  body: ref(organizationPatch),
  ...handlerValidation,
  consumes: ['application/merge-patch+json', 'application/json'],
  example: { validTo: '2026-12-31' },
  replies: { 200: { schema: organization, description: current } },
  problems: ['not-found', ...conditional, ...placing],
});

export const deleteOrganization = operation({
  operationId: 'deleteOrganization',
  tag,
  action: 'organization.write',
  summary: { zh: '删除机关', en: 'Delete an organization' },
  description: {
    zh: '仅用于登记有误：已有报告、下级机关或密钥的不能删除，应填写 validTo 予以撤销；需要 If-Match。',
    en: 'Only to correct a mistake: close an organization that has reports, lower organizations or keys by validTo.',
  },
  params,
  query: dryRunOnly,
  replies: { 204: { schema: noContent, description: { zh: '已删除', en: 'Deleted' } } },
  problems: [
    'not-found',
    'organization-ambiguous',
    ...conditional,
    'organization-in-use',
    'storage-full',
  ],
});
