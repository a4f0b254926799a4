/** The schemas of rule adjustments. */
import { Type } from 'typebox';
import { adjustedSeverities } from '../../form/rules/adjustments.ts';
import { listAnswerQuery } from '../../http/answers/list-schemas.ts';
import { ref } from '../../http/contract/operation.ts';
import {
  addressLengthMax,
  anyOfQuery,
  choice,
  cursorQuery,
  instant,
  limitQuery,
  pageSchema,
  textField,
  uuid,
} from '../../http/contract/schemas.ts';
import { namedOrganizationSchema } from '../../reports/named-organization.ts';
import { parametersMax } from '../rule-faults.ts';

/** Lengths of a reason and of the id of a rule, in characters. */
const reasonLengthMax = 2000;
const ruleIdLengthMax = 20;

const closed = { additionalProperties: false };

const address = (description: string) =>
  Type.String({ minLength: 1, maxLength: addressLengthMax, description });

const ruleId = Type.String({
  minLength: 1,
  maxLength: ruleIdLengthMax,
  description: '规则编号，见 /rules / Id of the rule, see /rules',
});

const severity = Type.Union(
  [choice(adjustedSeverities, '最高严重程度 / The highest severity'), Type.Null()],
  {
    description:
      '该规则的结果最高为 warning（警告）或 information（提示），off 不再报告；null 不变。表内算术错误不能 off / ' +
      'The highest severity of its findings; off: not reported; null: unchanged. Errors of level 1 cannot be off',
  },
);

const parameters = Type.Record(Type.String(), Type.Number(), {
  maxProperties: parametersMax,
  description: '另定的阈值，名称和范围见规则的 parameters / Thresholds by name, see the rule',
});

const reason = { ...textField(reasonLengthMax, 1), description: '理由 / Why' };

/** An adjustment in an answer. */
export const adjustmentSchema = Type.Object(
  {
    id: uuid,
    ruleId,
    organization: ref(namedOrganizationSchema),
    severity,
    parameters,
    reason,
    endedAt: Type.Union([instant, Type.Null()], {
      description: '终止时间；null 仍有效 / When it ended; null: in force',
    }),
    version: Type.Integer({ minimum: 1, description: '版本号 / Version, counted from 1' }),
    createdAt: instant,
  },
  { $id: 'RuleAdjustment', ...closed, description: '规则调整 / A rule adjustment' },
);

/** The request body of a new adjustment. */
export const adjustmentInput = Type.Object(
  {
    organizationId: address(
      '机关的标识、统一社会信用代码或名称 / The organization, by id, credit code or name',
    ),
    ruleId,
    severity: Type.Optional(severity),
    parameters: Type.Optional(parameters),
    reason,
  },
  { $id: 'RuleAdjustmentInput', ...closed, description: '新的规则调整 / A new rule adjustment' },
);

export const adjustmentPage = pageSchema(ref(adjustmentSchema), 'RuleAdjustmentPage');

export const adjustmentParams = Type.Object(
  {
    adjustmentId: Type.String({
      minLength: 1,
      maxLength: addressLengthMax,
      description: '调整的标识 / Id of the adjustment',
    }),
  },
  closed,
);

export const adjustmentsQuery = Type.Object(
  {
    organizationId: Type.Optional(address('仅关于该机关的 / Only of this organization')),
    within: Type.Optional(address('该机关及其全部下级 / Of this organization and all below it')),
    ruleId: anyOfQuery(ruleId),
    includeEnded: Type.Optional(
      Type.Boolean({ default: false, description: '含已终止的 / Includes ended ones' }),
    ),
    limit: limitQuery,
    cursor: cursorQuery,
    ...listAnswerQuery(adjustmentSchema, 'id'),
  },
  closed,
);
