/** Webhooks over HTTP: `/webhooks` and `/webhooks/{webhookId}`. */

import { mapPage, sendList } from '../../http/answers/list.ts';
import { sendComposed, sendNothing } from '../../http/answers/send.ts';
import { strongTag, withCurrentTag } from '../../http/requests/conditional.ts';
import { createdAnswer, readJsonAttempt, sendOutcome } from '../../http/requests/idempotency.ts';
import { readCaller, readRequestPrecondition } from '../../http/requests/request.ts';
import type { App } from '../../http/shell/app-type.ts';
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
import {
  createWebhook,
  deleteWebhook,
  getWebhook,
  listDeadLetters,
  listWebhooks,
} from './operations.ts';
import {
  addWebhook,
  readDeadLetters,
  readWebhook,
  removeWebhook,
  searchWebhooks,
} from './use-cases.ts';

const all = '/webhooks';
const one = `${all}/:webhookId`;

/** Returns the answer to the creation of a webhook. A repeated answer lacks the secret. */
function answerOf(row: Webhook): Answer {
  const bytesWith = (secret: string | null) =>
    Buffer.from(JSON.stringify({ ...lastingView(row), secret }));
  const { version, digest } = webhookValidator(row);
  const composed = { bytes: bytesWith(row.secret), tag: strongTag(version, digest) };
  return { ...createdAnswer(`${all}/${row.id}`, composed), repeated: bytesWith(null) };
}

export function registerWebhookRoutes(app: App, context: Context): void {
  registerReads(app, context);
  registerWrites(app, context);
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
        answerOf,
      });
      return sendOutcome(reply, outcome);
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
        async () => composeWebhook(await readWebhook(context, caller, params)).tag,
      );
      return sendNothing(reply);
    },
  });
}
