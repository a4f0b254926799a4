/** The schemas of totals: the sum of every cell, in the shape of a report. */
import { Type } from 'typebox';
import { formatQuery } from '../../http/answers/table-format.ts';
import { ref } from '../../http/contract/operation.ts';
import { choice, uuid } from '../../http/contract/schemas.ts';
import { cellsMax, editionSchema, yearSchema } from '../../reports/members.ts';
import { nameLengthMax } from '../../reports/named-organization.ts';
import { anyTables } from '../../reports/schemas.ts';
import { filingGroupings, filingGroupsMax } from '../../store/filing.ts';
import { exclusionReasons } from '../../store/sums.ts';
import {
  cellAddressMax,
  cellState,
  dataVersion,
  sumCounts,
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
      description: '单元格；空文本指全部单元格 / The cell; empty: all of them',
    }),
    state: cellState,
    ...sumCounts,
  },
  { $id: 'SumState', ...closed, description: '一格合计的状态 / The state of a sum' },
);

const states = Type.Array(ref(stateEntry), {
  maxItems: cellsMax,
  description:
    '并非每份报告都有值的单元格，各列一项；未列出的，每份报告都有值，0 即零。没有任何报告时只有一项，pointer 为空 / ' +
    'One entry for each cell of which not every report has a value; of the others every report has one, and 0 is zero. Without any report one entry with an empty pointer',
});

const named = {
  id: uuid,
  name: Type.String({ maxLength: nameLengthMax, description: '机关名称 / Name' }),
};

const gap = Type.Object(named, {
  ...{ $id: 'MissingOrganization', ...closed },
  description: '没有报告的机关 / An organization without a report',
});

const exclusion = Type.Object(
  {
    ...named,
    reason: choice(
      exclusionReasons,
      'not-in-register 该年末不在名录中，vertically-led 垂直管理，status 报告处于其他状态 / ' +
        'Not in the register at the end of the year; vertically led; its report has another state',
    ),
  },
  {
    ...{ $id: 'ExcludedOrganization', ...closed },
    description: '有报告但未计入的机关 / An organization whose report is not in the sum',
  },
);

const coverage = Type.Object(
  {
    expected: count('应有报告的机关数 / Organizations that were to publish a report of their own'),
    included: count('计入的报告数 / Reports in the sum'),
    additional: count(
      '计入的报告中，本应公布汇总报告而另有本机关报告的 / Of these, not expected: a consolidated report was due',
    ),
    missingCount: count('应有而没有报告的机关数 / Organizations without a report'),
    missing: Type.Array(ref(gap), {
      maxItems: gapsMax,
      description: `最多 ${gapsMax} 个，其余见 /statistics/completeness / At most ${gapsMax}; the others are in /statistics/completeness`,
    }),
    excludedCount: count('有报告而未计入的机关数 / Organizations whose report is not in the sum'),
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
      '计入了哪些报告、缺哪些；已公布的数据总有 expected = included − additional + missingCount / What the sum is of, and what it lacks',
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
    expected: count('应有报告的机关数 / Organizations that were to publish'),
    included: count('计入的报告数 / Reports in the sum'),
    missing: count('没有报告的机关数 / Organizations without a report'),
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
      Type.Object({ edition: editionSchema, reports: count('报告数 / Reports') }, closed),
      { maxItems: 50, description: '计入的报告，按格式版本 / The reports in the sum, by edition' },
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
