/** The log, the head of its chain and the publication bundles over HTTP. */

import { sendPage } from '../../http/answers/paging.ts';
import { readCaller } from '../../http/requests/request.ts';
import type { App } from '../../http/shell/app-type.ts';
import { jsonType } from '../../http/shell/headers.ts';
import type { RecordedEvent } from '../../store/log.ts';
import type { Context } from '../context.ts';
import { getBundle, getProof, listAuditEvents } from './operations.ts';
import { bundleReport, readChainHead, searchAuditEvents } from './use-cases.ts';

/** Returns an event as it is answered: `at` of its chained text is `occurredAt`. */
function eventView({ at, actorKind, actorId, actorLabel, changed, ...event }: RecordedEvent) {
  const by = { kind: actorKind, id: actorId, label: actorLabel };
  return { ...event, occurredAt: at, by, changed: [...changed] };
}

export function registerAuditRoutes(app: App, context: Context): void {
  app.route({
    method: 'GET',
    url: '/audit-events',
    ...listAuditEvents,
    handler: async (request, reply) => {
      const page = await searchAuditEvents(context, readCaller(request), request.query);
      return sendPage(request, reply, { ...page, items: page.items.map(eventView) });
    },
  });

  app.route({
    method: 'GET',
    url: '/audit-events/proof',
    ...getProof,
    handler: async (request) => {
      const { at, ...head } = await readChainHead(context, readCaller(request));
      return { ...head, occurredAt: at };
    },
  });

  app.route({
    method: 'GET',
    url: '/reports/:reportId/bundle',
    ...getBundle,
    handler: async (request, reply) => {
      const { report, text } = await bundleReport(context, readCaller(request), request.params);
      const name = `nianbao-${report.year}-${report.id}.json`;
      return reply
        .header('content-disposition', `attachment; filename="${name}"`)
        .type(jsonType)
        .send(Buffer.from(text));
    },
  });
}
