/** Use cases of surveys: summarise the findings of a subtree, and simulate changes to rules. */
import type { Static } from 'typebox';
import { AppError } from '../../errors.ts';
import type { SimulatedChange } from '../../form/simulated.ts';
import { asMembers, mergeFaults, refuseFaults } from '../../http/bodies/body-faults.ts';
import { compile } from '../../http/bodies/validate.ts';
import type { Language } from '../../http/requests/language.ts';
import type { Caller } from '../../policy/caller.ts';
import { findReach } from '../../policy/permissions.ts';
import {
  type Register,
  requireNamedOrganization,
  resolveOrganization,
} from '../../store/find-organization.ts';
import type { PlacedOrganization } from '../../store/organization.ts';
import { requireOn } from '../access.ts';
import type { Context } from '../context.ts';
import type { simulationAnswer, summaryQuery } from './schemas.ts';
import { simulationInput } from './schemas.ts';
import { simulationFaults, summarizeSimulation, toSimulatedChanges } from './simulation.ts';
import type { Summary } from './summary.ts';
import { summarizeSurvey } from './summary.ts';
import type { Surveyed, SurveySelection } from './survey.ts';
import { survey } from './survey.ts';

/** Surveys at a time: more would only wait for the same pool and the same store. */
const surveysMax = 2;
/** The number of lines when the caller requests none. */
const usualLimit = 50;

/** Limits how many surveys an application runs at a time. */
export class SurveySlots {
  #taken = 0;

  /**
   * Runs a survey in a free slot.
   *
   * @throws AppError `survey-busy` when no slot is free
   */
  async use<Result>(run: () => Promise<Result>): Promise<Result> {
    if (this.#taken >= surveysMax) throw new AppError('survey-busy');
    this.#taken += 1;
    try {
      return await run();
    } finally {
      this.#taken -= 1;
    }
  }
}

/** What use cases of surveys need. */
export type SurveyContext = Pick<Context, 'store' | 'work' | 'clock'> & {
  readonly slots: SurveySlots;
};

interface Waiting {
  /** Aborted when the caller no longer waits for the answer. */
  readonly signal: AbortSignal;
}

function surveySelection(
  { slots, ...surveyor }: SurveyContext,
  selection: SurveySelection,
  changes: readonly SimulatedChange[] | null,
  { signal }: Waiting,
): Promise<Surveyed[]> {
  return slots.use(() => survey(surveyor, selection, changes, signal));
}

/**
 * Returns the requested subtree within the caller's reach; null: all organizations.
 *
 * @throws AppError `organization-unknown`, `not-allowed`
 */
async function subtreeOf(
  register: Register,
  caller: Caller,
  within: string | undefined,
): Promise<string | null> {
  if (within !== undefined) {
    const organization = await requireNamedOrganization(register, within, 'within');
    requireOn(caller, 'report.inspect', organization, true);
    return organization.id;
  }
  const reach = findReach(caller.actor, 'report.inspect');
  if (reach === 'nowhere') throw new AppError('not-allowed');
  return reach === 'everywhere' ? null : reach.within;
}

type SummaryCommand = Waiting & { readonly language: Language } & Pick<
    Static<typeof summaryQuery>,
    'within' | 'year' | 'kind' | 'limit'
  >;

/**
 * Summarises the findings in the reports of a subtree.
 *
 * @throws AppError `organization-unknown`, `not-allowed`, `survey-busy`; those of `survey`
 */
export async function summarizeFindings(
  context: SurveyContext,
  caller: Caller,
  command: SummaryCommand,
): Promise<Summary> {
  const { within, year, kind, limit = usualLimit, language } = command;
  const subtree = await subtreeOf(context, caller, within);
  const selection = { within: subtree, ...(year && { years: year }), ...(kind && { kinds: kind }) };
  return summarizeSurvey(await surveySelection(context, selection, null, command), language, limit);
}

const inputCheck = compile(simulationInput);

interface WantedSimulation {
  readonly organization: PlacedOrganization;
  readonly wanted: Static<typeof simulationInput>;
}

/**
 * Validates a simulation as a caller sent it.
 *
 * @throws AppError `request-invalid` with every fault, `organization-unknown`, `not-allowed`
 */
async function requireSimulation(
  register: Register,
  caller: Caller,
  body: unknown,
): Promise<WantedSimulation> {
  const { organizationId } = asMembers(body);
  const reference = await resolveOrganization(register, organizationId, '/organizationId');
  const { organization } = reference;
  if (organization !== null) requireOn(caller, 'simulation.run', organization, true);
  const faults = mergeFaults(inputCheck(body), simulationFaults(body));
  refuseFaults([...faults, ...reference.faults]);
  // Without a fault the organization was found.
  if (organization === null) throw new AppError('organization-unknown');
  return { organization, wanted: body as Static<typeof simulationInput> };
}

/**
 * Compares the findings in the reports of a subtree with those after changes to rules.
 *
 * @param command.body the selection of reports and the changes, as sent, not yet validated
 * @throws AppError `request-invalid` with every fault, `organization-unknown`, `not-allowed`,
 * `survey-busy`; those of `survey`
 */
export async function simulateChanges(
  context: SurveyContext,
  caller: Caller,
  { body, signal }: Waiting & { readonly body: unknown },
): Promise<Static<typeof simulationAnswer>> {
  const { organization, wanted } = await requireSimulation(context, caller, body);
  const { from, to, kind, changes, limit = usualLimit } = wanted;
  const selection = {
    within: organization.id,
    ...(from && { from }),
    ...(to && { to }),
    ...(kind && { kinds: [kind] }),
  };
  const surveyed = await surveySelection(context, selection, toSimulatedChanges(changes), {
    signal,
  });
  return summarizeSimulation(surveyed, limit);
}
