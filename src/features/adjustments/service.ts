/** Adjustments of rules: what callers send about them, judged whole, and what becomes of them. */
import type { Static } from 'typebox';
import type { Fault } from '../../errors.ts';
import { AppError } from '../../errors.ts';
import type { AdjustedSeverity } from '../../form/rules/adjustments.ts';
import { adjustedSeverities, mayBe } from '../../form/rules/adjustments.ts';
import { rules } from '../../form/rules/index.ts';
import type { RuleBase } from '../../form/rules/rule.ts';
import type { Members } from '../../http/judge.ts';
import { membersOf, refuseFaults, told } from '../../http/judge.ts';
import { compile } from '../../http/validate.ts';
import { referredOrganization } from '../../store/find-organization.ts';
import type {
  PlacedOrganization,
  PlacedRuleAdjustment,
  RuleAdjustment,
} from '../../store/organization.ts';
import type { Store } from '../../store/port.ts';
import { adjustmentInput } from './schemas.ts';

/** What is chosen of an adjustment, and the body that it is about. */
export interface WantedAdjustment {
  readonly organization: PlacedOrganization;
  readonly content: Pick<RuleAdjustment, 'ruleId' | 'severity' | 'parameters' | 'reason'>;
}

const inputCheck = compile(adjustmentInput);

const rulesById = new Map<string, RuleBase>(rules.map((rule) => [rule.id, rule]));

const isAdjusted = (severity: unknown): severity is AdjustedSeverity =>
  (adjustedSeverities as readonly unknown[]).includes(severity);

function fault(pointer: string, code: string, zh: string, en: string): Fault {
  return { pointer, code, message: { zh, en } };
}

function ruleFaults(ruleId: unknown, rule: RuleBase | undefined): Fault[] {
  if (typeof ruleId !== 'string' || rule !== undefined) return [];
  const kin = rules.map(({ id }) => id).filter((id) => id.startsWith(ruleId.slice(0, 1)));
  const known = kin.join(', ');
  return [
    fault(
      '/ruleId',
      'rule-unknown',
      kin.length === 0 ? '没有此规则，见 /rules。' : `没有此规则；同类规则有 ${known}。`,
      kin.length === 0 ? 'No such rule, see /rules.' : `No such rule; of its kind: ${known}.`,
    ),
  ];
}

const gravest = { error: 3, warning: 2, information: 1, off: 0 } as const;

function severityFaults(severity: unknown, rule: RuleBase): Fault[] {
  if (!isAdjusted(severity)) return [];
  if (!mayBe(rule, severity)) {
    return [
      fault(
        '/severity',
        'not-allowed-here',
        '表内算术错误不能关闭；最低可降为 information。',
        'An error of level 1 is never off; information is the least.',
      ),
    ];
  }
  if (gravest[severity] < gravest[rule.severity]) return [];
  return [
    fault(
      '/severity',
      'not-allowed-here',
      `规则 ${rule.id} 本为 ${rule.severity}，只能降低；只调整阈值的，不填 severity。`,
      `Rule ${rule.id} is ${rule.severity} already; to set thresholds alone leave severity out.`,
    ),
  ];
}

function parameterFaults(sent: unknown, { id, parameters = {} }: RuleBase): Fault[] {
  return Object.entries(membersOf(sent)).flatMap(([name, value]) => {
    const pointer = `/parameters/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    if (parameter === undefined) {
      const names = Object.keys(parameters).join(', ');
      const [zh, en] = names === '' ? ['没有阈值', 'no threshold'] : [names, names];
      return [
        fault(
          pointer,
          'unknown-member',
          `规则 ${id} 没有此阈值（现有：${zh}）。`,
          `Rule ${id} has no such threshold (it has: ${en}).`,
        ),
      ];
    }
    const { min, max } = parameter;
    if (typeof value !== 'number' || (value >= min && value <= max)) return [];
    return [
      fault(
        pointer,
        'out-of-range',
        `应在 ${min} 至 ${max} 之间。`,
        `Must be from ${min} to ${max}.`,
      ),
    ];
  });
}

/** An adjustment that adjusts nothing, or whose reason is blanks. */
function emptinessFaults({ severity, parameters, reason }: Members): Fault[] {
  const isIdle = (severity ?? null) === null && Object.keys(membersOf(parameters)).length === 0;
  const isBlank = typeof reason === 'string' && reason !== '' && reason.trim() === '';
  return [
    ...(isIdle
      ? [
          fault(
            '',
            'missing-member',
            '须填 severity 或 parameters：此调整什么也不改变。',
            'Needs severity or parameters: it would change nothing.',
          ),
        ]
      : []),
    ...(isBlank
      ? [
          fault(
            '/reason',
            'text-malformed',
            '应为文字，不能只有空白。',
            'Must be words, not blanks alone.',
          ),
        ]
      : []),
  ];
}

/**
 * What a caller sent for a new adjustment.
 *
 * @param admit is told of which body it is to be, and refuses a caller who may not set it
 * @throws AppError `request-invalid` with every fault, `organization-unknown` when that is the only
 *   one; and whatever `admit` throws
 */
export async function adjustmentToCreate(
  store: Store,
  body: unknown,
  admit: (organization: PlacedOrganization) => void,
): Promise<WantedAdjustment> {
  const sent = membersOf(body);
  const reference = await referredOrganization(store, sent.organizationId, '/organizationId');
  const { organization } = reference;
  if (organization !== null) admit(organization);
  const rule = typeof sent.ruleId === 'string' ? rulesById.get(sent.ruleId) : undefined;
  const meaning = [
    ...ruleFaults(sent.ruleId, rule),
    ...(rule === undefined ? [] : severityFaults(sent.severity, rule)),
    ...(rule === undefined ? [] : parameterFaults(sent.parameters, rule)),
    ...emptinessFaults(sent),
  ];
  refuseFaults([...told(inputCheck(body), meaning), ...reference.faults]);
  // Without a fault the reference led to an organization.
  if (organization === null) throw new AppError('organization-unknown');
  const {
    ruleId,
    severity = null,
    parameters = {},
    reason,
  } = body as Static<typeof adjustmentInput>;
  return { organization, content: { ruleId, severity, parameters, reason } };
}

/** A new adjustment; it holds from now on. */
export function newAdjustment(
  { organization, content }: WantedAdjustment,
  { id, now }: { readonly id: string; readonly now: Date },
): PlacedRuleAdjustment {
  return {
    ...{ id, organizationId: organization.id, organization, ...content },
    ...{ endedAt: null, version: 1, createdAt: now.toISOString() },
  };
}

/** The adjustment with its end. */
export function ended(adjustment: PlacedRuleAdjustment, now: Date): PlacedRuleAdjustment {
  return { ...adjustment, endedAt: now.toISOString(), version: adjustment.version + 1 };
}

/** An adjustment as it is answered, members in the order of the contract. */
export function adjustmentView(adjustment: PlacedRuleAdjustment) {
  const { id, ruleId, severity, parameters, reason, endedAt, version, createdAt } = adjustment;
  const { id: organizationId, name, code } = adjustment.organization;
  const organization = { id: organizationId, name, code };
  return { id, ruleId, organization, severity, parameters, reason, endedAt, version, createdAt };
}

/**
 * The adjustment of an address.
 *
 * @throws AppError `not-found`
 */
export async function requireAdjustment(store: Store, id: string): Promise<PlacedRuleAdjustment> {
  const adjustment = await store.adjustment(id);
  if (adjustment === null) throw new AppError('not-found');
  return adjustment;
}
