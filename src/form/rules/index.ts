/** Lists the rules. An id is permanent: a retired one is listed here and never used again. */
import { completenessRules } from './0-form/completeness.ts';
import { wordingRules } from './0-form/document-words.ts';
import { formRules } from './0-form/documents.ts';
import { blankRules } from './1-tables/blanks.ts';
import { stillInForce } from './1-tables/documents.ts';
import { equations } from './1-tables/equations.ts';
import { numberRules } from './1-tables/numbers.ts';
import { acrossSectionRules } from './2-sections/across-sections.ts';
import { proseRules } from './2-sections/prose.ts';
import { acrossYearRules } from './3-years/across-years.ts';
import { changeRules } from './3-years/changes.ts';
import { plausibilityRules } from './3-years/plausibility.ts';
import { treeRules } from './4-tree/tree.ts';
import type { EquationRule } from './equation.ts';
import { fingerprintRules } from './fingerprint.ts';
import { addRelated } from './related.ts';
import type { FiguresRule, PrintRule, ReportRule, RuleEntry } from './rule.ts';

/** The rules on the figures of a report, in the order of their findings. */
export const figureRules: readonly FiguresRule[] = [
  ...equations,
  ...numberRules,
  ...blankRules,
].map(addRelated);

/** The equations among them. */
export const equationRules: readonly EquationRule[] = equations;

/** The rules that look beyond the figures, in the order of their findings. */
export const reportRules: readonly ReportRule[] = [
  ...acrossSectionRules,
  ...proseRules,
  ...acrossYearRules,
  ...changeRules,
  ...treeRules,
  stillInForce,
  ...plausibilityRules,
  ...completenessRules,
].map(addRelated);

/** The rules on printed reports, which are imported and not entered. */
export const printRules: readonly PrintRule[] = [...formRules, ...wordingRules].map(addRelated);

/** The letters of ids, in the order of the levels: from the form to the tree. */
const letters = 'FAZCNXPH';

function placeOf({ id }: RuleEntry): number {
  return letters.indexOf(id.charAt(0)) * 100 + Number(id.slice(2));
}

/** All rules, by letter and number of the id. */
export const rules: readonly RuleEntry[] = [...figureRules, ...reportRules, ...printRules].sort(
  (one, other) => placeOf(one) - placeOf(other),
);

/** Ids that were used once and must not be used again. */
export const retiredRuleIds: readonly string[] = [];

/** Raised by hand when rules are added or removed, or report other findings than before. */
const release = '3.2.0';

/**
 * The version of the list (semver.org): the release, and a fingerprint of the entries, so that it
 * changes when any entry does.
 */
export const ruleSetVersion = `${release}+${fingerprintRules(rules)}`;
