/** The schemas of statistics: who has published, who is late. */
import { Type } from 'typebox';
import { organizationKinds, organizationLevels } from '../../form/organization.ts';
import { listAnswerQuery } from '../../http/answers/list-schemas.ts';
import { ref } from '../../http/contract/operation.ts';
import {
  addressLengthMax,
  anyOfQuery,
  choice,
  civilDate,
  instant,
  orNull,
  pagedBy,
  pageMembers,
  totalMember,
  uuid,
} from '../../http/contract/schemas.ts';
import { filingStates } from '../../policy/filing-states.ts';
import { kindSchema, yearSchema } from '../../reports/members.ts';
import { namedOrganizationSchema, nameLengthMax } from '../../reports/named-organization.ts';
import { filingGroupings } from '../../store/filing.ts';

const closed = { additionalProperties: false };

const level = choice(organizationLevels, '机关层级 / Level of the organization');
const organizationKind = choice(organizationKinds, '机关类别 / Kind of organization');

const state = choice(
  filingStates,
  'on-time 按期公布，late 逾期公布，filed 已报送或已审核、尚未公布，overdue 逾期未公布，not-due 未到期或在豁免期内 / ' +
    'Published in time; published late; submitted or accepted; overdue; not due yet or exempted',
);

const count = (description: string) => Type.Integer({ minimum: 0, description });

const counts = Type.Object(
  {
    expected: count('应公布的机关数，为以下各项之和 / Organizations that were to publish: the sum'),
    onTime: count('按期公布 / Published in time'),
    late: count('逾期公布 / Published late'),
    filed: count('已报送或已审核，尚未公布 / Submitted or accepted, not published'),
    overdue: count('逾期未公布，也未报送 / Overdue and not filed'),
    notDue: count('未到期或在豁免期内 / Not due yet, or exempted'),
    daysLateMax: count('其中逾期最多的天数 / The most days late of any'),
  },
  { $id: 'FilingCounts', ...closed, description: '按状态计数 / Counts by state' },
);

const group = Type.Object(
  {
    group: Type.String({
      description:
        '层级、类别，或直接下级的标识（连同其全部下级；本机关自身单列） / The level, the kind, or the id of an organization directly below, with all below it',
    }),
    name: Type.String({ maxLength: nameLengthMax, description: '名称 / Name' }),
    counts: ref(counts),
  },
  { $id: 'FilingGroup', ...closed, description: '一组机关 / A group of organizations' },
);

/** The report that an organization was to publish. */
export const filingSchema = Type.Object(
  {
    organization: ref(namedOrganizationSchema),
    level,
    organizationKind,
    kind: kindSchema,
    state,
    dueDate: { ...civilDate, description: '应公布的最后日期 / The day on which it is due' },
    exemptUntil: orNull(civilDate, '豁免的最后一天 / The last day of an exemption; null: none'),
    daysLate: count('逾期天数 / Days late'),
    publishedAt: orNull(instant, '首次公布时间 / When it was first published'),
    reportId: orNull(
      uuid,
      '报告；null 为没有或无权查看 / The report; null: none, or not for the caller',
    ),
  },
  { $id: 'Filing', ...closed, description: '一个机关应公布的报告 / The report that was due' },
);

/** The answer: counts first, then a page of organizations. */
export const completenessSchema = Type.Object(
  {
    year: yearSchema,
    within: Type.Union([ref(namedOrganizationSchema), Type.Null()], {
      description: '所辖范围；null 为整个名录 / The subtree; null: the whole register',
    }),
    today: { ...civilDate, description: '据以判断逾期的日期（北京时间） / The day that decides' },
    counts: ref(counts),
    groups: Type.Array(ref(group), { description: '按 by 分组；未填为空 / By `by`; else empty' }),
    ...pageMembers(ref(filingSchema)),
    total: totalMember,
  },
  { $id: 'Completeness', ...closed, description: '公布情况 / Who has published' },
);

const address = (description: string) =>
  Type.String({ minLength: 1, maxLength: addressLengthMax, description });

const sorts = ['createdAt', '-createdAt', 'name', '-name'] as const;

export const completenessQuery = Type.Object(
  {
    year: yearSchema,
    within: Type.Optional(
      address('该机关及其全部下级；默认为整个名录 / This organization and all below it'),
    ),
    level: anyOfQuery(level),
    organizationKind: anyOfQuery(organizationKind),
    kind: anyOfQuery(kindSchema),
    by: Type.Optional(
      choice(
        filingGroupings,
        'level 按层级，organizationKind 按类别，child 按直接下级分组计数 / Groups of the counts',
      ),
    ),
    state: anyOfQuery(state),
    ...pagedBy(sorts),
    ...listAnswerQuery(filingSchema, 'organization'),
  },
  closed,
);
