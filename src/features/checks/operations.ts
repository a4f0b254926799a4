/** The operation of `/checks`, as the contract describes it. */
import { operation, ref } from '../../http/contract/operation.ts';
import { checkAnswer, checkInput } from './schemas.ts';

export const runCheck = operation({
  operationId: 'runCheck',
  tag: 'checks',
  action: 'check.run',
  summary: { zh: '校验数据', en: 'Check figures' },
  description: {
    zh: '按规则校验所发数据，不保存任何内容；未填的合计由服务计算并列入 computed。设置 PUBLIC_CHECKS=true 时无需凭证。',
    en:
      'Runs the rules on the figures you send; nothing is saved. Totals left out are computed. ' +
      'No credential is required if PUBLIC_CHECKS=true.',
  },
  body: ref(checkInput),
  validation: 'handler',
  example: {
    year: 2023,
    reviewLitigation: {
      review: { upheld: 2, corrected: 1, other: 0, pending: 0, total: 4 },
      litigation: {
        direct: { upheld: 0, corrected: 0, other: 0, pending: 0 },
        afterReview: { upheld: 1, corrected: 0, other: 0, pending: 0 },
      },
    },
  },
  replies: {
    200: {
      schema: ref(checkAnswer),
      description: { zh: '校验结果', en: 'The findings' },
    },
  },
  problems: ['year-unsupported', 'work-too-heavy'],
});
