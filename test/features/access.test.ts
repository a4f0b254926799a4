/** A caller is let at what lies within its reach. */
import { test } from 'tap';
import { requireOn } from '../../src/features/access.ts';
import { machineCaller } from '../../src/policy/caller.ts';
import { refusalOf } from '../http/refusal.ts';

test('a foreign record is not found, a readable one is not allowed', async (t) => {
  const organization = { id: 'b', lineage: ['a', 'b'] };
  const actor = (role: 'editor' | 'reader', organizationId: string) => ({
    actor: { kind: 'key', id: 'k', label: '', role, organizationId, actions: null } as const,
    machine: null,
  });
  t.doesNotThrow(() => requireOn(actor('editor', 'b'), 'report.write', organization));
  const above = refusalOf(() => requireOn(actor('editor', 'a'), 'report.write', organization));
  t.equal(above.code, 'not-allowed');
  const foreign = refusalOf(() => requireOn(actor('editor', 'c'), 'report.write', organization));
  t.equal(foreign.code, 'not-found');
  const operator = machineCaller('operator');
  t.doesNotThrow(() => requireOn(operator, 'report.write', organization), 'asked for nothing');
  const reader = refusalOf(() => requireOn(actor('reader', 'c'), 'report.read', organization));
  t.equal(reader.code, 'not-found');
});
