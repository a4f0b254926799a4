/** The versions of a report, and the differences between two of them, over HTTP. */

import { appendMembers } from '../../http/answers/composed.ts';
import { mapPage, sendList } from '../../http/answers/list.ts';
import { sendComposed } from '../../http/answers/send.ts';
import { strongTag } from '../../http/requests/conditional.ts';
import { newDisconnectSignal } from '../../http/requests/disconnect.ts';
import { readCaller } from '../../http/requests/request.ts';
import type { App } from '../../http/shell/app-type.ts';
import type { Context } from '../context.ts';
import { versionLineView, versionTable } from './columns.ts';
import { diffVersions, getVersion, listVersions } from './operations.ts';
import { compareVersions, readVersion, readVersions } from './use-cases.ts';

const all = '/reports/:reportId/versions';

export function registerHistoryRoutes(app: App, context: Context): void {
  app.route({
    method: 'GET',
    url: all,
    ...listVersions,
    handler: (request, reply) =>
      sendList(request, reply, versionTable, async (query) => {
        const { limit = 50, cursor = null } = query;
        const command = { ...request.params, ...query, limit, cursor };
        return mapPage(await readVersions(context, readCaller(request), command), versionLineView);
      }),
  });

  app.route({
    method: 'GET',
    url: `${all}/:version`,
    ...getVersion,
    handler: async (request, reply) => {
      const kept = await readVersion(context, readCaller(request), request.params);
      const tag = strongTag(kept.version, kept.digest.slice(0, 8));
      const line = { ...versionLineView(kept), explanations: { ...kept.explanations } };
      const bytes = appendMembers(line, { report: kept.bytes ?? 'null' });
      return sendComposed(request, reply, { bytes, tag });
    },
  });

  app.route({
    method: 'GET',
    url: `${all}/:version/diff`,
    ...diffVersions,
    handler: (request, reply) => {
      const command = { ...request.params, ...request.query, signal: newDisconnectSignal(reply) };
      return compareVersions(context, readCaller(request), command);
    },
  });
}
