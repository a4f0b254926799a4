/** Statistics over HTTP: `/statistics/completeness`. */

import { sendList } from '../../http/answers/list.ts';
import { readCaller, readLanguage } from '../../http/requests/request.ts';
import type { App } from '../../http/shell/app-type.ts';
import type { Context } from '../context.ts';
import { filingTable } from './columns.ts';
import { getCompleteness } from './operations.ts';
import { countFilings, searchFilings } from './use-cases.ts';

export function registerStatisticsRoutes(app: App, context: Context): void {
  app.route({
    method: 'GET',
    url: '/statistics/completeness',
    ...getCompleteness,
    handler: (request, reply) => {
      const caller = readCaller(request);
      const { query } = request;
      return sendList(
        request,
        reply,
        filingTable,
        (page) => searchFilings(context, caller, page),
        () => countFilings(context, caller, query, readLanguage(request)),
      );
    },
  });
}
