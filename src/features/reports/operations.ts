/** The operations on whole reports, as the contract describes them. */

import { Type } from 'typebox';
import { csvType } from '../../http/answers/csv.ts';
import { listReply } from '../../http/answers/list-schemas.ts';
import { exampleCodes } from '../../http/contract/example-codes.ts';
import { noContent, operation, ref } from '../../http/contract/operation.ts';
import { dryRunOnly } from '../../http/contract/schemas.ts';
import { reportParams, reportSchema } from '../../reports/schemas.ts';
import { exampleNarrative, exampleTable, exampleYear } from './examples.ts';
import {
  findingList,
  findingsQuery,
  reportInput,
  reportPage,
  reportPatch,
  reportQuery,
  reportReplacement,
  reportsQuery,
} from './schemas.ts';

const tag = 'reports';
const params = reportParams;
const report = ref(reportSchema);
const current = { zh: '报告的现状', en: 'The current report' };
const unchanged = { schema: noContent, description: { zh: '未变', en: 'Unchanged' } };
/** The shape of the tables depends on the year, so the handler validates the body. */
const handlerValidation = { validation: 'handler' } as const;
const conditional = ['not-found', 'precondition-required', 'precondition-failed'] as const;

export const listReports = operation({
  operationId: 'listReports',
  tag,
  action: 'report.read',
  summary: { zh: '查询年度报告', en: 'List reports' },
  description: {
    zh: '分页列出报告（不含数据）：有权范围内正在填报的版本；无凭证或 published=true 时，全部已公布的版本。用 asOf 时须同时用 organizationId，或用 within 指明该时刻连同下级不超过 200 个机关的范围；范围按该时刻的隶属关系计。',
    en:
      'Pages of reports without their contents. With a credential: working versions within its ' +
      'scope; without one, or with published=true: all published reports. asOf requires ' +
      'organizationId, or within an organization that had at most 200 organizations then; ' +
      'the organizations below it, and the scope of a credential, are those of that instant.',
  },
  query: reportsQuery,
  replies: {
    200: listReply(reportPage, '一页报告', 'A page of reports'),
    304: unchanged,
  },
  problems: [
    'cursor-invalid',
    'organization-unknown',
    'organization-ambiguous',
    'instant-in-future',
  ],
});

export const createReport = operation({
  operationId: 'createReport',
  once: true,
  tag,
  action: 'report.write',
  summary: { zh: '新建年度报告', en: 'Create a report' },
  description: {
    zh: '必填 organizationId（标识、统一社会信用代码或名称）、year、kind；未填的部分为空白，未填的合计由服务计算并列入 computed。上年报告已公布的，未填的表格带入其结转下年度（作为上年结转，七栏）和现行有效件数，来源列入 carriedIn。',
    en:
      'Requires organizationId (id, credit code or name), year and kind. What is left out is blank; totals ' +
      'left out are computed and listed in `computed`. Tables left out ' +
      'begin with the figures that carry over from last year’s published report: `carriedIn`.',
  },
  query: dryRunOnly,
  body: ref(reportInput),
  ...handlerValidation,
  example: {
    organizationId: exampleCodes.bureau,
    year: exampleYear,
    kind: 'own',
    narrative: exampleNarrative,
    proactiveDisclosure: exampleTable('proactiveDisclosure'),
    applicationStatistics: exampleTable('applicationStatistics'),
    reviewLitigation: exampleTable('reviewLitigation'),
  },
  replies: { 201: { schema: report, description: { zh: '已新建', en: 'Made' } } },
  problems: [
    'not-found',
    'organization-unknown',
    'organization-ambiguous',
    'year-unsupported',
    'report-exists',
    'work-too-heavy',
    'storage-full',
  ],
});

export const getReport = operation({
  operationId: 'getReport',
  tag,
  action: 'report.read',
  summary: { zh: '读取年度报告', en: 'Read a report' },
  description: {
    zh: '整份报告：有权者读到正在填报的版本，其他人读到已公布的版本；ETag 可用于修改报告或其任一部分。',
    en:
      'The whole report: the working version for callers who may see it, else the published one. Send its ' +
      'ETag as If-Match to change the report or any of its sections.',
  },
  params,
  query: reportQuery,
  replies: { 200: { schema: report, description: current }, 304: unchanged },
  problems: ['not-found', 'instant-in-future'],
});

export const replaceReport = operation({
  operationId: 'replaceReport',
  tag,
  action: 'report.write',
  summary: { zh: '修改年度报告（整体替换）', en: 'Replace a report' },
  description: {
    zh: '未填的部分变为空白；已填的合计照原样保留并校验；只读项可按读取时的原样带回；需要 If-Match。',
    en: 'What is left out becomes blank. Totals that you send are kept as sent and checked.',
  },
  params,
  query: dryRunOnly,
  body: ref(reportReplacement),
  ...handlerValidation,
  example: {
    narrative: { ...exampleNarrative, otherMatters: '本年度未收取政府信息公开信息处理费。' },
    proactiveDisclosure: exampleTable('proactiveDisclosure'),
    applicationStatistics: exampleTable('applicationStatistics'),
    reviewLitigation: exampleTable('reviewLitigation'),
  },
  replies: { 200: { schema: report, description: current } },
  problems: [...conditional, 'state-refused', 'work-too-heavy', 'storage-full'],
});

export const patchReport = operation({
  operationId: 'patchReport',
  tag,
  action: 'report.write',
  summary: { zh: '修改年度报告（部分）', en: 'Change parts of a report' },
  description: {
    zh: 'RFC 7396 合并修改：只发要改的项，null 使单元格或部分变为空白；由服务计算的合计随之重算；需要 If-Match。',
    en: 'RFC 7396 merge patch: null makes a cell blank. Totals that were computed are computed again.',
  },
  params,
  query: dryRunOnly,
  body: ref(reportPatch),
  ...handlerValidation,
  consumes: ['application/merge-patch+json', 'application/json'],
  example: { applicationStatistics: { newlyReceived: { naturalPerson: 6 } } },
  replies: { 200: { schema: report, description: current } },
  problems: [...conditional, 'state-refused', 'work-too-heavy', 'storage-full'],
});

export const deleteReport = operation({
  operationId: 'deleteReport',
  tag,
  action: 'report.write',
  summary: { zh: '删除年度报告', en: 'Delete a report' },
  description: {
    zh: '从未报送的草稿连同其内容一并删除；审计记录保留；需要 If-Match。',
    en: 'Deletes a draft that was never submitted; the log keeps its events.',
  },
  params,
  query: dryRunOnly,
  replies: { 204: { schema: noContent, description: { zh: '已删除', en: 'Deleted' } } },
  problems: [...conditional, 'state-refused', 'storage-full'],
});

export const listFindings = operation({
  operationId: 'listFindings',
  tag,
  action: 'report.inspect',
  summary: { zh: '读取校验结果', en: 'Read the findings' },
  description: {
    zh: '按规则校验已保存的报告：每项指出单元格、两端数值、差额和可能的更正；format=csv 或 Accept: text/csv 时为可用 Excel 打开的表格。',
    en: 'The findings of the stored report: cells, operands, difference, how to fix.',
  },
  params,
  query: findingsQuery,
  replies: {
    200: {
      schema: ref(findingList),
      description: { zh: '校验结果', en: 'The findings' },
      also: { [csvType]: Type.String({ description: '逗号分隔的表格 / A table' }) },
    },
    304: unchanged,
  },
  problems: ['not-found', 'work-too-heavy'],
});
