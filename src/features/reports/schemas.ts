/** The schemas of requests about reports. */
import { Type } from 'typebox';
import {
  type OrganizationKind,
  type OrganizationLevel,
  organizationKinds,
  organizationLevels,
} from '../../form/organization.ts';
import { fieldsQuery, listAnswerQuery } from '../../http/answers/list-schemas.ts';
import { formatQuery } from '../../http/answers/table-format.ts';
import { findingCountsSchema, findingSchema } from '../../http/contract/finding-schemas.ts';
import { ref } from '../../http/contract/operation.ts';
import {
  addressLengthMax,
  anyOfQuery,
  choice,
  instant,
  pagedBy,
  pageSchema,
  textField,
} from '../../http/contract/schemas.ts';
import {
  editionSchema,
  kindSchema,
  statusSchema,
  titleLengthMax,
  titleSchema,
  yearSchema,
} from '../../reports/members.ts';
import {
  anyTables,
  narrativeInput,
  readOnlyMembers,
  reportSchema,
  reportSummarySchema,
} from '../../reports/schemas.ts';

const closed = { additionalProperties: false };

const address = (description: string) =>
  Type.String({ minLength: 1, maxLength: addressLengthMax, description });

const organizationId = address(
  '报告机关：标识、统一社会信用代码或名称 / The reporting organization, by id, credit code or name',
);

/** A table whose shape depends on the year: the handler validates it against that edition. */
const unvalidatedTable = {
  proactiveDisclosure: Type.Unknown(),
  applicationStatistics: Type.Unknown(),
  reviewLitigation: Type.Unknown(),
};

type Tables = Record<keyof typeof unvalidatedTable, Type.TSchema>;

const readOnly = {
  ...readOnlyMembers,
  organizationId,
};

function inputOf(tables: Tables, options: Record<string, unknown>) {
  const narrative = ref(narrativeInput);
  const optional = Type.Partial(Type.Object({ title: titleSchema, narrative, ...tables }));
  return Type.Object(
    { organizationId, year: yearSchema, kind: kindSchema, ...optional.properties },
    { ...closed, ...options },
  );
}

function replacementOf(tables: Tables, options: Record<string, unknown>) {
  const narrative = ref(narrativeInput);
  return Type.Partial(Type.Object({ title: titleSchema, narrative, ...tables, ...readOnly }), {
    ...closed,
    ...options,
  });
}

function patchOf(tables: Tables, options: Record<string, unknown>) {
  const title = Type.Union([titleSchema, Type.Null()], {
    description: 'null：恢复默认标题 / null: the default title',
  });
  const narrative = Type.Union([ref(narrativeInput), Type.Null()]);
  return Type.Partial(Type.Object({ title, narrative, ...tables, ...readOnly }), {
    ...closed,
    ...options,
  });
}

const patched = anyTables('patch');

function orBlank(schema: Type.TSchema) {
  return Type.Union([schema, Type.Null()]);
}

/** The request body of a new report, as documented. */
export const reportInput = inputOf(anyTables('sent'), {
  $id: 'ReportInput',
  description:
    '新报告；表格的格式版本由年度决定，未填的部分为空白，未填的合计由服务计算 / ' +
    'A new report; the year decides the edition of its tables. What is left out is blank',
});

/**
 * The request body that replaces a report, as documented. Read-only members may be sent back as
 * they were read.
 */
export const reportReplacement = replacementOf(anyTables('sent'), {
  $id: 'ReportReplacement',
  description:
    '报告的完整内容；只读项可原样带回 / The whole report; read-only members may be sent back as they were read',
});

/** RFC 7396, as documented: members that are left out stay; null blanks one. */
export const reportPatch = patchOf(
  {
    proactiveDisclosure: orBlank(patched.proactiveDisclosure),
    applicationStatistics: orBlank(patched.applicationStatistics),
    reviewLitigation: orBlank(patched.reviewLitigation),
  },
  {
    $id: 'ReportPatch',
    description: '要改的项；null 为空白 / The members to change; null makes one blank',
  },
);

