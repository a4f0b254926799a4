/** The schemas of totals: the sum of every cell, in the shape of a report. */
import { Type } from 'typebox';
import { formatQuery } from '../../http/answers/table-format.ts';
import { ref } from '../../http/contract/operation.ts';
import { choice } from '../../http/contract/schemas.ts';
import { cellsMax, editionSchema, yearSchema } from '../../reports/members.ts';
import { nameLengthMax } from '../../reports/named-organization.ts';
import { anyTables } from '../../reports/schemas.ts';
import { filingGroupings, filingGroupsMax } from '../../store/filing.ts';
import { exclusionReasons } from '../../store/sums.ts';
import {
  cellAddressMax,
  cellState,
  coverageCounts,
  dataVersion,
  listedOrganization,
  organizationName,
  reportCounts,
  sumEdition,
  sumFilters,
  sumScopeMembers,
} from './sum-schemas.ts';

const closed = { additionalProperties: false };

/** The largest number of organizations that an answer lists by name. */
export const gapsMax = 200;

const count = (description: string) => Type.Integer({ minimum: 0, description });

const stateEntry = Type.Object(
  {
    pointer: Type.String({
      maxLength: cellAddressMax,
      description: '空文本指全部单元格 / Empty: all cells',
    }),
    state: cellState,
    ...reportCounts,
  },
  { $id: 'SumState', ...closed, description: '一格合计的状态 / The state of a sum' },
);

const states = Type.Array(ref(stateEntry), {
  maxItems: cellsMax,
  description:
    '并非每份报告都有值的单元格；其余每份都有值，0 即零。没有报告时只有一项，pointer 为空 / ' +
    'The cells of which not every report has a value; of others 0 is zero. Without any report one entry with an empty pointer',
});

const exclusion = Type.Object(
  {
    ...organizationName,
    reason: choice(
      exclusionReasons,
      'not-in-register 该年末已不存续，vertical 垂直管理，status 其他状态 / Why it is not in the sum',
    ),
  },
  { $id: 'ExcludedOrganization', ...closed, description: '未计入的机关 / Not in the sum' },
);

const coverage = Type.Object(
  {
    expected: coverageCounts.expected,
    included: coverageCounts.included,
    additional: count('其中本应公布汇总报告的 / Of these, where a consolidated report was due'),
    missingCount: coverageCounts.missing,
    missing: Type.Array(ref(listedOrganization), {
      maxItems: gapsMax,
      description: `最多 ${gapsMax} 个，其余见 /statistics/completeness / At most ${gapsMax}; others there`,
    }),
    excludedCount: count('报告未计入的机关数 / Reports that are not in the sum'),
    excluded: Type.Array(ref(exclusion), {
      maxItems: gapsMax,
      description: `最多 ${gapsMax} 个 / At most ${gapsMax}`,
    }),
    truncated: Type.Boolean({
      description:
        '名单是否未列全；各项数目总是准确的 / Whether a list is cut; the counts are exact',
    }),
  },
  {
    ...{ $id: 'SumCoverage', ...closed },
    description:
      '计入和缺少的报告；已公布的数据：expected = included − additional + missingCount / What the sum is of, and what it lacks',
  },
);

const tables = anyTables('summed');

const group = Type.Object(
  {
    group: Type.String({
      description:
        '层级、类别，或直接下级的标识（连同其全部下级；本机关自身单列） / The level, the kind, or the id of an organization directly below, with all below it',
    }),
    name: Type.String({ maxLength: nameLengthMax, description: '名称 / Name' }),
    ...coverageCounts,
    ...tables,
    states,
  },
  { $id: 'TotalsGroup', ...closed, description: '一组机关的合计 / The sums of a group' },
);

/** The answer: the tables of a report with sums, and what they are of. */
export const totalsSchema = Type.Object(
  {
    year: yearSchema,
    edition: sumEdition,
    ...sumScopeMembers,
    dataVersion,
    editions: Type.Array(
      Type.Object({ edition: editionSchema, reports: Type.Integer({ minimum: 0 }) }, closed),
      { maxItems: 50, description: '计入的报告数 / Reports in the sum, by edition' },
    ),
    ...tables,
    states,
    coverage: ref(coverage),
    groups: Type.Array(ref(group), {
      maxItems: filingGroupsMax,
      description: '按 by 分组；未填为空 / By `by`; else empty',
    }),
  },
  { $id: 'Totals', ...closed, description: '各格合计 / The sum of every cell' },
);

export const totalsQuery = Type.Object(
  {
    year: yearSchema,
    ...sumFilters,
    by: Type.Optional(
      choice(
        filingGroupings,
        'level 按层级，organizationKind 按类别，child 按直接下级分组 / Groups, each with its sums',
      ),
    ),
    format: Type.Optional(formatQuery),
  },
  closed,
);
