/** Reads numbers of applications: received, carried over, dealt with, by outcome and applicant. */
import { cellsOf } from '../cells.ts';
import { perEdition } from '../per-edition.ts';
import type { Edition } from '../types.ts';
import type { ProseRule } from './claim.ts';
import type { Mark } from './lexicon.ts';
import type { ClaimReading, Frame, Wording } from './readings.ts';
import { buildTableSubject, listNames } from './readings.ts';

const legalColumns = [
  'commercialEnterprise',
  'researchInstitution',
  'publicWelfareOrganization',
  'legalServiceOrganization',
  'otherOrganization',
];

type Rows = readonly (readonly string[])[];

const received: Rows = [['newlyReceived'], ['newlyReceived', 'carriedOver']];
const answered: Rows = [
  ['outcomesTotal'],
  ['granted', 'partiallyGranted', 'denied', 'unavailable', 'notProcessed'],
];

/** Returns the name of the group that gives a reason's row its outcome; null for outcomes. */
const groupOfReason = perEdition(
  (edition) =>
    new Map(
      cellsOf(edition)
        .filter(({ groupNames }) => groupNames.length > 1)
        .map(({ rowName, groupNames }) => [rowName, groupNames[groupNames.length - 1]]),
    ),
);

/** Returns the outcome rows that words name: one, several joined, or a group by a reason in it. */
function outcomeRows(edition: Edition, { marks, ands }: Wording): Rows | null {
  const rows = listNames(marks, 'row');
  const groupOf = groupOfReason(edition);
  const groups = rows.filter((row) => !groupOf.has(row));
  const [details, group] = [rows.filter((row) => !groups.includes(row)), groups[0]];
  if (details.length > 0 && group !== undefined) {
    if (groups.length > 1 || !details.every((row) => groupOf.get(row) === group)) return null;
    if (marks.has('etc')) return [[group]];
    return details.length === 1 ? [details, [group]] : null;
  }
  return rows.length - 1 <= ands && !(marks.has('etc') && rows.length > 0) ? [rows] : null;
}

const outcomeRule = (rows: Rows): ProseRule =>
  (rows[0] ?? []).some((row) => row === 'granted' || row === 'partiallyGranted') ? 'N-05' : 'N-06';

/** Returns the rows of table 3 that verbs and nouns name, and the rule about them. */
function movementRows(wording: Wording): { rule: ProseRule; rows: Rows } | null {
  const { marks } = wording;
  const has = (...wanted: readonly Mark[]) => wanted.some((mark) => marks.has(mark));
  if (has('carriedForward')) {
    return has('carriedIn') ? null : { rule: 'N-04', rows: [['carriedForward']] };
  }
  if (has('carriedIn')) return { rule: 'N-02', rows: [['carriedOver']] };
  if (has('carried')) return { rule: 'N-04', rows: [['carriedForward'], ['carriedOver']] };
  const isReceived = has('received', 'accepted', 'receivedInAll', 'newly');
  if (has('handled') && !has('answered', 'finished')) {
    return {
      rule: isReceived ? 'N-01' : 'N-03',
      rows: [['outcomesTotal'], ['newlyReceived', 'carriedOver'], ['newlyReceived']],
    };
  }
  if (has('answered', 'finished')) {
    const rows = has('finished') ? answered.slice(0, 1) : answered;
    return isReceived ? { rule: 'N-01', rows: [...received, ...rows] } : { rule: 'N-03', rows };
  }
  if (has('newly') || (isReceived && wording.isNone))
    return { rule: 'N-01', rows: [['newlyReceived']] };
  if (has('receivedInAll')) {
    return { rule: 'N-01', rows: [['newlyReceived', 'carriedOver'], ['newlyReceived']] };
  }
  return isReceived ? { rule: 'N-01', rows: received } : null;
}

/** Returns what a number of applications is about: rows and columns of table 3. */
export function readApplications(
  edition: Edition,
  wording: Wording,
  frame: Frame,
): ClaimReading | null {
  const { marks } = wording;
  const isNamed = marks.has('application') || (marks.has('request') && frame.isOnRequest);
  const isOurs = isNamed || frame.topic === 'application';
  const columns = listNames(marks, 'column').flatMap((each) =>
    each === 'legal' ? legalColumns : each,
  );
  if (listNames(marks, 'column').length - 1 > wording.ands) return null;
  const outcomes = outcomeRows(edition, wording);
  if (outcomes === null) return null;
  const movement = movementRows(wording);
  const isOutcome = (outcomes[0] ?? []).length > 0;
  if (isOutcome) {
    if (!isOurs || (movement !== null && !['N-03', 'N-04'].includes(movement.rule))) return null;
    if (movement?.rule === 'N-04') return null;
    const at = columns.length > 0 ? columns : ['total'];
    const subject = buildTableSubject(edition, outcomeRule(outcomes), outcomes, at);
    return subject && { subject, frame: { topic: 'application' } };
  }
  if (movement === null && columns.length === 0 && !isNamed) return null;
  const isCarried = movement?.rule === 'N-02' || movement?.rule === 'N-04';
  if (!isOurs && !(marks.has('onRequest') && movement !== null)) {
    const isSaid = isCarried && !marks.has('carried') && frame.isOnRequest;
    if (!isSaid || frame.topic === 'cases') return null;
  }
  if (columns.length > 0 && movement === null && frame.rows === null) return null;
  const rows =
    movement?.rows ??
    (columns.length > 0 ? [...(frame.rows ?? []), ...received, ['outcomesTotal']] : received);
  const isKind = columns.length > 0 && movement === null;
  const carriedRows = isCarried ? null : isKind ? frame.rows : rows;
  const rule = columns.length > 0 ? 'N-07' : (movement?.rule ?? 'N-01');
  const subject = buildTableSubject(edition, rule, rows, columns.length > 0 ? columns : ['total']);
  return subject && { subject, frame: { topic: 'application', rows: carriedRows } };
}
