/** Surveys over HTTP: `/findings/summary` and `/rule-simulations`. */

import { tableMediaTypes } from '../../http/answers/table-format.ts';
import { addVary } from '../../http/answers/vary.ts';
import { newDisconnectSignal } from '../../http/requests/disconnect.ts';
import { readCaller, readFormat, readLanguage } from '../../http/requests/request.ts';
import type { App } from '../../http/shell/app-type.ts';
import type { Context } from '../context.ts';
import { getFindingsSummary, simulateRules } from './operations.ts';
import { formatSummaryCsv } from './summary.ts';
import { SurveySlots, simulateChanges, summarizeFindings } from './use-cases.ts';

export function registerSurveyRoutes(app: App, { store, work, clock }: Context): void {
  const context = { store, work, clock, slots: new SurveySlots() };

  app.route({
    method: 'GET',
    url: '/findings/summary',
    ...getFindingsSummary,
    handler: async (request, reply) => {
      const { list = 'rules', ...query } = request.query;
      const language = readLanguage(request);
      const command = { ...query, language, signal: newDisconnectSignal(reply) };
      const summary = await summarizeFindings(context, readCaller(request), command);
      addVary(reply, 'Accept', 'Accept-Language');
      if (readFormat(request) === 'json') return summary;
      return reply.type(tableMediaTypes.csv).send(formatSummaryCsv(summary, list, language));
    },
  });

  app.route({
    method: 'POST',
    url: '/rule-simulations',
    ...simulateRules,
    handler: (request, reply) => {
      const command = { body: request.body, signal: newDisconnectSignal(reply) };
      return simulateChanges(context, readCaller(request), command);
    },
  });
}
