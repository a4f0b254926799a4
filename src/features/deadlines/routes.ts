/** Local rules on deadlines over HTTP: `/deadlines` and `/deadlines/{deadlineId}`. */
import { requireOn } from '../../http/access.ts';
import type { App } from '../../http/app-type.ts';
import { sendPage } from '../../http/paging.ts';
import type { PlacedDeadlineRule } from '../../store/organization.ts';
import type { Context } from '../context.ts';
import { boundsOf, newRule, officeRules } from '../office-rules.ts';
import { once } from '../once.ts';
import { createDeadline, endDeadline, getDeadline, listDeadlines } from './operations.ts';
import { permissionOf, requireRule, ruleToCreate, ruleView } from './service.ts';

const all = '/deadlines';
const one = `${all}/:deadlineId`;

export function registerDeadlineRoutes(app: App, context: Context): void {
  const { store, newId, clock } = context;
  const deadlines = officeRules<PlacedDeadlineRule>(context, {
    ...{ resource: 'deadline', path: all, view: ruleView },
    change: (write) => ({ deadlines: [write] }),
  });

  app.route({
    method: 'GET',
    url: all,
    ...listDeadlines,
    handler: async (request, reply) => {
      const { year, type } = request.query;
      const page = await store.deadlines.list({
        ...(await boundsOf(store, request.query)),
        ...(year && { year }),
        ...(type && { type }),
      });
      return sendPage(request, reply, { ...page, items: page.items.map(ruleView) });
    },
  });

  app.route({
    method: 'GET',
    url: one,
    ...getDeadline,
    handler: async (request, reply) => {
      const rule = await requireRule(store, request.params.deadlineId);
      return deadlines.send(request, reply, rule);
    },
  });

  app.route({
    method: 'POST',
    url: all,
    ...createDeadline,
    handler: (request, reply) =>
      once(context, request, reply, request.body, async (commit) => {
        const now = clock();
        const wanted = await ruleToCreate(store, request.body, now, (action, organization) =>
          requireOn(request, action, organization),
        );
        const row = newRule(wanted, { id: newId(), now });
        return commit(...deadlines.creation(request, row));
      }),
  });

  app.route({
    method: 'DELETE',
    url: one,
    ...endDeadline,
    handler: async (request, reply) => {
      const rule = await requireRule(store, request.params.deadlineId);
      requireOn(request, permissionOf[rule.type], rule.organization);
      return deadlines.end(request, reply, rule);
    },
  });
}
