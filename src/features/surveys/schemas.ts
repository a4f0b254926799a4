/** The schemas of surveys: the findings of a subtree, and the effect of changes to rules. */
import { Type } from 'typebox';
import { reportKinds } from '../../form/organization.ts';
import { simulatedSeverities } from '../../form/simulated.ts';
import type { Severity } from '../../form/types.ts';
import { formatQuery } from '../../http/answers/table-format.ts';
import { findingCountsSchema } from '../../http/contract/finding-schemas.ts';
import { ref } from '../../http/contract/operation.ts';
import { addressLengthMax, anyOfQuery, choice, uuid } from '../../http/contract/schemas.ts';
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
    description: '列出多少项 / How many items to list',
  }),
);

const reports = count('报告数 / Reports');
const organizations = count('机关数 / Organizations');

const commonRule = Type.Object(
  {
    ruleId,
    title: Type.String({ description: '规则名称 / Title of the rule' }),
    severity,
    findings: count('结果数 / Findings'),
    organizations,
  },
  { $id: 'CommonRule', ...closed, description: '一条规则的结果 / The result for one rule' },
);

const counts = {
  errors: count('错误 / Errors'),
  warnings: count('警告 / Warnings'),
  unexplained: count('未说明的警告 / Warnings without a reason'),
  information: count('提示 / Information'),
};

const worstOrganization = Type.Object(
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
    $id: 'WorstOrganization',
    ...closed,
    description: '一个机关的结果 / The result for one organization',
  },
);

export const findingsSummary = Type.Object(
  {
    reports,
    organizations,
    counts: ref(findingCountsSchema),
    rules: Type.Array(ref(commonRule), {
      description: '结果最多的规则 / The rules with most findings',
    }),
    worst: Type.Array(ref(worstOrganization), {
      description: '问题最多的机关 / The organizations with most errors',
    }),
  },
  { $id: 'FindingsSummary', ...closed, description: '校验结果汇总 / Findings of a subtree' },
);

export const summaryQuery = Type.Object(
  {
    within: Type.Optional(
      address(
        '该机关及其全部下级；默认为有权范围 / This organization and all below it; by default the caller’s scope',
      ),
    ),
    year: anyOfQuery(yearSchema),
    kind: anyOfQuery(kindSchema),
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
        '改为何种严重程度，可高于规则表；不填为规则表所定 / The new severity, which may be higher than the rule’s own; left out: the rule’s own',
      ),
    ),
    parameters: Type.Optional(
      Type.Record(Type.String(), Type.Number(), {
        maxProperties: parametersMax,
        description: '阈值 / Thresholds by name',
      }),
    ),
  },
  { $id: 'RuleChange', ...closed, description: '设想的规则改动 / A change to a rule' },
);

/** The largest number of rules that one simulation changes. */
const changesMax = 50;

export const simulationInput = Type.Object(
  {
    organizationId: address('该机关及其全部下级 / This organization and all below it'),
    from: Type.Optional({ ...yearSchema, description: '起始年度 / First year' }),
    to: Type.Optional({ ...yearSchema, description: '截止年度 / Last year' }),
    kind: Type.Optional(choice(reportKinds, '报告类别 / Kind of the reports')),
    changes: Type.Array(ref(change), {
      minItems: 1,
      maxItems: changesMax,
      description:
        '设想的改动，取代各机关对该规则现有的调整 / The changes, which replace the adjustments of these rules',
    }),
    limit,
  },
  { $id: 'SimulationInput', ...closed, description: '规则试算 / A simulation' },
);

const changeTotal = Type.Object(
  {
    ruleId,
    gained: count('新增的结果 / New findings'),
    lost: count('消失的结果 / Findings that would disappear'),
    reclassified: count('严重程度改变的结果 / Findings with another severity'),
    organizations,
  },
  { $id: 'ChangeTotal', ...closed, description: '一条规则的变化 / The difference for one rule' },
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
    gained: keys('新增结果的 key / Keys of new findings'),
    lost: keys('消失结果的 key / Keys of findings that would disappear'),
    reclassified: Type.Array(reclassified, {
      description: '严重程度改变的结果 / Other severities',
    }),
    errorsBefore: count('现在的错误数 / Errors now'),
    errorsAfter: count('改动后的错误数 / Errors then'),
  },
  {
    $id: 'ChangedReport',
    ...closed,
    description: '一份报告的变化 / The difference for one report',
  },
);

export const simulationAnswer = Type.Object(
  {
    ruleSetVersion: Type.String({ description: '规则集版本 / Version of the rule set' }),
    reports,
    organizations,
    differing: Type.Object(
      { reports, organizations },
      {
        ...closed,
        description:
          '有变化的报告和机关数 / The number of reports and organizations with differences',
      },
    ),
    totals: Type.Array(ref(changeTotal), {
      description: '各规则的变化 / The difference for each rule',
    }),
    items: Type.Array(ref(changedReport), {
      description:
        '有变化的报告，新增错误多的在前 / Reports with differences, most new errors first',
    }),
  },
  { $id: 'SimulationAnswer', ...closed, description: '试算结果 / The differences' },
);
