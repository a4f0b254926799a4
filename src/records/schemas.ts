/** The shapes of a report, whole and in parts, and of what the rules say of it. */
import { Type } from 'typebox';
import { type ReportKind, reportKinds } from '../form/body.ts';
import { editions } from '../form/editions/index.ts';
import { tableMembers } from '../form/figures.ts';
import type { CellValue, EditionId, Severity, TableMember } from '../form/types.ts';
import { lineField } from '../http/line-field.ts';
import { ref } from '../http/reference.ts';
import { choice, civilDate, countCell, instant, textField, uuid } from '../http/schemas.ts';
import type { ReportAction, ReportStatus } from '../policy/workflow.ts';
import { reportActions, reportStatuses } from '../policy/workflow.ts';
import { namedOrganization } from './named-organization.ts';
import type { Shape } from './table-schemas.ts';
import { anyTableSchema } from './table-schemas.ts';

const closed = { additionalProperties: false };

/** Characters of a section of prose: the longest published ones have about 20,000. */
export const proseLengthMax = 30_000;
/** Characters of a title. */
export const titleLengthMax = 200;

const word = (description: string) => Type.String({ description });

const prose = (description: string) =>
  Type.Union([textField(proseLengthMax), Type.Null()], { description });

const yuan = (description: string) =>
  Type.Union(
    [
      Type.String({ pattern: '^(0|[1-9][0-9]{0,11})([.][0-9]{1,2})?$', maxLength: 15 }),
      Type.Null(),
    ],
    { description: `${description}，十进制字符串 / Yuan, a decimal string` },
  );

const feeMembers = {
  notices: { ...countCell, description: '发出收费通知的件数 / Fee notices sent' },
  amountCharged: yuan('通知收取的总金额（元）'),
  amountReceived: yuan('实际收取的总金额（元）'),
};

const feeLabel = '政府信息公开信息处理费（国办函〔2020〕109号） / Information-processing fee';

const feeSchema = Type.Object(feeMembers, {
  $id: 'InformationProcessingFee',
  ...closed,
  description: feeLabel,
});
const feeInput = Type.Partial(Type.Object(feeMembers), {
  $id: 'InformationProcessingFeeInput',
  ...closed,
  description: `${feeLabel}；未填或 null 为空白 / Left out or null: blank`,
});

const proseMembers = {
  preamble: prose('前言 / What stands before the sections'),
  overview: prose('一、总体情况 / Overview'),
  problemsAndImprovements: prose('五、存在的主要问题及改进情况 / Problems and improvements'),
  otherMatters: prose('六、其他需要报告的事项 / Other matters'),
};

/** The prose of a report, as answered. */
export const narrativeSchema = Type.Object(
  { ...proseMembers, informationProcessingFee: ref(feeSchema) },
  { $id: 'Narrative', ...closed, description: '文字部分；段落以换行分隔 / The prose, by section' },
);

/** The prose as sent whole or as a merge patch: null, or in a whole what is left out, is blank. */
export const narrativeInput = Type.Partial(
  Type.Object({
    ...proseMembers,
    informationProcessingFee: Type.Union([ref(feeInput), Type.Null()]),
  }),
  {
    $id: 'NarrativeInput',
    ...closed,
    description: '文字部分；null 为空白 / The prose; null: blank',
  },
);

const cellValue = Type.Unsafe<CellValue>({
  anyOf: [{ type: 'number' }, { type: 'string' }, { type: 'null' }],
  description: '单元格的值 / The content of a cell',
});

const suggestionSchema = Type.Object(
  { pointer: word('单元格 / The cell, as a JSON Pointer'), value: cellValue },
  {
    $id: 'Suggestion',
    ...closed,
    description: '可能的更正，不会自动采用 / Never applied by itself',
  },
);

const operand = (description: string) => Type.Union([Type.Number(), Type.Null()], { description });

/** What a rule says of a report, in the language of the answer. */
export const findingSchema = Type.Object(
  {
    key: word('稳定标识：规则、单元格、数值不变则不变 / Stable while rule, cells and values are'),
    rule: word('规则编号 / Id of the rule, such as A-01'),
    severity: choice<Severity>(['error', 'warning', 'information'], '严重程度 / Severity'),
    message: word('说明 / What is wrong'),
    pointers: Type.Array(Type.String(), { description: '涉及的单元格 / The cells it is about' }),
    left: operand('左端数值 / Left operand'),
    right: operand('右端数值 / Right operand'),
    difference: operand('左端减右端 / Left less right'),
    suggestions: Type.Array(ref(suggestionSchema), {
      description: '可能的更正 / What may mend it',
    }),
    explanation: Type.Union([Type.String(), Type.Null()], {
      description: '填报机关的说明 / The reason that answers it, null: none',
    }),
  },
  { $id: 'Finding', ...closed, description: '校验结果 / A finding of the rules' },
);

const counted = (description: string) => Type.Integer({ minimum: 0, description });

export const findingCountsSchema = Type.Object(
  {
    errors: counted('错误数 / Errors'),
    warnings: counted('警告数 / Warnings'),
    information: counted('提示数 / Information'),
  },
  { $id: 'FindingCounts', ...closed, description: '各级校验结果的数量 / Findings by severity' },
);

