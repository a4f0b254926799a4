/** The operations on versions and their differences, as the contract describes them. */
import { listReply } from '../../http/answers/list-schemas.ts';
import { noContent, operation, ref } from '../../http/contract/operation.ts';
import { reportParams } from '../../reports/schemas.ts';
import {
  differenceList,
  diffQuery,
  keptVersion,
  versionPage,
  versionParams,
  versionsQuery,
} from './schemas.ts';

const tag = 'history';
const action = 'report.inspect';

export const listVersions = operation({
  operationId: 'listReportVersions',
  tag,
  action,
  summary: { zh: '查询报告的各个版本', en: 'List the versions of a report' },
  description: {
    zh: '每次保存和办理都产生一个版本，永久保留：何时、何人、做了什么、为何。',
    en: 'Every change makes a version, which is kept with who, when, what and why.',
  },
  params: reportParams,
  query: versionsQuery,
  replies: { 200: listReply(versionPage, '一页版本', 'A page of versions') },
  problems: ['not-found', 'cursor-invalid'],
});

export const getVersion = operation({
  operationId: 'getReportVersion',
  tag,
  action,
  summary: { zh: '读取报告的一个版本', en: 'Read a version of a report' },
  description: {
    zh: '该版本保存时的全文及其摘要值。',
    en: 'The whole report as it was kept, with its digest.',
  },
  params: versionParams,
  replies: {
    200: { schema: ref(keptVersion), description: { zh: '该版本', en: 'The version' } },
    304: { schema: noContent, description: { zh: '未变', en: 'Unchanged' } },
  },
  problems: ['not-found'],
});

export const diffVersions = operation({
  operationId: 'diffReportVersions',
  tag,
  action,
  summary: { zh: '对比报告的两个版本', en: 'Compare two versions of a report' },
  description: {
    zh: '逐个单元格、逐段文字列出不同，并指出最后由谁、何时、为何改动。',
    en: 'The differences, cell by cell, and who last changed each, when and why.',
  },
  params: versionParams,
  query: diffQuery,
  replies: {
    200: { schema: ref(differenceList), description: { zh: '全部不同', en: 'All differences' } },
  },
  problems: ['not-found'],
});
