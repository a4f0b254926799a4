/** Webhooks over HTTP: `/webhooks` and `/webhooks/{webhookId}`. */
import type { App } from '../../http/app-type.ts';
import { auditEvent } from '../../http/audit.ts';
import { digestOf, isUnchanged, requireMatch, strongTag } from '../../http/conditional.ts';
import { contractPath } from '../../http/openapi.ts';
import { sendPage } from '../../http/paging.ts';
import type { PlacedWebhook, Webhook } from '../../store/feed.ts';
import type { Context } from '../context.ts';
import { once } from '../once.ts';
import {
  createWebhook,
  deleteWebhook,
  getWebhook,
  listDeadLetters,
  listWebhooks,
} from './operations.ts';
import {
  contentToCreate,
  deadLetterView,
  lastingView,
  newWebhook,
  requireWebhook,
  webhookView,
} from './service.ts';
import { newWebhookSecret } from './signature.ts';

const one = '/webhooks/:webhookId';

/** What a condition compares. A delivery is no change of the webhook. */
function validatorOf(webhook: Webhook) {
  return { version: webhook.version, digest: digestOf(JSON.stringify(lastingView(webhook))) };
}

function tagOf(webhook: PlacedWebhook): string {
  const { version, digest } = validatorOf(webhook);
  return strongTag(version, digest, digestOf(JSON.stringify(webhookView(webhook).delivery)));
}

export function registerWebhookRoutes(app: App, context: Context): void {
  registerReads(app, context);
  registerCreation(app, context);
  registerDeletion(app, context);
}

function registerReads(app: App, { store }: Context): void {
  app.route({
    method: 'GET',
    url: '/webhooks',
    ...listWebhooks,
    handler: async (request, reply) => {
      const { limit, cursor } = request.query;
      const page = await store.webhooks.list({ limit: limit ?? 50, cursor: cursor ?? null });
      return sendPage(request, reply, { ...page, items: page.items.map(webhookView) });
    },
  });

  app.route({
    method: 'GET',
    url: one,
    ...getWebhook,
    handler: async (request, reply) => {
      const webhook = await requireWebhook(store, request.params.webhookId);
      const etag = tagOf(webhook);
      reply.header('etag', etag);
      if (isUnchanged(request, etag)) return reply.code(304).send();
      return webhookView(webhook);
    },
  });

  app.route({
    method: 'GET',
    url: `${one}/dead-letters`,
    ...listDeadLetters,
    handler: async (request, reply) => {
      const { limit, cursor } = request.query;
      const { id } = await requireWebhook(store, request.params.webhookId);
      const page = await store.webhooks.listDeadLetters(id, {
        limit: limit ?? 50,
        cursor: cursor ?? null,
      });
      return sendPage(request, reply, { ...page, items: page.items.map(deadLetterView) });
    },
  });
}

function registerCreation(app: App, context: Context): void {
  const { store, config, clock, newId } = context;

  app.route({
    method: 'POST',
    url: '/webhooks',
    ...createWebhook,
    handler: (request, reply) =>
      once(context, request, reply, request.body, async (commit) => {
        const content = await contentToCreate(store, request.body, config.webhookPrivateAddresses);
        const secret = newWebhookSecret();
        const row = newWebhook(content, { id: newId(), now: clock(), secret });
        const event = auditEvent(request, context, {
          action: 'webhook.create',
          resource: 'webhook',
          resourceId: row.id,
          versionBefore: null,
          versionAfter: row.version,
          changed: [],
        });
        const { version, digest } = validatorOf(row);
        const view = lastingView(row);
        return commit(
          { webhooks: [{ id: row.id, expected: null, row }], events: [event] },
          {
            status: 201,
            headers: {
              location: `${contractPath}/webhooks/${row.id}`,
              etag: strongTag(version, digest),
            },
            body: { ...view, secret },
            repeated: { ...view, secret: null },
          },
        );
      }),
  });
}

function registerDeletion(app: App, context: Context): void {
  const { store } = context;

  app.route({
    method: 'DELETE',
    url: one,
    ...deleteWebhook,
    handler: async (request, reply) => {
      const webhook = await requireWebhook(store, request.params.webhookId);
      requireMatch(request, validatorOf(webhook));
      const { id, version } = webhook;
      const event = auditEvent(request, context, {
        action: 'webhook.delete',
        resource: 'webhook',
        resourceId: id,
        versionBefore: version,
        versionAfter: null,
        changed: [],
      });
      await store.commit(
        { webhooks: [{ id, expected: version, row: null }], events: [event] },
        { dryRun: request.query.dryRun ?? false },
      );
      return reply.code(204).send();
    },
  });
}
