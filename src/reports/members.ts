/**
 * The members of a report as it is answered, one entry each, in the order of the answer. Schemas,
 * the kept bytes, lines of lists and the read-only members derive from this table. Prose and tables
 * follow these members: their parts are lists of the form.
 */
import type { TSchema } from 'typebox';
import { Type } from 'typebox';
import { editions, firstReportYear } from '../form/editions/index.ts';
import { type ReportKind, reportKinds } from '../form/organization.ts';
import type { EditionId } from '../form/types.ts';
import { lineField } from '../http/bodies/line-field.ts';
import { findingCountsSchema } from '../http/contract/finding-schemas.ts';
import { ref } from '../http/contract/reference.ts';
import { choice, civilDate, instant, uuid } from '../http/contract/schemas.ts';
import type { ReportAction, ReportStatus } from '../policy/workflow.ts';
import { reportActions, reportStatuses } from '../policy/workflow.ts';
import type { Report } from '../store/report.ts';
import { namedOrganizationSchema } from './named-organization.ts';

const closed = { additionalProperties: false };

/** Length of a title, in characters. */
export const titleLengthMax = 200;
/** Length of a name or a post, in characters. */
const signatureLengthMax = 100;
/**
 * The largest number of cells of an edition, and of characters of a pointer: more than any form
 * has.
 */
export const cellsMax = 1000;
const pointerSchema = Type.String({ maxLength: 200 });

const orNull = (schema: TSchema, description: string) =>
  Type.Union([schema, Type.Null()], { description });

