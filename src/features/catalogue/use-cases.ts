/** The form and the rules as data: what a client needs to draw the form and to explain a finding. */
import type { Static } from 'typebox';
import { AppError } from '../../errors.ts';
import { cellsOf } from '../../form/cells.ts';
import { editions } from '../../form/editions/index.ts';
import {
  organizationLevels as allLevels,
  organizationKinds as allOrganizationKinds,
  reportKinds,
} from '../../form/organization.ts';
import { perObject } from '../../form/per-object.ts';
import { applicabilityOf } from '../../form/rules/applicability.ts';
import { listEquations } from '../../form/rules/equation.ts';
import { placeExample } from '../../form/rules/examples.ts';
import { ruleSetVersion, rules } from '../../form/rules/index.ts';
import type { RuleEntry } from '../../form/rules/rule.ts';
import type { Cell, Edition } from '../../form/types.ts';
import type { rulesQuery } from './rule-schemas.ts';

/** Returns an edition without its form. */
function summaryOf({ id, name, years, basis }: Edition) {
  return { id, name, years, basis };
}

/** A cell as it is answered: by the names of a report and of the printed form. */
function cellView({ pointer, table, coordinates, row, column, name, label, ...cell }: Cell) {
  const { kind, total, unit } = cell;
  const named = { pointer, table, coordinates, row, column, name, label };
  return { ...named, kind, total, ...(unit === undefined ? {} : { unit }) };
}

/** Returns an edition with its form and every cell. */
function wholeOf(edition: Edition) {
  const { sections, tables } = edition;
  return { ...summaryOf(edition), sections, tables, cells: cellsOf(edition).map(cellView) };
}

/** Returns what a rule is for, in full: editions with the reason where it does not apply. */
function scopeOf(rule: RuleEntry) {
  const {
    kinds = reportKinds,
    organizationLevels = allLevels,
    organizationKinds = allOrganizationKinds,
  } = rule;
  const states = editions.map((edition) => ({
    edition: edition.id,
    applicability: applicabilityOf(rule, edition),
  }));
  return {
    editions: states.flatMap(({ edition, applicability }) =>
      applicability.state === 'holds' ? [edition] : [],
    ),
    exceptions: states.flatMap(({ edition, applicability }) =>
      applicability.state === 'holds' ? [] : [{ edition, ...applicability }],
    ),
    ...{ kinds, organizationLevels, organizationKinds },
  };
}

/** Returns a rule without its equations and examples; made once, the table never changes. */
const ruleSummary = perObject((rule: RuleEntry) => {
  const { id, level, severity, since, basis, title, formula, howToFix, missing } = rule;
  const { related = [], parameters = {} } = rule;
  return {
    ...{ id, level, severity, since, basis, title, formula, howToFix },
    ...{ appliesTo: scopeOf(rule), related, parameters, missing },
  };
});

/** Returns a rule with its equations and examples. */
function wholeRule(rule: RuleEntry) {
  const { passing, failing, missing } = rule.examples;
  const examples = {
    passing: placeExample(rule, passing),
    failing: placeExample(rule, failing),
    missing: { ...placeExample(rule, missing), isFound: missing.isFound },
  };
  return { ...ruleSummary(rule), equations: listEquations(rule), examples };
}

/** Returns the editions, oldest first. */
export function listEditionSummaries() {
  return { items: editions.map(summaryOf), next: null };
}

/**
 * Returns an edition, whole.
 *
 * @throws AppError `not-found`
 */
export function readEdition(id: string) {
  const edition = editions.find((candidate) => candidate.id === id);
  if (edition === undefined) throw new AppError('not-found');
  return wholeOf(edition);
}

type RuleFilters = Static<typeof rulesQuery>;

/** Returns the rules that the filters leave. */
export function searchRules(filters: RuleFilters) {
  const { level, severity, edition, kind, organizationLevel, organizationKind } = filters;
  const isOne = <Member>(wanted: readonly Member[] | undefined, ...ones: readonly Member[]) =>
    wanted === undefined || ones.some((one) => wanted.includes(one));
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
  return { items, next: null, ruleSetVersion };
}

/**
 * Returns a rule, whole.
 *
 * @throws AppError `not-found`
 */
export function readRule(id: string) {
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule === undefined) throw new AppError('not-found');
  return wholeRule(rule);
}
