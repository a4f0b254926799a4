/** The list of rules, by id. An id is for ever: a retired one is listed here and never reused. */
import { arithmeticRules } from './arithmetic.ts';
import { blankRules } from './blanks.ts';
import type { Rule } from './rule.ts';

export const rules: readonly Rule[] = [...arithmeticRules, ...blankRules];

/** Ids that were in use once and may not come back. */
export const retiredRuleIds: readonly string[] = [];

/** The version of the whole list; it changes when any entry does. */
export const ruleSetVersion = '1.0.0';
