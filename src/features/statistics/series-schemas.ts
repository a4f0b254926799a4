/** The schemas of series: sums of a few cells over the years. */
import { Type } from 'typebox';
import { formatQuery } from '../../http/answers/table-format.ts';
import { ref } from '../../http/contract/operation.ts';
import { orNull } from '../../http/contract/schemas.ts';
import { yearSchema } from '../../reports/members.ts';
import {
  cellAddressMax,
  cellPointer,
  cellState,
  cellUnit,
  coverageCounts,
  dataVersion,
  labelText,
  reportCounts,
  sumEdition,
  sumFilters,
  sumScopeMembers,
  sumValue,
} from './sum-schemas.ts';

const closed = { additionalProperties: false };

/** The largest number of years, and of cells, of one answer. */
export const seriesYearsMax = 30;
export const seriesCellsMax = 20;

const line = Type.Object(
  {
    year: yearSchema,
    edition: sumEdition,
    cell: Type.String({
      maxLength: 200,
      description: '单元格名称 / The name of the cell',
    }),
    pointer: orNull(cellPointer, 'null 为该格式版本没有 / null: the edition has none'),
    label: labelText,
    unit: cellUnit,
    value: sumValue,
    state: cellState,
    ...reportCounts,
    ...coverageCounts,
  },
  { $id: 'SeriesValue', ...closed, description: '一年的合计 / The sum of a year' },
);

export const seriesSchema = Type.Object(
  {
    from: yearSchema,
    to: yearSchema,
    ...sumScopeMembers,
    dataVersion,
    items: Type.Array(ref(line), { maxItems: seriesYearsMax * seriesCellsMax }),
    next: Type.Null({ description: '总是 null：一次全部列出 / Always null: all are listed' }),
  },
  { $id: 'Series', ...closed, description: '历年合计 / Sums over the years' },
);

export const seriesQuery = Type.Object(
  {
    from: { ...yearSchema, description: '最早的年度 / The first year' },
    to: {
      ...yearSchema,
      description: `最晚的年度，最多 ${seriesYearsMax} 年 / The last year; at most ${seriesYearsMax} years`,
    },
    cell: Type.Array(Type.String({ minLength: 1, maxLength: cellAddressMax }), {
      minItems: 1,
      maxItems: seriesCellsMax,
      description:
        '单元格：JSON Pointer 或名称；可填多个，以逗号分隔 / Cells, by pointer of any edition or by name; one or more',
    }),
    ...sumFilters,
    format: Type.Optional(formatQuery),
  },
  closed,
);
