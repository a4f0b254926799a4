/** API keys over HTTP: `/keys` and `/keys/{keyId}`. */
import type { App } from '../../http/app-type.ts';
import { auditEvent } from '../../http/audit.ts';
import { digestOf, isUnchanged, requireMatch, strongTag } from '../../http/conditional.ts';
import { contractPath } from '../../http/openapi.ts';
import { sendPage } from '../../http/paging.ts';
import { newKeySecret } from '../../store/key-secret.ts';
import type { ApiKey } from '../../store/port.ts';
import type { Context } from '../context.ts';
import { createKey, getKey, listKeys, revokeKey } from './operations.ts';
import {
  administratorBeside,
  contentToCreate,
  keyView,
  newKey,
  requireKey,
  revoked,
} from './service.ts';

/** What a condition compares: the version, and the digest of the answer without the secret. */
function validatorOf(key: ApiKey) {
  return { version: key.version, digest: digestOf(JSON.stringify(keyView(key))) };
}

function tagOf(key: ApiKey): string {
  const { version, digest } = validatorOf(key);
  return strongTag(version, digest);
}

export function registerKeyRoutes(app: App, context: Context): void {
  registerReads(app, context);
  registerCreation(app, context);
  registerRevocation(app, context);
}

function registerReads(app: App, { store }: Context): void {
  app.route({
    method: 'GET',
    url: '/keys',
    ...listKeys,
    handler: async (request, reply) => {
      const { limit, cursor } = request.query;
      const page = await store.keys({ limit: limit ?? 50, cursor: cursor ?? null });
      return sendPage(request, reply, { ...page, items: page.items.map(keyView) });
    },
  });

  app.route({
    method: 'GET',
    url: '/keys/:keyId',
    ...getKey,
    handler: async (request, reply) => {
      const key = await requireKey(store, request.params.keyId);
      const etag = tagOf(key);
      reply.header('etag', etag);
      if (isUnchanged(request, etag)) return reply.code(304).send();
      return keyView(key);
    },
  });
}

function registerCreation(app: App, context: Context): void {
  const { store, clock, newId } = context;

  app.route({
    method: 'POST',
    url: '/keys',
    ...createKey,
    handler: async (request, reply) => {
      const now = clock();
      const content = await contentToCreate(store, request.body, now);
      const secret = newKeySecret();
      const row = newKey(content, { id: newId(), now, secret });
      const event = auditEvent(request, context, {
        action: 'key.create',
        resource: 'key',
        resourceId: row.id,
        versionBefore: null,
        versionAfter: row.version,
        changed: [],
      });
      await store.commit(
        { keys: [{ id: row.id, expected: null, row }], events: [event] },
        { dryRun: request.query.dryRun ?? false },
      );
      reply.code(201).header('location', `${contractPath}/keys/${row.id}`);
      reply.header('etag', tagOf(row));
      return { ...keyView(row), secret };
    },
  });
}

function registerRevocation(app: App, context: Context): void {
  const { store, clock } = context;

  app.route({
    method: 'DELETE',
    url: '/keys/:keyId',
    ...revokeKey,
    handler: async (request, reply) => {
      const now = clock();
      const key = await requireKey(store, request.params.keyId);
      requireMatch(request, validatorOf(key));
      if (key.revokedAt !== null) return reply.code(204).header('etag', tagOf(key)).send();
      const beside = await administratorBeside(store, key, now);
      const row = revoked(key, now);
      const event = auditEvent(request, context, {
        action: 'key.revoke',
        resource: 'key',
        resourceId: key.id,
        versionBefore: key.version,
        versionAfter: row.version,
        changed: ['/revokedAt'],
      });
      await store.commit(
        {
          keys: [{ id: key.id, expected: key.version, row }],
          // Two administrators who revoke each other at once must not both succeed.
          standingKeys: beside === null ? [] : [beside],
          events: [event],
        },
        { dryRun: request.query.dryRun ?? false },
      );
      return reply.code(204).header('etag', tagOf(row)).send();
    },
  });
}
