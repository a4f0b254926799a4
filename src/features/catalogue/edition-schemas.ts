/** The schemas of the editions of the form. */
import { Type } from 'typebox';
import { editions } from '../../form/editions/index.ts';
import { ref } from '../../http/contract/operation.ts';
import { choice, pageMembers } from '../../http/contract/schemas.ts';
import { text } from '../../http/contract/text.ts';

export const closed = { additionalProperties: false };

export const word = (description: string) => Type.String({ description });

const member = Type.Union(
  [
    Type.Literal('proactiveDisclosure'),
    Type.Literal('applicationStatistics'),
    Type.Literal('reviewLitigation'),
  ],
  { description: '报告中的成员名 / The member of a report' },
);

const cellKind = Type.Union(
  [Type.Literal('count'), Type.Literal('change'), Type.Literal('money')],
  {
    description:
      '单元格类型：count 非负整数，change 可为负的整数，money 十进制字符串 / Whole number not below 0, ' +
      'signed whole number, decimal string',
  },
);

const unit = Type.Optional(
  Type.Union([Type.Literal('万元'), Type.Literal('printed')], {
    description:
      '金额单位；printed 表示格式未定，以表中 unit 为准 / Unit of an amount; printed: see unit beside it',
  }),
);

export const editionId = choice(
  editions.map(({ id }) => id),
  '格式版本 / The edition of the form',
);

const years = Type.Object(
  {
    from: Type.Integer({ description: '起始年度 / First report year' }),
    to: Type.Union([Type.Integer(), Type.Null()], {
      description: '截止年度；null 表示现行 / Last report year, null while in force',
    }),
  },
  { ...closed, description: '适用的报告年度 / The report years it applies to' },
);

const basis = Type.Object(
  {
    document: word('文号 / Number of the notice'),
    title: word('文件标题 / Title of the notice'),
    issuer: text,
    issuedDate: Type.Union([Type.String({ format: 'date' }), Type.Null()], {
      description: '印发日期 / Day of issue',
    }),
  },
  { ...closed, description: '依据文件 / The notice that prescribes it' },
);

const sectionSchema = Type.Object(
  {
    numeral: word('序号，一至六 / 一 to 六'),
    heading: text,
    kind: Type.Union([Type.Literal('prose'), Type.Literal('table')], {
      description: '文字或表格 / Prose or a table',
    }),
    member: word('报告中的成员名 / The member of a report, or of its narrative'),
  },
  { ...closed, description: '部分 / A section' },
);

/** The name of a row or column that other editions have under another key. */
const sameAs = Type.Optional(
  word('其他版本中同一行、列的成员名 / The member under which other editions have it'),
);

const columnSchema = Type.Object(
  {
    key: word('成员名 / The member'),
    sameAs,
    label: text,
    kind: cellKind,
    total: Type.Optional(Type.Literal(true, { description: '合计列 / The sum of the others' })),
    heading: Type.Optional(text),
    unit,
  },
  { ...closed, description: '列 / A column' },
);

const rowSchema = Type.Object(
  {
    key: word('成员名 / The member'),
    sameAs,
    label: text,
    coordinate: Type.Optional(word('行坐标；分组没有 / The coordinate; groups have none')),
    total: Type.Optional(Type.Literal(true, { description: '合计行 / The sum of the others' })),
    rows: Type.Optional(
      Type.Array(Type.Unsafe<unknown>({ $ref: 'FormRow#' }), {
        description: '分组内的行 / The rows of a group',
      }),
    ),
  },
  { $id: 'FormRow', ...closed, description: '行或行的分组 / A row, or a group of rows' },
);

const blockSchema = Type.Object(
  {
    title: Type.Optional(text),
    columns: Type.Array(columnSchema),
    rows: Type.Array(ref(rowSchema)),
  },
  { ...closed, description: '表格中列相同的一块 / A part of a table with columns of its own' },
);

const balanceSchema = Type.Object(
  {
    left: Type.Array(Type.String(), { description: '左端各行 / Rows of the left side' }),
    right: Type.Array(Type.String(), { description: '右端各行 / Rows of the right side' }),
  },
  {
    ...closed,
    description:
      '格式载明的平衡关系：左端之和等于右端之和 / Printed relation: both sides sum alike',
  },
);

const tableSchema = Type.Object(
  {
    member,
    number: word('表号，即所在部分 / The section it is in, as in coordinates'),
    blocks: Type.Array(blockSchema),
    balance: Type.Optional(balanceSchema),
    mayOverlap: Type.Optional(
      Type.Literal(true, {
        description:
          '同一事项可能由几个机关分别计数 / Several organizations may count the same thing',
      }),
    ),
  },
  { ...closed, description: '表格 / A table' },
);

const cellSchema = Type.Object(
  {
    pointer: word('报告中的 JSON Pointer / JSON Pointer inside a report'),
    table: member,
    coordinates: word('表、行、列坐标，如 3.3.3.1.C1 / Table, row and column'),
    row: word('行坐标 / The coordinate of the row'),
    column: word('列坐标 / The coordinate of the column'),
    name: word(
      '行、列的名称，各版格式相同，如 carriedOver.total / Row and column, named alike in every edition',
    ),
    label: text,
    kind: cellKind,
    total: Type.Boolean({ description: '是否合计 / Whether it is a total' }),
    unit,
  },
  { $id: 'Cell', ...closed, description: '单元格 / A cell of the form' },
);

const summary = { id: editionId, name: text, years, basis };

const editionSummarySchema = Type.Object(summary, {
  $id: 'EditionSummary',
  ...closed,
  description: '格式版本 / An edition of the form',
});

/** A whole edition: the form as data. */
export const catalogueEditionSchema = Type.Object(
  {
    ...summary,
    sections: Type.Array(sectionSchema),
    tables: Type.Array(tableSchema),
    cells: Type.Array(ref(cellSchema), {
      description: '全部单元格，按表内顺序 / Every cell, in the order of the form',
    }),
  },
  {
    $id: 'Edition',
    ...closed,
    description: '格式版本及其全部内容 / A complete edition',
  },
);

export const editionPageSchema = Type.Object(pageMembers(ref(editionSummarySchema)), {
  $id: 'EditionPage',
  ...closed,
  description: '全部格式版本 / All editions',
});

export const editionParams = Type.Object(
  {
    editionId: Type.String({ minLength: 1, maxLength: 20, description: '格式版本 / The edition' }),
  },
  closed,
);
