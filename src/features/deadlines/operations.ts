/** The operations on deadlines, as the contract describes them. */

import { listReply } from '../../http/answers/list-schemas.ts';
import { exampleCodes } from '../../http/contract/example-codes.ts';
import { noContent, operation, ref } from '../../http/contract/operation.ts';
import { dryRunOnly } from '../../http/contract/schemas.ts';
import {
  deadlineInput,
  deadlinePage,
  deadlineParams,
  deadlineSchema,
  deadlinesQuery,
} from './schemas.ts';

const tag = 'deadlines';

export const listDeadlines = operation({
  operationId: 'listDeadlines',
  tag,
  action: 'deadline.read',
  summary: { zh: '查询期限和豁免', en: 'List earlier days and exemptions' },
  description: {
    zh: '各机关自行规定的提前期限和批准的豁免，按设定先后列出；已终止的不列，除非 includeEnded=true。全国统一的期限（1月31日、3月31日）不在其列。',
    en:
      'The earlier days and exemptions that offices set, oldest first; ended ones only with ' +
      'includeEnded=true.',
  },
  query: deadlinesQuery,
  replies: {
    200: listReply(deadlinePage, '一页期限和豁免', 'A page of rules'),
  },
  problems: ['organization-unknown', 'organization-ambiguous', 'cursor-invalid'],
});

export const createDeadline = operation({
  operationId: 'createDeadline',
  tag,
  action: ['deadline.write', 'deadline.exempt'],
  summary: { zh: '设定提前期限或豁免', en: 'Set an earlier day or an exemption' },
  description: {
    zh: 'earlier：该机关及其全部下级的报告应在全国统一期限之前或当日公布，几项并存时以最早的为准。exemption：该机关的报告至该日不算逾期，须说明理由，不得超过全国统一期限一年；只能由上级设定。立即生效。',
    en:
      'earlier: applies to the organization and all below it; the earliest of several applies. exemption: the ' +
      'organization is not late until that day; an office above it sets it, with a reason. Takes effect at once.',
  },
  query: dryRunOnly,
  body: ref(deadlineInput),
  validation: 'handler',
  example: {
    type: 'earlier',
    organizationId: exampleCodes.bureau,
    year: 2023,
    kind: 'own',
    date: '2024-01-15',
    reason: '县政府办公室统一安排',
  },
  once: true,
  replies: {
    201: { schema: ref(deadlineSchema), description: { zh: '已设定', en: 'Set' } },
  },
  problems: ['organization-unknown', 'organization-ambiguous', 'year-unsupported', 'storage-full'],
});

export const getDeadline = operation({
  operationId: 'getDeadline',
  tag,
  action: 'deadline.read',
  summary: { zh: '读取期限或豁免', en: 'Read an earlier day or an exemption' },
  description: {
    zh: '已终止的仍可读取，endedAt 为终止时间。',
    en: 'Ended rules stay readable, with endedAt.',
  },
  params: deadlineParams,
  replies: {
    200: { schema: ref(deadlineSchema), description: { zh: '期限或豁免', en: 'The rule' } },
    304: { schema: noContent, description: { zh: '未变', en: 'Unchanged' } },
  },
  problems: ['not-found'],
});

export const endDeadline = operation({
  operationId: 'endDeadline',
  tag,
  action: ['deadline.write', 'deadline.exempt'],
  summary: { zh: '终止期限或豁免', en: 'End an earlier day or an exemption' },
  description: {
    zh: '立即失效，记录保留并注明终止时间；已终止的再次终止不变。要改动的，先终止再重新设定。需要 If-Match。',
    en: 'The rule no longer applies and stays readable; ending it again changes nothing. To change it, end it and create another.',
  },
  params: deadlineParams,
  query: dryRunOnly,
  replies: { 204: { schema: noContent, description: { zh: '已终止', en: 'Ended' } } },
  problems: ['not-found', 'precondition-required', 'precondition-failed', 'storage-full'],
});
