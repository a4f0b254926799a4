/** The schemas of indicators: what is computed, under which definitions. */
import { Type } from 'typebox';
import { formatQuery } from '../../http/answers/table-format.ts';
import { ref } from '../../http/contract/operation.ts';
import { choice, pageMembers } from '../../http/contract/schemas.ts';
import { text } from '../../http/contract/text.ts';
import { editionSchema } from '../../reports/members.ts';
import { indicatorUnits } from '../../statistics/indicator.ts';

const closed = { additionalProperties: false };

const signedCell = Type.Object(
  {
    cell: Type.String({
      description:
        '单元格的名称，各版格式相同，如 granted.total；见 GET /editions/{editionId} / The name of a cell, alike in every edition',
    }),
    sign: Type.Unsafe<1 | -1>({
      type: 'integer',
      format: 'int32',
      minimum: -1,
      maximum: 1,
      enum: [1, -1],
      description: '1 相加，-1 减去 / 1: added; -1: subtracted',
    }),
  },
  { $id: 'SignedCell', ...closed, description: '算式中的单元格 / A cell of a sum' },
);

const signedCells = Type.Array(ref(signedCell), { description: '相加减的单元格 / Cells of a sum' });

const variantSchema = Type.Object(
  {
    id: Type.String({ description: '口径标识 / Id of the definition' }),
    title: text,
    formula: text,
    numerator: signedCells,
    denominator: Type.Union([signedCells, Type.Null()], {
      description: '分母；null 为件数，没有分母 / The denominator; null: a number, without one',
    }),
    comparableIn: Type.Array(editionSchema, {
      description:
        '具备全部单元格的格式版本；其他版本的年度不可比 / Editions that have all cells; years of others are not comparable',
    }),
    reason: text,
  },
  {
    $id: 'IndicatorVariant',
    ...closed,
    description: '指标的一种口径 / One definition of an indicator',
  },
);

const indicatorSchema = Type.Object(
  {
    id: Type.String({ description: '指标标识 / Id of the indicator' }),
    title: text,
    unit: choice(
      indicatorUnits,
      'share 占比（0 至 1），ratio 每百件，number 件数 / Share from 0 to 1; per 100; a number',
    ),
    source: text,
    variants: Type.Array(ref(variantSchema), {
      description: '并列的口径 / Rival definitions, side by side',
    }),
  },
  { $id: 'Indicator', ...closed, description: '指标 / An indicator' },
);

export const indicatorPageSchema = Type.Object(pageMembers(ref(indicatorSchema)), {
  $id: 'IndicatorPage',
  ...closed,
  description: '全部指标 / All indicators',
});

/** The same list as a table. */
export const definitionTableSchema = Type.String({
  description: 'CSV（UTF-8，首行为表头），每种口径一行 / A table with a head, a line a definition',
});

export const indicatorsQuery = Type.Object({ format: Type.Optional(formatQuery) }, closed);
