/** API keys over HTTP: `/keys` and `/keys/{keyId}`. */

import { mapPage, sendList } from '../../http/answers/list.ts';
import { sendComposed, sendNothing } from '../../http/answers/send.ts';
import { withCurrentTag } from '../../http/requests/conditional.ts';
import { createdAnswer, readJsonAttempt, sendOutcome } from '../../http/requests/idempotency.ts';
import { readCaller, readRequestPrecondition } from '../../http/requests/request.ts';
import type { App } from '../../http/shell/app-type.ts';
import type { Caller } from '../../policy/caller.ts';
import { withCommit } from '../commit.ts';
import type { Context } from '../context.ts';
import type { Answer } from '../once.ts';
import { once } from '../once.ts';
import { keyTable } from './columns.ts';
import { composeKey, keyView } from './lifecycle.ts';
import { createKey, getKey, listKeys, revokeKey, rotateKey } from './operations.ts';
import type { MadeKey, ReplacedKey } from './use-cases.ts';
import { makeKey, readKey, replaceKey, revokeApiKey, searchKeys } from './use-cases.ts';

const all = '/keys';
const one = `${all}/:keyId`;

/**
 * Returns the answer to the creation of a key. A repeated answer lacks the secret, which is not
 * stored.
 */
function answerOf({ key, secret }: MadeKey): Answer {
  const bytesWith = (shown: string | null) =>
    Buffer.from(JSON.stringify({ ...keyView(key), secret: shown }));
  const { tag } = composeKey(key);
  const answer = createdAnswer(`${all}/${key.id}`, { bytes: bytesWith(secret), tag });
  return { ...answer, repeated: bytesWith(null) };
}

export function registerKeyRoutes(app: App, context: Context): void {
  registerReads(app, context);
  registerCreation(app, context);
  registerRevocation(app, context);
}

function registerReads(app: App, context: Context): void {
  app.route({
    method: 'GET',
    url: all,
    ...listKeys,
    handler: (request, reply) =>
      sendList(request, reply, keyTable, async (query) =>
        mapPage(await searchKeys(context, readCaller(request), query), keyView),
      ),
  });

  app.route({
    method: 'GET',
    url: one,
    ...getKey,
    handler: async (request, reply) => {
      const key = await readKey(context, readCaller(request), request.params);
      return sendComposed(request, reply, composeKey(key));
    },
  });
}

/** Returns the tag of a key, as a read answers it. */
async function readTag(
  context: Context,
  caller: Caller,
  params: { readonly keyId: string },
): Promise<string> {
  return composeKey(await readKey(context, caller, params)).tag;
}

function registerCreation(app: App, context: Context): void {
  app.route({
    method: 'POST',
    url: all,
    ...createKey,
    handler: async (request, reply) => {
      const { body } = request;
      const caller = readCaller(request);
      const outcome = await once(context, caller, readJsonAttempt(request, body), {
        run: (tools) => makeKey(tools, caller, { body }),
        answerOf,
      });
      return sendOutcome(reply, outcome);
    },
  });

  app.route({
    method: 'POST',
    url: `${one}/rotate`,
    ...rotateKey,
    handler: async (request, reply) => {
      const { body, params } = request;
      const caller = readCaller(request);
      const command = { ...params, body, precondition: readRequestPrecondition(request) };
      const outcome = await withCurrentTag(
        () =>
          once(context, caller, readJsonAttempt(request, body), {
            run: (tools) => replaceKey(tools, caller, command),
            answerOf: (replaced: ReplacedKey) => answerOf(replaced),
          }),
        () => readTag(context, caller, params),
      );
      return sendOutcome(reply, outcome);
    },
  });
}

function registerRevocation(app: App, context: Context): void {
  app.route({
    method: 'DELETE',
    url: one,
    ...revokeKey,
    handler: async (request, reply) => {
      const { params, query } = request;
      const command = { ...params, precondition: readRequestPrecondition(request) };
      const caller = readCaller(request);
      const { after } = await withCurrentTag(
        () => revokeApiKey(withCommit(context, query), caller, command),
        () => readTag(context, caller, params),
      );
      return sendNothing(reply, composeKey(after).tag);
    },
  });
}
