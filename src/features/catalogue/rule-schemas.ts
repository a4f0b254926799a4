/** The schemas of the rules. */
import { Type } from 'typebox';
import { organizationKinds, organizationLevels, reportKinds } from '../../form/organization.ts';
import type { CellValue } from '../../form/types.ts';
import { ref } from '../../http/contract/operation.ts';
import { anyOfQuery, choice } from '../../http/contract/schemas.ts';
import { text } from '../../http/contract/text.ts';
import { closed, editionId, word } from './edition-schemas.ts';

const level = Type.Integer({
  minimum: 0,
  maximum: 4,
  description:
    '层次：0 格式，1 表内，2 各部分之间，3 跨年度和合理性，4 跨机关 / 0 form, 1 within a table, 2 across sections, ' +
    '3 across years and plausibility, 4 across the tree',
});

const severity = Type.Union(
  [Type.Literal('error'), Type.Literal('warning'), Type.Literal('information')],
  { description: '严重程度：错误、警告、提示 / Severity' },
);

/** What an example shows beside cells, for rules that read more. */
const surroundings = {
  kind: Type.Optional(
    Type.String({ description: '类别 / Of the organization itself, or consolidated' }),
  ),
  title: Type.Optional(Type.String({ description: '标题 / Title' })),
  narrative: Type.Optional(Type.Unknown({ description: '文字部分 / Prose' })),
  organization: Type.Optional(
    Type.Unknown({ description: '机关 / What the register holds of the organization' }),
  ),
  previous: Type.Optional(Type.Unknown({ description: '上年报告 / Last year’s report' })),
  children: Type.Optional(
    Type.Array(Type.Unknown(), { description: '所汇总的各机关报告 / The reports that it sums up' }),
  ),
  siblings: Type.Optional(
    Type.Array(Type.Unknown(), {
      description: '同级机关的文字部分 / Prose of organizations beside it',
    }),
  ),
  units: Type.Optional(
    Type.Unsafe<Record<string, string>>({
      type: 'object',
      additionalProperties: { type: 'string' },
      description: '按坐标列出的金额单位 / Units of amounts by coordinates',
    }),
  ),
  document: Type.Optional(
    Type.Unknown({ description: '印制的报告所见 / Content of the printed report' }),
  ),
};

const example = {
  edition: editionId,
  cells: Type.Unsafe<Record<string, CellValue>>({
    type: 'object',
    additionalProperties: { type: ['integer', 'string', 'null'] },
    description: '按坐标列出的单元格，其余为空白 / Cells by coordinates; all others are blank',
  }),
  remarks: Type.Optional(
    Type.Unsafe<Record<string, string>>({
      type: 'object',
      additionalProperties: { type: 'string' },
      description: '按坐标列出的备注 / Remarks by coordinates',
    }),
  ),
  ...surroundings,
};

const exampleSchema = Type.Object(example, { ...closed, description: '示例 / An example' });

const exceptionSchema = Type.Object(
  {
    edition: editionId,
    state: Type.Union([Type.Literal('notApplicable'), Type.Literal('off')], {
      description:
        'notApplicable 该版格式没有所需的单元格，off 规则注明不适用 / The edition lacks a cell, or the rule excepts it',
    }),
    reason: text,
  },
  {
    ...closed,
    description: '不适用的格式版本及理由 / An edition to which it does not apply, and why',
  },
);

const appliesTo = Type.Object(
  {
    editions: Type.Array(editionId, { description: '适用的格式版本 / Editions' }),
    exceptions: Type.Array(exceptionSchema, {
      description: '不适用的格式版本 / Editions to which it does not apply',
    }),
    kinds: Type.Array(choice(reportKinds, '报告类别 / Kind'), { description: '报告类别 / Kinds' }),
    organizationLevels: Type.Array(choice(organizationLevels, '机关层级 / Level'), {
      description: '机关层级 / Levels of organizations',
    }),
    organizationKinds: Type.Array(choice(organizationKinds, '机关类别 / Kind'), {
      description: '机关类别 / Kinds of organizations',
    }),
  },
  { $id: 'AppliesTo', ...closed, description: '适用范围 / The reports it applies to' },
);

