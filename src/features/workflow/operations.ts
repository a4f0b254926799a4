/** The operations on transitions and explanations, as the contract describes them. */
import { listReply } from '../../http/answers/list-schemas.ts';
import { noContent, operation, ref } from '../../http/contract/operation.ts';
import { dryRunOnly } from '../../http/contract/schemas.ts';
import { transitionPermissions } from '../../policy/workflow.ts';
import { reportParams, reportSchema } from '../../reports/schemas.ts';
import {
  explanationInput,
  explanationParams,
  explanationSchema,
  transitionInput,
  transitionPage,
  transitionsQuery,
} from './schemas.ts';

const tag = 'workflow';
const conditional = ['not-found', 'precondition-required', 'precondition-failed'] as const;

export const listTransitions = operation({
  operationId: 'listTransitions',
  tag,
  action: 'report.inspect',
  summary: { zh: '查询办理记录', en: 'List the transitions of a report' },
  description: {
    zh: '报送、撤回、退回、审核通过、公布、更正，按先后列出，含办理人、理由和意见。',
    en: 'Every transition in order: who, when, why, with comments on cells.',
  },
  params: reportParams,
  query: transitionsQuery,
  replies: { 200: listReply(transitionPage, '一页记录', 'A page') },
  problems: ['not-found', 'cursor-invalid'],
});

export const createTransition = operation({
  operationId: 'createTransition',
  once: true,
  tag,
  action: transitionPermissions,
  summary: { zh: '办理：报送、撤回、退回、审核、公布、更正', en: 'Apply a transition to a report' },
  description: {
    zh: '办理后返回报告的现状。报送、审核通过和公布时重新校验：有错误或有未说明的警告则拒绝（409，findings 逐项列出）。退回和更正须有 reason，公布须有 signOff。需要 If-Match。',
    en:
      'Returns the report after the transition. To submit, accept and publish, the rules are run ' +
      'again: with errors, or warnings without a reason, it is refused (409 with `findings`).',
  },
  params: reportParams,
  query: dryRunOnly,
  body: ref(transitionInput),
  example: { action: 'submit' },
  replies: {
    200: {
      schema: ref(reportSchema),
      description: { zh: '报告的现状', en: 'The report after the transition' },
    },
  },
  problems: [...conditional, 'state-refused', 'findings-open', 'work-too-heavy', 'storage-full'],
});

export const putExplanation = operation({
  operationId: 'putExplanation',
  tag,
  action: 'report.write',
  summary: { zh: '说明校验警告', en: 'Explain a warning' },
  description: {
    zh: '警告须逐项说明后方可报送；相关数值改变后说明自动失效。需要报告的 If-Match。',
    en: 'A reason explains one warning, and is dropped when an operand changes.',
  },
  params: explanationParams,
  query: dryRunOnly,
  body: ref(explanationInput),
  example: { reason: '该案为上年结转，已与法制机构核对。' },
  replies: {
    200: { schema: ref(explanationSchema), description: { zh: '已说明', en: 'Explained' } },
  },
  problems: [
    ...conditional,
    'state-refused',
    'finding-not-explainable',
    'work-too-heavy',
    'storage-full',
  ],
});

export const deleteExplanation = operation({
  operationId: 'deleteExplanation',
  tag,
  action: 'report.write',
  summary: { zh: '撤销对警告的说明', en: 'Remove an explanation' },
  description: {
    zh: '警告重新变为未说明。需要报告的 If-Match。',
    en: 'The warning has no reason again.',
  },
  params: explanationParams,
  query: dryRunOnly,
  replies: { 204: { schema: noContent, description: { zh: '已撤销', en: 'Taken back' } } },
  problems: [...conditional, 'state-refused', 'storage-full'],
});
