/**
 * The form and the rules as data: what a client needs to draw the form and to explain a finding.
 */

import { AppError } from '../../errors.ts';
import { cellsOf } from '../../form/cells.ts';
import { editions } from '../../form/editions/index.ts';
import {
  organizationLevels as allLevels,
  organizationKinds as allOrganizationKinds,
  reportKinds,
} from '../../form/organization.ts';
import { applicabilityOf } from '../../form/rules/applicability.ts';
import { listEquations } from '../../form/rules/equation.ts';
import { placeExample } from '../../form/rules/examples.ts';
import { ruleSetVersion, rules } from '../../form/rules/index.ts';
import type { RuleEntry } from '../../form/rules/rule.ts';
import type { Cell, Edition } from '../../form/types.ts';
import type { Composed } from '../../http/answers/composed.ts';
import { composeJson } from '../../http/answers/composed.ts';
import { sendCatalogue } from '../../http/answers/send.ts';
import { noContent, operation } from '../../http/contract/operation.ts';
import type { App } from '../../http/shell/app-type.ts';
import type { Context } from '../context.ts';
import { catalogueEditionSchema, editionPageSchema, editionParams } from './edition-schemas.ts';
import { ruleListSchema, ruleParams, ruleSchema, rulesQuery } from './rule-schemas.ts';

const unchanged = {
  schema: noContent,
  description: { zh: '未变', en: 'Unchanged' },
};

function summaryOf({ id, name, years, basis }: Edition) {
  return { id, name, years, basis };
}

/** A cell as it is answered: by the names of a report and of the printed form. */
function cellView({ pointer, table, coordinates, row, column, label, ...cell }: Cell) {
  const { kind, total, unit } = cell;
  const named = { pointer, table, coordinates, row, column, label };
  return { ...named, kind, total, ...(unit === undefined ? {} : { unit }) };
}

function wholeOf(edition: Edition) {
  const { sections, tables } = edition;
  return { ...summaryOf(edition), sections, tables, cells: cellsOf(edition).map(cellView) };
}

function registerEditions(app: App): void {
  const list = composeJson({ items: editions.map(summaryOf), next: null });
  const wholes = new Map<string, Composed>(
    editions.map((edition) => [edition.id, composeJson(wholeOf(edition))]),
  );

  app.route({
    method: 'GET',
    url: '/editions',
    ...operation({
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
    }),
    handler: (request, reply) => sendCatalogue(request, reply, list),
  });

  app.route({
    method: 'GET',
    url: '/editions/:editionId',
    ...operation({
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
    }),
    handler: (request, reply) => {
      const whole = wholes.get(request.params.editionId);
      if (whole === undefined) throw new AppError('not-found');
      return sendCatalogue(request, reply, whole);
    },
  });
}

/** Returns what a rule is for, in full: editions with the reason where it does not apply. */
function scopeOf(rule: RuleEntry) {
  const {
    kinds = reportKinds,
    organizationLevels = allLevels,
    organizationKinds = allOrganizationKinds,
  } = rule;
  const isHeld = (edition: Edition) => applicabilityOf(rule, edition).state === 'holds';
  return {
    editions: editions.filter(isHeld).map(({ id }) => id),
    exceptions: editions.flatMap((edition) => {
      const applicability = applicabilityOf(rule, edition);
      return applicability.state === 'holds' ? [] : [{ edition: edition.id, ...applicability }];
    }),
    ...{ kinds, organizationLevels, organizationKinds },
  };
}

function ruleSummary(rule: RuleEntry) {
  const { id, level, severity, since, basis, title, formula, howToFix, missing } = rule;
  const { related = [], parameters = {} } = rule;
  return {
    ...{ id, level, severity, since, basis, title, formula, howToFix },
    ...{ appliesTo: scopeOf(rule), related, parameters, missing },
  };
}

function wholeRule(rule: RuleEntry) {
  const { passing, failing, missing } = rule.examples;
  const examples = {
    passing: placeExample(rule, passing),
    failing: placeExample(rule, failing),
    missing: { ...placeExample(rule, missing), isFound: missing.isFound },
  };
  return { ...ruleSummary(rule), equations: listEquations(rule), examples };
}

function registerRules(app: App): void {
  const wholes = new Map<string, Composed>(
    rules.map((rule) => [rule.id, composeJson(wholeRule(rule))]),
  );

  app.route({
    method: 'GET',
    url: '/rules',
    ...operation({
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
    }),
    handler: (request, reply) => {
      const { level, severity, edition, kind, organizationLevel, organizationKind } = request.query;
      const isOne = <Member>(wanted: Member | undefined, ...ones: readonly Member[]) =>
        wanted === undefined || ones.includes(wanted);
      const items = rules.map(ruleSummary).filter(({ appliesTo: to, ...rule }) => {
        const isSuch = isOne(level, rule.level) && isOne(severity, rule.severity);
        const isForReport = isOne(edition, ...to.editions) && isOne(kind, ...to.kinds);
        return (
          isSuch &&
          isForReport &&
          isOne(organizationLevel, ...to.organizationLevels) &&
          isOne(organizationKind, ...to.organizationKinds)
        );
      });
      return sendCatalogue(request, reply, composeJson({ items, next: null, ruleSetVersion }));
    },
  });

  app.route({
    method: 'GET',
    url: '/rules/:ruleId',
    ...operation({
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
    }),
    handler: (request, reply) => {
      const whole = wholes.get(request.params.ruleId);
      if (whole === undefined) throw new AppError('not-found');
      return sendCatalogue(request, reply, whole);
    },
  });
}

/** Registers the routes of editions and rules. */
export function registerCatalogueRoutes(app: App, _context: Context): void {
  registerEditions(app);
  registerRules(app);
}
