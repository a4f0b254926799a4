/** The operations on rule adjustments, as the contract describes them. */

import { listReply } from '../../http/answers/list-schemas.ts';
import { exampleCodes } from '../../http/contract/example-codes.ts';
import { noContent, operation, ref } from '../../http/contract/operation.ts';
import { dryRunOnly } from '../../http/contract/schemas.ts';
import {
  adjustmentInput,
  adjustmentPage,
  adjustmentParams,
  adjustmentSchema,
  adjustmentsQuery,
} from './schemas.ts';

const tag = 'checks';

export const listAdjustments = operation({
  operationId: 'listRuleAdjustments',
  tag,
  action: 'adjustment.read',
  summary: { zh: '查询规则调整', en: 'List rule adjustments' },
  description: {
    zh: '各机关对校验规则的调整，按设定先后列出；已终止的不列，除非 includeEnded=true。对一份报告，离报告机关最近的调整有效。',
    en:
      'The adjustments that offices made to rules, oldest first; ended ones only with ' +
      'includeEnded=true. The adjustment of the nearest organization applies to a report.',
  },
  query: adjustmentsQuery,
  replies: {
    200: listReply(adjustmentPage, '一页规则调整', 'A page of adjustments'),
  },
  problems: ['organization-unknown', 'organization-ambiguous', 'cursor-invalid'],
});

export const createAdjustment = operation({
  operationId: 'createRuleAdjustment',
  tag,
  action: 'adjustment.write',
  summary: { zh: '调整校验规则', en: 'Adjust a rule' },
  description: {
    zh: '对该机关及其全部下级：降低规则结果的严重程度（最低为不报告），或另定阈值，须说明理由。表内算术错误不能关闭。立即生效；已有的报告在下次校验时按新的规则判断。可先用 /rule-simulations 试算影响。',
    en:
      'For an organization and all below it: findings of a rule get a lower severity, are not reported, or are checked ' +
      'with other thresholds. A reason is required. Errors of level 1 cannot be turned off. Takes effect at once.',
  },
  query: dryRunOnly,
  body: ref(adjustmentInput),
  validation: 'handler',
  example: {
    organizationId: exampleCodes.bureau,
    ruleId: 'P-02',
    severity: 'information',
    parameters: { percentMax: 40 },
    reason: '年末集中受理征地补偿类申请，结转比例普遍较高',
  },
  once: true,
  replies: {
    201: { schema: ref(adjustmentSchema), description: { zh: '已调整', en: 'Adjusted' } },
  },
  problems: [
    'organization-unknown',
    'organization-ambiguous',
    'not-found',
    'adjustment-exists',
    'storage-full',
  ],
});

export const getAdjustment = operation({
  operationId: 'getRuleAdjustment',
  tag,
  action: 'adjustment.read',
  summary: { zh: '读取规则调整', en: 'Read a rule adjustment' },
  description: {
    zh: '已终止的仍可读取，endedAt 为终止时间。',
    en: 'Ended adjustments stay readable, with endedAt.',
  },
  params: adjustmentParams,
  replies: {
    200: { schema: ref(adjustmentSchema), description: { zh: '规则调整', en: 'The adjustment' } },
    304: { schema: noContent, description: { zh: '未变', en: 'Unchanged' } },
  },
  problems: ['not-found'],
});

export const endAdjustment = operation({
  operationId: 'endRuleAdjustment',
  tag,
  action: 'adjustment.write',
  summary: { zh: '终止规则调整', en: 'End a rule adjustment' },
  description: {
    zh: '立即失效，记录保留并注明终止时间；已终止的再次终止不变。要改动的，先终止再重新设定。需要 If-Match。',
    en: 'The adjustment no longer applies and stays readable; ending it again changes nothing. To change it, end it and create another.',
  },
  params: adjustmentParams,
  query: dryRunOnly,
  replies: { 204: { schema: noContent, description: { zh: '已终止', en: 'Ended' } } },
  problems: ['not-found', 'precondition-required', 'precondition-failed', 'storage-full'],
});
