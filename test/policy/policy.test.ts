import { test } from 'tap';
import type { Actor, Role } from '../../src/policy/actor.ts';
import type { Action } from '../../src/policy/permissions.ts';
import {
  findReach,
  findScope,
  ignoresCredentials,
  integratorActions,
  isOpen,
  mayActOn,
  mayEnter,
  permissions,
} from '../../src/policy/permissions.ts';
import type { ReportAction, ReportStatus } from '../../src/policy/workflow.ts';
import {
  allowedActions,
  isActionAllowed,
  reportActions,
  reportStatuses,
} from '../../src/policy/workflow.ts';

const city = { id: 'city', lineage: ['city'] };
const bureau = { id: 'bureau', lineage: ['city', 'bureau'] };
const school = { id: 'school', lineage: ['city', 'bureau', 'school'] };
const elsewhere = { id: 'elsewhere', lineage: ['elsewhere'] };

function actor(role: Role, organizationId: string | null, actions: Action[] | null = null): Actor {
  return { kind: 'key', id: 'key', label: 'key', role, organizationId, actions };
}

const everywhere = ['city', 'bureau', 'school', 'elsewhere'];

test('who may do what, and how far it reaches', async (t) => {
  const all = [city, bureau, school, elsewhere];
  const cases: readonly [Actor | null, Action, readonly string[]][] = [
    [actor('administrator', null), 'reports.write', everywhere],
    [actor('administrator', null), 'keys.write', everywhere],
    [actor('editor', 'bureau'), 'reports.write', ['bureau']],
    [actor('editor', 'bureau'), 'reports.read', ['bureau', 'school']],
    [actor('editor', 'bureau'), 'reports.accept', []],
    [actor('editor', 'bureau'), 'organizations.read', everywhere],
    [actor('editor', 'bureau'), 'organizations.write', []],
    [actor('editor', 'bureau'), 'keys.read', []],
    [actor('reader', 'bureau'), 'reports.read', ['bureau', 'school']],
    [actor('reader', null), 'reports.read', []],
    [actor('reader', 'bureau'), 'reports.write', []],
    [actor('reader', 'bureau'), 'keys.read', []],
    [actor('supervisor', 'bureau'), 'reports.read', ['bureau', 'school']],
    [actor('supervisor', 'bureau'), 'reports.accept', ['school']],
    [actor('supervisor', 'bureau'), 'reports.return', ['school']],
    [actor('supervisor', 'bureau'), 'reports.write', []],
    [actor('supervisor', 'bureau'), 'deadlines.write', ['bureau', 'school']],
    [actor('supervisor', 'bureau'), 'deadlines.exempt', ['school']],
    [actor('supervisor', null), 'reports.accept', []],
    [actor('auditor', null), 'reports.read', everywhere],
    [actor('auditor', null), 'audit.read', everywhere],
    [actor('auditor', null), 'reports.write', []],
    [actor('integrator', 'bureau', ['reports.write']), 'reports.write', ['bureau', 'school']],
    [actor('integrator', 'bureau', ['reports.write']), 'reports.submit', []],
    [actor('integrator', 'bureau', ['reports.write']), 'reports.read', []],
    [null, 'reports.read', []],
    [null, 'catalogue.read', everywhere],
  ];
  for (const [who, action, expected] of cases) {
    const reached = all.filter((place) => mayActOn(who, action, place)).map(({ id }) => id);
    t.strictSame(reached, expected, `${who?.role ?? 'nobody'} ${action}`);
  }
});

test('what nobody in particular may do', async (t) => {
  const open = (Object.keys(permissions) as Action[]).filter((action) => findScope(null, action));
  t.strictSame(open, ['catalogue.read', 'health.read', 'reports.read', 'changes.read']);
  t.equal(findScope(null, 'reports.read'), 'published');
  t.ok(ignoresCredentials('health.read'));
  t.notOk(ignoresCredentials('reports.read'));
  t.notOk(isOpen(['reports.accept', 'reports.submit']));
});

test('a guard of several entries lets in whom one of them lets in', async (t) => {
  t.ok(mayEnter(actor('editor', 'bureau'), ['reports.accept', 'reports.submit']));
  t.notOk(mayEnter(actor('reader', 'bureau'), ['reports.accept', 'reports.submit']));
});

test('lists are confined to the subtree of those who see no more', async (t) => {
  t.equal(findReach(actor('administrator', null), 'reports.read'), 'everywhere');
  t.same(findReach(actor('reader', 'bureau'), 'reports.read'), { within: 'bureau' });
  t.equal(findReach(actor('reader', null), 'reports.read'), 'nowhere');
  t.equal(findReach(actor('integrator', 'bureau', []), 'reports.read'), 'nowhere');
  t.equal(findReach(null, 'reports.read'), 'nowhere');
  t.ok(integratorActions.includes('reports.write'));
  t.notOk(integratorActions.includes('keys.write'));
});

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
