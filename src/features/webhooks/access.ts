/** Which webhooks a caller may read and manage: all, or those of its organization and below it. */
import { AppError } from '../../errors.ts';
import type { Caller } from '../../policy/caller.ts';
import { publicFeedTypes } from '../../policy/events.ts';
import type { Reach } from '../../policy/permissions.ts';
import { findReach } from '../../policy/permissions.ts';
import type { PlacedWebhook, Webhook } from '../../store/feed.ts';
import type { PlacedOrganization } from '../../store/organization.ts';
import { requireOn, requireRole } from '../access.ts';
import type { Context } from '../context.ts';

type WebhookAction = 'webhook.read' | 'webhook.write';

/**
 * Returns where a caller may take an action on webhooks. One for all organizations is within
 * `everywhere` alone.
 *
 * @throws AppError `not-allowed`
 */
export function requireWebhookReach(caller: Caller, action: WebhookAction): Reach {
  requireRole(caller, action);
  return caller.machine === null ? findReach(caller.actor, action) : 'everywhere';
}

/**
 * Returns a webhook on which a caller may take an action.
 *
 * @throws AppError `not-allowed`; `not-found`, also for a webhook outside the caller's reach
 */
export async function requireWebhook(
  { store }: Pick<Context, 'store'>,
  caller: Caller,
  action: WebhookAction,
  { webhookId }: { readonly webhookId: string },
): Promise<PlacedWebhook> {
  const reach = requireWebhookReach(caller, action);
  const webhook = await store.webhooks.get(webhookId);
  if (webhook === null) throw new AppError('not-found');
  if (reach === 'everywhere') return webhook;
  const { organizationId } = webhook;
  const organization =
    organizationId === null ? null : await store.organizations.get(organizationId);
  if (organization === null) {
    throw new AppError('not-found', undefined, { conceals: 'not-allowed' });
  }
  requireOn(caller, action, organization);
  return webhook;
}

/**
 * Checks that a caller may have changes of an organization sent to a webhook. What the public cannot
 * read needs the permission to read it, too.
 *
 * @throws AppError `not-allowed`
 */
export function requireReceiver(
  caller: Caller,
  { types }: Pick<Webhook, 'types'>,
  organization: PlacedOrganization,
): void {
  requireOn(caller, 'webhook.write', organization, true);
  if (types.every((type) => publicFeedTypes.includes(type))) return;
  requireOn(caller, 'change.read', organization, true);
}
