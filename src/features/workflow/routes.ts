/** Filing and publication: `/reports/{reportId}/transitions` and `…/explanations/{findingKey}`. */

import type { Composed } from '../../http/answers/composed.ts';
import { mapPage, sendList } from '../../http/answers/list.ts';
import { sendNothing } from '../../http/answers/send.ts';
import { withCurrentTag } from '../../http/requests/conditional.ts';
import { readJsonAttempt, sendOutcome } from '../../http/requests/idempotency.ts';
import { readCaller, readRequestPrecondition } from '../../http/requests/request.ts';
import type { App } from '../../http/shell/app-type.ts';
import type { CommitContext } from '../commit.ts';
import { withCommit } from '../commit.ts';
import type { Context } from '../context.ts';
import { once } from '../once.ts';
import { readWorkingTag } from '../report-access.ts';
import { transitionTable, transitionView } from './columns.ts';
import { explainFinding, removeExplanation } from './explanations.ts';
import {
  createTransition,
  deleteExplanation,
  listTransitions,
  putExplanation,
} from './operations.ts';
import { applyTransition, readTransitions } from './transitions.ts';

const one = '/reports/:reportId';

export function registerWorkflowRoutes(app: App, context: Context): void {
  registerTransitions(app, context);
  registerExplanations(app, context);
}

function registerTransitions(app: App, context: Context): void {
  app.route({
    method: 'GET',
    url: `${one}/transitions`,
    ...listTransitions,
    handler: (request, reply) =>
      sendList(request, reply, transitionTable, async (query) => {
        const { limit = 50, cursor = null } = query;
        const command = { ...request.params, ...query, limit, cursor };
        return mapPage(
          await readTransitions(context, readCaller(request), command),
          transitionView,
        );
      }),
  });

  app.route({
    method: 'POST',
    url: `${one}/transitions`,
    ...createTransition,
    handler: async (request, reply) => {
      const { body: sent, params } = request;
      const caller = readCaller(request);
      const command = { ...params, sent, precondition: readRequestPrecondition(request) };
      const execution = {
        run: (tools: CommitContext<Composed>) => applyTransition(tools, caller, command),
        answerOf: ({ bytes, tag }: Composed) => ({
          ...{ status: 200, headers: { etag: tag }, body: bytes },
        }),
      };
      const outcome = await withCurrentTag(
        () => once(context, caller, readJsonAttempt(request, sent), execution),
        () => readWorkingTag(context, caller, params),
      );
      return sendOutcome(reply, outcome);
    },
  });
}

function registerExplanations(app: App, context: Context): void {
  const url = `${one}/explanations/:findingKey`;

  app.route({
    method: 'PUT',
    url,
    ...putExplanation,
    handler: async (request, reply) => {
      const { params, query } = request;
      const { reason } = request.body;
      const command = { ...params, reason, precondition: readRequestPrecondition(request) };
      const caller = readCaller(request);
      const { tag } = await withCurrentTag(
        () => explainFinding(withCommit(context, query), caller, command),
        () => readWorkingTag(context, caller, params),
      );
      reply.header('etag', tag);
      return { findingKey: params.findingKey, reason };
    },
  });

  app.route({
    method: 'DELETE',
    url,
    ...deleteExplanation,
    handler: async (request, reply) => {
      const { params, query } = request;
      const command = { ...params, precondition: readRequestPrecondition(request) };
      const caller = readCaller(request);
      const { tag } = await withCurrentTag(
        () => removeExplanation(withCommit(context, query), caller, command),
        () => readWorkingTag(context, caller, params),
      );
      return sendNothing(reply, tag);
    },
  });
}
