/** The schemas of surveys: the findings of a subtree, and the effect of changes to rules. */
import { Type } from 'typebox';
import { reportKinds } from '../../form/body.ts';
import { simulatedSeverities } from '../../form/simulated.ts';
import type { Severity } from '../../form/types.ts';
import { formatQuery } from '../../http/answers/table-format.ts';
import { ref } from '../../http/contract/operation.ts';
import { addressLengthMax, choice, uuid } from '../../http/contract/schemas.ts';
import { findingCountsSchema } from '../../reports/finding-schemas.ts';
import { kindSchema, statusSchema, yearSchema } from '../../reports/members.ts';
import { namedOrganizationSchema } from '../../reports/named-organization.ts';
import { parametersMax } from '../rule-faults.ts';

/** The lists of a summary that can be requested as a table. */
export const summaryLists = ['rules', 'worst'] as const;
export type SummaryList = (typeof summaryLists)[number];

const closed = { additionalProperties: false };

const address = (description: string) =>
  Type.String({ minLength: 1, maxLength: addressLengthMax, description });
const count = (description: string) => Type.Integer({ minimum: 0, description });
const ruleId = Type.String({ minLength: 1, maxLength: 20, description: '规则编号 / The rule' });
const severity = choice<Severity>(['error', 'warning', 'information'], '严重程度 / Severity');

/** The largest number of lines of a list. */
const linesMax = 1000;

const limit = Type.Optional(
  Type.Integer({
    minimum: 1,
    maximum: linesMax,
    default: 50,
    description: '列出多少项 / How many to name',
  }),
);

const reports = count('报告数 / Reports');
const bodies = count('机关数 / Bodies');

const commonRule = Type.Object(
  {
    ruleId,
    title: Type.String({ description: '规则名称 / Title of the rule' }),
    severity,
    findings: count('结果数 / Findings'),
    bodies,
  },
  { $id: 'CommonRule', ...closed, description: '一条规则的结果 / What one rule found' },
);

const counts = {
  errors: count('错误 / Errors'),
  warnings: count('警告 / Warnings'),
  unexplained: count('未说明的警告 / Warnings without a reason'),
  information: count('提示 / Information'),
};

const worstBody = Type.Object(
  {
    organization: ref(namedOrganizationSchema),
    ...counts,
    reports: Type.Array(
      Type.Object(
        { id: uuid, year: yearSchema, kind: kindSchema, status: statusSchema, ...counts },
        closed,
      ),
      { description: '有结果的报告 / Its reports with findings' },
    ),
  },
  {
    $id: 'WorstBody',
    ...closed,
    description: '一个机关的结果 / What was found in a body’s reports',
  },
);

export const findingsSummary = Type.Object(
  {
    reports,
    bodies,
    counts: ref(findingCountsSchema),
    rules: Type.Array(ref(commonRule), { description: '结果最多的规则 / The commonest rules' }),
    worst: Type.Array(ref(worstBody), { description: '问题最多的机关 / The worst bodies' }),
  },
  { $id: 'FindingsSummary', ...closed, description: '校验结果汇总 / Findings of a subtree' },
);

export const summaryQuery = Type.Object(
  {
    within: Type.Optional(
      address(
        '该机关及其全部下级；默认为有权范围 / This body and all below it; else one’s own reach',
      ),
    ),
    year: Type.Optional(yearSchema),
    kind: Type.Optional(kindSchema),
    limit,
    format: Type.Optional(formatQuery),
    list: Type.Optional(
      choice(summaryLists, '表格中的列表，默认 rules / Which list a table holds'),
    ),
  },
  closed,
);

/** A change of one rule. */
export const change = Type.Object(
  {
    ruleId,
    severity: Type.Optional(
      choice(
        simulatedSeverities,
        '改为何种严重程度，可高于规则表；不填为规则表所定 / The severity, also graver than the table; else as the table says',
      ),
    ),
    parameters: Type.Optional(
      Type.Record(Type.String(), Type.Number(), {
        maxProperties: parametersMax,
        description: '阈值 / Thresholds by name',
      }),
    ),
  },
  { $id: 'RuleChange', ...closed, description: '设想的规则改动 / A change of a rule' },
);

/** The largest number of rules that one simulation changes. */
const changesMax = 50;

export const simulationInput = Type.Object(
  {
    organizationId: address('该机关及其全部下级 / This body and all below it'),
    from: Type.Optional({ ...yearSchema, description: '起始年度 / First year' }),
    to: Type.Optional({ ...yearSchema, description: '截止年度 / Last year' }),
    kind: Type.Optional(choice(reportKinds, '报告类别 / Kind of the reports')),
    changes: Type.Array(ref(change), {
      minItems: 1,
      maxItems: changesMax,
      description:
        '设想的改动，取代各机关对该规则现有的调整 / In place of what offices adjust of those rules',
    }),
    limit,
  },
  { $id: 'SimulationInput', ...closed, description: '规则试算 / A simulation' },
);

const changeTotal = Type.Object(
  {
    ruleId,
    gained: count('新增的结果 / Findings that would come'),
    lost: count('消失的结果 / Findings that would go'),
    reclassified: count('严重程度改变的结果 / Findings with another severity'),
    bodies,
  },
  { $id: 'ChangeTotal', ...closed, description: '一条规则的变化 / What one rule would do' },
);

const keys = (description: string) => Type.Array(Type.String(), { description });

const reclassified = Type.Object(
  {
    key: Type.String({ description: '结果的 key / Key of the finding' }),
    from: severity,
    to: severity,
  },
  { ...closed, description: '严重程度的改变 / Other severities' },
);

const changedReport = Type.Object(
  {
    organization: ref(namedOrganizationSchema),
    reportId: uuid,
    year: yearSchema,
    kind: kindSchema,
    gained: keys('新增结果的 key / Keys of findings that would come'),
    lost: keys('消失结果的 key / Keys of findings that would go'),
    reclassified: Type.Array(reclassified, {
      description: '严重程度改变的结果 / Other severities',
    }),
    errorsBefore: count('现在的错误数 / Errors now'),
    errorsAfter: count('改动后的错误数 / Errors then'),
  },
  { $id: 'ChangedReport', ...closed, description: '一份报告的变化 / What would change in one' },
);

export const simulationAnswer = Type.Object(
  {
    ruleSetVersion: Type.String({ description: '规则集版本 / Version of the rule set' }),
    reports,
    bodies,
    differing: Type.Object(
      { reports, bodies },
      { ...closed, description: '有变化的报告和机关数 / How many would differ' },
    ),
    totals: Type.Array(ref(changeTotal), { description: '各规则的变化 / Rule by rule' }),
    items: Type.Array(ref(changedReport), {
      description: '有变化的报告，新增错误多的在前 / Those with most new errors first',
    }),
  },
  { $id: 'SimulationAnswer', ...closed, description: '试算结果 / What would change' },
);
