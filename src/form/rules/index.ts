/** The list of rules, by id. An id is for ever: a retired one is listed here and never reused. */
import { acrossSectionRules } from './across-sections.ts';
import { acrossYearRules } from './across-years.ts';
import { arithmeticRules } from './arithmetic.ts';
import { blankRules } from './blanks.ts';
import { changeRules } from './changes.ts';
import { completenessRules } from './completeness.ts';
import type { ContextRule } from './context-rule.ts';
import { wordingRules } from './document-words.ts';
import { formRules } from './documents.ts';
import { fingerprintOf } from './fingerprint.ts';
import { plausibilityRules } from './plausibility.ts';
import type { DocumentRule } from './printed-document.ts';
import { proseRules } from './prose.ts';
import { withRelated } from './related.ts';
import type { Rule, RuleBase } from './rule.ts';
import { treeRules } from './tree.ts';

const onFigures: readonly Rule[] = [...arithmeticRules, ...blankRules];

const beyondFigures: readonly ContextRule[] = [
  ...acrossSectionRules,
  ...proseRules,
  ...acrossYearRules,
  ...changeRules,
  ...treeRules,
  ...plausibilityRules,
  ...completenessRules,
];

/** The rules on the figures of one report. */
export const figureRules: readonly Rule[] = onFigures.map(withRelated);

/** The rules that look beyond them, in the order in which they speak. */
export const contextRules: readonly ContextRule[] = beyondFigures.map(withRelated);

/** The rules on printed reports: of what is imported, not of what is entered. */
export const documentRules: readonly DocumentRule[] = [...formRules, ...wordingRules].map(
  withRelated,
);

/** The letters of ids, in the order of what the rules look at: from the form to the tree. */
const letters = 'FAZCNXPH';

function placeOf({ id }: RuleBase): number {
  return letters.indexOf(id.charAt(0)) * 100 + Number(id.slice(2));
}

/** All of them, as one looks them up: by letter and number. */
export const rules: readonly (Rule | ContextRule | DocumentRule)[] = [
  ...figureRules,
  ...contextRules,
  ...documentRules,
].sort((one, other) => placeOf(one) - placeOf(other));

/** Ids that were in use once and may not come back. */
export const retiredRuleIds: readonly string[] = [];

/** Raised by hand when rules come or go, or judge otherwise than before. */
const release = '3.1.0';

/**
 * The version of the whole list, in the form of semver.org: the release, and a fingerprint of all
 * that the entries say, so that it changes when any entry does.
 */
export const ruleSetVersion = `${release}+${fingerprintOf(rules)}`;
