/** Use cases of deliveries: test a webhook, deliver again, rotate the secret that signs. */
import type { Precondition } from '../../http/requests/conditional.ts';
import { requireMatch } from '../../http/requests/conditional.ts';
import { auditEvent } from '../../policy/audit-event.ts';
import type { Caller } from '../../policy/caller.ts';
import { encodeFeedCursor } from '../../reports/change-view.ts';
import type { DeliveryMove, Webhook } from '../../store/feed.ts';
import type { CommitContext } from '../commit.ts';
import type { Parcel, Receipt, Send } from '../parcel.ts';
import { requireWebhook } from './access.ts';
import { validateRedelivery, validateSecretRotation, webhookValidator } from './content.ts';
import { listSecrets, newWebhookSecret } from './signature.ts';

interface WebhookCommand {
  readonly webhookId: string;
}

/** The result of a test message. */
export interface PingResult extends Receipt {
  readonly messageId: string;
  readonly sentAt: string;
  readonly delivered: boolean;
  readonly milliseconds: number;
}

interface PingCommand extends WebhookCommand {
  /** Whether nothing is sent. */
  readonly dryRun?: boolean | undefined;
  readonly send: Send;
}

/** The receipt of a rehearsal. */
const notSent: Receipt = { status: null, error: 'not-sent' };

/** Returns the event of an action on deliveries, which changes no version. */
function deliveryEvent(
  caller: Caller,
  context: { readonly clock: () => Date },
  action: 'webhook.ping' | 'webhook.redeliver',
  { id, version }: Webhook,
) {
  return auditEvent(caller, context, {
    ...{ action, resource: 'webhook', resourceId: id },
    ...{ versionBefore: version, versionAfter: version, changed: [] },
  });
}

/** Returns a test message to a webhook: it is in no feed. */
function pingOf(webhook: Webhook, messageId: string, at: Date): Parcel {
  const body = { type: 'ping', webhookId: webhook.id, occurredAt: at.toISOString() };
  const secrets = listSecrets(webhook, at);
  return { url: webhook.url, secrets, id: messageId, body: JSON.stringify(body), at };
}

/**
 * Sends a test message to a webhook now, also while it is paused, and waits for the answer.
 *
 * @throws AppError `not-allowed`, `not-found`
 */
export async function pingWebhook(
  context: CommitContext<PingResult>,
  caller: Caller,
  { webhookId, dryRun = false, send }: PingCommand,
): Promise<PingResult> {
  const { clock, newId } = context;
  const webhook = await requireWebhook(context, caller, 'webhook.write', { webhookId });
  const messageId = `ping_${newId()}`;
  const sentAt = clock();
  // It ends by the timeout of deliveries.
  const receipt = dryRun
    ? notSent
    : await send(pingOf(webhook, messageId, sentAt), new AbortController().signal);
  const result: PingResult = {
    ...{ messageId, sentAt: sentAt.toISOString(), delivered: receipt.error === null, ...receipt },
    milliseconds: Math.max(0, clock().getTime() - sentAt.getTime()),
  };
  const events = [deliveryEvent(caller, context, 'webhook.ping', webhook)] as const;
  return context.commit({ events }, result);
}

/**
 * Delivers changes to a webhook again: everything after a cursor, before what is next; or each dead
 * letter once more, beside it.
 *
 * @param command.body what is delivered again, as sent, not yet validated
 * @throws AppError `not-allowed`, `not-found`, `request-invalid` with every fault, `cursor-invalid`
 */
export async function redeliverChanges(
  context: CommitContext<RedeliveryPlan>,
  caller: Caller,
  { webhookId, body }: WebhookCommand & { readonly body: unknown },
): Promise<RedeliveryPlan> {
  const webhook = await requireWebhook(context, caller, 'webhook.write', { webhookId });
  const from = validateRedelivery(body);
  const to = from === null ? null : Math.min(from, webhook.delivery.position);
  const move: DeliveryMove =
    to === null
      ? { webhookId: webhook.id, kind: 'queue-dead-letters' }
      : { webhookId: webhook.id, kind: 'rewind', to };
  const plan = {
    webhookId: webhook.id,
    from: to === null ? null : encodeFeedCursor(to),
    deadLetters: to === null ? webhook.deadLetters : 0,
  };
  const events = [deliveryEvent(caller, context, 'webhook.redeliver', webhook)] as const;
  return context.commit({ deliveryMoves: [move], events }, plan);
}

/** What is delivered again, as it is answered. */
export interface RedeliveryPlan {
  readonly webhookId: string;
  readonly from: string | null;
  readonly deadLetters: number;
}

const hourMs = 3_600_000;

/**
 * Gives a webhook another secret, which is shown only this once. For some hours the old one signs
 * beside it.
 *
 * @param command.body how long, as sent, not yet validated
 * @throws AppError `not-allowed`, `request-invalid`, `not-found`, `precondition-required`,
 *   `precondition-failed`
 */
export async function rotateWebhookSecret(
  context: CommitContext<Webhook>,
  caller: Caller,
  command: WebhookCommand & { readonly precondition: Precondition; readonly body: unknown },
): Promise<Webhook> {
  const { clock, random } = context;
  const webhook = await requireWebhook(context, caller, 'webhook.write', command);
  const graceHours = validateSecretRotation(command.body);
  requireMatch(command.precondition, webhookValidator(webhook));
  const { id, secret, version: expected } = webhook;
  const until = new Date(clock().getTime() + graceHours * hourMs).toISOString();
  const row = {
    ...webhook,
    secret: newWebhookSecret(random),
    previousSecret: graceHours === 0 ? null : { secret, until },
    version: expected + 1,
  };
  const event = auditEvent(caller, context, {
    ...{ action: 'webhook.rotate', resource: 'webhook', resourceId: id },
    ...{ versionBefore: expected, versionAfter: row.version, changed: ['/secret'] },
  });
  return context.commit({ webhooks: [{ id, expected, row }], events: [event] }, row);
}
