/** Use cases of rule adjustments: list, read, create, end. */
import type { Static } from 'typebox';
import type { Precondition } from '../../http/requests/conditional.ts';
import type { Caller } from '../../policy/caller.ts';
import { mayActOn } from '../../policy/permissions.ts';
import type { PlacedRuleAdjustment } from '../../store/organization.ts';
import type { Page, Store } from '../../store/port.ts';
import { requireOn, requireRole } from '../access.ts';
import type { CommitContext } from '../commit.ts';
import type { Context } from '../context.ts';
import type { Conflict } from '../existing.ts';
import { withExisting } from '../existing.ts';
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
  { ruleId, ...bounds }: Omit<Static<typeof adjustmentsQuery>, 'fields' | 'format'>,
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

/** Returns the adjustment of a rule that an organization has, for a caller who may read it. */
async function findCurrentAdjustment(
  store: Store,
  { actor }: Caller,
  { organizationId, ruleId }: Pick<PlacedRuleAdjustment, 'organizationId' | 'ruleId'>,
): Promise<Conflict | null> {
  const query = { organizationId, ruleId: [ruleId], includeEnded: false, limit: 1, cursor: null };
  const [current] = (await store.adjustments.list(query)).items;
  if (current === undefined || !mayActOn(actor, 'adjustment.read', current.organization)) {
    return null;
  }
  const { id, organization, reason } = current;
  return {
    existing: { collection: 'rule-adjustments', id },
    detail: {
      zh: `${organization.name} 对规则 ${ruleId} 已有调整（理由：${reason}），见 existing。先终止它，再重新设定。`,
      en: `${organization.name} has adjusted rule ${ruleId} (reason: ${reason}); see existing. End that adjustment, then create the new one.`,
    },
  };
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
  const { store, newId, clock } = context;
  const wanted = await validateNewAdjustment(context, body, (organization) =>
    requireOn(caller, 'adjustment.write', organization),
  );
  const rule = newRule(wanted, { id: newId(), now: clock() });
  return withExisting(
    'adjustment-exists',
    () => adjustmentRules.create(context, caller, rule),
    () => findCurrentAdjustment(store, caller, rule),
  );
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
