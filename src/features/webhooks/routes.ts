/** Webhooks over HTTP: `/webhooks` and `/webhooks/{webhookId}`. */

import { mapPage, sendList } from '../../http/answers/list.ts';
import { sendComposed, sendNothing, sendWritten } from '../../http/answers/send.ts';
import { contractPath } from '../../http/contract/contract-path.ts';
import { strongTag, withCurrentTag } from '../../http/requests/conditional.ts';
import { readJsonAttempt, sendOutcome } from '../../http/requests/idempotency.ts';
import { readCaller, readRequestPrecondition } from '../../http/requests/request.ts';
import type { App } from '../../http/shell/app-type.ts';
import type { Caller } from '../../policy/caller.ts';
import type { Webhook } from '../../store/feed.ts';
import { withCommit } from '../commit.ts';
import type { Context } from '../context.ts';
import type { Answer } from '../once.ts';
import { once } from '../once.ts';
import { deadLetterTable, webhookTable } from './columns.ts';
import {
  composeWebhook,
  deadLetterView,
  lastingView,
  webhookValidator,
  webhookView,
} from './content.ts';
import { newSender } from './delivery.ts';
import type { PingResult, RedeliveryPlan } from './delivery-use-cases.ts';
import { pingWebhook, redeliverChanges, rotateWebhookSecret } from './delivery-use-cases.ts';
import {
  createWebhook,
  deleteWebhook,
  getWebhook,
  listDeadLetters,
  listWebhooks,
  patchWebhook,
  pingReceiver,
  redeliverToWebhook,
  rotateSecret,
} from './operations.ts';
import {
  addWebhook,
  changeWebhook,
  readDeadLetters,
  readWebhook,
  removeWebhook,
  searchWebhooks,
} from './use-cases.ts';

const all = '/webhooks';
const one = `${all}/:webhookId`;

/** Returns an answer with the secret of a webhook, which a repeated answer lacks. */
function answerSecret(row: Webhook): Answer {
  const bytesWith = (secret: string | null) =>
    Buffer.from(JSON.stringify({ ...lastingView(row), secret }));
  const { version, digest } = webhookValidator(row);
  const headers = { etag: strongTag(version, digest) };
  return { status: 200, headers, body: bytesWith(row.secret), repeated: bytesWith(null) };
}

/** Returns the answer to the creation of a webhook. */
function answerCreation(row: Webhook): Answer {
  const answer = answerSecret(row);
  const location = `${contractPath}${all}/${row.id}`;
  return { ...answer, status: 201, headers: { location, ...answer.headers } };
}

/** Returns an answer that has a value and no version. */
function answerPlainly(value: object): Answer {
  return { status: 200, headers: {}, body: Buffer.from(JSON.stringify(value)) };
}

/** Returns the tag of a webhook, as a read answers it. */
async function readTag(
  context: Context,
  caller: Caller,
  params: { readonly webhookId: string },
): Promise<string> {
  return composeWebhook(await readWebhook(context, caller, params)).tag;
}

export function registerWebhookRoutes(app: App, context: Context): void {
  registerReads(app, context);
  registerWrites(app, context);
  registerDeliveries(app, context);
  registerRotation(app, context);
}

function registerReads(app: App, context: Context): void {
  app.route({
    method: 'GET',
    url: all,
    ...listWebhooks,
    handler: (request, reply) =>
      sendList(request, reply, webhookTable, async (query) =>
        mapPage(await searchWebhooks(context, readCaller(request), query), webhookView),
      ),
  });

  app.route({
    method: 'GET',
    url: one,
    ...getWebhook,
    handler: async (request, reply) => {
      const webhook = await readWebhook(context, readCaller(request), request.params);
      return sendComposed(request, reply, composeWebhook(webhook));
    },
  });

  app.route({
    method: 'GET',
    url: `${one}/dead-letters`,
    ...listDeadLetters,
    handler: (request, reply) =>
      sendList(request, reply, deadLetterTable, async (query) => {
        const command = { ...query, ...request.params };
        return mapPage(
          await readDeadLetters(context, readCaller(request), command),
          deadLetterView,
        );
      }),
  });
}

function registerWrites(app: App, context: Context): void {
  app.route({
    method: 'POST',
    url: all,
    ...createWebhook,
    handler: async (request, reply) => {
      const { body } = request;
      const caller = readCaller(request);
      const outcome = await once(context, caller, readJsonAttempt(request, body), {
        run: (tools) => addWebhook(tools, caller, { body }),
        answerOf: answerCreation,
      });
      return sendOutcome(reply, outcome);
    },
  });

  app.route({
    method: 'PATCH',
    url: one,
    ...patchWebhook,
    handler: async (request, reply) => {
      const { params, query, body } = request;
      const command = { ...params, body, precondition: readRequestPrecondition(request) };
      const caller = readCaller(request);
      const changed = await withCurrentTag(
        () => changeWebhook(withCommit(context, query), caller, command),
        () => readTag(context, caller, params),
      );
      return sendWritten(reply, composeWebhook(changed));
    },
  });

  app.route({
    method: 'DELETE',
    url: one,
    ...deleteWebhook,
    handler: async (request, reply) => {
      const { params, query } = request;
      const command = { ...params, precondition: readRequestPrecondition(request) };
      const caller = readCaller(request);
      await withCurrentTag(
        () => removeWebhook(withCommit(context, query), caller, command),
        () => readTag(context, caller, params),
      );
      return sendNothing(reply);
    },
  });
}

function registerDeliveries(app: App, context: Context): void {
  const { webhookPrivateAddresses: allowsPrivate } = context.config;
  const send = context.send ?? newSender({ allowsPrivate });

  app.route({
    method: 'POST',
    url: `${one}/ping`,
    ...pingReceiver,
    handler: async (request, reply) => {
      const { params, query } = request;
      const caller = readCaller(request);
      const outcome = await once(context, caller, readJsonAttempt(request, null), {
        run: (tools) => pingWebhook(tools, caller, { ...params, ...query, send }),
        answerOf: (result: PingResult) => answerPlainly(result),
      });
      return sendOutcome(reply, outcome);
    },
  });

  app.route({
    method: 'POST',
    url: `${one}/redeliveries`,
    ...redeliverToWebhook,
    handler: async (request, reply) => {
      const { params, body } = request;
      const caller = readCaller(request);
      const outcome = await once(context, caller, readJsonAttempt(request, body), {
        run: (tools) => redeliverChanges(tools, caller, { ...params, body }),
        answerOf: (plan: RedeliveryPlan) => answerPlainly(plan),
      });
      return sendOutcome(reply, outcome);
    },
  });
}

function registerRotation(app: App, context: Context): void {
  app.route({
    method: 'POST',
    url: `${one}/rotate-secret`,
    ...rotateSecret,
    handler: async (request, reply) => {
      const { body, params } = request;
      const caller = readCaller(request);
      const command = { ...params, body, precondition: readRequestPrecondition(request) };
      const outcome = await withCurrentTag(
        () =>
          once(context, caller, readJsonAttempt(request, body), {
            run: (tools) => rotateWebhookSecret(tools, caller, command),
            answerOf: (row: Webhook) => answerSecret(row),
          }),
        () => readTag(context, caller, params),
      );
      return sendOutcome(reply, outcome);
    },
  });
}
