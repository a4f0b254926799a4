/** Editions and rules over HTTP. */
import type { Composed } from '../../http/answers/composed.ts';
import { composeJson } from '../../http/answers/composed.ts';
import { sendCatalogue } from '../../http/answers/send.ts';
import type { App } from '../../http/shell/app-type.ts';
import type { Context } from '../context.ts';
import { getEdition, getRule, listEditions, listRules } from './operations.ts';
import { listEditionSummaries, readEdition, readRule, searchRules } from './use-cases.ts';

/** Returns a function that composes each answer once: the catalogue never changes in a process. */
function composeOnce(read: (id: string) => unknown): (id: string) => Composed {
  const composed = new Map<string, Composed>();
  return (id) => {
    const before = composed.get(id);
    if (before !== undefined) return before;
    const answer = composeJson(read(id));
    composed.set(id, answer);
    return answer;
  };
}

function registerEditions(app: App): void {
  const list = composeJson(listEditionSummaries());
  const wholeEdition = composeOnce(readEdition);

  app.route({
    method: 'GET',
    url: '/editions',
    ...listEditions,
    handler: (request, reply) => sendCatalogue(request, reply, list),
  });

  app.route({
    method: 'GET',
    url: '/editions/:editionId',
    ...getEdition,
    handler: (request, reply) =>
      sendCatalogue(request, reply, wholeEdition(request.params.editionId)),
  });
}

function registerRules(app: App): void {
  const wholeRule = composeOnce(readRule);

  app.route({
    method: 'GET',
    url: '/rules',
    ...listRules,
    handler: (request, reply) =>
      sendCatalogue(request, reply, composeJson(searchRules(request.query))),
  });

  app.route({
    method: 'GET',
    url: '/rules/:ruleId',
    ...getRule,
    handler: (request, reply) => sendCatalogue(request, reply, wholeRule(request.params.ruleId)),
  });
}

/** Registers the editions and the rules. */
export function registerCatalogueRoutes(app: App, _context: Context): void {
  registerEditions(app);
  registerRules(app);
}
