/** The words in which keys keep their actions stay those of before; every action has one. */
import { test } from 'tap';
import { type Action, integratorActions, permissions } from '../../../src/policy/permissions.ts';
import { keyColumnValues, mapKey } from '../../../src/store/shared/key-rows.ts';
import { fromStoredAction, toStoredAction } from '../../../src/store/shared/stored-actions.ts';
import { aKey } from '../../support/rows.ts';

test('an action is stored in its old word, and read in its own', async (t) => {
  for (const [action, stored] of [
    ['report.submit', 'reports.submit'],
    ['organization.write', 'organizations.write'],
    ['check.run', 'checks.run'],
    ['audit.read', 'audit.read'],
  ] as const) {
    t.equal(toStoredAction(action), stored);
    t.equal(fromStoredAction(stored), action);
  }
  const actions = Object.keys(permissions) as Action[];
  t.strictSame(actions.map(toStoredAction).map(fromStoredAction), actions);
  t.equal(new Set(actions.map(toStoredAction)).size, actions.length, 'no two in one word');
});

test('a key keeps its actions across its row', async (t) => {
  const key = aKey('k', { role: 'integrator', actions: [...integratorActions] });
  const { actions } = keyColumnValues(key);
  t.match(actions, '"reports.submit"');
  t.notMatch(actions, '"report.submit"');
  const row = { ...emptyRow, ...{ id: key.id, label: key.label, role: key.role, actions } };
  t.strictSame(mapKey(row).actions, key.actions);
});

const emptyRow = {
  ...{ organization_id: null, prefix: null, digest: '', networks: null, expires_at: null },
  ...{ revoked_at: null, successor_id: null, last_used_date: null, version: 1, created_at: '' },
};
