/** Local rules on deadlines over HTTP: `/deadlines` and `/deadlines/{deadlineId}`. */
import { requireOn } from '../../http/access.ts';
import type { App } from '../../http/app-type.ts';
import { auditEvent } from '../../http/audit.ts';
import { digestOf, isUnchanged, requireMatch, strongTag } from '../../http/conditional.ts';
import { contractPath } from '../../http/openapi.ts';
import { sendPage } from '../../http/paging.ts';
import { namedOrganization } from '../../store/find-organization.ts';
import type { PlacedDeadlineRule } from '../../store/organization.ts';
import type { Context } from '../context.ts';
import { once } from '../once.ts';
import { createDeadline, endDeadline, getDeadline, listDeadlines } from './operations.ts';
import { ended, newRule, permissionOf, requireRule, ruleToCreate, ruleView } from './service.ts';

const one = '/deadlines/:deadlineId';

/** What a condition compares. Another name of the body is no change of the rule. */
function validatorOf(rule: PlacedDeadlineRule) {
  const { organization, ...own } = ruleView(rule);
  return { version: rule.version, digest: digestOf(JSON.stringify(own)) };
}

function tagOf(rule: PlacedDeadlineRule): string {
  const { version, digest } = validatorOf(rule);
  return strongTag(version, digest, digestOf(JSON.stringify(ruleView(rule).organization)));
}

export function registerDeadlineRoutes(app: App, context: Context): void {
  registerReads(app, context);
  registerCreation(app, context);
  registerEnd(app, context);
}

function registerReads(app: App, { store }: Context): void {
  app.route({
    method: 'GET',
    url: '/deadlines',
    ...listDeadlines,
    handler: async (request, reply) => {
      const { organizationId, within, year, type, includeEnded, limit, cursor } = request.query;
      const owner =
        organizationId && (await namedOrganization(store, organizationId, 'organizationId'));
      const page = await store.deadlineRules({
        ...(owner && { organizationId: owner.id }),
        ...(within && { within: (await namedOrganization(store, within, 'within')).id }),
        ...(year && { year }),
        ...(type && { type }),
        includeEnded: includeEnded ?? false,
        limit: limit ?? 50,
        cursor: cursor ?? null,
      });
      const items = page.items.map(ruleView);
      return sendPage(request, reply, { ...page, items });
    },
  });

  app.route({
    method: 'GET',
    url: one,
    ...getDeadline,
    handler: async (request, reply) => {
      const rule = await requireRule(store, request.params.deadlineId);
      const etag = tagOf(rule);
      reply.header('etag', etag);
      if (isUnchanged(request, etag)) return reply.code(304).send();
      return ruleView(rule);
    },
  });
}

function registerCreation(app: App, context: Context): void {
  const { store, newId, clock } = context;

  app.route({
    method: 'POST',
    url: '/deadlines',
    ...createDeadline,
    handler: (request, reply) =>
      once(context, request, reply, request.body, async (commit) => {
        const now = clock();
        const wanted = await ruleToCreate(store, request.body, now, (action, organization) =>
          requireOn(request, action, organization),
        );
        const row = newRule(wanted, { id: newId(), now });
        const event = auditEvent(request, context, {
          action: 'deadline.create',
          resource: 'deadline',
          resourceId: row.id,
          versionBefore: null,
          versionAfter: row.version,
          changed: [],
        });
        const location = `${contractPath}/deadlines/${row.id}`;
        return commit(
          { deadlines: [{ id: row.id, expected: null, row }], events: [event] },
          {
            status: 201,
            headers: { location, etag: tagOf(row) },
            body: ruleView(row),
          },
        );
      }),
  });
}

function registerEnd(app: App, context: Context): void {
  const { store, clock } = context;

  app.route({
    method: 'DELETE',
    url: one,
    ...endDeadline,
    handler: async (request, reply) => {
      const rule = await requireRule(store, request.params.deadlineId);
      const { id, version, type, organization } = rule;
      requireOn(request, permissionOf[type], organization);
      requireMatch(request, validatorOf(rule));
      if (rule.endedAt !== null) {
        return reply.code(204).header('etag', tagOf(rule)).send();
      }
      const row = ended(rule, clock());
      const event = auditEvent(request, context, {
        action: 'deadline.end',
        resource: 'deadline',
        resourceId: id,
        versionBefore: version,
        versionAfter: row.version,
        changed: ['/endedAt'],
      });
      await store.commit(
        { deadlines: [{ id, expected: version, row }], events: [event] },
        { dryRun: request.query.dryRun ?? false },
      );
      return reply.code(204).header('etag', tagOf(row)).send();
    },
  });
}
