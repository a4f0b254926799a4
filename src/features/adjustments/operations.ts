/** The operations on rule adjustments, as the contract describes them. */
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
  action: 'adjustments.read',
  summary: { zh: '查询规则调整', en: 'List adjustments of rules' },
  description: {
    zh: '各机关对校验规则的调整，按设定先后列出；已终止的不列，除非 includeEnded=true。对一份报告，离报告机关最近的调整有效。',
    en:
      'What offices change of the rules, in the order of setting; ended ones only with ' +
      'includeEnded=true. For a report the adjustment of the nearest body counts.',
  },
  query: adjustmentsQuery,
  replies: {
    200: {
      schema: ref(adjustmentPage),
      description: { zh: '一页规则调整', en: 'A page of adjustments' },
    },
  },
  problems: ['organization-unknown', 'cursor-invalid'],
});

export const createAdjustment = operation({
  operationId: 'createRuleAdjustment',
  tag,
  action: 'adjustments.write',
  summary: { zh: '调整校验规则', en: 'Adjust a rule' },
  description: {
    zh: '对该机关及其全部下级：降低规则结果的严重程度（最低为不报告），或另定阈值，须说明理由。表内算术错误不能关闭。立即生效；已有的报告在下次校验时按新的规则判断。可先用 /rule-simulations 试算影响。',
    en:
      'For a body and all below it: findings of a rule are reported more softly or not at all, or checked ' +
      'by other thresholds, for a reason. Errors of level 1 are never off. It holds at once.',
  },
  query: dryRunOnly,
  body: ref(adjustmentInput),
  validation: 'handler',
  example: {
    organizationId: '113708260043292687',
    ruleId: 'P-02',
    severity: 'information',
    parameters: { percentMax: 40 },
    reason: '年末集中受理征地补偿类申请，结转比例普遍较高',
  },
  once: true,
  replies: {
    201: { schema: ref(adjustmentSchema), description: { zh: '已调整', en: 'Adjusted' } },
  },
  problems: ['organization-unknown', 'not-found', 'adjustment-exists', 'storage-full'],
});

export const getAdjustment = operation({
  operationId: 'getRuleAdjustment',
  tag,
  action: 'adjustments.read',
  summary: { zh: '读取规则调整', en: 'Read an adjustment of a rule' },
  description: {
    zh: '已终止的仍可读取，endedAt 为终止时间。',
    en: 'An ended one stays readable, with endedAt.',
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
  action: 'adjustments.write',
  summary: { zh: '终止规则调整', en: 'End an adjustment of a rule' },
  description: {
    zh: '立即失效，记录保留并注明终止时间；已终止的再次终止不变。要改动的，先终止再重新设定。需要 If-Match。',
    en: 'It holds no more and stays readable; a second time changes nothing. To change, set anew.',
  },
  params: adjustmentParams,
  query: dryRunOnly,
  replies: { 204: { schema: noContent, description: { zh: '已终止', en: 'Ended' } } },
  problems: ['not-found', 'precondition-required', 'precondition-failed', 'storage-full'],
});
