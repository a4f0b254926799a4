/** The schemas of local deadline rules. */
import { Type } from 'typebox';
import { listAnswerQuery } from '../../http/answers/list-schemas.ts';
import { ref } from '../../http/contract/operation.ts';
import {
  addressLengthMax,
  anyOfQuery,
  civilDate,
  cursorQuery,
  instant,
  limitQuery,
  pageSchema,
  textField,
  uuid,
} from '../../http/contract/schemas.ts';
import type { LocalRule } from '../../policy/deadlines.ts';
import { kindSchema, yearSchema } from '../../reports/members.ts';
import { namedOrganizationSchema } from '../../reports/named-organization.ts';

/** Length of a reason, in characters. */
const reasonLengthMax = 2000;

const closed = { additionalProperties: false };

const address = (description: string) =>
  Type.String({ minLength: 1, maxLength: addressLengthMax, description });

const type = Type.Unsafe<LocalRule>({
  type: 'string',
  enum: ['earlier', 'exemption'],
  description:
    'earlier 提前期限（本机关及全部下级），exemption 豁免（仅该机关） / ' +
    'An earlier day for an organization and all below it, or an exemption of one organization',
});

const date = {
  ...civilDate,
  description:
    '应公布的最后日期，或豁免的最后一天（北京时间） / The due day, or the last day of the exemption',
};

const reason = textField(reasonLengthMax, 1);

/** A deadline rule in an answer. */
export const deadlineSchema = Type.Object(
  {
    id: uuid,
    type,
    organization: ref(namedOrganizationSchema),
    year: yearSchema,
    kind: kindSchema,
    date,
    reason: Type.Union([reason, Type.Null()], { description: '理由 / The reason; null: none' }),
    endedAt: Type.Union([instant, Type.Null()], {
      description: '终止时间；null 仍有效 / When it ended; null: in force',
    }),
    version: Type.Integer({ minimum: 1, description: '版本号 / Version, counted from 1' }),
    createdAt: instant,
  },
  { $id: 'Deadline', ...closed, description: '提前期限或豁免 / An earlier day, or an exemption' },
);

/** The request body of a new deadline rule. */
export const deadlineInput = Type.Object(
  {
    type,
    organizationId: address(
      '机关的标识、统一社会信用代码或名称 / The organization, by id, credit code or name',
    ),
    year: yearSchema,
    kind: kindSchema,
    date,
    reason: Type.Optional(
      Type.Union([reason, Type.Null()], {
        description: '理由：豁免必填 / The reason; required for an exemption',
      }),
    ),
  },
  { $id: 'DeadlineInput', ...closed, description: '新期限或豁免 / A new earlier day or exemption' },
);

export const deadlinePage = pageSchema(ref(deadlineSchema), 'DeadlinePage');

export const deadlineParams = Type.Object(
  {
    deadlineId: Type.String({
      minLength: 1,
      maxLength: addressLengthMax,
      description: '期限或豁免的标识 / Id of the rule',
    }),
  },
  closed,
);

export const deadlinesQuery = Type.Object(
  {
    organizationId: Type.Optional(address('仅关于该机关的 / Only of this organization')),
    within: Type.Optional(address('该机关及其全部下级 / Of this organization and all below it')),
    year: anyOfQuery(yearSchema),
    kind: anyOfQuery(kindSchema),
    type: anyOfQuery(type),
    includeEnded: Type.Optional(
      Type.Boolean({ default: false, description: '含已终止的 / Includes ended ones' }),
    ),
    limit: limitQuery,
    cursor: cursorQuery,
    ...listAnswerQuery(deadlineSchema, 'id'),
  },
  closed,
);
