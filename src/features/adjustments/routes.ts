/** Rule adjustments over HTTP: `/rule-adjustments` and `/rule-adjustments/{adjustmentId}`. */

import { mapPage, sendList } from '../../http/answers/list.ts';
import { sendComposed, sendNothing } from '../../http/answers/send.ts';
import { withCurrentTag } from '../../http/requests/conditional.ts';
import { createdAnswer, readJsonAttempt, sendOutcome } from '../../http/requests/idempotency.ts';
import { readCaller, readRequestPrecondition } from '../../http/requests/request.ts';
import type { App } from '../../http/shell/app-type.ts';
import type { PlacedRuleAdjustment } from '../../store/organization.ts';
import { withCommit } from '../commit.ts';
import type { Context } from '../context.ts';
import { once } from '../once.ts';
import { adjustmentTable } from './columns.ts';
import { adjustmentView } from './content.ts';
import { createAdjustment, endAdjustment, getAdjustment, listAdjustments } from './operations.ts';
import {
  adjustRule,
  closeAdjustment,
  composeAdjustment,
  readAdjustment,
  searchAdjustments,
} from './use-cases.ts';

const all = '/rule-adjustments';
const one = `${all}/:adjustmentId`;

export function registerAdjustmentRoutes(app: App, context: Context): void {
  app.route({
    method: 'GET',
    url: all,
    ...listAdjustments,
    handler: (request, reply) =>
      sendList(request, reply, adjustmentTable, async (query) =>
        mapPage(await searchAdjustments(context, readCaller(request), query), adjustmentView),
      ),
  });

  app.route({
    method: 'GET',
    url: one,
    ...getAdjustment,
    handler: async (request, reply) => {
      const adjustment = await readAdjustment(context, readCaller(request), request.params);
      return sendComposed(request, reply, composeAdjustment(adjustment));
    },
  });

  app.route({
    method: 'POST',
    url: all,
    ...createAdjustment,
    handler: async (request, reply) => {
      const { body } = request;
      const caller = readCaller(request);
      const outcome = await once(context, caller, readJsonAttempt(request, body), {
        run: (tools) => adjustRule(tools, caller, { body }),
        answerOf: (adjustment: PlacedRuleAdjustment) =>
          createdAnswer(`${all}/${adjustment.id}`, composeAdjustment(adjustment)),
      });
      return sendOutcome(reply, outcome);
    },
  });

  app.route({
    method: 'DELETE',
    url: one,
    ...endAdjustment,
    handler: async (request, reply) => {
      const { params, query } = request;
      const command = { ...params, precondition: readRequestPrecondition(request) };
      const caller = readCaller(request);
      const adjustment = await withCurrentTag(
        () => closeAdjustment(withCommit(context, query), caller, command),
        async () => composeAdjustment(await readAdjustment(context, caller, params)).tag,
      );
      return sendNothing(reply, composeAdjustment(adjustment).tag);
    },
  });
}
