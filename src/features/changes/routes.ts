/** The feed of changes over HTTP: `/changes`. */

import { sendTable } from '../../http/answers/list.ts';
import { linkNext } from '../../http/answers/paging.ts';
import { pickMembers } from '../../http/answers/pick.ts';
import { addVary } from '../../http/answers/vary.ts';
import { readCaller, readFormat } from '../../http/requests/request.ts';
import type { App } from '../../http/shell/app-type.ts';
import { changeView, encodeFeedCursor } from '../../reports/change-view.ts';
import type { Context } from '../context.ts';
import { changeTable } from './columns.ts';
import { listChanges } from './operations.ts';
import { readChanges } from './use-cases.ts';

export function registerChangeRoutes(app: App, context: Context): void {
  app.route({
    method: 'GET',
    url: '/changes',
    ...listChanges,
    handler: async (request, reply) => {
      addVary(reply, 'Accept', 'Accept-Language');
      const caller = readCaller(request);
      if (readFormat(request) === 'csv') {
        return sendTable(request, reply, changeTable, async (query) => {
          const { entries, next, isContinued } = await readChanges(context, caller, query);
          // A table ends where the feed ends for now.
          const items = entries.map(changeView);
          return { items, next: isContinued ? encodeFeedCursor(next) : null };
        });
      }
      const { fields, format, ...query } = request.query;
      const read = await readChanges(context, caller, query);
      const next = encodeFeedCursor(read.next);
      linkNext(request, reply, read.isContinued ? next : null);
      const items = read.entries.map((entry) => pickMembers(changeView(entry), fields, 'cursor'));
      return { items, next };
    },
  });
}
