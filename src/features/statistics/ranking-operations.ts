/** The operations on indicators over many reports, as the contract describes them. */
import { csvType } from '../../http/answers/csv.ts';
import { noContent, operation, ref } from '../../http/contract/operation.ts';
import {
  distributionQuery,
  distributionSchema,
  indicatorSumsQuery,
  indicatorSumsSchema,
  rankingQuery,
  rankingSchema,
} from './ranking-schemas.ts';
import { tableText } from './sum-schemas.ts';
import { sumProblems } from './totals-operations.ts';

const tag = 'statistics';
const action = 'report.read';

const unchanged = { schema: noContent, description: { zh: '未变', en: 'Unchanged' } };

export const getIndicatorSums = operation({
  operationId: 'getIndicatorSums',
  tag,
  action,
  summary: { zh: '指标值：各口径并列', en: 'An indicator over many reports, by each definition' },
  description: {
    zh: '分子之和比分母之和，从不取各机关比率的平均；没有默认口径，不填 definition 时并列全部口径。缺报从不当作零。',
    en: 'The sum of numerators over the sum of denominators, never a mean of rates. No definition is the default: without `definition` all are answered side by side. Missing is never zero.',
  },
  query: indicatorSumsQuery,
  replies: {
    200: {
      schema: ref(indicatorSumsSchema),
      description: { zh: '指标值', en: 'The values' },
      also: { [csvType]: tableText('每组、每种口径一行', 'A line a group and definition') },
    },
    304: unchanged,
  },
  problems: sumProblems,
});

export const getRanking = operation({
  operationId: 'getRanking',
  tag,
  action,
  summary: { zh: '同类机关排名', en: 'Rank organizations among their peers' },
  description: {
    zh: '同层级、同类别、同规模的机关按一种口径排名；值相同名次相同。办件数少于 minimumCases（设置项 STATISTICS_CASES_MIN）的照列其值和区间，但没有名次。没有报告的机关不在其中。逐页读取须保持一致时加 asOf。',
    en: 'Among organizations of the same level, kind and size, by one definition; equal values have equal ranks. Those with fewer cases than `minimumCases` (the setting STATISTICS_CASES_MIN) are listed with value and interval, but have no rank; those without a report are not listed. Send `asOf` when pages must be of one moment.',
  },
  query: rankingQuery,
  replies: {
    200: {
      schema: ref(rankingSchema),
      description: { zh: '排名', en: 'The ranking' },
      also: { [csvType]: tableText('每个机关一行', 'A line an organization') },
    },
    304: unchanged,
  },
  problems: ['cursor-invalid', ...sumProblems],
});

export const getDistribution = operation({
  operationId: 'getDistribution',
  tag,
  action,
  summary: { zh: '指标在各机关间的分布', en: 'How an indicator is distributed' },
  description: {
    zh: '四分位数、直方图和未计入的机关数；中位数之外另列全部机关的合计之比。',
    en: 'Quartiles, a histogram and the organizations left out by reason; beside the median the ratio of sums of all.',
  },
  query: distributionQuery,
  replies: {
    200: {
      schema: ref(distributionSchema),
      description: { zh: '分布', en: 'The distribution' },
      also: { [csvType]: tableText('每项一行', 'A line a figure') },
    },
    304: unchanged,
  },
  problems: sumProblems,
});
