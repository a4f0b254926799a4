/** The operations on statistics, as the contract describes them. */
import { csvType } from '../../http/answers/csv.ts';
import { listReply } from '../../http/answers/list-schemas.ts';
import { noContent, operation } from '../../http/contract/operation.ts';
import {
  definitionTableSchema,
  indicatorPageSchema,
  indicatorsQuery,
} from './indicator-schemas.ts';
import { completenessQuery, completenessSchema } from './schemas.ts';

export const getCompleteness = operation({
  operationId: 'getCompleteness',
  tag: 'statistics',
  action: 'organization.read',
  summary: { zh: '公布情况：谁未公布、谁逾期', en: 'Who has published, and who is late' },
  description: {
    zh: '统计范围内截至该年度 12 月 31 日存续的机关：应公布、按期、逾期和未公布的各有多少，并逐一列出，含从未新建报告的机关。是否按期以《条例》第四十九条的期限、提前期限和豁免为准，只看首次公布。已报送或已审核的，只在有权查看填报中报告的范围内计为 filed，其余计为未公布。计数不受 state 影响。',
    en:
      'The organizations that existed on 31 December of the year: how many were to publish, did so in time or late, or have not, and each of them by name, also those that never opened a report. ' +
      'In time is by Article 49 with earlier days and exemptions; only the first publication counts. Submitted and accepted reports count as filed where the caller may read working reports. The counts are of all states, whatever `state` lists.',
  },
  query: completenessQuery,
  replies: {
    200: listReply(completenessSchema, '公布情况', 'Who has published'),
  },
  problems: [
    'cursor-invalid',
    'organization-unknown',
    'organization-ambiguous',
    'year-unsupported',
  ],
});

export const listIndicators = operation({
  operationId: 'listIndicators',
  tag: 'statistics',
  action: 'catalogue.read',
  summary: { zh: '列出统计指标及其口径', en: 'List the indicators and their definitions' },
  description: {
    zh: '每个指标的各种口径：公式（格式中的官方名称）、分子分母的单元格、理由，以及可比的格式版本。没有默认口径。',
    en: 'The rival definitions of each indicator: formula in the labels of the form, cells, reason, and the editions that are comparable. None is the default.',
  },
  query: indicatorsQuery,
  replies: {
    200: {
      schema: indicatorPageSchema,
      description: { zh: '统计指标', en: 'The indicators' },
      also: { [csvType]: definitionTableSchema },
    },
    304: { schema: noContent, description: { zh: '未变', en: 'Unchanged' } },
  },
  problems: [],
});
