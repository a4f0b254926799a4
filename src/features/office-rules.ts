/**
 * Rules that offices set for themselves and the organizations below them: deadlines and
 * adjustments. A rule is created whole, is never changed, and can be ended; this is the same for
 * each kind.
 */
import type { Composed } from '../http/answers/composed.ts';
import type { Precondition } from '../http/requests/conditional.ts';
import { computeShortDigest, requireMatch, strongTag } from '../http/requests/conditional.ts';
import { auditEvent } from '../policy/audit-event.ts';
import type { Caller } from '../policy/caller.ts';
import { type Register, requireNamedOrganization } from '../store/find-organization.ts';
import type { OfficeRule, PlacedOrganization, WithOrganization } from '../store/organization.ts';
import type { Change, Write } from '../store/port.ts';
import type { CommitContext } from './commit.ts';
import type { Context } from './context.ts';

/** The chosen content of a new rule, and its organization. */
export interface WantedRule<Content> {
  readonly organization: PlacedOrganization;
  readonly content: Content;
}

/** Returns a new rule; it applies from now on. */
export function newRule<Content extends object>(
  { organization, content }: WantedRule<Content>,
  { id, now }: { readonly id: string; readonly now: Date },
): WithOrganization<OfficeRule> & Content {
  return {
    ...content,
    ...{ id, organizationId: organization.id, organization },
    ...{ endedAt: null, version: 1, createdAt: now.toISOString() },
  };
}

interface RuleFilters {
  readonly organizationId?: string;
  readonly within?: string;
  readonly includeEnded?: boolean;
  readonly limit?: number;
  readonly cursor?: string;
  readonly count?: boolean;
}

/**
 * Returns the filters that every list of rules has, as the store expects them.
 *
 * @throws AppError `organization-unknown`, `organization-ambiguous`
 */
export async function resolveRuleFilters(
  register: Register,
  { organizationId, within, includeEnded = false, limit = 50, cursor, count = false }: RuleFilters,
) {
  const idOf = async (address: string, parameter: string) =>
    (await requireNamedOrganization(register, address, parameter)).id;
  return {
    ...(organizationId && { organizationId: await idOf(organizationId, 'organizationId') }),
    ...(within && { within: await idOf(within, 'within') }),
    ...{ includeEnded, limit, cursor: cursor ?? null, count },
  };
}

/** What distinguishes one kind of rule from the other. */
interface Kind<Rule> {
  readonly resource: 'deadline' | 'adjustment';
  /** Returns a rule as it is answered. */
  readonly view: (rule: Rule) => { readonly organization: object };
  /** Returns the part of a change that writes the rule. */
  readonly change: (write: Write<Rule>) => Pick<Change, 'deadlines' | 'adjustments'>;
}

/**
 * Returns the operations on a kind of rule, for a rule that is found and a caller who is allowed.
 */
export function officeRules<Rule extends WithOrganization<OfficeRule>>({
  resource,
  view,
  change,
}: Kind<Rule>) {
  /**
   * Returns what a precondition is compared with. A new name of the organization does not change
   * the rule.
   */
  const validatorOf = (rule: Rule) => {
    const { organization, ...own } = view(rule);
    return { version: rule.version, digest: computeShortDigest(JSON.stringify(own)) };
  };
  const eventOf = (
    caller: Caller,
    clock: Context['clock'],
    what: { action: 'create' | 'end'; versionBefore: number | null; row: Rule },
  ) => {
    const { action, versionBefore, row } = what;
    return auditEvent(
      caller,
      { clock },
      {
        ...{ action: `${resource}.${action}` as const, resource, resourceId: row.id },
        ...{ versionBefore, versionAfter: row.version },
        changed: action === 'end' ? ['/endedAt'] : [],
      },
    );
  };

  return {
    /** Returns a rule as it is answered, with its tag. */
    compose(rule: Rule): Composed {
      const { version, digest } = validatorOf(rule);
      const tail = computeShortDigest(JSON.stringify(view(rule).organization));
      const bytes = Buffer.from(JSON.stringify(view(rule)));
      return { bytes, tag: strongTag(version, digest, tail) };
    },

    /** Commits a new rule. */
    create({ clock, commit }: CommitContext<Rule>, caller: Caller, row: Rule): Promise<Rule> {
      const event = eventOf(caller, clock, { action: 'create', versionBefore: null, row });
      return commit({ ...change({ id: row.id, expected: null, row }), events: [event] }, row);
    },

    /**
     * Ends a rule; one that has ended stays as it is.
     *
     * @throws AppError `precondition-required`, `precondition-failed`
     */
    async end(
      { clock, commit }: CommitContext<Rule>,
      caller: Caller,
      { rule, precondition }: { readonly rule: Rule; readonly precondition: Precondition },
    ): Promise<Rule> {
      requireMatch(precondition, validatorOf(rule));
      if (rule.endedAt !== null) return rule;
      const { id, version: expected } = rule;
      const row = { ...rule, endedAt: clock().toISOString(), version: expected + 1 };
      const event = eventOf(caller, clock, { action: 'end', versionBefore: expected, row });
      return commit({ ...change({ id, expected, row }), events: [event] }, row);
    },
  };
}
