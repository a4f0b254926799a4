/** The operations on sums of reports, as the contract describes them. */
import { csvType } from '../../http/answers/csv.ts';
import { noContent, operation, ref } from '../../http/contract/operation.ts';
import { explainQuery, explanationOfSum } from './explain-schemas.ts';
import { seriesQuery, seriesSchema } from './series-schemas.ts';
import { tableText } from './sum-schemas.ts';
import { totalsQuery, totalsSchema } from './totals-schemas.ts';

const tag = 'statistics';
const action = 'report.read';

const unchanged = { schema: noContent, description: { zh: '未变', en: 'Unchanged' } };

/** What any sum can be refused for. */
export const sumProblems = [
  'credential-missing',
  'not-allowed',
  'organization-unknown',
  'organization-ambiguous',
  'year-unsupported',
  'instant-in-future',
] as const;

export const getTotals = operation({
  operationId: 'getTotals',
  tag,
  action,
  summary: { zh: '汇总：各格合计及其覆盖范围', en: 'Sum every cell, with what the sums are of' },
  description: {
    zh: '各机关本机关报告的逐格合计，结构与报告相同；只计该年末存续的机关。汇总报告已是合计，从不计入；垂直管理机关另计。缺报从不当作零：见 states 和 coverage。已公布的数据任何人可读，其他状态限有权查看的范围。',
    en:
      'The reports that organizations made for themselves, summed cell by cell, of those that existed at the end of the year. Consolidated reports are sums already and never added; organizations of vertical systems are summed apart. ' +
      'Missing is never zero: see `states` and `coverage`. Published figures are public; others only where the caller may read every report.',
  },
  query: totalsQuery,
  replies: {
    200: {
      schema: ref(totalsSchema),
      description: { zh: '各格合计', en: 'The sums' },
      also: {
        [csvType]: tableText(
          '每格一行，by 的各组为列；空白格为空，末几行说明覆盖范围',
          'A line a cell, a column a group; the last lines say what the sums are of',
        ),
      },
    },
    304: unchanged,
  },
  problems: sumProblems,
});

export const explainTotal = operation({
  operationId: 'explainTotal',
  tag,
  action,
  summary: { zh: '合计的构成', en: 'Explain a sum' },
  description: {
    zh: '相加的单元格、报告及其版本；各页数值之和恰为合计。',
    en: 'The cells and reports that it is made of; the values of all pages add up to it.',
  },
  query: explainQuery,
  replies: {
    200: {
      schema: ref(explanationOfSum),
      description: { zh: '合计的构成', en: 'The explanation' },
      also: { [csvType]: tableText('每份报告一行', 'A line a report') },
    },
    304: unchanged,
  },
  problems: ['cursor-invalid', ...sumProblems],
});

export const getSeries = operation({
  operationId: 'getSeries',
  tag,
  action,
  summary: { zh: '历年合计', en: 'Sums over the years' },
  description: {
    zh: '每年、每格一行。格式版本没有的单元格为 not-comparable，不是零。',
    en: 'A line a year and cell. A cell that the edition of a year lacks is `not-comparable`, never zero.',
  },
  query: seriesQuery,
  replies: {
    200: {
      schema: ref(seriesSchema),
      description: { zh: '历年合计', en: 'The series' },
      also: { [csvType]: tableText('每年、每格一行', 'A line a year and cell') },
    },
    304: unchanged,
  },
  problems: sumProblems,
});
