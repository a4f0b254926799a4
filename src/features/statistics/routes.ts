/** Statistics over HTTP: `/statistics/completeness`, `/indicators`, and the routes of sums. */

import { composeJson } from '../../http/answers/composed.ts';
import { sendList, sendTable } from '../../http/answers/list.ts';
import { sendCatalogue } from '../../http/answers/send.ts';
import { addVary } from '../../http/answers/vary.ts';
import { readCaller, readFormat, readLanguage } from '../../http/requests/request.ts';
import type { App } from '../../http/shell/app-type.ts';
import type { Context } from '../context.ts';
import { filingTable } from './columns.ts';
import { definitionTable } from './indicator-view.ts';
import { getCompleteness, listIndicators } from './operations.ts';
import { registerRankingRoutes } from './ranking-routes.ts';
import { registerTotalsRoutes } from './totals-routes.ts';
import {
  listDefinitionLines,
  listIndicatorViews,
  readCompleteness,
  searchFilings,
} from './use-cases.ts';

function registerIndicators(app: App): void {
  const list = composeJson(listIndicatorViews());

  app.route({
    method: 'GET',
    url: '/indicators',
    ...listIndicators,
    handler: (request, reply) => {
      addVary(reply, 'Accept', 'Accept-Language');
      if (readFormat(request) === 'json') return sendCatalogue(request, reply, list);
      return sendTable(request, reply, definitionTable, async () => listDefinitionLines());
    },
  });
}

/** Registers the statistics. */
export function registerStatisticsRoutes(app: App, context: Context): void {
  registerIndicators(app);
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
  registerRankingRoutes(app, context);
}
