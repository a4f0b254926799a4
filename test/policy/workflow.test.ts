/** Transitions of a report, and the actions that a caller is allowed. */
import { test } from 'tap';
import type { ReportAction, ReportStatus } from '../../src/policy/workflow.ts';
import {
  allowedActions,
  isActionAllowed,
  reportActions,
  reportStatuses,
} from '../../src/policy/workflow.ts';
import { actor, bureau } from './actors.ts';

test('the table of transitions says what can be done', async (t) => {
  const expected: Record<ReportStatus, readonly ReportAction[]> = {
    draft: ['update', 'submit'],
    submitted: ['withdraw', 'return', 'accept'],
    returned: ['update', 'submit'],
    accepted: ['return', 'publish'],
    published: ['correct'],
  };
  for (const status of reportStatuses) {
    const course = { status, submittedAt: '2024-01-01T00:00:00.000Z' };
    const possible = reportActions.filter((action) => isActionAllowed(action, course));
    t.strictSame(possible, expected[status], status);
  }
  t.ok(
    isActionAllowed('delete', { status: 'draft', submittedAt: null }),
    'a draft that was never filed',
  );
});

test('allowed actions are those of the caller, in the state', async (t) => {
  const submitted = { status: 'submitted', submittedAt: '2024-01-01T00:00:00.000Z' } as const;
  t.strictSame(allowedActions(actor('editor', 'bureau'), bureau, submitted), ['withdraw']);
  t.strictSame(allowedActions(actor('supervisor', 'city'), bureau, submitted), [
    'return',
    'accept',
  ]);
  t.strictSame(allowedActions(actor('supervisor', 'bureau'), bureau, submitted), []);
  t.strictSame(allowedActions(actor('auditor', null), bureau, submitted), []);
  t.strictSame(allowedActions(null, bureau, submitted), []);
});
