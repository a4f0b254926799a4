/** The log over HTTP, the head of its chain, and the bundles that carry it away. */
import type { App } from '../../http/app-type.ts';
import { jsonType } from '../../http/headers.ts';
import { sendPage } from '../../http/paging.ts';
import type { RecordedEvent } from '../../store/log.ts';
import type { Context } from '../context.ts';
import { storedReport } from '../report-access.ts';
import { bundleOf } from './bundle.ts';
import { getBundle, getProof, listAuditEvents } from './operations.ts';

function eventView({ actorKind, actorId, actorLabel, changed, ...event }: RecordedEvent) {
  const by = { kind: actorKind, id: actorId, label: actorLabel };
  return { ...event, by, changed: [...changed] };
}

/** An instant as the store writes instants, so that they compare as texts. */
function instantOf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : new Date(text).toISOString();
}

export function registerAuditRoutes(app: App, context: Context): void {
  const { store, config } = context;

  app.route({
    method: 'GET',
    url: '/audit-events',
    ...listAuditEvents,
    handler: async (request, reply) => {
      const { limit = 50, cursor = null, from, to, ...filter } = request.query;
      const [start, end] = [instantOf(from), instantOf(to)];
      const page = await store.log.list({
        ...filter,
        ...(start && { from: start }),
        ...(end && { to: end }),
        limit,
        cursor,
      });
      return sendPage(request, reply, { ...page, items: page.items.map(eventView) });
    },
  });

  app.route({
    method: 'GET',
    url: '/audit-events/proof',
    ...getProof,
    handler: async () => ({ ...(await store.log.getHead()), algorithm: config.auditDigest }),
  });

  app.route({
    method: 'GET',
    url: '/reports/:reportId/bundle',
    ...getBundle,
    handler: async (request, reply) => {
      const report = await storedReport(context, request, 'reports.inspect');
      const text = await bundleOf(context, report);
      const name = `nianbao-${report.year}-${report.id}.json`;
      return reply
        .header('content-disposition', `attachment; filename="${name}"`)
        .type(jsonType)
        .send(Buffer.from(text));
    },
  });
}
