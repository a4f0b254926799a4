/** The schemas of indicators over many reports, of rankings and of distributions. */
import { Type } from 'typebox';
import { organizationKinds, organizationLevels } from '../../form/organization.ts';
import { formatQuery } from '../../http/answers/table-format.ts';
import { ref } from '../../http/contract/operation.ts';
import {
  addressLengthMax,
  choice,
  cursorQuery,
  limitQuery,
  orNull,
  pageMembers,
} from '../../http/contract/schemas.ts';
import { text } from '../../http/contract/text.ts';
import { yearSchema } from '../../reports/members.ts';
import { nameLengthMax } from '../../reports/named-organization.ts';
import { indicatorUnits } from '../../statistics/indicator.ts';
import { filingGroupings, filingGroupsMax } from '../../store/filing.ts';
import { definitionsMax, indicatorIds } from './definitions.ts';
import { indicatorSumStates } from './indicator-sums.ts';
import {
  coverageCounts,
  dataVersion,
  listedOrganization,
  reportCounts,
  sumEdition,
  sumFilters,
  sumScopeMembers,
} from './sum-schemas.ts';

const closed = { additionalProperties: false };
const idLengthMax = 100;

const count = (description: string) => Type.Integer({ minimum: 0, description });

const numberOrNull = (description: string) =>
  Type.Union([Type.Number(), Type.Null()], { description });

const indicator = choice(indicatorIds, '指标，见 /indicators / An indicator of /indicators');

const definition = Type.String({
  minLength: 1,
  maxLength: idLengthMax,
  description: '口径，见 /indicators / A definition of the indicator',
});

const share = Type.Number({ minimum: 0, maximum: 1 });

const interval = Type.Object(
  { low: share, high: share },
  { $id: 'ShareInterval', ...closed, description: '95% 区间（Wilson） / Wilson 95 % interval' },
);

const intervalOrNull = Type.Union([ref(interval), Type.Null()], {
  description: '占比的 95% 区间；其他为 null / The interval of a share; else null',
});

/** The value of an indicator, with what it is made of. */
const valueMembers = {
  value: numberOrNull(
    '占比（0 至 1）、每百件或件数；null 见 state / A share, a number per 100, or a number; null: see `state`',
  ),
  numerator: numberOrNull('分子 / The numerator'),
  denominator: numberOrNull('分母；件数没有 / The denominator; a number has none'),
};

const head = {
  indicator,
  title: text,
  unit: choice(indicatorUnits, '单位 / The unit, as in /indicators'),
};

const indicatorSum = Type.Object(
  {
    definition,
    title: text,
    ...valueMembers,
    state: choice(
      indicatorSumStates,
      'value 有值；no-cases 分母为零；blank 空白；not-filed 没有报告；not-comparable 格式版本缺单元格；inconsistent 数据矛盾 / ' +
        'A value; denominator 0; all blank; no report; cells missing in the editions; figures that contradict each other',
    ),
    interval: intervalOrNull,
    ...reportCounts,
  },
  {
    ...{ $id: 'IndicatorSum', ...closed },
    description: '一种口径的值：合计之比 / The value by one definition: a ratio of sums',
  },
);

const values = Type.Array(ref(indicatorSum), {
  maxItems: definitionsMax,
  description: '每种口径一项 / One for each definition',
});

const indicatorGroup = Type.Object(
  {
    group: Type.String({ description: '同 /statistics/totals / As in /statistics/totals' }),
    name: Type.String({ maxLength: nameLengthMax, description: '名称 / Name' }),
    ...coverageCounts,
    values,
  },
  { $id: 'IndicatorGroup', ...closed, description: '一组机关的指标值 / The values of a group' },
);

export const indicatorSumsSchema = Type.Object(
  {
    year: yearSchema,
    edition: sumEdition,
    ...sumScopeMembers,
    dataVersion,
    ...head,
    ...coverageCounts,
    values,
    groups: Type.Array(ref(indicatorGroup), {
      maxItems: filingGroupsMax,
      description: '按 by 分组；未填为空 / By `by`; else empty',
    }),
  },
  { $id: 'IndicatorSums', ...closed, description: '指标值 / An indicator over many reports' },
);

export const indicatorSumsQuery = Type.Object(
  {
    year: yearSchema,
    indicator,
    definition: Type.Optional(
      Type.Array(Type.String({ minLength: 1, maxLength: idLengthMax }), {
        minItems: 1,
        maxItems: definitionsMax,
        description:
          '口径，可填多个，以逗号分隔；不填为全部，没有默认口径 / One or more definitions; without it all of them, because none is the default',
      }),
    ),
    ...sumFilters,
    by: Type.Optional(
      choice(filingGroupings, '分组，同 /statistics/totals / Groups, as in /statistics/totals'),
    ),
    format: Type.Optional(formatQuery),
  },
  closed,
);

const order = choice(
  ['high', 'low'] as const,
  'high 值大的在前，low 值小的在前 / The highest values first, or the lowest',
);

const leftOutReasons = ['not-comparable', 'inconsistent', 'no-cases', 'too-few-cases'] as const;

