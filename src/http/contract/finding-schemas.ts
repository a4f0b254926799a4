/** The schemas of findings. */
import { Type } from 'typebox';
import type { CellValue, Severity } from '../../form/types.ts';
import { ref } from './reference.ts';
import { choice } from './schemas.ts';

const closed = { additionalProperties: false };

const word = (description: string) => Type.String({ description });

const cellValue = Type.Unsafe<CellValue>({
  anyOf: [{ type: 'number' }, { type: 'string' }, { type: 'null' }],
  description: '单元格的值 / The content of a cell',
});

const suggestionSchema = Type.Object(
  { pointer: word('单元格 / The cell, as a JSON Pointer'), value: cellValue },
  {
    $id: 'Suggestion',
    ...closed,
    description: '可能的更正，不会自动采用 / Never applied by itself',
  },
);

const operand = (description: string) => Type.Union([Type.Number(), Type.Null()], { description });

/** A finding about a report, in the language of the answer. */
export const findingSchema = Type.Object(
  {
    key: word('稳定标识：规则、单元格、数值不变则不变 / Stable while rule, cells and values are'),
    rule: word('规则编号 / Id of the rule, such as A-01'),
    severity: choice<Severity>(['error', 'warning', 'information'], '严重程度 / Severity'),
    message: word('说明 / What is wrong'),
    pointers: Type.Array(Type.String(), { description: '涉及的单元格 / The cells concerned' }),
    left: operand('左端数值 / Left operand'),
    right: operand('右端数值 / Right operand'),
    difference: operand('左端减右端 / Left minus right'),
    suggestions: Type.Array(ref(suggestionSchema), {
      description: '可能的更正 / Possible fixes',
    }),
    explanation: Type.Union([Type.String(), Type.Null()], {
      description: '填报机关的说明 / The reason that explains it; null: none',
    }),
  },
  { $id: 'Finding', ...closed, description: '校验结果 / A finding of the rules' },
);

const counted = (description: string) => Type.Integer({ minimum: 0, description });

export const findingCountsSchema = Type.Object(
  {
    errors: counted('错误数 / Errors'),
    warnings: counted('警告数 / Warnings'),
    information: counted('提示数 / Information'),
  },
  { $id: 'FindingCounts', ...closed, description: '各级校验结果的数量 / Findings by severity' },
);
