/** Adjustments of rules over HTTP: `/rule-adjustments` and `/rule-adjustments/{adjustmentId}`. */
import { requireOn } from '../../http/access.ts';
import type { App } from '../../http/app-type.ts';
import { sendPage } from '../../http/paging.ts';
import type { PlacedRuleAdjustment } from '../../store/organization.ts';
import type { Context } from '../context.ts';
import { boundsOf, newRule, officeRules } from '../office-rules.ts';
import { once } from '../once.ts';
import { createAdjustment, endAdjustment, getAdjustment, listAdjustments } from './operations.ts';
import { adjustmentToCreate, adjustmentView, requireAdjustment } from './service.ts';

const all = '/rule-adjustments';
const one = `${all}/:adjustmentId`;

export function registerAdjustmentRoutes(app: App, context: Context): void {
  const { store, newId, clock } = context;
  const adjustments = officeRules<PlacedRuleAdjustment>(context, {
    ...{ resource: 'adjustment', path: all, view: adjustmentView },
    change: (write) => ({ adjustments: [write] }),
  });

  app.route({
    method: 'GET',
    url: all,
    ...listAdjustments,
    handler: async (request, reply) => {
      const { ruleId } = request.query;
      const page = await store.adjustments.list({
        ...(await boundsOf(store, request.query)),
        ...(ruleId && { ruleId }),
      });
      return sendPage(request, reply, { ...page, items: page.items.map(adjustmentView) });
    },
  });

  app.route({
    method: 'GET',
    url: one,
    ...getAdjustment,
    handler: async (request, reply) => {
      const adjustment = await requireAdjustment(store, request.params.adjustmentId);
      return adjustments.send(request, reply, adjustment);
    },
  });

  app.route({
    method: 'POST',
    url: all,
    ...createAdjustment,
    handler: (request, reply) =>
      once(context, request, reply, request.body, async (commit) => {
        const wanted = await adjustmentToCreate(store, request.body, (organization) =>
          requireOn(request, 'adjustments.write', organization),
        );
        const row = newRule(wanted, { id: newId(), now: clock() });
        return commit(...adjustments.creation(request, row));
      }),
  });

  app.route({
    method: 'DELETE',
    url: one,
    ...endAdjustment,
    handler: async (request, reply) => {
      const adjustment = await requireAdjustment(store, request.params.adjustmentId);
      requireOn(request, 'adjustments.write', adjustment.organization);
      return adjustments.end(request, reply, adjustment);
    },
  });
}
