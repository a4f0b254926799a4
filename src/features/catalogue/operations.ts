/** The operations on editions and rules, as the contract describes them. */
import { noContent, operation } from '../../http/contract/operation.ts';
import { catalogueEditionSchema, editionPageSchema, editionParams } from './edition-schemas.ts';
import { ruleListSchema, ruleParams, ruleSchema, rulesQuery } from './rule-schemas.ts';

const unchanged = {
  schema: noContent,
  description: { zh: '未变', en: 'Unchanged' },
};

export const listEditions = operation({
  operationId: 'listEditions',
  tag: 'catalogue',
  summary: { zh: '列出格式版本', en: 'List the editions of the form' },
  description: {
    zh: '统一格式的各个版本及其适用年度，从旧到新。',
    en: 'The editions and the report years they apply to, oldest first.',
  },
  action: 'catalogue.read',
  replies: {
    200: { schema: editionPageSchema, description: { zh: '格式版本', en: 'The editions' } },
    304: unchanged,
  },
  problems: [],
});

export const getEdition = operation({
  operationId: 'getEdition',
  tag: 'catalogue',
  summary: { zh: '读取格式版本', en: 'Read an edition of the form' },
  description: {
    zh: '部分、表格和全部单元格：每个单元格的指针、坐标、官方名称、类型、是否合计。',
    en: 'Sections, tables and every cell: pointer, coordinates, official label, kind.',
  },
  action: 'catalogue.read',
  params: editionParams,
  replies: {
    200: { schema: catalogueEditionSchema, description: { zh: '格式版本', en: 'The edition' } },
    304: unchanged,
  },
  problems: ['not-found'],
});

export const listRules = operation({
  operationId: 'listRules',
  tag: 'catalogue',
  summary: { zh: '列出校验规则', en: 'List the rules' },
  description: {
    zh: '全部校验规则，可按层次、严重程度、适用范围筛选。',
    en: 'All rules, filtered by level, severity, and the reports they apply to.',
  },
  action: 'catalogue.read',
  query: rulesQuery,
  replies: {
    200: { schema: ruleListSchema, description: { zh: '校验规则', en: 'The rules' } },
    304: unchanged,
  },
  problems: [],
});

export const getRule = operation({
  operationId: 'getRule',
  tag: 'catalogue',
  summary: { zh: '读取校验规则', en: 'Read a rule' },
  description: {
    zh: '一条校验规则，附符合、违反、缺数的示例。',
    en: 'A rule, with a passing, a failing and a missing-operand example.',
  },
  action: 'catalogue.read',
  params: ruleParams,
  replies: {
    200: { schema: ruleSchema, description: { zh: '校验规则', en: 'The rule' } },
    304: unchanged,
  },
  problems: ['not-found'],
});