export const yearSchema = Type.Integer({
  minimum: 1000,
  maximum: 9999,
  description: '报告年度，2019 年起 / The year reported on, from 2019',
});
export const kindSchema = choice<ReportKind>(
  reportKinds,
  '类别：own 本机关，consolidated 汇总 / Of the body itself, or of all below it',
);
export const editionSchema = choice<EditionId>(
  editions.map(({ id }) => id),
  '格式版本，由年度决定 / The edition of the form follows from the year',
);
export const statusSchema = choice<ReportStatus>(
  reportStatuses,
  '状态：draft 草稿，submitted 已报送，returned 已退回，accepted 审核通过，published 已公布 / State',
);
export const titleSchema = lineField(titleLengthMax, '标题 / Title');

/** Cells of an edition, and characters of the pointer of one: more than any form has. */
const cellsMax = 1000;
const pointerSchema = Type.String({ maxLength: 200 });

export const computedSchema = Type.Array(pointerSchema, {
  maxItems: cellsMax,
  description: '由服务计算的合计（未填报者） / Totals that were left out and computed',
});

const carriedInSchema = Type.Object(
  {
    reportId: { ...uuid, description: '来源报告 / The report it comes from' },
    year: { ...yearSchema, description: '来源报告的年度 / Its year' },
    version: Type.Integer({ minimum: 1, description: '来源报告的版本 / Its version' }),
    pointers: Type.Array(pointerSchema, {
      maxItems: cellsMax,
      description: '带入的单元格 / The cells',
    }),
  },
  {
    $id: 'CarriedIn',
    ...closed,
    description:
      '新建时由上年已公布报告带入的数字 / What was taken over from last year’s published report',
  },
);

const carriedIn = Type.Union([ref(carriedInSchema), Type.Null()], {
  description: '由上年报告带入的数字及其来源；null 没有带入 / Carried in from last year, or null',
});

/** Characters of a name or a post. */
const signatureLengthMax = 100;

/** Who answers for a publication. */
export const signOffSchema = Type.Object(
  {
    name: lineField(signatureLengthMax, '签发人姓名 / Name'),
    post: lineField(signatureLengthMax, '签发人职务 / Post'),
    date: { ...civilDate, description: '签发日期 / The day of the signature' },
  },
  { $id: 'SignOff', ...closed, description: '签发 / Who signed, and when' },
);

/** Everything of a report that a list shows and that only the service sets. */
const head = {
  id: uuid,
  organization: ref(namedOrganization),
  year: yearSchema,
  kind: kindSchema,
  edition: editionSchema,
};

const course = {
  status: statusSchema,
  version: Type.Integer({ minimum: 1, description: '版本号 / Version, counted from 1' }),
  findings: ref(findingCountsSchema),
  dueDate: { ...civilDate, description: '应公布的最后日期（北京时间） / The last day to publish' },
  exemptUntil: Type.Union([civilDate, Type.Null()], {
    description: '豁免至该日（含）；null 无豁免 / Not late until this day; null: no exemption',
  }),
  overdue: Type.Boolean({ description: '是否逾期未公布 / Past its due date and not published' }),
  daysLate: Type.Integer({
    minimum: 0,
    description: '首次公布时或至今逾期的天数 / Days late when first published, or so far',
  }),
  allowedActions: Type.Array(choice<ReportAction>(reportActions, '操作 / Action'), {
    maxItems: reportActions.length,
    description: '调用者可执行的操作 / What the caller may do',
  }),
  createdAt: { ...instant, description: '创建时间 / When it was made' },
  updatedAt: { ...instant, description: '最后修改时间 / When it was last changed' },
  submittedAt: Type.Union([instant, Type.Null()], {
    description: '最近一次报送的时间 / When it was last submitted',
  }),
  publishedAt: Type.Union([instant, Type.Null()], {
    description: '最近一次公布的时间 / When it was last published',
  }),
};

/** The members that tell of checks and signature, of the whole report alone. */
const proof = {
  ruleSetVersion: Type.String({
    maxLength: 100,
    description: '校验所用规则集的版本 / The version of the rule set that checked it',
  }),
  signOff: Type.Union([ref(signOffSchema), Type.Null()], {
    description: '公布时的签发人；null 尚未公布 / Who signed the publication; null: not published',
  }),
};

/** The members of a report that callers may send back as they were read, but not change. */
export const readOnlyMembers = {
  ...head,
  ...course,
  ...proof,
  computed: computedSchema,
  carriedIn,
};

/** A line of a list of reports. */
export const reportSummarySchema = Type.Object(
  { ...head, title: titleSchema, ...course },
  { $id: 'ReportSummary', ...closed, description: '报告摘要 / A report without its contents' },
);

/** The tables of a report as members of a schema, of whichever edition. */
export function anyTables(shape: Shape) {
  const entries = tableMembers.map((member) => [member, anyTableSchema(member, shape)]);
  return Object.fromEntries(entries) as Record<TableMember, Type.TSchema>;
}

/** The address of a report. */
export const reportParams = Type.Object(
  { reportId: { ...uuid, description: '报告标识 / The id of the report' } },
  closed,
);

/** A report as it is answered. */
export const reportSchema = Type.Object(
  {
    ...head,
    organizationId: { ...uuid, description: '报告机关的标识 / Id of the body that reports' },
    title: titleSchema,
    ...course,
    ...proof,
    narrative: ref(narrativeSchema),
    ...anyTables('stored'),
    computed: computedSchema,
    carriedIn,
  },
  { $id: 'Report', ...closed, description: '年度报告 / An annual report' },
);
