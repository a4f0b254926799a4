/** Indicators over many reports, rankings and distributions as tables. */
import type { Text } from '../../form/types.ts';
import type { CsvValue } from '../../http/answers/csv.ts';
import type { ListTable } from '../../http/answers/list-table.ts';
import { columnsOf } from '../../http/answers/list-table.ts';
import { levelLabels, organizationKindLabels } from '../../reports/labels.ts';
import type { Distribution } from '../../statistics/distribution.ts';
import type { RankingEntry } from '../../statistics/ranking.ts';
import type { SizeBand } from '../../statistics/size-bands.ts';
import { coverageColumns } from './coverage-columns.ts';
import type { IndicatorLine, IndicatorSum } from './indicator-sums.ts';
import type { RankingLine } from './ranking.ts';

/** Why there is no value, or no rank, as a reader of a table sees it. */
const reasonLabels: Readonly<
  Record<IndicatorSum['state'] | NonNullable<RankingEntry['reason']>, Text>
> = {
  value: { zh: '有值', en: 'Value' },
  'no-cases': { zh: '没有办件', en: 'No cases' },
  blank: { zh: '空白', en: 'Blank' },
  'not-filed': { zh: '未报送', en: 'Not filed' },
  'not-comparable': { zh: '不可比', en: 'Not comparable' },
  inconsistent: { zh: '数据矛盾', en: 'Contradictory figures' },
  'too-few-cases': { zh: '办件过少', en: 'Too few cases' },
};

/** The whole as a group of its own. */
const wholeLabel: Text = { zh: '全部', en: 'All' };

/** The values of an indicator as a table: a line a group and definition. */
export const indicatorSumTable: ListTable<IndicatorLine> = (() => {
  const column = columnsOf<IndicatorLine>();
  return {
    name: { zh: '指标值', ascii: 'indicators' },
    key: 'definition',
    columns: [
      column('name', '范围', 'Group', ({ name }) => (name === '' ? wholeLabel : name)),
      column('definition', '口径标识', 'Definition', ({ definition }) => definition),
      column('title', '口径', 'Title', ({ title }) => title),
      column('value', '值', 'Value', ({ value }) => value),
      column('state', '状态', 'State', ({ state }) => reasonLabels[state]),
      column('numerator', '分子', 'Numerator', ({ numerator }) => numerator),
      column('denominator', '分母', 'Denominator', ({ denominator }) => denominator),
      column('interval', '区间下限', 'Interval from', ({ interval }) => interval?.low ?? null),
      column('interval', '区间上限', 'Interval to', ({ interval }) => interval?.high ?? null),
      ...coverageColumns<IndicatorLine>(),
    ],
  };
})();

const sayBand = (band: SizeBand | null): string | null =>
  band && (band.to === null ? `≥ ${band.from}` : `${band.from}–${band.to}`);

/** A ranking as a table. */
export const rankingTable: ListTable<RankingLine> = (() => {
  const column = columnsOf<RankingLine>();
  return {
    name: { zh: '排名', ascii: 'ranking' },
    key: 'organization',
    columns: [
      column('rank', '名次', 'Rank', ({ rank }) => rank),
      column('peers', '同类机关数', 'Peers', ({ peers }) => peers),
      column('organization', '机关名称', 'Organization', (line) => line.organization.name),
      column('organization', '机关标识', 'Id of the organization', (line) => line.organization.id),
      column('level', '层级', 'Level', ({ level }) => levelLabels[level]),
      column(
        'organizationKind',
        '类别',
        'Kind of organization',
        (line) => organizationKindLabels[line.organizationKind],
      ),
      column('sizeBand', '规模', 'Size', ({ sizeBand }) => sayBand(sizeBand)),
      column('value', '值', 'Value', ({ value }) => value),
      column('state', '状态', 'State', ({ state }) => reasonLabels[state]),
      column('numerator', '分子', 'Numerator', ({ numerator }) => numerator),
      column('denominator', '分母', 'Denominator', ({ denominator }) => denominator),
      column('interval', '区间下限', 'Interval from', ({ interval }) => interval?.low ?? null),
      column('interval', '区间上限', 'Interval to', ({ interval }) => interval?.high ?? null),
      column('reason', '不排名的原因', 'Why there is no rank', ({ reason }) =>
        reason === null ? null : reasonLabels[reason],
      ),
    ],
  };
})();

/** A line of the table of a distribution. */
interface DistributionLine {
  readonly figure: Text;
  readonly value: CsvValue;
}

/** A distribution as a table. */
export const distributionTable: ListTable<DistributionLine> = (() => {
  const column = columnsOf<DistributionLine>();
  return {
    name: { zh: '分布', ascii: 'distribution' },
    key: 'figure',
    columns: [
      column('figure', '项目', 'Figure', ({ figure }) => figure),
      column('value', '值', 'Value', ({ value }) => value),
    ],
  };
})();

/** Returns a distribution as the lines of a table. */
export function listDistributionLines(of: Distribution): readonly DistributionLine[] {
  const line = (zh: string, en: string, value: CsvValue) => ({ figure: { zh, en }, value });
  const leftOut = Object.entries(of.leftOut) as [keyof Distribution['leftOut'], number][];
  return [
    line('计入机关数', 'Organizations counted', of.n),
    line('最小值', 'Least', of.min),
    line('第一四分位数', 'First quartile', of.firstQuartile),
    line('中位数', 'Median', of.median),
    line('第三四分位数', 'Third quartile', of.thirdQuartile),
    line('最大值', 'Greatest', of.max),
    line('合计之比', 'Ratio of sums', of.ratioOfSums?.value ?? null),
    line('合计所含机关数', 'Organizations in the sums', of.ratioOfSums?.organizations ?? null),
    ...(of.histogram ?? []).map(({ from, to, count }) =>
      line(`${from}–${to} 的机关数`, `Organizations from ${from} to ${to}`, count),
    ),
    ...leftOut.map(([reason, count]) =>
      line(
        `未计入：${reasonLabels[reason].zh}`,
        `Left out: ${reasonLabels[reason].en.toLowerCase()}`,
        count,
      ),
    ),
  ];
}
