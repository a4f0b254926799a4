/** Use cases of local deadline rules: list, read, set, end. */
import type { Static } from 'typebox';
import type { Precondition } from '../../http/requests/conditional.ts';
import type { Caller } from '../../policy/caller.ts';
import type { PlacedDeadlineRule } from '../../store/organization.ts';
import type { Page } from '../../store/port.ts';
import { requireOn, requireRole } from '../access.ts';
import type { CommitContext } from '../commit.ts';
import type { Context } from '../context.ts';
import { newRule, officeRules, resolveRuleFilters } from '../office-rules.ts';
import { deadlinePermissions, requireRule, ruleView, validateNewDeadline } from './content.ts';
import type { deadlinesQuery } from './schemas.ts';

const deadlineRules = officeRules<PlacedDeadlineRule>({
  ...{ resource: 'deadline', view: ruleView },
  change: (write) => ({ deadlines: [write] }),
});

/** Returns a rule as it is answered, with its tag. */
export const composeDeadline = deadlineRules.compose;

/**
 * Lists rules.
 *
 * @throws AppError `not-allowed`, `organization-unknown`, `organization-ambiguous`,
 *   `cursor-invalid`
 */
export async function searchDeadlines(
  context: Context,
  caller: Caller,
  { year, kind, type, ...bounds }: Omit<Static<typeof deadlinesQuery>, 'fields' | 'format'>,
): Promise<Page<PlacedDeadlineRule>> {
  requireRole(caller, 'deadline.read');
  return context.store.deadlines.list({
    ...(await resolveRuleFilters(context, bounds)),
    ...(year && { year }),
    ...(kind && { kind }),
    ...(type && { type }),
  });
}

/** Reads a rule. Throws AppError `not-allowed`, `not-found`. */
export async function readDeadline(
  { store }: Context,
  caller: Caller,
  { deadlineId }: { readonly deadlineId: string },
): Promise<PlacedDeadlineRule> {
  requireRole(caller, 'deadline.read');
  return requireRule(store, deadlineId);
}

/**
 * Sets a rule.
 *
 * @param command.body the rule as sent, not yet validated
 * @throws AppError those of `validateNewDeadline`; `not-found`, `not-allowed`
 */
export async function setDeadline(
  context: CommitContext<PlacedDeadlineRule>,
  caller: Caller,
  { body }: { readonly body: unknown },
): Promise<PlacedDeadlineRule> {
  const { newId, clock } = context;
  const wanted = await validateNewDeadline(context, body, (action, organization) =>
    requireOn(caller, action, organization),
  );
  return deadlineRules.create(context, caller, newRule(wanted, { id: newId(), now: clock() }));
}

/**
 * Ends a rule.
 *
 * @throws AppError `not-found`, `not-allowed`, `precondition-required`, `precondition-failed`
 */
export async function closeDeadline(
  context: CommitContext<PlacedDeadlineRule>,
  caller: Caller,
  command: { readonly deadlineId: string; readonly precondition: Precondition },
): Promise<PlacedDeadlineRule> {
  const rule = await requireRule(context.store, command.deadlineId);
  requireOn(caller, deadlinePermissions[rule.type], rule.organization);
  return deadlineRules.end(context, caller, { rule, precondition: command.precondition });
}
