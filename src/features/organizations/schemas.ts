/** The schemas of the register of organizations. */
import { Type } from 'typebox';
import {
  type OrganizationKind,
  type OrganizationLevel,
  organizationKinds,
  organizationLevels,
  powers,
  type ReportKind,
  reportKinds,
} from '../../form/organization.ts';
import { fieldsQuery, listAnswerQuery } from '../../http/answers/list-schemas.ts';
import { lineField } from '../../http/bodies/line-field.ts';
import { ref } from '../../http/contract/operation.ts';
import {
  addressLengthMax,
  anyOfQuery,
  choice,
  civilDate,
  code18,
  instant,
  orNull,
  pagedBy,
  pageSchema,
  textField,
  uuid,
} from '../../http/contract/schemas.ts';
import { kindSchema, yearSchema } from '../../reports/members.ts';
import { nameLengthMax } from '../../reports/named-organization.ts';

const sorts = ['createdAt', '-createdAt', 'name', '-name'] as const;

const described = <Schema extends Type.TSchema>(schema: Schema, description: string): Schema => ({
  ...schema,
  description,
});

const closed = { additionalProperties: false };

const level = choice<OrganizationLevel>(
  organizationLevels,
  '层级：国家、省、地（市）、县（区）、乡镇（街道） / Level of government',
);
const kind = choice<OrganizationKind>(
  organizationKinds,
  '类别：政府、部门、办公室、开发区等管理区、事业单位及其他组织 / Kind of organization',
);
const reportsTo = choice<ReportKind>(
  reportKinds,
  '应编制的报告：own 本机关，consolidated 汇总。默认：县级以上政府为 consolidated，其余为 own / ' +
    'The report it must publish; by default consolidated for governments from county level up',
);
const divisionCode = Type.String({ pattern: '^[0-9]{6}([0-9]{3})?$', maxLength: 9 });

/** The id, the credit code or the name of an organization. */
const address = Type.String({ minLength: 1, maxLength: addressLengthMax });

const words = {
  name: '机关全称 / Full official name',
  aliases:
    '本机关的其他名称：简称、挂牌名称、曾用名；通用简称（如人社局）不必填写 / ' +
    'Its own alternative names; short names that the field uses, such as 人社局, are known anyway',
  code: '统一社会信用代码（GB 32100），校验位必须正确，不得重复 / Unified social credit code, unique',
  divisionCode:
    '行政区划代码（GB/T 2260）6 位；乡镇、街道 9 位 / Division code: six digits, nine for a township',
  parentId: '上级机关 / The organization above it',
  verticallyLed:
    '是否实行垂直领导（不计入本级政府汇总） / Under vertical administration: not in the local consolidated report',
  powers:
    '权责清单中的行政许可、行政处罚、行政强制、行政事业性收费；null 不清楚 / ' +
    'The items of its list of powers; null: not known',
  validFrom: '设立日期 / First day',
  validTo: '撤销日期 / The last day, which closes the organization',
};

/** The largest number of aliases of an organization. */
export const aliasesMax = 20;

const aliasList = Type.Array(lineField(nameLengthMax, '别名 / An alternative name'), {
  maxItems: aliasesMax,
  uniqueItems: true,
  description: words.aliases,
});

const required = { name: lineField(nameLengthMax, words.name), level, kind };

const dates = {
  validFrom: orNull(civilDate, words.validFrom),
  validTo: orNull(civilDate, words.validTo),
};

const verticallyLed = Type.Boolean({ description: words.verticallyLed, default: false });

const powersOrNull = orNull(
  Type.Array(choice(powers, '权力 / A power'), { maxItems: powers.length, uniqueItems: true }),
  words.powers,
);

const optional = {
  aliases: { ...aliasList, default: [] },
  code: orNull(code18, words.code),
  divisionCode: orNull(divisionCode, words.divisionCode),
  parentId: orNull(
    address,
    '上级机关：标识、统一社会信用代码或名称 / The organization above it, by id, credit code or name',
  ),
  reportsTo,
  verticallyLed,
  powers: powersOrNull,
  ...dates,
};