const reason = choice(
  leftOutReasons,
  'not-comparable 缺单元格或空白；inconsistent 数据矛盾；no-cases 没有办件；too-few-cases 少于 minimumCases / ' +
    'A cell is missing or blank; figures contradict each other; no case; fewer than minimumCases',
);

const sizeBand = Type.Object(
  {
    from: count('至少 / From'),
    to: orNull(count('至多 / To'), '至多；null 无上限 / To; null: no end'),
  },
  { $id: 'SizeBand', ...closed, description: '办件数的区间 / A range of numbers of cases' },
);

const rankingEntry = Type.Object(
  {
    organization: ref(listedOrganization),
    level: choice(organizationLevels, '机关层级 / Level of the organization'),
    organizationKind: choice(organizationKinds, '机关类别 / Kind of organization'),
    ...valueMembers,
    state: choice(
      ['value', 'no-cases', 'not-comparable', 'inconsistent'] as const,
      '有值，或无值的原因 / A value, or why there is none',
    ),
    interval: intervalOrNull,
    rank: orNull(
      Type.Integer({ minimum: 1 }),
      '在同类机关中的名次，值相同名次相同；null 见 reason / The rank among its peers, equal for equal values; null: see `reason`',
    ),
    peers: orNull(
      Type.Integer({ minimum: 1 }),
      '同层级、同类别、同规模的机关数，含本机关 / Organizations of the same level, kind and size, itself included',
    ),
    reason: orNull(reason, '没有名次的原因 / Why it has no rank'),
    sizeBand: Type.Union([ref(sizeBand), Type.Null()], {
      description: '规模；null 没有办件 / The size; null: no cases',
    }),
  },
  { $id: 'RankingEntry', ...closed, description: '排名中的机关 / An organization of a ranking' },
);

/** What rankings and distributions are of. */
const measureMembers = {
  year: yearSchema,
  edition: sumEdition,
  ...sumScopeMembers,
  dataVersion,
  ...head,
  definition,
  definitionTitle: text,
  minimumCases: count('办件数少于此的不排名、不计入 / Organizations with fewer are left out'),
  ...coverageCounts,
};

export const rankingSchema = Type.Object(
  {
    ...measureMembers,
    order,
    listed: count('列出的机关数，即计入的报告数 / Organizations in the list'),
    ranked: count('其中有名次的 / Of these, with a rank'),
    ...pageMembers(ref(rankingEntry)),
  },
  { $id: 'Ranking', ...closed, description: '排名 / A ranking' },
);

const measureFilters = {
  year: yearSchema,
  indicator,
  definition: Type.Optional({
    ...definition,
    description:
      '口径，见 /indicators；有多种时必填 / A definition; required where the indicator has several',
  }),
  ...sumFilters,
};

export const rankingQuery = Type.Object(
  {
    ...measureFilters,
    order: Type.Optional({ ...order, default: 'high' }),
    organizationId: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: addressLengthMax,
        description: '只列该机关，名次仍在全部之中 / Only this one, with its rank among all',
      }),
    ),
    limit: limitQuery,
    cursor: cursorQuery,
    format: Type.Optional(formatQuery),
  },
  closed,
);

const histogramBin = Type.Object(
  { from: share, to: share, count: count('机关数 / Organizations') },
  {
    ...{ $id: 'HistogramBin', ...closed },
    description: '自 from 起、不到 to；末段含 1 / From `from`, below `to`; the last includes 1',
  },
);

const ratioOfSums = Type.Object(
  {
    ...valueMembers,
    state: choice(['value', 'no-cases', 'not-comparable', 'inconsistent'] as const, '状态 / State'),
    organizations: count('所含机关数，含办件过少的 / Organizations in it, also small ones'),
  },
  { $id: 'RatioOfSums', ...closed, description: '合计之比 / The ratio of sums' },
);

export const distributionSchema = Type.Object(
  {
    ...measureMembers,
    n: count('计入分布的机关数 / Organizations that are counted'),
    min: numberOrNull('最小值 / The least value'),
    firstQuartile: numberOrNull('第一四分位数 / The first quartile'),
    median: numberOrNull('中位数 / The median'),
    thirdQuartile: numberOrNull('第三四分位数 / The third quartile'),
    max: numberOrNull('最大值 / The greatest value'),
    quantileMethod: Type.Literal('nearest-rank', {
      description: '四分位数取实有机关的值 / Quartiles are values of organizations',
    }),
    histogram: Type.Union([Type.Array(ref(histogramBin), { maxItems: 10 }), Type.Null()], {
      description: '占比的十等分；其他为 null / Ten bins of a share; else null',
    }),
    leftOut: Type.Object(
      Object.fromEntries(leftOutReasons.map((each) => [each, count('机关数 / Organizations')])),
      { ...closed, description: '未计入的机关数，按原因 / Organizations left out, by reason' },
    ),
    ratioOfSums: Type.Union([ref(ratioOfSums), Type.Null()], {
      description:
        '全部机关的分子之和比分母之和；件数没有 / Of all together, never a mean of values; a number has none',
    }),
  },
  { $id: 'Distribution', ...closed, description: '分布 / A distribution' },
);

export const distributionQuery = Type.Object(
  { ...measureFilters, format: Type.Optional(formatQuery) },
  closed,
);
