/** Which role may do what, and where. */
import { test } from 'tap';
import type { Actor } from '../../src/policy/actor.ts';
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
import { actor, bureau } from './actors.ts';

const city = { id: 'city', lineage: ['city'] };
const school = { id: 'school', lineage: ['city', 'bureau', 'school'] };
const elsewhere = { id: 'elsewhere', lineage: ['elsewhere'] };

const everywhere = ['city', 'bureau', 'school', 'elsewhere'];

test('each role may do what the table says, as far as it says', async (t) => {
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

test('an anonymous caller may do what is public', async (t) => {
  const open = (Object.keys(permissions) as Action[]).filter((action) => findScope(null, action));
  t.strictSame(open, ['catalogue.read', 'health.read', 'reports.read', 'changes.read']);
  t.equal(findScope(null, 'reports.read'), 'published');
  t.ok(ignoresCredentials('health.read'));
  t.notOk(ignoresCredentials('reports.read'));
  t.notOk(isOpen(['reports.accept', 'reports.submit']));
});

test('a guard of several entries lets in a caller that one of them lets in', async (t) => {
  t.ok(mayEnter(actor('editor', 'bureau'), ['reports.accept', 'reports.submit']));
  t.notOk(mayEnter(actor('reader', 'bureau'), ['reports.accept', 'reports.submit']));
});

test('lists are confined to the subtree of the caller', async (t) => {
  t.equal(findReach(actor('administrator', null), 'reports.read'), 'everywhere');
  t.same(findReach(actor('reader', 'bureau'), 'reports.read'), { within: 'bureau' });
  t.equal(findReach(actor('reader', null), 'reports.read'), 'nowhere');
  t.equal(findReach(actor('integrator', 'bureau', []), 'reports.read'), 'nowhere');
  t.equal(findReach(null, 'reports.read'), 'nowhere');
  t.ok(integratorActions.includes('reports.write'));
  t.notOk(integratorActions.includes('keys.write'));
});
