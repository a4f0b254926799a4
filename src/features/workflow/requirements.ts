/** What each transition requires, compared with the request and with the report. */
import type { Static } from 'typebox';
import type { Fault } from '../../errors.ts';
import { AppError } from '../../errors.ts';
import { cellByPointer, tableMembers } from '../../form/cells.ts';
import { editionById } from '../../form/editions/index.ts';
import { narrativePointers } from '../../form/narrative.ts';
import type { Edition, Finding } from '../../form/types.ts';
import { lineFaults } from '../../http/bodies/line-field.ts';
import { civilDay } from '../../policy/deadlines.ts';
import type { Requirement } from '../../policy/workflow.ts';
import { findTransition } from '../../policy/workflow.ts';
import type { Report } from '../../store/report.ts';
import type { transitionInput } from './schemas.ts';

export type SentTransition = Static<typeof transitionInput>;

/** The sections, which a comment may refer to besides cells. */
const sections: ReadonlySet<string> = new Set([
  '/title',
  ...narrativePointers,
  ...tableMembers.map((member) => `/${member}`),
]);

function missing(pointer: string, zh: string, en: string): Fault {
  return { pointer, code: 'missing-member', message: { zh, en } };
}

function misplaced(pointer: string, action: string): Fault {
  const message = {
    zh: `办理 ${action} 时不用此项：删除此项。`,
    en: `Is not used for ${action}: leave it out.`,
  };
  return { pointer, code: 'not-for-action', message };
}

/** Returns the faults of members that one transition requires and others do not accept. */
function memberFaults({ action, reason, comments, signOff }: SentTransition): Fault[] {
  const { requires } = findTransition(action);
  const needs = (requirement: Requirement) => requires.includes(requirement);
  const faults: Fault[] = [];
  if (needs('reason') && !reason?.trim()) {
    faults.push(missing('/reason', '须说明理由。', 'Enter a reason.'));
  }
  if (needs('sign-off') && signOff === undefined) {
    faults.push(
      missing(
        '/signOff',
        '公布须有签发人的姓名、职务和日期。',
        'Publication requires the name and post of the person who signed, and the day.',
      ),
    );
  }
  if (!needs('sign-off') && signOff !== undefined) faults.push(misplaced('/signOff', action));
  if (action !== 'return' && comments !== undefined) faults.push(misplaced('/comments', action));
  return faults;
}

function signOffFaults({ signOff }: SentTransition, now: Date): Fault[] {
  if (signOff === undefined) return [];
  const { name, post, date } = signOff;
  const later = {
    zh: '签发日期不得晚于今天（北京时间）。',
    en: 'Must not be after today in China.',
  };
  return [
    ...lineFaults(name, '/signOff/name'),
    ...lineFaults(post, '/signOff/post'),
    ...(date > civilDay(now)
      ? [{ pointer: '/signOff/date', code: 'out-of-range', message: later }]
      : []),
  ];
}

function commentFaults({ comments = [] }: SentTransition, edition: Edition): Fault[] {
  return comments.flatMap(({ pointer }, index) => {
    if (sections.has(pointer) || cellByPointer(edition, pointer) !== undefined) return [];
    const message = {
      zh: `报告中没有 ${pointer}；单元格的 pointer 见 GET /editions/${edition.id}。`,
      en: `The report has no ${pointer}; GET /editions/${edition.id} lists the pointers.`,
    };
    return [{ pointer: `/comments/${index}/pointer`, code: 'unknown-cell', message }];
  });
}

/** Returns all faults of a requested transition, whatever the state of the report. */
export function transitionFaults(sent: SentTransition, report: Report, now: Date): Fault[] {
  return [
    ...memberFaults(sent),
    ...signOffFaults(sent, now),
    ...commentFaults(sent, editionById(report.edition)),
  ];
}

/**
 * Checks that a report can be submitted: no errors, and a reason for every warning.
 *
 * @throws AppError `findings-open` with the errors, and the warnings without a reason
 */
export function requireSound({ explanations }: Report, findings: readonly Finding[]): void {
  const open = findings.filter(
    ({ severity, key }) =>
      severity === 'error' || (severity === 'warning' && explanations[key] === undefined),
  );
  if (open.length > 0) throw new AppError('findings-open', undefined, { findings: open });
}
