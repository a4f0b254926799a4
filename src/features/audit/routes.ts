/** The log, the head of its chain and the publication bundles over HTTP. */

import { mapPage, sendList } from '../../http/answers/list.ts';
import { readCaller } from '../../http/requests/request.ts';
import type { App } from '../../http/shell/app-type.ts';
import { jsonType } from '../../http/shell/headers.ts';
import type { Context } from '../context.ts';
import { auditTable, eventView } from './columns.ts';
import { getBundle, getProof, listAuditEvents } from './operations.ts';
import { bundleReport, readChainHead, searchAuditEvents } from './use-cases.ts';

export function registerAuditRoutes(app: App, context: Context): void {
  app.route({
    method: 'GET',
    url: '/audit-events',
    ...listAuditEvents,
    handler: (request, reply) =>
      sendList(request, reply, auditTable, async (query) =>
        mapPage(await searchAuditEvents(context, readCaller(request), query), eventView),
      ),
  });

  app.route({
    method: 'GET',
    url: '/audit-events/proof',
    ...getProof,
    handler: async (request) => {
      const { sequence, hash, at, algorithm } = await readChainHead(context, readCaller(request));
      return { sequence, hash, occurredAt: at, algorithm };
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
