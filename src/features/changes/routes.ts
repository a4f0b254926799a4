/** The feed of changes over HTTP: `/changes`. */

import { readCaller } from '../../http/requests/request.ts';
import type { App } from '../../http/shell/app-type.ts';
import { changeView, encodeFeedCursor } from '../../reports/change-view.ts';
import type { Context } from '../context.ts';
import { listChanges } from './operations.ts';
import { readChanges } from './use-cases.ts';

export function registerChangeRoutes(app: App, context: Context): void {
  app.route({
    method: 'GET',
    url: '/changes',
    ...listChanges,
    handler: async (request) => {
      const { entries, next } = await readChanges(context, readCaller(request), request.query);
      return { items: entries.map(changeView), next: encodeFeedCursor(next) };
    },
  });
}
