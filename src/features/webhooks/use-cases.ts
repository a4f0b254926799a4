/** Use cases of webhooks: list, read, create, delete, and list dead letters. */
import type { Precondition } from '../../http/requests/conditional.ts';
import { requireMatch } from '../../http/requests/conditional.ts';
import { auditEvent, deletionEvent } from '../../policy/audit-event.ts';
import type { Caller } from '../../policy/caller.ts';
import type { FeedType } from '../../policy/events.ts';
import type { PlacedDeadLetter, PlacedWebhook, Webhook } from '../../store/feed.ts';
import type { Page } from '../../store/port.ts';
import { requireRole } from '../access.ts';
import type { CommitContext } from '../commit.ts';
import type { Context } from '../context.ts';
import { newWebhook, requireWebhook, webhookToCreate, webhookValidator } from './content.ts';
import { newWebhookSecret } from './signature.ts';

interface PageCommand {
  readonly limit?: number | undefined;
  readonly cursor?: string | null | undefined;
  readonly count?: boolean | undefined;
}

interface WebhookCommand {
  readonly webhookId: string;
}

/** Lists webhooks. Throws AppError `not-allowed`, `cursor-invalid`. */
export async function searchWebhooks(
  { store }: Context,
  caller: Caller,
  {
    limit = 50,
    cursor = null,
    count = false,
    type,
  }: PageCommand & { readonly type?: readonly FeedType[] | undefined },
): Promise<Page<PlacedWebhook>> {
  requireRole(caller, 'webhook.read');
  return store.webhooks.list({ limit, cursor, count, ...(type && { type }) });
}

/** Reads a webhook. Throws AppError `not-allowed`, `not-found`. */
export async function readWebhook(
  { store }: Context,
  caller: Caller,
  { webhookId }: WebhookCommand,
): Promise<PlacedWebhook> {
  requireRole(caller, 'webhook.read');
  return requireWebhook(store, webhookId);
}

/**
 * Lists the dead letters of a webhook.
 *
 * @throws AppError `not-allowed`, `not-found`, `cursor-invalid`
 */
export async function readDeadLetters(
  { store }: Context,
  caller: Caller,
  { webhookId, limit = 50, cursor = null, count = false }: WebhookCommand & PageCommand,
): Promise<Page<PlacedDeadLetter>> {
  requireRole(caller, 'webhook.read');
  const { id } = await requireWebhook(store, webhookId);
  return store.webhooks.listDeadLetters(id, { limit, cursor, count });
}

/**
 * Creates a webhook; its secret is shown only this once.
 *
 * @param command.body what is chosen of it, as sent, not yet validated
 * @throws AppError `not-allowed`, `request-invalid` with every fault, `organization-unknown`
 */
export async function addWebhook(
  context: CommitContext<Webhook>,
  caller: Caller,
  { body }: { readonly body: unknown },
): Promise<Webhook> {
  requireRole(caller, 'webhook.write');
  const { config, clock, newId, random } = context;
  const content = await webhookToCreate(context, body, config.webhookPrivateAddresses);
  const secret = newWebhookSecret(random);
  const row = newWebhook(content, { id: newId(), now: clock(), secret });
  const event = auditEvent(caller, context, {
    action: 'webhook.create',
    resource: 'webhook',
    resourceId: row.id,
    versionBefore: null,
    versionAfter: row.version,
    changed: [],
  });
  const write = { id: row.id, expected: null, row };
  return context.commit({ webhooks: [write], events: [event] }, row);
}

/**
 * Deletes a webhook.
 *
 * @throws AppError `not-allowed`, `not-found`, `precondition-required`, `precondition-failed`
 */
export async function removeWebhook(
  context: CommitContext<void>,
  caller: Caller,
  { webhookId, precondition }: WebhookCommand & { readonly precondition: Precondition },
): Promise<void> {
  requireRole(caller, 'webhook.write');
  const webhook = await requireWebhook(context.store, webhookId);
  requireMatch(precondition, webhookValidator(webhook));
  const { id, version } = webhook;
  const event = deletionEvent(caller, context, 'webhook', webhook);
  const write = { id, expected: version, row: null };
  return context.commit({ webhooks: [write], events: [event] }, undefined);
}
