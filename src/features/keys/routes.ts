/** API keys over HTTP: `/keys` and `/keys/{keyId}`. */
import type { FastifyRequest } from 'fastify';
import type { App } from '../../http/app-type.ts';
import { auditEvent } from '../../http/audit.ts';
import { digestOf, isUnchanged, requireMatch, strongTag } from '../../http/conditional.ts';
import { contractPath } from '../../http/openapi.ts';
import { sendPage } from '../../http/paging.ts';
import type { ApiKey } from '../../store/key.ts';
import { newKeySecret } from '../../store/key-secret.ts';
import type { Context } from '../context.ts';
import type { Answer } from '../once.ts';
import { once } from '../once.ts';
import { contentToCreate, graceToRotate } from './content.ts';
import type { Teller } from './events.ts';
import { createKey, getKey, listKeys, revokeKey, rotateKey } from './operations.ts';
import {
  administratorBeside,
  keyView,
  making,
  newKey,
  requireKey,
  revoked,
  revoking,
  rotated,
  rotating,
} from './service.ts';

/** What a condition compares. A use of the key is no change of it. */
function validatorOf(key: ApiKey) {
  const { lastUsedDate, ...lasting } = keyView(key);
  return { version: key.version, digest: digestOf(JSON.stringify(lasting)) };
}

function tagOf(key: ApiKey): string {
  const { version, digest } = validatorOf(key);
  return strongTag(version, digest, key.lastUsedDate ?? undefined);
}

function tellerOf(request: FastifyRequest, context: Context): Teller {
  return (deed) => auditEvent(request, context, deed);
}

/** The answer to the making of a key. Repeated, it is without the secret, which is nowhere kept. */
function answerOf(key: ApiKey, secret: string): Answer {
  const view = keyView(key);
  return {
    status: 201,
    headers: { location: `${contractPath}/keys/${key.id}`, etag: tagOf(key) },
    body: { ...view, secret },
    repeated: { ...view, secret: null },
  };
}

export function registerKeyRoutes(app: App, context: Context): void {
  registerReads(app, context);
  registerCreation(app, context);
  registerRotation(app, context);
  registerRevocation(app, context);
}

function registerReads(app: App, { store }: Context): void {
  app.route({
    method: 'GET',
    url: '/keys',
    ...listKeys,
    handler: async (request, reply) => {
      const { limit, cursor } = request.query;
      const page = await store.keys.list({ limit: limit ?? 50, cursor: cursor ?? null });
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
    handler: (request, reply) =>
      once(context, request, reply, request.body, async (commit) => {
        const now = clock();
        const content = await contentToCreate(store, request.body, now);
        const secret = newKeySecret();
        const key = newKey(content, { id: newId(), now, secret });
        return commit(making(key, tellerOf(request, context)), answerOf(key, secret));
      }),
  });
}

function registerRotation(app: App, context: Context): void {
  const { store, clock, newId } = context;

  app.route({
    method: 'POST',
    url: '/keys/:keyId/rotate',
    ...rotateKey,
    handler: (request, reply) =>
      once(context, request, reply, request.body, async (commit) => {
        const now = clock();
        const graceHours = graceToRotate(request.body);
        const key = await requireKey(store, request.params.keyId);
        requireMatch(request, validatorOf(key));
        const secret = newKeySecret();
        const rotation = rotated(key, { id: newId(), now, secret }, graceHours);
        const change = rotating(key, rotation, tellerOf(request, context));
        return commit(change, answerOf(rotation.successor, secret));
      }),
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
      // Two administrators who revoke each other at once must not both succeed.
      const standing = beside === null ? [] : [beside];
      await store.commit(revoking(key, row, tellerOf(request, context), standing), {
        dryRun: request.query.dryRun ?? false,
      });
      return reply.code(204).header('etag', tagOf(row)).send();
    },
  });
}