const readOnly = {
  id: described(uuid, '标识 / Id (UUIDv7)'),
  version: Type.Integer({ minimum: 1, description: '版本号 / Version, counted from 1' }),
  createdAt: described(instant, '登记时间 / When it was registered'),
  updatedAt: described(instant, '最后修改时间 / When it was last changed'),
};

/** An organization in an answer. */
export const organizationSchema = Type.Object(
  {
    id: readOnly.id,
    name: required.name,
    aliases: aliasList,
    level,
    kind,
    code: optional.code,
    divisionCode: optional.divisionCode,
    parentId: orNull(uuid, '上级机关；null 表示没有 / The organization above it; null: none'),
    reportsTo,
    verticallyLed: Type.Boolean({ description: words.verticallyLed }),
    powers: powersOrNull,
    ...dates,
    version: readOnly.version,
    createdAt: readOnly.createdAt,
    updatedAt: readOnly.updatedAt,
  },
  { $id: 'Organization', ...closed, description: '机关 / An organization of the register' },
);

/** The request body of a new organization. */
export const organizationInput = Type.Object(
  { ...required, ...Type.Partial(Type.Object(optional)).properties },
  { $id: 'OrganizationInput', ...closed, description: '新登记的机关 / A new organization' },
);

/**
 * The request body that replaces an organization. Read-only members may be sent back as they were
 * read.
 */
export const organizationReplacement = Type.Object(
  {
    ...required,
    ...Type.Partial(Type.Object({ ...optional, ...readOnly })).properties,
  },
  {
    $id: 'OrganizationReplacement',
    ...closed,
    description:
      '机关的完整内容；只读项可原样带回 / The whole organization; read-only members may be sent back as they were read',
  },
);

/** RFC 7396: members that are left out stay; null clears one or restores its default. */
export const organizationPatch = Type.Partial(
  Type.Object({
    ...required,
    ...optional,
    aliases: orNull(aliasList, 'null：清空 / null: none'),
    reportsTo: orNull(reportsTo, 'null：恢复默认 / null: the default'),
    verticallyLed: orNull(
      Type.Boolean(),
      `${words.verticallyLed}；null：恢复默认 / null: the default`,
    ),
    ...readOnly,
  }),
  {
    $id: 'OrganizationPatch',
    ...closed,
    description: '要改的项；null 表示清空 / The members to change; null clears a member',
  },
);

export const organizationPage = pageSchema(ref(organizationSchema), 'OrganizationPage');

export const organizationQuery = Type.Object(
  { fields: fieldsQuery(organizationSchema, 'id') },
  closed,
);

export const organizationParams = Type.Object(
  {
    organizationId: described(
      address,
      '机关标识、统一社会信用代码或名称 / The id, the credit code or the name of the organization',
    ),
  },
  closed,
);

export const organizationsQuery = Type.Object(
  {
    parentId: Type.Optional(
      described(address, '只列直接下级 / Only those directly below this organization'),
    ),
    within: Type.Optional(
      described(address, '该机关及其全部下级 / This organization and all below it'),
    ),
    level: anyOfQuery(level),
    kind: anyOfQuery(kind),
    q: Type.Optional({
      ...textField(nameLengthMax, 1),
      description:
        '名称、别名、简称（如人社局）中的文字，或拼音首字母（如 rsj）；可填几个词，以空格分隔，须全部符合 / ' +
        'Parts of the name, an alias or a short name, or pinyin initials; all of several words must match',
    }),
    hasReport: Type.Optional(
      Type.Boolean({
        description:
          '应编制 year 年度报告的机关中，true 为已报送（已提交、已审核或已发布），false 为未报送；草稿和退回的不算报送 / ' +
          'Of the organizations that were to report on year: those that have filed (submitted, accepted or published), or have not',
      }),
    ),
    year: Type.Optional(described(yearSchema, 'hasReport 的年度 / The year of hasReport')),
    reportKind: Type.Optional(
      described(
        kindSchema,
        '只列应编制此类报告的机关，与 hasReport 同用 / Only organizations that must publish this kind, with hasReport',
      ),
    ),
    ...pagedBy(sorts),
    ...listAnswerQuery(organizationSchema, 'id'),
  },
  closed,
);
