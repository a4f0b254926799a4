/** Sums of reports over HTTP: `/statistics/totals`, `/statistics/explain`, `/statistics/series`. */
import { nameTableFile, sendTable } from '../../http/answers/list.ts';
import { linkNext } from '../../http/answers/paging.ts';
import { allowCaching, sendComposed } from '../../http/answers/send.ts';
import { tableMediaTypes } from '../../http/answers/table-format.ts';
import { addVary } from '../../http/answers/vary.ts';
import { readCaller, readFormat, readLanguage } from '../../http/requests/request.ts';
import type { App } from '../../http/shell/app-type.ts';
import type { Context } from '../context.ts';
import { explainSum, explainTable, requireExplained, searchExplainLines } from './explain.ts';
import { readSeries, searchSeries, seriesTable } from './series.ts';
import { isPublished } from './sum-selection.ts';
import { readTotals } from './totals.ts';
import { explainTotal, getSeries, getTotals } from './totals-operations.ts';

const totalsFile = { zh: '汇总', ascii: 'totals' };

export function registerTotalsRoutes(app: App, context: Context): void {
  app.route({
    method: 'GET',
    url: '/statistics/totals',
    ...getTotals,
    handler: async (request, reply) => {
      const { format: _, ...filters } = request.query;
      const format = readFormat(request);
      const command = { filters, format, language: readLanguage(request) };
      const totals = await readTotals(context, readCaller(request), command);
      addVary(reply, 'Accept', 'Accept-Language');
      if (isPublished(filters)) allowCaching(request, reply);
      if (format === 'csv') reply.header('content-disposition', nameTableFile(totalsFile, filters));
      return sendComposed(request, reply, totals, tableMediaTypes[format]);
    },
  });

  app.route({
    method: 'GET',
    url: '/statistics/explain',
    ...explainTotal,
    handler: async (request, reply) => {
      const { format: _, ...filters } = request.query;
      const caller = readCaller(request);
      addVary(reply, 'Accept', 'Accept-Language');
      if (readFormat(request) === 'csv') {
        const table = explainTable(requireExplained(context, filters).cell);
        return sendTable(request, reply, table, async (query) => {
          const lines = await searchExplainLines(context, caller, query);
          if (isPublished(filters) && !reply.raw.headersSent) allowCaching(request, reply);
          return lines;
        });
      }
      const answer = await explainSum(context, caller, filters, readLanguage(request));
      if (isPublished(filters)) allowCaching(request, reply);
      linkNext(request, reply, answer.next);
      return sendComposed(request, reply, answer);
    },
  });

  app.route({
    method: 'GET',
    url: '/statistics/series',
    ...getSeries,
    handler: async (request, reply) => {
      const { format: _, ...filters } = request.query;
      const caller = readCaller(request);
      addVary(reply, 'Accept', 'Accept-Language');
      if (readFormat(request) === 'csv') {
        return sendTable(request, reply, seriesTable, async (query) => {
          const lines = await searchSeries(context, caller, query);
          if (isPublished(filters)) allowCaching(request, reply);
          return lines;
        });
      }
      const series = await readSeries(context, caller, filters, readLanguage(request));
      if (isPublished(filters)) allowCaching(request, reply);
      return sendComposed(request, reply, series);
    },
  });
}
