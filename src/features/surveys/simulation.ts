/** The effect that changes to rules would have on the stored reports. */
import type { Static } from 'typebox';
import type { Fault } from '../../errors.ts';
import { ruleSetVersion } from '../../form/rules/index.ts';
import type { SimulatedChange } from '../../form/simulated.ts';
import { asMembers } from '../../http/bodies/body-faults.ts';
import { nameOrganization } from '../../reports/named-organization.ts';
import type { FindingMark } from '../../work/jobs.ts';
import { rulesById, thresholdFaults, unknownRuleFaults } from '../rule-faults.ts';
import type { simulationAnswer, simulationInput } from './schemas.ts';
import type { Surveyed } from './survey.ts';
import { countOrganizations } from './survey.ts';

type Input = Static<typeof simulationInput>;
type Answer = Static<typeof simulationAnswer>;

function rangeFaults(from: unknown, to: unknown): Fault[] {
  if (typeof from !== 'number' || typeof to !== 'number' || from <= to) return [];
  const message = { zh: '不得早于 from。', en: 'Must not be before `from`.' };
  return [{ pointer: '/to', code: 'range-reversed', message }];
}

function changeFaults(changes: unknown): Fault[] {
  if (!Array.isArray(changes)) return [];
  const sent = changes.map(asMembers);
  return sent.flatMap(({ ruleId, parameters }, at) => {
    const pointer = `/changes/${at}`;
    const rule = typeof ruleId === 'string' ? rulesById.get(ruleId) : undefined;
    const isAgain = rule !== undefined && sent.findIndex((each) => each.ruleId === ruleId) < at;
    const message = { zh: '同一规则只能改一次。', en: 'Each rule can be changed only once.' };
    return [
      ...(rule === undefined
        ? unknownRuleFaults(ruleId, `${pointer}/ruleId`)
        : thresholdFaults(parameters, rule, `${pointer}/parameters`)),
      ...(isAgain ? [{ pointer: `${pointer}/ruleId`, code: 'repeated', message }] : []),
    ];
  });
}

/**
 * Returns the faults that the schema cannot express: years in the wrong order, unknown or repeated
 * rules.
 */
export function simulationFaults(body: unknown): Fault[] {
  const { from, to, changes } = asMembers(body);
  return [...changeFaults(changes), ...rangeFaults(from, to)];
}

/** Returns the changes in the form that the rules expect. */
export function toSimulatedChanges(changes: Input['changes']): SimulatedChange[] {
  return changes.map(({ ruleId, severity = null, parameters = {} }) => ({
    ...{ ruleId, severity, parameters },
  }));
}

const errorsOf = (marks: readonly FindingMark[]): number =>
  marks.filter(({ severity }) => severity === 'error').length;

/** Returns the difference that the changes make in one report. */
function differenceOf({ report, findings, simulated }: Surveyed) {
  const after = simulated ?? findings;
  const [known, kept] = [findings, after].map(
    (marks) => new Map(marks.map((each) => [each.key, each])),
  );
  const reclassified = after.flatMap((mark) => {
    const from = known?.get(mark.key)?.severity ?? mark.severity;
    return from === mark.severity ? [] : [{ ...mark, from }];
  });
  return {
    report,
    gained: after.filter(({ key }) => !known?.has(key)),
    lost: findings.filter(({ key }) => !kept?.has(key)),
    reclassified,
    errors: { before: errorsOf(findings), after: errorsOf(after) },
  };
}

type Difference = ReturnType<typeof differenceOf>;

const sizeOf = ({ gained, lost, reclassified }: Difference): number =>
  gained.length + lost.length + reclassified.length;

function totalsOf(differences: readonly Difference[]): Answer['totals'] {
  const events = differences.flatMap(({ report, ...difference }) =>
    (['gained', 'lost', 'reclassified'] as const).flatMap((what) =>
      difference[what].map(({ rule }) => ({ rule, what, body: report.organization.id })),
    ),
  );
  return [...Map.groupBy(events, ({ rule }) => rule)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([ruleId, group]) => {
      const count = (wanted: string) => group.filter(({ what }) => what === wanted).length;
      const organizations = new Set(group.map(({ body }) => body)).size;
      return {
        ...{
          ruleId,
          gained: count('gained'),
          lost: count('lost'),
          reclassified: count('reclassified'),
        },
        organizations,
      };
    });
}

const keysOf = (marks: readonly FindingMark[]): string[] => marks.map(({ key }) => key);

function viewOf({
  report,
  gained,
  lost,
  reclassified,
  errors,
}: Difference): Answer['items'][number] {
  const { id: reportId, year, kind } = report;
  return {
    organization: nameOrganization(report.organization),
    ...{ reportId, year, kind, gained: keysOf(gained), lost: keysOf(lost) },
    reclassified: reclassified.map(({ key, from, severity: to }) => ({ key, from, to })),
    ...{ errorsBefore: errors.before, errorsAfter: errors.after },
  };
}

/**
 * Returns the result of a survey with simulated changes.
 *
 * @param limit the number of reports that are listed, those with most new errors first
 */
export function summarizeSimulation(surveyed: readonly Surveyed[], limit: number): Answer {
  const differences = surveyed.map(differenceOf).filter((each) => sizeOf(each) > 0);
  const newErrors = ({ errors }: Difference) => errors.after - errors.before;
  differences.sort((a, b) => newErrors(b) - newErrors(a) || sizeOf(b) - sizeOf(a));
  return {
    ruleSetVersion,
    reports: surveyed.length,
    organizations: countOrganizations(surveyed),
    differing: { reports: differences.length, organizations: countOrganizations(differences) },
    totals: totalsOf(differences),
    items: differences.slice(0, limit).map(viewOf),
  };
}
