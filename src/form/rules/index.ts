/** The list of rules, by id. An id is for ever: a retired one is listed here and never reused. */
import { acrossSectionRules } from './across-sections.ts';
import { acrossYearRules } from './across-years.ts';
import { arithmeticRules } from './arithmetic.ts';
import { blankRules } from './blanks.ts';
import { changeRules } from './changes.ts';
import { completenessRules } from './completeness.ts';
import { plausibilityRules } from './plausibility.ts';
import { proseRules } from './prose.ts';
import type { Rule } from './rule.ts';
import { treeRules } from './tree.ts';
import type { WiderRule } from './wider.ts';

/** The rules on the figures of one report. */
export const figureRules: readonly Rule[] = [...arithmeticRules, ...blankRules];

/** The rules that look beyond them, in the order in which they speak. */
export const widerRules: readonly WiderRule[] = [
  ...acrossSectionRules,
  ...proseRules,
  ...acrossYearRules,
  ...changeRules,
  ...treeRules,
  ...plausibilityRules,
  ...completenessRules,
];

/** All of them. */
export const rules: readonly (Rule | WiderRule)[] = [...figureRules, ...widerRules];

/** Ids that were in use once and may not come back. */
export const retiredRuleIds: readonly string[] = [];

/** The version of the whole list; it changes when any entry does. */
export const ruleSetVersion = '2.0.0';
