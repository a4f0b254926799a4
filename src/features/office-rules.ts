/**
 * Rules that offices set for themselves and the organizations below them: deadlines and adjustments.
 * One is made whole, is never changed, and is ended; how that is done is the same for each kind.
 */
import type { Composed } from '../http/answers/composed.ts';
import type { Precondition } from '../http/requests/conditional.ts';
import { requireMatch, shortDigestOf, strongTag } from '../http/requests/conditional.ts';
import { auditEvent } from '../policy/audit-event.ts';
import type { Caller } from '../policy/caller.ts';
import { namedOrganization } from '../store/find-organization.ts';
import type { OfficeRule, PlacedOrganization, WithOrganization } from '../store/organization.ts';
import type { Change, Store, Write } from '../store/port.ts';
import type { CommitContext } from './commit.ts';
import type { Context } from './context.ts';

/** What is chosen of a new rule, and the body that it is about. */
export interface WantedRule<Content> {
  readonly organization: PlacedOrganization;
  readonly content: Content;
}

/** A new rule; it holds from now on. */
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

interface Bounds {
  readonly organizationId?: string;
  readonly within?: string;
  readonly includeEnded?: boolean;
  readonly limit?: number;
  readonly cursor?: string;
}

/**
 * What every list of rules may be confined by, as the store takes it.
 *
 * @throws AppError `organization-unknown`
 */
export async function boundsOf(
  store: Store,
  { organizationId, within, includeEnded = false, limit = 50, cursor }: Bounds,
) {
  const idOf = async (address: string, parameter: string) =>
    (await namedOrganization(store, address, parameter)).id;
  return {
    ...(organizationId && { organizationId: await idOf(organizationId, 'organizationId') }),
    ...(within && { within: await idOf(within, 'within') }),
    ...{ includeEnded, limit, cursor: cursor ?? null },
  };
}

/** What tells one kind of rule from the other. */
interface Kind<Rule> {
  readonly resource: 'deadline' | 'adjustment';
  /** A rule as it is answered. */
  readonly view: (rule: Rule) => { readonly organization: object };
  /** The part of a change that writes it. */
  readonly change: (write: Write<Rule>) => Pick<Change, 'deadlines' | 'adjustments'>;
}

/** Returns what is done with a kind of rule once it is known which one is meant, and allowed. */
export function officeRules<Rule extends WithOrganization<OfficeRule>>({
  resource,
  view,
  change,
}: Kind<Rule>) {
  /** Returns what a precondition names. Another name of the organization is no change of the rule. */
  const validatorOf = (rule: Rule) => {
    const { organization, ...own } = view(rule);
    return { version: rule.version, digest: shortDigestOf(JSON.stringify(own)) };
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
      const tail = shortDigestOf(JSON.stringify(view(rule).organization));
      const bytes = Buffer.from(JSON.stringify(view(rule)));
      return { bytes, tag: strongTag(version, digest, tail) };
    },

    /** Commits a new rule. */
    create({ clock, commit }: CommitContext<Rule>, caller: Caller, row: Rule): Promise<Rule> {
      const event = eventOf(caller, clock, { action: 'create', versionBefore: null, row });
      return commit({ ...change({ id: row.id, expected: null, row }), events: [event] }, row);
    },

    /**
     * Ends a rule, once: one that has ended stays as it is.
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
