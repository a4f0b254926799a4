/** Local deadline rules: validates what callers send, and answers them. */
import type { Static } from 'typebox';
import type { Fault } from '../../errors.ts';
import { AppError } from '../../errors.ts';
import type { ReportKind } from '../../form/organization.ts';
import type { Members } from '../../http/bodies/body-faults.ts';
import { asMembers, mergeFaults, refuseFaults } from '../../http/bodies/body-faults.ts';
import { compile } from '../../http/bodies/validate.ts';
import type { LocalRule } from '../../policy/deadlines.ts';
import { allowedDaysOfRule, nationalDueDate } from '../../policy/deadlines.ts';
import type { Action } from '../../policy/permissions.ts';
import { nameOrganization } from '../../reports/named-organization.ts';
import { findLaterYear, requireEditionOfYear } from '../../reports/years.ts';
import { resolveOrganization } from '../../store/find-organization.ts';
import type {
  DeadlineRule,
  PlacedDeadlineRule,
  PlacedOrganization,
} from '../../store/organization.ts';
import type { Store } from '../../store/port.ts';
import type { Context } from '../context.ts';
import type { WantedRule } from '../office-rules.ts';
import { deadlineInput } from './schemas.ts';

/** The action that setting or ending a rule of each type requires. */
export const deadlinePermissions: Readonly<Record<LocalRule, Action>> = {
  earlier: 'deadline.write',
  exemption: 'deadline.exempt',
};

type Wanted = WantedRule<Pick<DeadlineRule, 'type' | 'year' | 'kind' | 'date' | 'reason'>>;

const inputCheck = compile(deadlineInput);

const isType = (type: unknown): type is LocalRule => type === 'earlier' || type === 'exemption';
const isKind = (kind: unknown): kind is ReportKind => kind === 'own' || kind === 'consolidated';

function reasonFaults({ type, reason }: Members): Fault[] {
  const pointer = '/reason';
  if (type === 'exemption' && (reason === undefined || reason === null)) {
    const message = {
      zh: '豁免必须说明理由。',
      en: 'Enter a reason for the exemption.',
    };
    return [{ pointer, code: 'missing-member', message }];
  }
  if (typeof reason !== 'string' || reason === '' || reason.trim() !== '') return [];
  const message = { zh: '应为文字，不能只有空白。', en: 'Must not be only spaces.' };
  return [{ pointer, code: 'text-malformed', message }];
}

/** Returns the fault `out-of-range` when a rule of its type cannot have this day. */
async function dayFaults(
  store: Store,
  { type, year, kind, date }: Members,
  organization: PlacedOrganization | null,
): Promise<Fault[]> {
  if (!isType(type) || !isKind(kind)) return [];
  if (typeof year !== 'number' || !Number.isInteger(year) || typeof date !== 'string') return [];
  const { dueDate } =
    organization === null
      ? { dueDate: nationalDueDate(year, kind) }
      : await store.deadlines.getFor(organization.id, year, kind);
  const { after, until } = allowedDaysOfRule(type, { year, kind }, dueDate);
  if (date > after && date <= until) return [];
  const message = {
    zh: `应在 ${after} 之后，不晚于 ${until}。`,
    en: `Must be after ${after}, and not after ${until}.`,
  };
  return [{ pointer: '/date', code: 'out-of-range', message }];
}

/**
 * Validates a new rule as a caller sent it.
 *
 * @param admit receives the organization, and refuses a caller who must not set the rule
 * @throws AppError `request-invalid` with every fault, `organization-unknown` when that is the only
 * one, `year-unsupported` before 2019; and those of `admit`
 */
export async function validateNewDeadline(
  context: Pick<Context, 'store' | 'clock'>,
  body: unknown,
  admit: (action: Action, organization: PlacedOrganization) => void,
): Promise<Wanted> {
  const sent = asMembers(body);
  const reference = await resolveOrganization(context, sent.organizationId, '/organizationId');
  const { organization } = reference;
  if (organization !== null && isType(sent.type))
    admit(deadlinePermissions[sent.type], organization);
  requireEditionOfYear(sent.year);
  const shape = inputCheck(body);
  // An invalid day or year is not compared.
  const hasDays = !shape.some(({ pointer }) => pointer === '/date' || pointer === '/year');
  const meaning = [
    ...reasonFaults(sent),
    ...findLaterYear(sent.year, context.clock()),
    ...(hasDays ? await dayFaults(context.store, sent, organization) : []),
  ];
  refuseFaults([...mergeFaults(shape, meaning), ...reference.faults]);
  // Without a fault the organization was found.
  if (organization === null) throw new AppError('organization-unknown');
  const { type, year, kind, date, reason } = body as Static<typeof deadlineInput>;
  return { organization, content: { type, year, kind, date, reason: reason ?? null } };
}

/** Returns a rule as it is answered, members in the order of the contract. */
export function ruleView(rule: PlacedDeadlineRule) {
  const { id, type, year, kind, date, reason, endedAt, version, createdAt } = rule;
  const organization = nameOrganization(rule.organization);
  return { id, type, organization, year, kind, date, reason, endedAt, version, createdAt };
}

/**
 * Returns the rule with an id.
 *
 * @throws AppError `not-found`
 */
export async function requireRule(store: Store, id: string): Promise<PlacedDeadlineRule> {
  const rule = await store.deadlines.get(id);
  if (rule === null) throw new AppError('not-found');
  return rule;
}
