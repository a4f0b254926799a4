/** The parameters and members that all sums of reports have in common. */
import { Type } from 'typebox';
import { organizationKinds, organizationLevels } from '../../form/organization.ts';
import { ref } from '../../http/contract/operation.ts';
import {
  addressLengthMax,
  anyOfQuery,
  choice,
  instant,
  orNull,
  uuid,
} from '../../http/contract/schemas.ts';
import { reportStatuses } from '../../policy/workflow.ts';
import { editionSchema, statusSchema } from '../../reports/members.ts';
import { namedOrganizationSchema, nameLengthMax } from '../../reports/named-organization.ts';
import { sumSchemas } from '../../reports/table-schemas.ts';
import { cellStates } from './cell-sums.ts';
import { sumUnit } from './cell-values.ts';

/** Which organizations of a subtree: those of the level of its root, or all. */
const sumScopes = ['area', 'own'] as const;

const scope = choice(
  sumScopes,
  'area 全域：该机关及其全部下级；own 本级：其中与该机关同级的，须填 within / ' +
    'All of the subtree; or only its level, which requires within',
);

const verticallyLed = Type.Boolean({
  default: false,
  description:
    'true 只计垂直管理机关，false 只计其余；二者从不相加 / Only vertical systems, or only the others',
});

/** The filters of every sum, besides the year. */
export const sumFilters = {
  within: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: addressLengthMax,
      description: '该机关及其全部下级；默认为整个名录 / This organization and all below it',
    }),
  ),
  scope: Type.Optional({ ...scope, default: 'area' }),
  level: anyOfQuery(choice(organizationLevels, '机关层级 / Level of the organization')),
  organizationKind: anyOfQuery(choice(organizationKinds, '机关类别 / Kind of organization')),
  verticallyLed: Type.Optional(verticallyLed),
  status: anyOfQuery(
    choice(
      reportStatuses,
      '默认 published：已公布的数据；其他状态：填报中的版本，within 须在有权查看的范围内 / ' +
        'Published figures; or working versions of a subtree that the caller may read',
    ),
  ),
  asOf: Type.Optional({
    ...instant,
    description: '该时刻的内容，逐字节一致 / As it was at that instant, byte for byte',
  }),
};

/** What a sum is of, as every answer repeats it. */
export const sumScopeMembers = {
  within: Type.Union([ref(namedOrganizationSchema), Type.Null()], {
    description: '所辖范围；null 为整个名录 / The subtree; null: the whole register',
  }),
  scope,
  status: Type.Array(statusSchema, { maxItems: 5 }),
  verticallyLed,
  asOf: orNull(instant, 'null 为现在 / null: now'),
};

/** The members of an organization that lists of sums name. */
export const organizationName = {
  id: uuid,
  name: Type.String({ maxLength: nameLengthMax, description: '机关名称 / Name' }),
};

/** An organization of a list of sums. */
export const listedOrganization = Type.Object(organizationName, {
  ...{ $id: 'ListedOrganization', additionalProperties: false },
  description: '机关 / An organization',
});

/** The number of changes of what was published and of the register. */
export const dataVersion = Type.Integer({
  minimum: 0,
  description: '数据版本，公布或名录变动后增大 / Grows with publications and the register',
});

export const sumEdition = {
  ...editionSchema,
  description: '该年度的格式版本 / The edition of the year',
};

export const cellState = choice(
  cellStates,
  'value 有值（零即 0）；blank 有报告，此格全部空白；not-filed 没有报告；not-comparable 各报告的格式版本均无此格 / ' +
    'A sum of the reports that have a value (zero is 0); all blank; no report; not in their editions',
);

/** Counts of reports behind a sum. */
export const reportCounts = {
  reports: Type.Integer({
    minimum: 0,
    description: '有值的报告数；合计格须各项都有 / Reports with a value; of a total, in each part',
  }),
  blank: Type.Integer({
    minimum: 0,
    description: '空白的报告数；合计格为任一项 / Reports with a blank; of a total, in any part',
  }),
  notComparable: Type.Integer({
    minimum: 0,
    description: '格式版本没有此格或其一项的报告数 / Reports of editions without it or a part',
  }),
};

/** An exact sum of any cell. */
export const sumValue = Type.Union([sumSchemas.change, sumSchemas.money], {
  description: `整数，或${sumUnit}十进制字符串；null 没有报告有值 / A count, or an amount; null: no report has a value`,
});

const organizations = (description: string) => Type.Integer({ minimum: 0, description });

/** What was expected of a sum, what is in it, and what it lacks. */
export const coverageCounts = {
  expected: organizations('应有本机关报告的机关数 / Organizations that were to publish'),
  included: organizations('计入的报告数 / Reports in the sum'),
  missing: organizations('没有报告的机关数 / Organizations without a report'),
};

/** The length of a pointer, of coordinates and of the name of a cell. */
export const cellAddressMax = 200;

export const cellAddress = Type.String({
  minLength: 1,
  maxLength: cellAddressMax,
  description:
    '单元格：JSON Pointer、坐标（如 3.1.C7）或名称（如 carriedOver.total） / A cell, by pointer, coordinates or name',
});

/** Returns the schema of an answer as a table. */
export function tableText(zh: string, en: string) {
  return Type.String({ description: `CSV（UTF-8）：${zh} / ${en}` });
}

export const cellPointer = Type.String({
  maxLength: cellAddressMax,
  description: '单元格 / The cell',
});

export const labelText = Type.String({ maxLength: 400 });

export const cellUnit = Type.Union([Type.Literal(sumUnit), Type.Null()], {
  description: '单位；null 为件数 / Unit; null: a count',
});
