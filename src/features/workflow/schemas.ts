/** The schemas of transitions and explanations. */
import { Type } from 'typebox';
import { listAnswerQuery } from '../../http/answers/list-schemas.ts';
import { ref } from '../../http/contract/operation.ts';
import {
  anyOfQuery,
  instant,
  pageQuery,
  pageSchema,
  textField,
} from '../../http/contract/schemas.ts';
import type { TransitionAction } from '../../policy/workflow.ts';
import { transitionActions } from '../../policy/workflow.ts';
import { signOffSchema, statusSchema } from '../../reports/members.ts';
import { originMembers } from '../../reports/origin-schemas.ts';
import { reportParams } from '../../reports/schemas.ts';

const closed = { additionalProperties: false };

/** Lengths of a reason, of a comment and of a pointer, in characters. */
const reasonLengthMax = 2000;
const pointerLengthMax = 200;
/** The largest number of comments of one return: more than a report has cells. */
const commentsMax = 300;

const reason = textField(reasonLengthMax, 1);

const comment = Type.Object(
  {
    pointer: {
      ...textField(pointerLengthMax, 1),
      description: '单元格或部分（JSON Pointer） / The cell, or the section, as a JSON Pointer',
    },
    text: { ...reason, description: '意见 / What to do about it' },
  },
  { $id: 'CellComment', ...closed, description: '对单元格的意见 / A comment on a cell' },
);

const action = Type.Unsafe<TransitionAction>({
  type: 'string',
  enum: [...transitionActions],
  description:
    'submit 报送，withdraw 撤回，return 退回，accept 审核通过，publish 公布，correct 启动更正 / The transition',
});

/** The request body of a transition. */
export const transitionInput = Type.Object(
  {
    action,
    reason: Type.Optional({
      ...reason,
      description: '理由：退回和更正必填 / The reason; required to return and to correct',
    }),
    comments: Type.Optional(
      Type.Array(ref(comment), {
        maxItems: commentsMax,
        description: '退回时对单元格的意见 / On a return: comments on cells',
      }),
    ),
    signOff: Type.Optional(ref(signOffSchema)),
  },
  { $id: 'TransitionInput', ...closed, description: '办理 / A transition' },
);

/** A transition in the history of a report. */
const transition = Type.Object(
  {
    ...originMembers,
    status: statusSchema,
    version: Type.Integer({ minimum: 1, description: '由此产生的版本 / The version it made' }),
    occurredAt: { ...instant, description: '办理时间 / When it was done' },
  },
  { $id: 'Transition', ...closed, description: '办理记录 / A transition' },
);

export const transitionPage = pageSchema(ref(transition), 'TransitionPage');

export const transitionsQuery = Type.Object(
  {
    action: anyOfQuery(action),
    ...pageQuery.properties,
    ...listAnswerQuery(transition, 'version'),
  },
  closed,
);

export const explanationParams = Type.Object(
  {
    ...reportParams.properties,
    findingKey: {
      ...textField(pointerLengthMax, 1),
      description: '校验结果的 key / The key of the finding',
    },
  },
  closed,
);

export const explanationInput = Type.Object(
  { reason: { ...reason, description: '说明 / Why the figures are correct' } },
  { $id: 'ExplanationInput', ...closed, description: '对警告的说明 / The reason for a warning' },
);

export const explanationSchema = Type.Object(
  { findingKey: Type.String({ description: '校验结果的 key / Key of the finding' }), reason },
  { $id: 'Explanation', ...closed, description: '对警告的说明 / The reason for a warning' },
);
