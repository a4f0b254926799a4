/** An event of the log as a use case makes it. */
import { test } from 'tap';
import { readCaller } from '../../src/http/requests/request.ts';
import { auditEvent } from '../../src/policy/audit-event.ts';
import { machineCaller } from '../../src/policy/caller.ts';

test('an audit event says who, when and in which request', async (t) => {
  const bound = { role: 'reader', organizationId: null, actions: null } as const;
  const actor = { kind: 'key', id: 'k', label: 'Key', ...bound } as const;
  const clock = () => new Date('2024-01-02T03:04:05.678Z');
  const deed = { action: 'report.create', resource: 'report', resourceId: 'r' };
  t.same(auditEvent(readCaller({ actor, id: 'q', ip: '192.0.2.7' }), { clock }, deed), {
    at: '2024-01-02T03:04:05.678Z',
    actorKind: 'key',
    actorId: 'k',
    actorLabel: 'Key',
    address: '192.0.2.7',
    requestId: 'q',
    refusal: null,
    ...deed,
  });
  t.match(auditEvent(readCaller({ actor: null, id: 'q', ip: '192.0.2.7' }), { clock }, deed), {
    ...{ actorKind: 'public', actorId: null, actorLabel: '', address: '192.0.2.7' },
  });
  t.match(auditEvent(machineCaller('operator'), { clock }, deed), {
    ...{ actorKind: 'service', actorId: null, actorLabel: 'operator' },
    ...{ address: null, requestId: null },
  });
});