export const yearSchema = Type.Integer({
  minimum: 1000,
  maximum: 9999,
  description: `报告年度，${firstReportYear} 年起 / The year reported on, from ${firstReportYear}`,
});
export const kindSchema = choice<ReportKind>(
  reportKinds,
  '类别：own 本机关，consolidated 汇总 / Of the organization itself, or of all below it',
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

export const computedSchema = Type.Array(pointerSchema, {
  maxItems: cellsMax,
  description: '由服务计算的合计（未填报者） / Totals that were left out and computed',
});

const carriedInSchema = Type.Object(
  {
    reportId: { ...uuid, description: '来源报告 / The report the figures come from' },
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
      '新建时由上年已公布报告带入的数字 / The figures carried over from last year’s published report',
  },
);

/** The person who signs for a publication. */
export const signOffSchema = Type.Object(
  {
    name: lineField(signatureLengthMax, '签发人姓名 / Name'),
    post: lineField(signatureLengthMax, '签发人职务 / Post'),
    date: { ...civilDate, description: '签发日期 / The day of the signature' },
  },
  { $id: 'SignOff', ...closed, description: '签发 / Who signed, and when' },
);

interface MemberEntry {
  readonly schema: TSchema;
  /**
   * Returns its value in the bytes of a version; absent: it depends on the caller, the day, the
   * register.
   */
  readonly kept?: (report: Report) => unknown;
  /** Lines of lists have it. */
  readonly inLists?: true;
  /** Callers set it; the service sets every other member. */
  readonly isContent?: true;
}

/** Returns the entries of members whose name is also that of their value in a report. */
const keptAs =
  <Name extends keyof Report>(name: Name) =>
  (report: Report) =>
    report[name];

/** The members, by their names in the answer. */
export const reportMembers = {
  id: { schema: uuid, kept: keptAs('id'), inLists: true },
  organizationId: {
    schema: { ...uuid, description: '报告机关的标识 / Id of the reporting organization' },
    kept: keptAs('organizationId'),
    inLists: true,
  },
  year: { schema: yearSchema, kept: keptAs('year'), inLists: true },
  kind: { schema: kindSchema, kept: keptAs('kind'), inLists: true },
  edition: { schema: editionSchema, kept: keptAs('edition'), inLists: true },
  title: { schema: titleSchema, kept: keptAs('title'), inLists: true, isContent: true },
  status: { schema: statusSchema, kept: keptAs('status'), inLists: true },
  version: {
    schema: Type.Integer({ minimum: 1, description: '版本号 / Version, counted from 1' }),
    kept: keptAs('version'),
    inLists: true,
  },
  computed: { schema: computedSchema, kept: keptAs('computed') },
  carriedIn: {
    schema: orNull(
      ref(carriedInSchema),
      '由上年报告带入的数字及其来源；null 没有带入 / The figures carried over from last year; null: none',
    ),
    kept: keptAs('carriedIn'),
  },
  findings: { schema: ref(findingCountsSchema), kept: keptAs('findings'), inLists: true },
  ruleSetVersion: {
    schema: Type.String({
      maxLength: 100,
      description: '校验所用规则集的版本 / The version of the rule set that checked it',
    }),
    kept: keptAs('ruleSet'),
  },
  createdAt: {
    schema: { ...instant, description: '创建时间 / When it was created' },
    kept: keptAs('createdAt'),
    inLists: true,
  },
  updatedAt: {
    schema: { ...instant, description: '最后修改时间 / When it was last changed' },
    kept: keptAs('updatedAt'),
    inLists: true,
  },
  submittedAt: {
    schema: orNull(instant, '最近一次报送的时间 / When it was last submitted'),
    kept: keptAs('submittedAt'),
    inLists: true,
  },
  publishedAt: {
    schema: orNull(instant, '最近一次公布的时间 / When it was last published'),
    kept: keptAs('publishedAt'),
    inLists: true,
  },
  signOff: {
    schema: orNull(
      ref(signOffSchema),
      '公布时的签发人；null 尚未公布 / Who signed the publication; null: not published',
    ),
    kept: keptAs('signOff'),
  },
  organization: { schema: ref(namedOrganizationSchema), inLists: true },
  dueDate: {
    schema: { ...civilDate, description: '应公布的最后日期（北京时间） / The last day to publish' },
    inLists: true,
  },
  exemptUntil: {
    schema: orNull(
      civilDate,
      '豁免至该日（含）；null 无豁免 / Not late until this day; null: no exemption',
    ),
    inLists: true,
  },
  overdue: {
    schema: Type.Boolean({ description: '是否逾期未公布 / Past its due date and not published' }),
    inLists: true,
  },
  daysLate: {
    schema: Type.Integer({
      minimum: 0,
      description: '首次公布时或至今逾期的天数 / Days late when first published, or so far',
    }),
    inLists: true,
  },
  allowedActions: {
    schema: Type.Array(choice<ReportAction>(reportActions, '操作 / Action'), {
      maxItems: reportActions.length,
      description: '调用者可执行的操作 / What the caller may do',
    }),
    inLists: true,
  },
} as const satisfies Readonly<Record<string, MemberEntry>>;

/** The name of a member of a report besides its prose and tables. */
export type ReportMember = keyof typeof reportMembers;

const entries = Object.entries(reportMembers) as [ReportMember, MemberEntry][];

/** Returns the schemas of the members that meet a condition, by name. */
export function selectMembers(
  condition: (member: MemberEntry) => boolean,
): Readonly<Record<string, TSchema>> {
  const selected = entries.filter(([, member]) => condition(member));
  return Object.fromEntries(selected.map(([name, { schema }]) => [name, schema]));
}

const keptEntries = entries.flatMap(([name, { kept }]) =>
  kept === undefined ? [] : [{ name, kept }],
);

/** Returns the members of a report that the bytes of its version contain, in their order. */
export function keptMembers(report: Report): Partial<Record<ReportMember, unknown>> {
  return Object.fromEntries(keptEntries.map(({ name, kept }) => [name, kept(report)]));
}

/** Checks that only the service sets a member. */
export function isReadOnly(name: ReportMember): boolean {
  const member: MemberEntry = reportMembers[name];
  return member.isContent !== true;
}
