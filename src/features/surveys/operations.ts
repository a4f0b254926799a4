/** The operations on surveys, as the contract describes them. */

import { Type } from 'typebox';
import { csvType } from '../../http/answers/csv.ts';
import { exampleCodes } from '../../http/contract/example-codes.ts';
import { operation, ref } from '../../http/contract/operation.ts';
import { findingsSummary, simulationAnswer, simulationInput, summaryQuery } from './schemas.ts';

const tag = 'checks';
const surveyProblems = [
  'organization-unknown',
  'organization-ambiguous',
  'survey-too-large',
  'survey-busy',
  'work-too-heavy',
] as const;

export const getFindingsSummary = operation({
  operationId: 'getFindingsSummary',
  tag,
  action: 'report.inspect',
  summary: { zh: '汇总校验结果', en: 'Summarise the findings of a subtree' },
  description: {
    zh: '按现行规则校验范围内正在填报的全部报告：哪些规则的结果最多，哪些机关的问题最多。format=csv 或 Accept: text/csv 时为可用 Excel 打开的表格，list 选择列表。报告过多时请按机关或年度缩小范围。',
    en: 'Runs the rules on every report of a subtree: the rules with most findings, the organizations with most errors.',
  },
  query: summaryQuery,
  replies: {
    200: {
      schema: ref(findingsSummary),
      description: { zh: '汇总', en: 'The summary' },
      also: { [csvType]: Type.String({ description: '逗号分隔的表格 / A table' }) },
    },
  },
  problems: surveyProblems,
});

export const simulateRules = operation({
  operationId: 'simulateRules',
  tag,
  action: 'simulation.run',
  summary: { zh: '试算规则改动', en: 'Simulate changes to rules' },
  description: {
    zh: '用改动后的规则重新校验范围内已保存的全部报告，与现行规则比较：哪些机关会新增或减少结果。不保存任何内容；满意后再用 /rule-adjustments 生效。',
    en: 'Runs the current and the changed rules on all reports of a subtree and lists the differences. Nothing is saved.',
  },
  body: ref(simulationInput),
  validation: 'handler',
  example: {
    organizationId: exampleCodes.bureau,
    from: 2022,
    to: 2023,
    changes: [
      { ruleId: 'P-02', parameters: { percentMax: 10 } },
      { ruleId: 'X-03', severity: 'error' },
    ],
  },
  replies: {
    200: {
      schema: ref(simulationAnswer),
      description: { zh: '试算结果', en: 'The differences' },
    },
  },
  problems: surveyProblems,
});
