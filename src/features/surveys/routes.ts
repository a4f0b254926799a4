/** Surveys over HTTP: `/findings/summary` and `/rule-simulations`. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import { AppError } from '../../errors.ts';
import type { SupposedChange } from '../../form/supposed.ts';
import { requireOn } from '../../http/access.ts';
import type { App } from '../../http/app-type.ts';
import { goneSignal } from '../../http/gone.ts';
import { membersOf, refuseFaults, told } from '../../http/judge.ts';
import { languageOf } from '../../http/language.ts';
import { tableMediaTypes, wantedFormat } from '../../http/table-format.ts';
import { compile } from '../../http/validate.ts';
import { reachOf } from '../../policy/permissions.ts';
import { namedOrganization, referredOrganization } from '../../store/find-organization.ts';
import type { PlacedOrganization } from '../../store/organization.ts';
import type { Store } from '../../store/port.ts';
import type { Context } from '../context.ts';
import { getFindingsSummary, simulateRules } from './operations.ts';
import { simulationInput } from './schemas.ts';
import { simulationFaults, simulationOf, supposedOf } from './simulation.ts';
import { summaryCsv, summaryOf } from './summary.ts';
import type { Ground, Surveyed } from './survey.ts';
import { survey } from './survey.ts';

/** Surveys at once: more would only wait for the same pool, and for the same store. */
const surveysMax = 2;
/** Lines that are named when the caller does not say how many. */
const usualLimit = 50;

type Run = (
  reply: FastifyReply,
  ground: Ground,
  changes: readonly SupposedChange[] | null,
) => Promise<Surveyed[]>;

/** Runs surveys, a few at a time, each only as long as its caller waits. */
function surveyor({ store, work }: Context): Run {
  let running = 0;
  return async (reply, ground, changes) => {
    if (running >= surveysMax) throw new AppError('survey-busy');
    running += 1;
    try {
      return await survey({ store, work }, ground, changes, goneSignal(reply));
    } finally {
      running -= 1;
    }
  };
}

export function registerSurveyRoutes(app: App, context: Context): void {
  const { store } = context;
  const run = surveyor(context);
  registerSummary(app, store, run);
  registerSimulation(app, store, run);
}

/**
 * The subtree that a caller asks about, within his reach; null: everything.
 *
 * @throws AppError `organization-unknown`, `not-allowed`
 */
async function subtreeOf(
  store: Store,
  { actor }: Pick<FastifyRequest, 'actor'>,
  within: string | undefined,
): Promise<string | null> {
  if (within !== undefined) {
    const organization = await namedOrganization(store, within, 'within');
    requireOn({ actor }, 'reports.inspect', organization, true);
    return organization.id;
  }
  const reach = reachOf(actor, 'reports.inspect');
  if (reach === 'nowhere') throw new AppError('not-allowed');
  return reach === 'everywhere' ? null : reach.within;
}

function registerSummary(app: App, store: Store, run: Run): void {
  app.route({
    method: 'GET',
    url: '/findings/summary',
    ...getFindingsSummary,
    handler: async (request, reply) => {
      const { within, year = null, kind = null, limit = usualLimit, list } = request.query;
      const subtree = await subtreeOf(store, request, within);
      const ground = { within: subtree, from: year, to: year, kind };
      const surveyed = await run(reply, ground, null);
      const language = languageOf(request);
      const summary = summaryOf(surveyed, language, limit);
      reply.header('vary', 'Accept, Accept-Language');
      if (wantedFormat(request) === 'json') return summary;
      return reply.type(tableMediaTypes.csv).send(summaryCsv(summary, list ?? 'rules', language));
    },
  });
}

const inputCheck = compile(simulationInput);

interface WantedSimulation {
  readonly organization: PlacedOrganization;
  readonly wanted: Static<typeof simulationInput>;
}

/** @throws AppError `request-invalid` with every fault, `organization-unknown`, `not-allowed` */
async function simulationWanted(
  store: Store,
  request: Pick<FastifyRequest, 'actor' | 'body'>,
): Promise<WantedSimulation> {
  const { body } = request;
  const { organizationId } = membersOf(body);
  const reference = await referredOrganization(store, organizationId, '/organizationId');
  const { organization } = reference;
  if (organization !== null) requireOn(request, 'simulations.run', organization, true);
  refuseFaults([...told(inputCheck(body), simulationFaults(body)), ...reference.faults]);
  // Without a fault the reference led to an organization.
  if (organization === null) throw new AppError('organization-unknown');
  return { organization, wanted: body as Static<typeof simulationInput> };
}

function registerSimulation(app: App, store: Store, run: Run): void {
  app.route({
    method: 'POST',
    url: '/rule-simulations',
    ...simulateRules,
    handler: async (request, reply) => {
      const { organization, wanted } = await simulationWanted(store, request);
      const { from = null, to = null, kind = null, changes, limit = usualLimit } = wanted;
      const ground = { within: organization.id, from, to, kind };
      const surveyed = await run(reply, ground, supposedOf(changes));
      return simulationOf(surveyed, limit);
    },
  });
}
