/** Use cases of rule adjustments: list, read, create, end. */
import type { Static } from 'typebox';
import type { Precondition } from '../../http/requests/conditional.ts';
import type { Caller } from '../../policy/caller.ts';
import type { PlacedRuleAdjustment } from '../../store/organization.ts';
import type { Page } from '../../store/port.ts';
import { requireOn, requireRole } from '../access.ts';
import type { CommitContext } from '../commit.ts';
import type { Context } from '../context.ts';
import { newRule, officeRules, resolveRuleFilters } from '../office-rules.ts';
import { adjustmentView, requireAdjustment, validateNewAdjustment } from './content.ts';
import type { adjustmentsQuery } from './schemas.ts';

const adjustmentRules = officeRules<PlacedRuleAdjustment>({
  ...{ resource: 'adjustment', view: adjustmentView },
  change: (write) => ({ adjustments: [write] }),
});

/** Returns an adjustment as it is answered, with its tag. */
export const composeAdjustment = adjustmentRules.compose;

/**
 * Lists adjustments.
 *
 * @throws AppError `not-allowed`, `organization-unknown`, `organization-ambiguous`,
 *   `cursor-invalid`
 */
export async function searchAdjustments(
  context: Context,
  caller: Caller,
  { ruleId, ...bounds }: Static<typeof adjustmentsQuery>,
): Promise<Page<PlacedRuleAdjustment>> {
  requireRole(caller, 'adjustment.read');
  return context.store.adjustments.list({
    ...(await resolveRuleFilters(context, bounds)),
    ...(ruleId && { ruleId }),
  });
}

/** Reads an adjustment. Throws AppError `not-allowed`, `not-found`. */
export async function readAdjustment(
  { store }: Context,
  caller: Caller,
  { adjustmentId }: { readonly adjustmentId: string },
): Promise<PlacedRuleAdjustment> {
  requireRole(caller, 'adjustment.read');
  return requireAdjustment(store, adjustmentId);
}

/**
 * Adjusts a rule for an organization and all organizations below it.
 *
 * @param command.body the adjustment as sent, not yet validated
 * @throws AppError those of `validateNewAdjustment`; `not-found`, `not-allowed`, `adjustment-exists`
 */
export async function adjustRule(
  context: CommitContext<PlacedRuleAdjustment>,
  caller: Caller,
  { body }: { readonly body: unknown },
): Promise<PlacedRuleAdjustment> {
  const { newId, clock } = context;
  const wanted = await validateNewAdjustment(context, body, (organization) =>
    requireOn(caller, 'adjustment.write', organization),
  );
  return adjustmentRules.create(context, caller, newRule(wanted, { id: newId(), now: clock() }));
}

/**
 * Ends an adjustment.
 *
 * @throws AppError `not-found`, `not-allowed`, `precondition-required`, `precondition-failed`
 */
export async function closeAdjustment(
  context: CommitContext<PlacedRuleAdjustment>,
  caller: Caller,
  command: { readonly adjustmentId: string; readonly precondition: Precondition },
): Promise<PlacedRuleAdjustment> {
  const rule = await requireAdjustment(context.store, command.adjustmentId);
  requireOn(caller, 'adjustment.write', rule.organization);
  return adjustmentRules.end(context, caller, { rule, precondition: command.precondition });
}
