/** The faults of changes to rules, shared by adjustments and simulations. */
import type { Fault } from '../errors.ts';
import { rules } from '../form/rules/index.ts';
import type { RuleEntry } from '../form/rules/rule.ts';
import { asMembers } from '../http/bodies/body-faults.ts';
import { pointerStep } from '../http/bodies/faults.ts';

/** The largest number of thresholds of one rule in a request: more than any rule has. */
export const parametersMax = 50;

/** The rules by their ids. */
export const rulesById: ReadonlyMap<string, RuleEntry> = new Map(
  rules.map((rule) => [rule.id, rule]),
);

/**
 * Returns the fault of an id that no rule has. The schema reports a value that is not a text.
 *
 * @param pointer the place of the id in the request
 */
export function unknownRuleFaults(id: unknown, pointer: string): Fault[] {
  if (typeof id !== 'string' || rulesById.has(id)) return [];
  const relatedIds = [...rulesById.keys()].filter((each) => each.startsWith(id.slice(0, 1)));
  const [zh, en] =
    relatedIds.length === 0
      ? ['见 GET /rules', 'see GET /rules']
      : [`同类规则有 ${relatedIds.join('、')}`, `similar rules: ${relatedIds.join(', ')}`];
  const message = { zh: `没有此规则；${zh}。`, en: `There is no such rule; ${en}.` };
  return [{ pointer, code: 'rule-unknown', message }];
}

function unknownThreshold(pointer: string, { id, parameters = {} }: RuleEntry): Fault {
  const names = Object.keys(parameters);
  const [zh, en] =
    names.length === 0
      ? [`${id} 没有可调整的阈值`, `${id} has no thresholds`]
      : [`${id} 可调整的阈值有 ${names.join('、')}`, `${id} has ${names.join(', ')}`];
  const message = { zh: `没有此阈值：${zh}。`, en: `There is no such threshold: ${en}.` };
  return { pointer, code: 'unknown-member', message };
}

/**
 * Returns the faults of thresholds: a name that the rule lacks, or a value outside its limits.
 *
 * @param sent by name, as sent; the schema reports other shapes
 * @param pointer the place of the thresholds in the request
 */
export function thresholdFaults(sent: unknown, rule: RuleEntry, pointer: string): Fault[] {
  const { parameters = {} } = rule;
  return Object.entries(asMembers(sent)).flatMap(([name, value]) => {
    const place = `${pointer}/${pointerStep(name)}`;
    const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    if (parameter === undefined) return [unknownThreshold(place, rule)];
    const { min, max, value: usual } = parameter;
    if (typeof value !== 'number' || (value >= min && value <= max)) return [];
    const message = {
      zh: `应在 ${min} 至 ${max} 之间；规则表中为 ${usual}。`,
      en: `Must be from ${min} to ${max}; the default is ${usual}.`,
    };
    return [{ pointer: place, code: 'out-of-range', message }];
  });
}
