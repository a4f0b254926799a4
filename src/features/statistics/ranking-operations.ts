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
    zh: '合计之比，从不取各机关比率的平均；缺报不当作零。',
    en: 'The ratio of sums, never a mean of rates; missing is never zero.',
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
    zh: '在同层级、同类别、同规模的机关中排名，值相同名次相同；办件数少于 STATISTICS_CASES_MIN 的列出但没有名次。',
    en: 'Among those of the same level, kind and size; equal values have equal ranks. With fewer cases than STATISTICS_CASES_MIN they are listed without a rank.',
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
    zh: '四分位数、直方图，以及合计之比。',
    en: 'Quartiles, a histogram, and the ratio of sums.',
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
