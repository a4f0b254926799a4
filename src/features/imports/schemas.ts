/** The schemas of an import and its answer. */
import { Type } from 'typebox';
import { formats } from '../../documents/readers/index.ts';
import { findingCountsSchema, findingSchema } from '../../http/contract/finding-schemas.ts';
import { ref } from '../../http/contract/operation.ts';
import { addressLengthMax, choice, dryRunQuery, uuid } from '../../http/contract/schemas.ts';
import { editionSchema, kindSchema, yearSchema } from '../../reports/members.ts';
import { anyTables, narrativeSchema, reportSchema } from '../../reports/schemas.ts';

const closed = { additionalProperties: false };
const text = (description: string) => Type.String({ description });

const recognizedSchema = Type.Object(
  {
    organizationName: Type.Union([Type.String(), Type.Null()], {
      description: '报告所载机关名称 / The organization as the report names it',
    }),
    organizationId: Type.Union([uuid, Type.Null()], {
      description: '名录中的机关；null：未能确定 / The organization in the register; null: unknown',
    }),
    year: Type.Union([yearSchema, Type.Null()], {
      description: '报告年度 / The report year',
    }),
    edition: {
      ...editionSchema,
      description: '报告实际使用的格式版本 / The printed edition',
    },
    format: choice(formats, '文件格式 / Format of the file'),
  },
  {
    $id: 'Recognized',
    ...closed,
    description: '识别出的报告身份 / The organization and year that were read',
  },
);

const remarkSchema = Type.Object(
  { pointer: text('单元格 / The cell'), text: text('格内原文 / The text of the cell') },
  { $id: 'Remark', ...closed, description: '数字格中的其他文字 / More than a number in a cell' },
);

const unplacedSchema = Type.Object(
  {
    text: text('原文 / The text'),
    place: text('位置，用答复的语言 / Its place, in the language of the answer'),
  },
  {
    $id: 'Unplaced',
    ...closed,
    description: '无处可放的数字、行或说明 / A number, row or note that belongs to no cell',
  },
);

const counted = (description: string) => Type.Integer({ minimum: 0, description });

const importCounts = Type.Object(
  {
    cells: counted('文件中找到的单元格 / Cells found in the file'),
    missing: counted('文件中没有的单元格 / Cells missing from the file'),
    unplaced: counted('无处可放的内容 / Numbers, rows or notes that belong to no cell'),
    remarks: counted('数字格中的其他文字 / Cells with more than a number'),
    ...findingCountsSchema.properties,
  },
  { $id: 'ImportCounts', ...closed, description: '识别和校验的数量 / How much was read and found' },
);

/** The answer of an import, what matters first. */
export const importResult = Type.Object(
  {
    recognized: ref(recognizedSchema),
    counts: ref(importCounts),
    findings: Type.Array(ref(findingSchema), {
      description:
        '全部规则的校验：内容、与上年和其他机关的报告、印制的格式 / The findings of all rules',
    }),
    narrative: ref(narrativeSchema),
    ...anyTables('stored'),
    remarks: Type.Array(ref(remarkSchema)),
    unplaced: Type.Array(ref(unplacedSchema), {
      description: '无处可放的数字、行或表中说明 / Numbers, rows or notes that belong to no cell',
    }),
    missing: Type.Array(Type.String(), {
      description: '文件中没有的单元格 / Cells missing from the file',
    }),
    report: Type.Union([ref(reportSchema), Type.Null()], {
      description: '保存的报告；未保存为 null / The saved report, or null',
    }),
    places: Type.Record(Type.String(), Type.String(), {
      description:
        '每个单元格在文件中的位置，用答复的语言 / The place of each cell in the file, in the language of the answer',
    }),
  },
  { $id: 'ImportResult', ...closed, description: '导入结果 / What was read, and what was saved' },
);

export const importQuery = Type.Object(
  {
    organizationId: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: addressLengthMax,
        description:
          '报告机关（标识、统一社会信用代码或名称），优先于识别结果 / The organization, by id, credit code or name',
      }),
    ),
    year: Type.Optional({
      ...yearSchema,
      description: '报告年度，优先于识别结果 / The report year, instead of the one recognized',
    }),
    kind: Type.Optional({
      ...kindSchema,
      description:
        '报告类别，默认为机关的 reportsTo / Kind of the report; by default the organization’s reportsTo',
    }),
    save: Type.Optional(
      Type.Boolean({ default: false, description: '是否保存为草稿 / Whether to save a draft' }),
    ),
    dryRun: dryRunQuery,
  },
  closed,
);