/** The same without the tables, which the handler validates by the edition. */
export const inputEnvelope = inputOf(unvalidatedTable, {});
export const replacementEnvelope = replacementOf(unvalidatedTable, {});
export const patchEnvelope = patchOf(unvalidatedTable, {});

export const reportPage = pageSchema(ref(reportSummarySchema), 'ReportPage');

/** The findings of a report. There are never so many that pages are needed. */
export const findingList = Type.Object(
  {
    items: Type.Array(ref(findingSchema)),
    next: Type.Null({ description: '总是 null：一次全部列出 / Always null: all are listed' }),
    counts: ref(findingCountsSchema),
  },
  { $id: 'FindingList', ...closed, description: '全部校验结果 / All findings' },
);

/** The parameters for the instant and the face of what is read. */
const looking = {
  asOf: Type.Optional({
    ...instant,
    description: '该时刻的内容，逐字节一致 / As it was at that instant, byte for byte',
  }),
  published: Type.Optional(
    Type.Boolean({
      default: false,
      description:
        'true：公众所见的已公布版本 / true: the published version, as the public sees it',
    }),
  ),
};

export const lookingQuery = Type.Object(looking, closed);

export const reportQuery = Type.Object(
  { ...looking, fields: fieldsQuery(reportSchema, 'id') },
  closed,
);

export const findingsQuery = Type.Object({ format: Type.Optional(formatQuery) }, closed);

const sorts = [
  ...(['createdAt', '-createdAt', 'updatedAt', '-updatedAt', 'year', '-year'] as const),
  ...(['organizationName', '-organizationName', 'daysLate', '-daysLate'] as const),
  ...(['findings', '-findings'] as const),
] as const;

export const reportsQuery = Type.Object(
  {
    organizationId: Type.Optional(
      address('报告机关 / The reporting organization, by id, credit code or name'),
    ),
    within: Type.Optional(
      address('该机关及其全部下级 / Reports of this organization and all below it'),
    ),
    year: anyOfQuery(yearSchema),
    yearFrom: Type.Optional({ ...yearSchema, description: '最早的年度 / The first year' }),
    yearTo: Type.Optional({ ...yearSchema, description: '最晚的年度 / The last year' }),
    kind: anyOfQuery(kindSchema),
    status: anyOfQuery(statusSchema),
    edition: anyOfQuery(editionSchema),
    level: anyOfQuery(
      choice<OrganizationLevel>(organizationLevels, '机关层级 / Level of the organization'),
    ),
    organizationKind: anyOfQuery(
      choice<OrganizationKind>(organizationKinds, '机关类别 / Kind of organization'),
    ),
    updatedSince: Type.Optional({
      ...instant,
      description: '该时刻及以后修改过的（公众：公布的） / Changed at this instant or later',
    }),
    hasErrors: Type.Optional(
      Type.Boolean({ description: '是否有错误级校验结果 / Whether the rules find errors' }),
    ),
    hasWarnings: Type.Optional(
      Type.Boolean({ description: '是否有警告级校验结果 / Whether the rules find warnings' }),
    ),
    overdue: Type.Optional(Type.Boolean({ description: '是否逾期 / Whether it is overdue' })),
    q: Type.Optional({
      ...textField(titleLengthMax, 1),
      description:
        '标题中的文字，或机关的名称、别名、简称（如人社局）、拼音首字母；多个词以空格分隔，须全部符合 / ' +
        'Parts of the title, or of the name, an alias, a short name or the pinyin initials of the ' +
        'organization; all of several words must match',
    }),
    ...looking,
    asOf: Type.Optional({
      ...instant,
      description:
        '该时刻的内容和隶属关系；须同时用 organizationId 或小范围的 within / As it was at that ' +
        'instant, including the tree of organizations; requires organizationId, or within with few organizations',
    }),
    ...pagedBy(sorts),
    ...listAnswerQuery(reportSummarySchema, 'id'),
  },
  closed,
);
