/** Surveys over HTTP: `/findings/summary` and `/rule-simulations`. */

import { tableMediaTypes } from '../../http/answers/table-format.ts';
import { goneSignal } from '../../http/requests/gone.ts';
import { callerOf, languageOf, wantedFormat } from '../../http/requests/request.ts';
import type { App } from '../../http/shell/app-type.ts';
import type { Context } from '../context.ts';
import { getFindingsSummary, simulateRules } from './operations.ts';
import { summaryCsv } from './summary.ts';
import { SurveySlots, simulateChanges, summarizeFindings } from './use-cases.ts';

export function registerSurveyRoutes(app: App, { store, work }: Context): void {
  const context = { store, work, slots: new SurveySlots() };

  app.route({
    method: 'GET',
    url: '/findings/summary',
    ...getFindingsSummary,
    handler: async (request, reply) => {
      const { list = 'rules', ...query } = request.query;
      const language = languageOf(request);
      const command = { ...query, language, signal: goneSignal(reply) };
      const summary = await summarizeFindings(context, callerOf(request), command);
      reply.header('vary', 'Accept, Accept-Language');
      if (wantedFormat(request) === 'json') return summary;
      return reply.type(tableMediaTypes.csv).send(summaryCsv(summary, list, language));
    },
  });

  app.route({
    method: 'POST',
    url: '/rule-simulations',
    ...simulateRules,
    handler: (request, reply) => {
      const command = { body: request.body, signal: goneSignal(reply) };
      return simulateChanges(context, callerOf(request), command);
    },
  });
}
