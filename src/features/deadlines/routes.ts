/** Local rules on deadlines over HTTP: `/deadlines` and `/deadlines/{deadlineId}`. */

import { mapPage, sendList } from '../../http/answers/list.ts';
import { sendComposed, sendNothing } from '../../http/answers/send.ts';
import { withCurrentTag } from '../../http/requests/conditional.ts';
import { createdAnswer, readJsonAttempt, sendOutcome } from '../../http/requests/idempotency.ts';
import { readCaller, readRequestPrecondition } from '../../http/requests/request.ts';
import type { App } from '../../http/shell/app-type.ts';
import type { PlacedDeadlineRule } from '../../store/organization.ts';
import { withCommit } from '../commit.ts';
import type { Context } from '../context.ts';
import { once } from '../once.ts';
import { deadlineTable } from './columns.ts';
import { ruleView } from './content.ts';
import { createDeadline, endDeadline, getDeadline, listDeadlines } from './operations.ts';
import {
  closeDeadline,
  composeDeadline,
  readDeadline,
  searchDeadlines,
  setDeadline,
} from './use-cases.ts';

const all = '/deadlines';
const one = `${all}/:deadlineId`;

export function registerDeadlineRoutes(app: App, context: Context): void {
  app.route({
    method: 'GET',
    url: all,
    ...listDeadlines,
    handler: (request, reply) =>
      sendList(request, reply, deadlineTable, async (query) =>
        mapPage(await searchDeadlines(context, readCaller(request), query), ruleView),
      ),
  });

  app.route({
    method: 'GET',
    url: one,
    ...getDeadline,
    handler: async (request, reply) => {
      const rule = await readDeadline(context, readCaller(request), request.params);
      return sendComposed(request, reply, composeDeadline(rule));
    },
  });

  app.route({
    method: 'POST',
    url: all,
    ...createDeadline,
    handler: async (request, reply) => {
      const { body } = request;
      const caller = readCaller(request);
      const outcome = await once(context, caller, readJsonAttempt(request, body), {
        run: (tools) => setDeadline(tools, caller, { body }),
        answerOf: (rule: PlacedDeadlineRule) =>
          createdAnswer(`${all}/${rule.id}`, composeDeadline(rule)),
      });
      return sendOutcome(reply, outcome);
    },
  });

  app.route({
    method: 'DELETE',
    url: one,
    ...endDeadline,
    handler: async (request, reply) => {
      const { params, query } = request;
      const command = { ...params, precondition: readRequestPrecondition(request) };
      const caller = readCaller(request);
      const rule = await withCurrentTag(
        () => closeDeadline(withCommit(context, query), caller, command),
        async () => composeDeadline(await readDeadline(context, caller, params)).tag,
      );
      return sendNothing(reply, composeDeadline(rule).tag);
    },
  });
}
