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

const whole = Type.Integer({ minimum: 0 });
const figure = Type.Union([Type.Number(), Type.Null()]);
const share = Type.Number({ minimum: 0, maximum: 1 });

const count = (description: string) => ({ ...whole, description });
const figureOf = (description: string) => ({ ...figure, description });

const indicator = choice(indicatorIds, '指标，见 /indicators / See /indicators');

const definition = Type.String({
  minLength: 1,
  maxLength: idLengthMax,
  description: '口径，见 /indicators / See /indicators',
});

const unit = choice(indicatorUnits, '单位，见 /indicators / See /indicators');

const interval = Type.Object(
  { low: share, high: share },
  { $id: 'SumInterval', ...closed, description: '95% Wilson' },
);

const intervalOrNull = Type.Union([ref(interval), Type.Null()], {
  description: '占比的区间 / Of a share',
});

/** The value of an indicator, with what it is made of. */
const valueMembers = {
  value: figureOf('null 见 state / null: see `state`'),
  numerator: figureOf('分子 / Numerator'),
  denominator: figureOf('分母 / Denominator'),
};

const indicatorSum = Type.Object(
  {
    definition,
    title: text,
    ...valueMembers,
    state: choice(
      indicatorSumStates,
      'no-cases 分母为零；inconsistent 数据矛盾；其余同 totals / Denominator 0; contradictory figures; others as in totals',
    ),
    interval: intervalOrNull,
    ...reportCounts,
  },
  { $id: 'SumIndicator', ...closed, description: '一种口径的值 / The value by a definition' },
);

const values = Type.Array(ref(indicatorSum), { maxItems: definitionsMax });

const indicatorGroup = Type.Object(
  {
    group: Type.String({ description: '同 totals / As in totals' }),
    name: Type.String({ maxLength: nameLengthMax, description: '名称 / Name' }),
    ...coverageCounts,
    values,
  },
  { $id: 'SumIndicatorGroup', ...closed, description: '一组机关 / A group' },
);

export const indicatorSumsSchema = Type.Object(
  {
    year: yearSchema,
    edition: sumEdition,
    ...sumScopeMembers,
    dataVersion,
    indicator,
    unit,
    ...coverageCounts,
    values,
    groups: Type.Array(ref(indicatorGroup), { maxItems: filingGroupsMax }),
  },
  { $id: 'SumIndicators', ...closed, description: '指标值 / The values' },
);

export const indicatorSumsQuery = Type.Object(
  {
    year: yearSchema,
    indicator,
    definition: Type.Optional(
      Type.Array(Type.String({ minLength: 1, maxLength: idLengthMax }), {
        minItems: 1,
        maxItems: definitionsMax,
        description: '口径；不填为全部 / Definitions; without it all of them',
      }),
    ),
    ...sumFilters,
    by: Type.Optional(choice(filingGroupings, '分组，同 totals / Groups, as in totals')),
    format: Type.Optional(formatQuery),
  },
  closed,
);

const order = choice(['high', 'low'] as const, '大的或小的在前 / Which values are first');

const leftOutReasons = ['not-comparable', 'inconsistent', 'no-cases', 'too-few-cases'] as const;

const rankedState = choice(
  ['value', 'no-cases', 'not-comparable', 'inconsistent'] as const,
  '同 SumIndicator / As in SumIndicator',
);

const rank = Type.Integer({ minimum: 1 });

const rankingEntry = Type.Object(
  {
    organization: ref(listedOrganization),
    level: choice(organizationLevels, '机关层级 / Level of the organization'),
    organizationKind: choice(organizationKinds, '机关类别 / Kind of organization'),
    ...valueMembers,
    state: rankedState,
    interval: intervalOrNull,
    rank: orNull(rank, '名次；null 见 reason / null: see `reason`'),
    peers: orNull(rank, '同类机关数，含本机关 / Peers, itself included'),
    reason: orNull(
      choice(leftOutReasons, '原因 / Reason'),
      '没有名次的原因；too-few-cases 少于 minimumCases / Why it has no rank',
    ),
    sizeBand: Type.Union(
      [Type.Object({ from: whole, to: Type.Union([whole, Type.Null()]) }, closed), Type.Null()],
      { description: '规模，即办件数 / Size, by cases' },
    ),
  },
  { $id: 'SumRankingEntry', ...closed, description: '一个机关 / An organization' },
);

/** What rankings and distributions are of. */
const measureMembers = {
  year: yearSchema,
  edition: sumEdition,
  ...sumScopeMembers,
  dataVersion,
  indicator,
  unit,
  definition,
  minimumCases: count('办件更少的不排名、不计入 / With fewer, no rank'),
  ...coverageCounts,
};

export const rankingSchema = Type.Object(
  {
    ...measureMembers,
    order,
    listed: count('列出的机关数 / Organizations listed'),
    ranked: count('有名次的 / With a rank'),
    ...pageMembers(ref(rankingEntry)),
  },
  { $id: 'SumRanking', ...closed, description: '排名 / A ranking' },
);

const measureFilters = {
  year: yearSchema,
  indicator,
  definition: Type.Optional({
    ...definition,
    description: '口径；有多种时必填 / Required where there are several',
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
        description: '只列该机关 / Only this one',
      }),
    ),
    limit: limitQuery,
    cursor: cursorQuery,
    format: Type.Optional(formatQuery),
  },
  closed,
);

const histogramBin = Type.Object({ from: share, to: share, count: whole }, closed);

const ratioOfSums = Type.Object(
  { ...valueMembers, state: rankedState, organizations: whole },
  closed,
);

export const distributionSchema = Type.Object(
  {
    ...measureMembers,
    n: count('计入的机关数 / Organizations counted'),
    ...{ min: figure, firstQuartile: figure, median: figure, thirdQuartile: figure, max: figure },
    quantileMethod: Type.Literal('nearest-rank'),
    histogram: Type.Union([Type.Array(histogramBin, { maxItems: 10 }), Type.Null()], {
      description: '占比的十等分 / Of a share',
    }),
    leftOut: Type.Object(Object.fromEntries(leftOutReasons.map((each) => [each, whole])), {
      ...closed,
      description: '未计入的机关数 / Organizations left out',
    }),
    ratioOfSums: Type.Union([ratioOfSums, Type.Null()], {
      description: '合计之比，含办件少的 / Of all together, also small ones',
    }),
  },
  { $id: 'SumDistribution', ...closed, description: '分布 / A distribution' },
);

export const distributionQuery = Type.Object(
  { ...measureFilters, format: Type.Optional(formatQuery) },
  closed,
);
