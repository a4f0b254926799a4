/** `/statistics/indicators`, `/statistics/ranking` and `/statistics/distribution` over HTTP. */
import { sendTable } from '../../http/answers/list.ts';
import { linkNext } from '../../http/answers/paging.ts';
import { allowCaching, sendComposed } from '../../http/answers/send.ts';
import { addVary } from '../../http/answers/vary.ts';
import { readCaller, readFormat, readLanguage } from '../../http/requests/request.ts';
import type { App } from '../../http/shell/app-type.ts';
import type { Context } from '../context.ts';
import { readIndicatorSums, searchIndicatorLines } from './indicator-sums.ts';
import { findDistribution, readDistribution, readRanking, searchRanking } from './ranking.ts';
import { getDistribution, getIndicatorSums, getRanking } from './ranking-operations.ts';
import {
  distributionTable,
  indicatorSumTable,
  listDistributionLines,
  rankingTable,
} from './ranking-tables.ts';
import { isPublished } from './sum-selection.ts';

export function registerRankingRoutes(app: App, context: Context): void {
  app.route({
    method: 'GET',
    url: '/statistics/indicators',
    ...getIndicatorSums,
    handler: async (request, reply) => {
      const { format: _, ...filters } = request.query;
      const [caller, language] = [readCaller(request), readLanguage(request)];
      addVary(reply, 'Accept', 'Accept-Language');
      if (readFormat(request) === 'csv') {
        return sendTable(request, reply, indicatorSumTable, async (query) => {
          const lines = await searchIndicatorLines(context, caller, query, language);
          if (isPublished(filters)) allowCaching(request, reply);
          return lines;
        });
      }
      const answer = await readIndicatorSums(context, caller, filters, language);
      if (isPublished(filters)) allowCaching(request, reply);
      return sendComposed(request, reply, answer);
    },
  });

  app.route({
    method: 'GET',
    url: '/statistics/ranking',
    ...getRanking,
    handler: async (request, reply) => {
      const { format: _, ...filters } = request.query;
      const caller = readCaller(request);
      addVary(reply, 'Accept', 'Accept-Language');
      if (readFormat(request) === 'csv') {
        return sendTable(request, reply, rankingTable, async (query) => {
          const lines = await searchRanking(context, caller, query);
          if (isPublished(filters) && !reply.raw.headersSent) allowCaching(request, reply);
          return lines;
        });
      }
      const answer = await readRanking(context, caller, filters);
      if (isPublished(filters)) allowCaching(request, reply);
      linkNext(request, reply, answer.next);
      return sendComposed(request, reply, answer);
    },
  });

  app.route({
    method: 'GET',
    url: '/statistics/distribution',
    ...getDistribution,
    handler: async (request, reply) => {
      const { format: _, ...filters } = request.query;
      const caller = readCaller(request);
      addVary(reply, 'Accept', 'Accept-Language');
      if (readFormat(request) === 'csv') {
        return sendTable(request, reply, distributionTable, async (query) => {
          const distribution = await findDistribution(context, caller, query);
          if (isPublished(filters)) allowCaching(request, reply);
          return { items: listDistributionLines(distribution), next: null };
        });
      }
      const answer = await readDistribution(context, caller, filters);
      if (isPublished(filters)) allowCaching(request, reply);
      return sendComposed(request, reply, answer);
    },
  });
}
