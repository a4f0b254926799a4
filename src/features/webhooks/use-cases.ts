/** Use cases of webhooks: list, read, create, change, delete, and list dead letters. */
import { AppError } from '../../errors.ts';
import type { Precondition } from '../../http/requests/conditional.ts';
import { requireMatch } from '../../http/requests/conditional.ts';
import { auditEvent, deletionEvent } from '../../policy/audit-event.ts';
import type { Caller } from '../../policy/caller.ts';
import type { FeedType } from '../../policy/events.ts';
import type { DeliveryMove, PlacedDeadLetter, PlacedWebhook, Webhook } from '../../store/feed.ts';
import type { Page, Store } from '../../store/port.ts';
import type { CommitContext } from '../commit.ts';
import type { Context } from '../context.ts';
import { requireReceiver, requireWebhook, requireWebhookReach } from './access.ts';
import type { WebhookContent } from './content.ts';
import { acceptWebhook, lastingView, newWebhook, webhookValidator } from './content.ts';
import { newWebhookSecret } from './signature.ts';
import { concerns, entriesPerTurn, listEntriesAfter } from './turn.ts';

interface PageCommand {
  readonly limit?: number | undefined;
  readonly cursor?: string | null | undefined;
  readonly count?: boolean | undefined;
}

interface WebhookCommand {
  readonly webhookId: string;
}

interface VersionCommand extends WebhookCommand {
  readonly precondition: Precondition;
}

/**
 * Lists the webhooks that a caller may read.
 *
 * @throws AppError `not-allowed`, `cursor-invalid`
 */
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
  const reach = requireWebhookReach(caller, 'webhook.read');
  if (reach === 'nowhere') throw new AppError('not-allowed');
  const bounds = reach === 'everywhere' ? {} : reach;
  return store.webhooks.list({ limit, cursor, count, ...bounds, ...(type && { type }) });
}

/** Reads a webhook. Throws AppError `not-allowed`, `not-found`. */
export async function readWebhook(
  context: Context,
  caller: Caller,
  command: WebhookCommand,
): Promise<PlacedWebhook> {
  return requireWebhook(context, caller, 'webhook.read', command);
}

/**
 * Lists the dead letters of a webhook.
 *
 * @throws AppError `not-allowed`, `not-found`, `cursor-invalid`
 */
export async function readDeadLetters(
  context: Context,
  caller: Caller,
  { webhookId, limit = 50, cursor = null, count = false }: WebhookCommand & PageCommand,
): Promise<Page<PlacedDeadLetter>> {
  const { id } = await requireWebhook(context, caller, 'webhook.read', { webhookId });
  return context.store.webhooks.listDeadLetters(id, { limit, cursor, count });
}

/**
 * Validates a new webhook, or a change of one, and checks that the caller may have it.
 *
 * @throws AppError those of `acceptWebhook`; `not-allowed`
 */
async function acceptContent(
  context: Context,
  caller: Caller,
  { current, body }: { readonly current: Webhook | null; readonly body: unknown },
): Promise<WebhookContent> {
  const { config, store } = context;
  const needsOrganization = requireWebhookReach(caller, 'webhook.write') !== 'everywhere';
  const { content, organization } = await acceptWebhook(context, body, {
    ...{ current, needsOrganization },
    allowsPrivate: config.webhookPrivateAddresses,
  });
  if (!needsOrganization) return content;
  const { organizationId } = content;
  const receiver =
    organization ?? (organizationId && (await store.organizations.get(organizationId)));
  if (!receiver) throw new AppError('not-allowed');
  requireReceiver(caller, content, receiver);
  return content;
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
  const { clock, newId, random } = context;
  const content = await acceptContent(context, caller, { current: null, body });
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

/** Lists the members that a change of a webhook changed. */
function listChangedMembers(before: Webhook, after: Webhook): string[] {
  const [old, now] = [lastingView(before), lastingView(after)];
  const members = Object.keys(now) as (keyof typeof now)[];
  return members
    .filter((member) => member !== 'version')
    .filter((member) => JSON.stringify(old[member]) !== JSON.stringify(now[member]))
    .map((member) => `/${member}`);
}

/** Returns the position just before the next entry for a webhook, or at the end of the feed. */
async function findNextPosition(
  store: Pick<Store, 'feed'>,
  webhook: PlacedWebhook,
): Promise<number> {
  let { position } = webhook.delivery;
  for (;;) {
    const entries = await listEntriesAfter(store, position);
    const next = entries.find((entry) => concerns(entry, webhook));
    if (next !== undefined) return next.sequence - 1;
    position = entries.at(-1)?.sequence ?? position;
    if (entries.length < entriesPerTurn) return position;
  }
}

/**
 * Returns the move that passes over the entries that were not for a webhook, so that what it is
 * changed to applies to later ones alone.
 */
async function planSkip(
  store: Pick<Store, 'feed'>,
  before: PlacedWebhook,
  { types, organizationId }: WebhookContent,
): Promise<(DeliveryMove & { readonly kind: 'skip' }) | null> {
  const isSameScope =
    organizationId === before.organizationId &&
    types.length === before.types.length &&
    types.every((type) => before.types.includes(type));
  if (isSameScope) return null;
  const { position: from } = before.delivery;
  const to = await findNextPosition(store, before);
  return to === from ? null : { webhookId: before.id, kind: 'skip', from, to };
}

/**
 * Changes a webhook, pauses or resumes it. Types and organization apply to what it was not sent so
 * far, and to what happens from now on.
 *
 * @param command.body a merge patch, as sent, not yet validated
 * @throws AppError `not-allowed`, `not-found`, `precondition-required`, `precondition-failed`,
 *   `request-invalid` with every fault, `organization-unknown`, `organization-ambiguous`
 */
export async function changeWebhook(
  context: CommitContext<PlacedWebhook>,
  caller: Caller,
  { webhookId, precondition, body }: VersionCommand & { readonly body: unknown },
): Promise<PlacedWebhook> {
  const before = await requireWebhook(context, caller, 'webhook.write', { webhookId });
  requireMatch(precondition, webhookValidator(before));
  const content = await acceptContent(context, caller, { current: before, body });
  const { id, version: expected } = before;
  const skip = await planSkip(context.store, before, content);
  const position = skip?.to ?? before.delivery.position;
  const delivery = { ...before.delivery, position };
  const row = { ...before, ...content, delivery, version: expected + 1 };
  const deliveryMoves = skip === null ? [] : [skip];
  const event = auditEvent(caller, context, {
    action: 'webhook.update',
    resource: 'webhook',
    resourceId: id,
    versionBefore: expected,
    versionAfter: row.version,
    changed: listChangedMembers(before, row),
  });
  const write = { id, expected, row };
  return context.commit({ webhooks: [write], deliveryMoves, events: [event] }, row);
}

/**
 * Deletes a webhook.
 *
 * @throws AppError `not-allowed`, `not-found`, `precondition-required`, `precondition-failed`
 */
export async function removeWebhook(
  context: CommitContext<void>,
  caller: Caller,
  { webhookId, precondition }: VersionCommand,
): Promise<void> {
  const webhook = await requireWebhook(context, caller, 'webhook.write', { webhookId });
  requireMatch(precondition, webhookValidator(webhook));
  const { id, version } = webhook;
  const event = deletionEvent(caller, context, 'webhook', webhook);
  const write = { id, expected: version, row: null };
  return context.commit({ webhooks: [write], events: [event] }, undefined);
}
