/** Statistics over HTTP: `/statistics/completeness`, and the routes of sums. */

import { sendList } from '../../http/answers/list.ts';
import { readCaller, readFormat, readLanguage } from '../../http/requests/request.ts';
import type { App } from '../../http/shell/app-type.ts';
import type { Context } from '../context.ts';
import { filingTable } from './columns.ts';
import { getCompleteness } from './operations.ts';
import { registerTotalsRoutes } from './totals-routes.ts';
import { readCompleteness, searchFilings } from './use-cases.ts';

export function registerStatisticsRoutes(app: App, context: Context): void {
  app.route({
    method: 'GET',
    url: '/statistics/completeness',
    ...getCompleteness,
    handler: (request, reply) => {
      const caller = readCaller(request);
      // A table has the organizations alone, and reads many pages of them.
      const read = readFormat(request) === 'csv' ? searchFilings : readCompleteness;
      return sendList(request, reply, filingTable, (query) =>
        read(context, caller, query, readLanguage(request)),
      );
    },
  });
  registerTotalsRoutes(app, context);
}
