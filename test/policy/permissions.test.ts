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
    [actor('administrator', null), 'report.write', everywhere],
    [actor('administrator', null), 'key.write', everywhere],
    [actor('editor', 'bureau'), 'report.write', ['bureau']],
    [actor('editor', 'bureau'), 'report.read', ['bureau', 'school']],
    [actor('editor', 'bureau'), 'report.accept', []],
    [actor('editor', 'bureau'), 'organization.read', everywhere],
    [actor('editor', 'bureau'), 'organization.write', []],
    [actor('editor', 'bureau'), 'key.read', []],
    [actor('reader', 'bureau'), 'report.read', ['bureau', 'school']],
    [actor('reader', null), 'report.read', []],
    [actor('reader', 'bureau'), 'report.write', []],
    [actor('reader', 'bureau'), 'key.read', []],
    [actor('supervisor', 'bureau'), 'report.read', ['bureau', 'school']],
    [actor('supervisor', 'bureau'), 'report.accept', ['school']],
    [actor('supervisor', 'bureau'), 'report.return', ['school']],
    [actor('supervisor', 'bureau'), 'report.write', []],
    [actor('supervisor', 'bureau'), 'deadline.write', ['bureau', 'school']],
    [actor('supervisor', 'bureau'), 'deadline.exempt', ['school']],
    [actor('supervisor', null), 'report.accept', []],
    [actor('auditor', null), 'report.read', everywhere],
    [actor('auditor', null), 'audit.read', everywhere],
    [actor('auditor', null), 'report.write', []],
    [actor('integrator', 'bureau', ['report.write']), 'report.write', ['bureau', 'school']],
    [actor('integrator', 'bureau', ['report.write']), 'report.submit', []],
    [actor('integrator', 'bureau', ['report.write']), 'report.read', []],
    [null, 'report.read', []],
    [null, 'catalogue.read', everywhere],
  ];
  for (const [who, action, expected] of cases) {
    const reached = all.filter((place) => mayActOn(who, action, place)).map(({ id }) => id);
    t.strictSame(reached, expected, `${who?.role ?? 'nobody'} ${action}`);
  }
});

test('an anonymous caller may do what is public', async (t) => {
  const open = (Object.keys(permissions) as Action[]).filter((action) => findScope(null, action));
  t.strictSame(open, ['catalogue.read', 'health.read', 'report.read', 'change.read']);
  t.equal(findScope(null, 'report.read'), 'published');
  t.ok(ignoresCredentials('health.read'));
  t.notOk(ignoresCredentials('report.read'));
  t.notOk(isOpen(['report.accept', 'report.submit']));
});

test('a guard of several entries lets in a caller that one of them lets in', async (t) => {
  t.ok(mayEnter(actor('editor', 'bureau'), ['report.accept', 'report.submit']));
  t.notOk(mayEnter(actor('reader', 'bureau'), ['report.accept', 'report.submit']));
});

test('lists are confined to the subtree of the caller', async (t) => {
  t.equal(findReach(actor('administrator', null), 'report.read'), 'everywhere');
  t.same(findReach(actor('reader', 'bureau'), 'report.read'), { within: 'bureau' });
  t.equal(findReach(actor('reader', null), 'report.read'), 'nowhere');
  t.equal(findReach(actor('integrator', 'bureau', []), 'report.read'), 'nowhere');
  t.equal(findReach(null, 'report.read'), 'nowhere');
  t.ok(integratorActions.includes('report.write'));
  t.notOk(integratorActions.includes('key.write'));
});
