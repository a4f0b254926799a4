/** The schemas of the explanation of a sum. */
import { Type } from 'typebox';
import { formatQuery } from '../../http/answers/table-format.ts';
import { ref } from '../../http/contract/operation.ts';
import { cursorQuery, limitQuery, pageMembers, uuid } from '../../http/contract/schemas.ts';
import { cellsMax, editionSchema, yearSchema } from '../../reports/members.ts';
import {
  cellAddress,
  cellPointer,
  cellState,
  cellUnit,
  coverageCounts,
  dataVersion,
  labelText,
  listedOrganization,
  reportCounts,
  sumEdition,
  sumFilters,
  sumScopeMembers,
  sumValue,
} from './sum-schemas.ts';

const closed = { additionalProperties: false };

const summedCell = Type.Object(
  { pointer: cellPointer, label: labelText },
  { $id: 'SummedCell', ...closed, description: '单元格 / A cell' },
);

const line = Type.Object(
  {
    organization: ref(listedOrganization),
    reportId: uuid,
    version: Type.Integer({ minimum: 1 }),
    digest: Type.String({
      maxLength: 64,
      description: '该版本的摘要值 / The digest of its content, as in the log',
    }),
    edition: editionSchema,
    value: sumValue,
    state: cellState,
    incomplete: Type.Boolean({
      description: '某一项空白或不可比 / A part is blank or not comparable',
    }),
    href: Type.String({ maxLength: 200 }),
  },
  { $id: 'SumPart', ...closed, description: '合计中的一份报告 / A report in the sum' },
);

/** The answer: the sum, what it is made of, and a page of the reports. */
export const explanationOfSum = Type.Object(
  {
    year: yearSchema,
    edition: sumEdition,
    ...sumScopeMembers,
    dataVersion,
    cell: Type.Object({ pointer: cellPointer, label: labelText, unit: cellUnit }, closed),
    value: sumValue,
    state: cellState,
    formula: Type.Array(ref(summedCell), {
      maxItems: cellsMax,
      description: '相加的单元格 / The cells that are added',
    }),
    included: coverageCounts.included,
    ...reportCounts,
    ...pageMembers(ref(line)),
  },
  { $id: 'SumExplanation', ...closed, description: '合计的构成 / What a sum is made of' },
);

export const explainQuery = Type.Object(
  {
    year: yearSchema,
    cell: cellAddress,
    ...sumFilters,
    limit: limitQuery,
    cursor: cursorQuery,
    format: Type.Optional(formatQuery),
  },
  closed,
);
