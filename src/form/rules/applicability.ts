/** Determines to which editions a rule applies, and why not to the others. */

import { cellOfKind, cellsOf, findRows } from '../cells.ts';
import { editions } from '../editions/index.ts';
import type { OrganizationFacts, ReportKind } from '../organization.ts';
import { perEdition } from '../per-edition.ts';
import { perObject } from '../per-object.ts';
import type { Edition, Text } from '../types.ts';
import type { RuleEntry } from './rule.ts';

/**
 * The state of a rule for an edition: it holds; it is not applicable, because the edition lacks a
 * cell that it reads; or it is off, by an exception of its entry.
 */
export type Applicability =
  | { readonly state: 'holds' }
  | { readonly state: 'notApplicable' | 'off'; readonly reason: Text };

const anyRow = '*.';

/** Returns the names that an edition lacks; those with `*.` must be columns of one row. */
function findLackingNames(edition: Edition, names: readonly string[]): string[] {
  const columns = names
    .filter((name) => name.startsWith(anyRow))
    .map((name) => name.slice(anyRow.length));
  const hasRow = columns.length === 0 || findRows(edition, columns).length > 0;
  const lacking = names.filter(
    (name) => !name.startsWith(anyRow) && cellOfKind(edition, name) === undefined,
  );
  return hasRow ? lacking : [...lacking, ...columns.map((column) => `${anyRow}${column}`)];
}

/** Returns the label of a cell, or of a column, from the newest edition that has it. */
function findLabel(nameAndKind: string): Text {
  const [name = ''] = nameAndKind.split(':');
  const cell = editions
    .flatMap((edition) => cellsOf(edition))
    .findLast((candidate) =>
      name.startsWith(anyRow)
        ? candidate.columnName === name.slice(anyRow.length)
        : candidate.name === name,
    );
  if (cell === undefined) return { zh: name, en: name };
  return name.startsWith(anyRow) ? cell.columnLabel : cell.label;
}

/** Returns the state of a rule for an edition. */
export function applicabilityOf(
  { reads = [], exceptions = [] }: Pick<RuleEntry, 'reads' | 'exceptions'>,
  edition: Edition,
): Applicability {
  const exception = exceptions.find((each) => each.edition === edition.id);
  if (exception !== undefined) return { state: 'off', reason: exception.reason };
  const lacking = reads.map((names) => findLackingNames(edition, names));
  if (lacking.length === 0 || lacking.some(({ length }) => length === 0)) {
    return { state: 'holds' };
  }
  const labels = [...new Set(lacking[0])].map(findLabel);
  return {
    state: 'notApplicable',
    reason: {
      zh: `没有${labels.map(({ zh }) => `“${zh}”`).join('、')}`,
      en: `it has no ${labels.map(({ en }) => `"${en}"`).join(', ')}`,
    },
  };
}

/** Returns a function that checks that a rule applies to an edition, once for each. */
const applicationOf = perObject((rule: RuleEntry) =>
  perEdition((edition) => ({ isHeld: applicabilityOf(rule, edition).state === 'holds' })),
);

/** Checks that a rule applies to an edition. */
export function appliesTo(rule: RuleEntry, edition: Edition): boolean {
  return applicationOf(rule)(edition).isHeld;
}

/**
 * Checks that a rule is for a report, on an edition that it applies to. A rule for some levels or
 * kinds of organizations is not for a report whose organization is unknown.
 */
export function isForReport(
  { kinds, organizationLevels: levels, organizationKinds }: RuleEntry,
  report: {
    readonly kind: ReportKind;
    readonly organization: Pick<OrganizationFacts, 'level' | 'kind'> | null;
  },
): boolean {
  const { kind, organization } = report;
  return (
    (kinds?.includes(kind) ?? true) &&
    (levels === undefined || (organization !== null && levels.includes(organization.level))) &&
    (organizationKinds === undefined ||
      (organization !== null && organizationKinds.includes(organization.kind)))
  );
}
