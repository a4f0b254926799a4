/** Rule adjustments: validates what callers send, and answers them. */
import { isDeepStrictEqual } from 'node:util';
import type { Static } from 'typebox';
import type { Fault } from '../../errors.ts';
import { AppError } from '../../errors.ts';
import type { AdjustedSeverity } from '../../form/rules/adjustments.ts';
import { adjustedSeverities, canBeSoftenedTo, isGraver } from '../../form/rules/adjustments.ts';
import type { RuleEntry } from '../../form/rules/rule.ts';
import type { Members } from '../../http/bodies/body-faults.ts';
import { asMembers, mergeFaults, refuseFaults } from '../../http/bodies/body-faults.ts';
import { compile } from '../../http/bodies/validate.ts';
import { nameOrganization } from '../../reports/named-organization.ts';
import { resolveOrganization } from '../../store/find-organization.ts';
import type {
  PlacedOrganization,
  PlacedRuleAdjustment,
  RuleAdjustment,
} from '../../store/organization.ts';
import type { Store } from '../../store/port.ts';
import type { Context } from '../context.ts';
import type { WantedRule } from '../office-rules.ts';
import { rulesById, thresholdFaults, unknownRuleFaults } from '../rule-faults.ts';
import { adjustmentInput } from './schemas.ts';

type WantedAdjustment = WantedRule<
  Pick<RuleAdjustment, 'ruleId' | 'severity' | 'parameters' | 'reason'>
>;

const inputCheck = compile(adjustmentInput);

const isAdjusted = (severity: unknown): severity is AdjustedSeverity =>
  (adjustedSeverities as readonly unknown[]).includes(severity);

function severityFaults(severity: unknown, rule: RuleEntry): Fault[] {
  if (!isAdjusted(severity)) return [];
  const pointer = '/severity';
  const code = 'not-allowed-here';
  if (!canBeSoftenedTo(rule, severity)) {
    const message = {
      zh: '表内算术错误不能关闭；最低可降为 information。',
      en: 'An error of level 1 cannot be turned off; use information as the lowest severity.',
    };
    return [{ pointer, code, message }];
  }
  if (isGraver(rule.severity, severity)) return [];
  const message = {
    zh: `规则 ${rule.id} 本为 ${rule.severity}，只能降低；只调整阈值或恢复原样的，不填 severity。`,
    en: `Rule ${rule.id} already has severity ${rule.severity}. To set only thresholds, or to return to the rule’s own severity, leave out severity.`,
  };
  return [{ pointer, code, message }];
}

/**
 * Returns the fault of an adjustment that changes nothing: it equals what applies already, by the
 * table of rules or by an adjustment of an office above.
 */
async function idleFaults(
  store: Store,
  { severity, parameters }: Members,
  rule: RuleEntry,
  organization: PlacedOrganization | null,
): Promise<Fault[]> {
  if ((severity ?? null) !== null || !isDeepStrictEqual(parameters ?? {}, {})) return [];
  const current = organization === null ? [] : await store.adjustments.listFor(organization.id);
  if (current.some(({ ruleId }) => ruleId === rule.id)) return [];
  const message = {
    zh: '须填 severity 或 parameters：此规则在该机关并无调整，无可恢复。',
    en: 'Set severity or parameters: without them the rule would not change.',
  };
  return [{ pointer: '', code: 'missing-member', message }];
}

function reasonFaults({ reason }: Members): Fault[] {
  if (typeof reason !== 'string' || reason === '' || reason.trim() !== '') return [];
  const message = { zh: '应为文字，不能只有空白。', en: 'Must not be only spaces.' };
  return [{ pointer: '/reason', code: 'text-malformed', message }];
}

/**
 * Validates a new adjustment as a caller sent it.
 *
 * @param admit receives the organization, and refuses a caller who must not set the adjustment
 * @throws AppError `request-invalid` with every fault, `organization-unknown` when that is the only
 * one; and those of `admit`
 */
export async function validateNewAdjustment(
  context: Pick<Context, 'store' | 'clock'>,
  body: unknown,
  admit: (organization: PlacedOrganization) => void,
): Promise<WantedAdjustment> {
  const sent = asMembers(body);
  const reference = await resolveOrganization(context, sent.organizationId, '/organizationId');
  const { organization } = reference;
  if (organization !== null) admit(organization);
  const rule = typeof sent.ruleId === 'string' ? rulesById.get(sent.ruleId) : undefined;
  const meaning = [
    ...(rule === undefined
      ? unknownRuleFaults(sent.ruleId, '/ruleId')
      : [
          ...severityFaults(sent.severity, rule),
          ...thresholdFaults(sent.parameters, rule, '/parameters'),
          ...(await idleFaults(context.store, sent, rule, organization)),
        ]),
    ...reasonFaults(sent),
  ];
  refuseFaults([...mergeFaults(inputCheck(body), meaning), ...reference.faults]);
  // Without a fault the organization was found.
  if (organization === null) throw new AppError('organization-unknown');
  const {
    ruleId,
    severity = null,
    parameters = {},
    reason,
  } = body as Static<typeof adjustmentInput>;
  return { organization, content: { ruleId, severity, parameters, reason } };
}

/** Returns an adjustment as it is answered, members in the order of the contract. */
export function adjustmentView(adjustment: PlacedRuleAdjustment) {
  const { id, ruleId, severity, parameters, reason, endedAt, version, createdAt } = adjustment;
  const organization = nameOrganization(adjustment.organization);
  return { id, ruleId, organization, severity, parameters, reason, endedAt, version, createdAt };
}

/**
 * Returns the adjustment with an id.
 *
 * @throws AppError `not-found`
 */
export async function requireAdjustment(store: Store, id: string): Promise<PlacedRuleAdjustment> {
  const adjustment = await store.adjustments.get(id);
  if (adjustment === null) throw new AppError('not-found');
  return adjustment;
}