const parameter = Type.Object(
  {
    value: Type.Number({ description: '规则所用的值 / The value that the rule uses' }),
    min: Type.Number({ description: '可调整的最小值 / Least value an office may set' }),
    max: Type.Number({ description: '可调整的最大值 / Greatest' }),
    title: text,
  },
  { $id: 'RuleParameter', ...closed, description: '阈值 / A threshold' },
);

const equation = Type.Object(
  {
    edition: editionId,
    left: Type.Array(Type.String(), { description: '左端各格的坐标 / Cells of the left side' }),
    right: Type.Array(Type.String(), { description: '右端各格的坐标 / Cells of the right side' }),
  },
  { ...closed, description: '等式：左端之和等于右端之和 / Both sides sum alike' },
);

const ruleMembers = {
  id: word('规则编号，永不改作他用 / Id, never reused'),
  level,
  severity,
  since: word('自哪一版规则集起 / The rule set version that introduced it'),
  basis: text,
  title: text,
  formula: word('公式 / Formula, by the coordinates of the form'),
  howToFix: text,
  appliesTo: ref(appliesTo),
  related: Type.Array(Type.String(), {
    description: '从另一面看同一问题的规则 / Related rules on the same matter',
  }),
  parameters: Type.Record(Type.String(), ref(parameter), {
    description: '阈值，可按机关调整 / Thresholds, which an office can adjust',
  }),
  missing: Type.Union([Type.Literal('zero'), Type.Literal('skip'), Type.Literal('blocked')], {
    description:
      '空白如何处理：zero 作 0，skip 不判断，blocked 作 0 但未填的合计不判断 / How a blank is treated: zero counts ' +
      'as 0, skip does not apply the rule, blocked counts as 0 unless it is a total',
  }),
};

const ruleSummarySchema = Type.Object(ruleMembers, {
  $id: 'RuleSummary',
  ...closed,
  description: '校验规则 / A rule',
});

/** A rule with its examples. */
export const ruleSchema = Type.Object(
  {
    ...ruleMembers,
    equations: Type.Array(equation, {
      description: '等式规则的全部等式；其他规则为空 / The equations; empty for other rules',
    }),
    examples: Type.Object(
      {
        passing: exampleSchema,
        failing: exampleSchema,
        missing: Type.Object(
          {
            ...example,
            isFound: Type.Boolean({
              description: '缺数时是否报告 / Whether the rule then reports a finding',
            }),
          },
          { ...closed, description: '缺数的示例 / An example with a blank' },
        ),
      },
      { ...closed, description: '符合、违反、缺数的示例 / Examples' },
    ),
  },
  { $id: 'Rule', ...closed, description: '校验规则及其示例 / A rule with its examples' },
);

/** All rules that match the filters, and the version of the whole set. */
export const ruleListSchema = Type.Object(
  {
    items: Type.Array(ref(ruleSummarySchema)),
    next: Type.Null({ description: '总是一页 / Always one page' }),
    ruleSetVersion: word('规则集版本 / Version of the rule set'),
  },
  { $id: 'RuleList', ...closed, description: '校验规则 / Rules' },
);

export const ruleParams = Type.Object(
  { ruleId: Type.String({ minLength: 1, maxLength: 20, description: '规则编号 / The rule' }) },
  closed,
);

export const rulesQuery = Type.Object(
  {
    level: anyOfQuery(level),
    severity: anyOfQuery(severity),
    edition: anyOfQuery(editionId),
    kind: anyOfQuery(choice(reportKinds, '适用的报告类别 / For reports of this kind')),
    organizationLevel: anyOfQuery(
      choice(organizationLevels, '适用的机关层级 / For organizations of this level'),
    ),
    organizationKind: anyOfQuery(
      choice(organizationKinds, '适用的机关类别 / For organizations of this kind'),
    ),
  },
  closed,
);
