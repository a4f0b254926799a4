import { test } from 'tap';
import type { Actor, Role } from '../../src/policy/actor.ts';
import { civilDay, dueDate } from '../../src/policy/deadlines.ts';
import type { Action } from '../../src/policy/permissions.ts';
import { confinedTo, mayActOn, permissions, scopeOf } from '../../src/policy/permissions.ts';

const city = { id: 'city', lineage: ['city'] };
const bureau = { id: 'bureau', lineage: ['city', 'bureau'] };
const school = { id: 'school', lineage: ['city', 'bureau', 'school'] };
const elsewhere = { id: 'elsewhere', lineage: ['elsewhere'] };

function actor(role: Role, organizationId: string | null): Actor {
  return { id: 'key', label: 'key', role, organizationId };
}

test('who may do what, and how far it reaches', async (t) => {
  const all = [city, bureau, school, elsewhere];
  const cases: readonly [Actor | null, Action, readonly string[]][] = [
    [actor('administrator', null), 'reports.write', ['city', 'bureau', 'school', 'elsewhere']],
    [actor('administrator', null), 'keys.write', ['city', 'bureau', 'school', 'elsewhere']],
    [actor('editor', 'bureau'), 'reports.write', ['bureau']],
    [actor('editor', 'bureau'), 'reports.read', ['bureau', 'school']],
    [actor('editor', 'bureau'), 'organizations.read', ['city', 'bureau', 'school', 'elsewhere']],
    [actor('editor', 'bureau'), 'organizations.write', []],
    [actor('editor', 'bureau'), 'keys.read', []],
    [actor('reader', 'bureau'), 'reports.read', ['bureau', 'school']],
    [actor('reader', null), 'reports.read', ['city', 'bureau', 'school', 'elsewhere']],
    [actor('reader', 'bureau'), 'reports.write', []],
    [actor('reader', 'bureau'), 'keys.read', []],
    [null, 'reports.read', []],
    [null, 'catalogue.read', ['city', 'bureau', 'school', 'elsewhere']],
  ];
  for (const [who, action, expected] of cases) {
    const reached = all.filter((place) => mayActOn(who, action, place)).map(({ id }) => id);
    t.strictSame(reached, expected, `${who?.role ?? 'nobody'} ${action}`);
  }
});

test('nobody may do anything but read the catalogue and ask for health', async (t) => {
  const open = (Object.keys(permissions) as Action[]).filter((action) => scopeOf(null, action));
  t.strictSame(open, ['catalogue.read', 'health.read']);
});

test('lists are confined to the subtree of those who see no more', async (t) => {
  t.equal(confinedTo(actor('administrator', null), 'reports.read'), null);
  t.equal(confinedTo(actor('reader', 'bureau'), 'reports.read'), 'bureau');
  t.equal(confinedTo(actor('reader', null), 'reports.read'), null);
});

test('reports are due by the civil day in China', async (t) => {
  t.equal(dueDate(2023, 'own'), '2024-01-31');
  t.equal(dueDate(2023, 'consolidated'), '2024-03-31');
  t.equal(civilDay(new Date('2024-01-31T15:59:59.999Z')), '2024-01-31');
  t.equal(civilDay(new Date('2024-01-31T16:00:00.000Z')), '2024-02-01');
});
