/** Adjustments of rules over HTTP: `/rule-adjustments` and `/rule-adjustments/{adjustmentId}`. */
import { requireOn } from '../../http/access.ts';
import type { App } from '../../http/app-type.ts';
import { auditEvent } from '../../http/audit.ts';
import { digestOf, isUnchanged, requireMatch, strongTag } from '../../http/conditional.ts';
import { contractPath } from '../../http/openapi.ts';
import { sendPage } from '../../http/paging.ts';
import { namedOrganization } from '../../store/find-organization.ts';
import type { PlacedRuleAdjustment } from '../../store/organization.ts';
import type { Context } from '../context.ts';
import { once } from '../once.ts';
import { createAdjustment, endAdjustment, getAdjustment, listAdjustments } from './operations.ts';
import {
  adjustmentToCreate,
  adjustmentView,
  ended,
  newAdjustment,
  requireAdjustment,
} from './service.ts';

const all = '/rule-adjustments';
const one = `${all}/:adjustmentId`;

/** What a condition compares. Another name of the body is no change of the adjustment. */
function validatorOf(adjustment: PlacedRuleAdjustment) {
  const { organization, ...own } = adjustmentView(adjustment);
  return { version: adjustment.version, digest: digestOf(JSON.stringify(own)) };
}

function tagOf(adjustment: PlacedRuleAdjustment): string {
  const { version, digest } = validatorOf(adjustment);
  const { organization } = adjustmentView(adjustment);
  return strongTag(version, digest, digestOf(JSON.stringify(organization)));
}

export function registerAdjustmentRoutes(app: App, context: Context): void {
  registerReads(app, context);
  registerCreation(app, context);
  registerEnd(app, context);
}

function registerReads(app: App, { store }: Context): void {
  app.route({
    method: 'GET',
    url: all,
    ...listAdjustments,
    handler: async (request, reply) => {
      const { organizationId, within, ruleId, includeEnded, limit, cursor } = request.query;
      const owner =
        organizationId && (await namedOrganization(store, organizationId, 'organizationId'));
      const page = await store.adjustments({
        ...(owner && { organizationId: owner.id }),
        ...(within && { within: (await namedOrganization(store, within, 'within')).id }),
        ...(ruleId && { ruleId }),
        includeEnded: includeEnded ?? false,
        limit: limit ?? 50,
        cursor: cursor ?? null,
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
      const etag = tagOf(adjustment);
      reply.header('etag', etag);
      if (isUnchanged(request, etag)) return reply.code(304).send();
      return adjustmentView(adjustment);
    },
  });
}

function registerCreation(app: App, context: Context): void {
  const { store, newId, clock } = context;

  app.route({
    method: 'POST',
    url: all,
    ...createAdjustment,
    handler: (request, reply) =>
      once(context, request, reply, request.body, async (commit) => {
        const wanted = await adjustmentToCreate(store, request.body, (organization) =>
          requireOn(request, 'adjustments.write', organization),
        );
        const row = newAdjustment(wanted, { id: newId(), now: clock() });
        const event = auditEvent(request, context, {
          action: 'adjustment.create',
          resource: 'adjustment',
          resourceId: row.id,
          versionBefore: null,
          versionAfter: row.version,
          changed: [],
        });
        const location = `${contractPath}${all}/${row.id}`;
        return commit(
          { adjustments: [{ id: row.id, expected: null, row }], events: [event] },
          { status: 201, headers: { location, etag: tagOf(row) }, body: adjustmentView(row) },
        );
      }),
  });
}

function registerEnd(app: App, context: Context): void {
  const { store, clock } = context;

  app.route({
    method: 'DELETE',
    url: one,
    ...endAdjustment,
    handler: async (request, reply) => {
      const adjustment = await requireAdjustment(store, request.params.adjustmentId);
      const { id, version, organization } = adjustment;
      requireOn(request, 'adjustments.write', organization);
      requireMatch(request, validatorOf(adjustment));
      if (adjustment.endedAt !== null) {
        return reply.code(204).header('etag', tagOf(adjustment)).send();
      }
      const row = ended(adjustment, clock());
      const event = auditEvent(request, context, {
        action: 'adjustment.end',
        resource: 'adjustment',
        resourceId: id,
        versionBefore: version,
        versionAfter: row.version,
        changed: ['/endedAt'],
      });
      await store.commit(
        { adjustments: [{ id, expected: version, row }], events: [event] },
        { dryRun: request.query.dryRun ?? false },
      );
      return reply.code(204).header('etag', tagOf(row)).send();
    },
  });
}
