/** API keys, kept answers and claims. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  aKey,
  anEvent,
  anOrganization,
  aReport,
  change,
  deletion,
  instant,
  later,
  put,
  reportWrite,
  working,
} from '../support/rows.ts';
import { idsOf, type PortPromise, refused, walked } from './promise.ts';
import { anAnswer, foreignCursor, register } from './rows.ts';

const hour = 3_600_000;

const keys: PortPromise = {
  of: [
    ...['keys.get', 'keys.getByDigest', 'keys.hasAny', 'keys.list'],
    ...['commit organization-unknown', 'commit precondition-failed', 'commit not-found'],
  ],
  title: 'keys are made, found by digest, revoked, listed',
  async keep(t, trial) {
    const { store } = trial;
    t.equal(await store.keys.hasAny(), false);
    const key = aKey('1', { role: 'editor', organizationId: 'o', expiresAt: later(10) });
    await store.commit(change({ organizations: [put(anOrganization('o'))], keys: [put(key)] }));
    t.equal(await store.keys.hasAny(), true);
    t.same(await store.keys.get('1'), key);
    t.same(await store.keys.getByDigest(key.digest), key);
    t.equal(await store.keys.get('none'), null);
    t.equal(await store.keys.getByDigest('none'), null);
    const revoked = { ...key, revokedAt: later(2), version: 2 };
    await store.commit(change({ keys: [put(revoked), put(aKey('2', { createdAt: later(3) }))] }));
    t.same(await store.keys.getByDigest(key.digest), revoked);
    const editors = await store.keys.list({ limit: 9, cursor: null, role: ['editor', 'reader'] });
    t.same(idsOf(editors), ['1']);
    const first = await store.keys.list({ limit: 1, cursor: null, count: true });
    t.equal(first.total, 2);
    t.same(first.items, [revoked]);
    const second = await store.keys.list({ limit: 1, cursor: first.next });
    t.same(idsOf(second), ['2']);
    t.equal(second.next, null);
    const unknown = aKey('3', { organizationId: 'none' });
    await refused(t, trial, change({ keys: [put(unknown)] }), 'organization-unknown');
    await refused(t, trial, change({ keys: [put(aKey('1'))] }), 'precondition-failed');
    await refused(t, trial, change({ keys: [deletion('1', 1)] }), 'precondition-failed');
    await refused(t, trial, change({ keys: [put(aKey('9', { version: 2 }))] }), 'not-found');
    await refused(t, trial, change({ keys: [deletion('9', 1)] }), 'not-found');
  },
};

const keyList: PortPromise = {
  of: ['keys.list', 'keys.list cursor-invalid'],
  title: 'the list of keys is walked by cursors of its own',
  async keep(t, { store }) {
    await register(store);
    const rows = [aKey('3'), aKey('1', { createdAt: later(1) }), aKey('2')];
    await store.commit(change({ keys: rows.map(put) }));
    await walked(t, (page) => store.keys.list(page), {
      expected: ['2', '3', '1'],
      say: ({ id }) => id,
      foreign: await foreignCursor(store),
    });
  },
};

const use: PortPromise = {
  of: ['keys.recordUse', 'keys.get', 'keys.getByDigest'],
  title: 'every member of a key is kept, and its use beside its versions',
  async keep(t, { store }) {
    const key = aKey('1', {
      ...{ role: 'integrator', organizationId: 'o', prefix: 'nianbao_0a1b2c3d' },
      ...{ actions: ['report.read', 'report.write'], networks: ['10.0.0.0/8', '2001:db8::1'] },
    });
    await store.commit(change({ organizations: [put(anOrganization('o'))], keys: [put(key)] }));
    t.same(await store.keys.get('1'), key);
    const log = await store.log.list({ limit: 200, cursor: null });

    await store.keys.recordUse('1', '2024-01-15');
    const used = { ...key, lastUsedDate: '2024-01-15' };
    t.same(await store.keys.getByDigest(key.digest), used, 'no version is made');
    await store.keys.recordUse('1', '2024-01-15');
    await store.keys.recordUse('none', '2024-01-15');
    t.same(await store.log.list({ limit: 200, cursor: null }), log, 'and no event');

    const rotated = { ...key, expiresAt: later(10), successorId: '2', version: 2 };
    await store.commit(change({ keys: [put(rotated)] }));
    t.same(
      await store.keys.get('1'),
      { ...rotated, lastUsedDate: '2024-01-15' },
      'a row that was read before the use does not undo it',
    );
  },
};

const firstKey: PortPromise = {
  of: ['commit precondition-failed', 'keys.hasAny', 'keys.get'],
  title: 'of two first keys one is made, and none once there was one',
  async keep(t, trial) {
    const { store } = trial;
    const again = await trial.openAgain();
    const made = ['1', '2'].map((id) => ({
      keys: [put(aKey(id))],
      firstKey: true,
      events: [anEvent({ resource: 'key', resourceId: id, action: 'key.create' })] as const,
    }));
    const [one, other] = made;
    if (one === undefined || other === undefined) throw new RangeError('two');
    await store.commit(one, { dryRun: true });
    t.equal(await store.keys.hasAny(), false);
    const outcomes = await Promise.allSettled([store.commit(one), again.commit(other)]);
    t.same(outcomes.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
    const failed = outcomes.find(({ status }) => status === 'rejected');
    t.match(failed, { reason: { code: 'precondition-failed' } });
    const [left] = (await store.keys.list({ limit: 5, cursor: null })).items;
    await store.commit(change({ keys: [deletion(left?.id ?? '', 1)] }));
    t.equal(await store.keys.get(left?.id ?? ''), null);
    t.equal(await store.keys.hasAny(), true, 'a key that was deleted was made all the same');
    await refused(t, trial, other, 'precondition-failed');
  },
};

const standing: PortPromise = {
  of: ['commit precondition-failed', 'commit not-found'],
  title: 'a change that rests on a key holds only while the key is unchanged',
  async keep(t, trial) {
    const { store } = trial;
    await store.commit(change({ keys: [put(aKey('1'))] }));
    const rest = (id: string, version: number) =>
      change({ keys: [put(aKey('2'))], requiredKeys: [{ id, version }] });
    await refused(t, trial, rest('1', 2), 'precondition-failed');
    await refused(t, trial, rest('none', 1), 'not-found');
    await store.commit(rest('1', 1));
    t.equal((await store.keys.get('2'))?.version, 1);
  },
};

const fresh: PortPromise = {
  of: ['keys.getByDigest', 'reports.readPart', 'reports.list'],
  title: 'what is answered is never older than the commits before the question',
  async keep(t, { store: here, openAgain }) {
    const there = await openAgain();
    const report = aReport('r', 'o');
    const key = aKey('k');
    await here.commit(
      change({
        organizations: [put(anOrganization('o'))],
        reports: [reportWrite(report)],
        keys: [put(key)],
      }),
    );
    const list = { view: working, within: [], sort: 'createdAt', limit: 50, cursor: null } as const;
    for (const store of [here, there]) {
      t.equal((await store.keys.getByDigest(key.digest))?.revokedAt, null);
      t.equal((await store.reports.readPart('r', 'report', working))?.version, 1);
      t.match((await store.reports.list(list)).items, [{ version: 1 }]);
    }
    const revoked = { ...key, version: 2, revokedAt: '2024-02-01T00:00:00.000Z' };
    await there.commit(change({ keys: [{ id: 'k', expected: 1, row: revoked }] }));
    const next = { ...report, version: 2, title: 'another title' };
    await there.commit(change({ reports: [reportWrite(next)] }));
    await nextTurn();
    for (const store of [here, there]) {
      t.equal((await store.keys.getByDigest(key.digest))?.revokedAt, revoked.revokedAt);
      const part = await store.reports.readPart('r', 'report', working);
      t.equal(part?.version, 2);
      t.match(part?.bytes.toString(), '"version":2');
      t.match((await store.reports.list(list)).items, [{ version: 2, title: 'another title' }]);
    }
    const renamed = { ...anOrganization('o'), version: 2, name: '新名称' };
    await there.commit(change({ organizations: [{ id: 'o', expected: 1, row: renamed }] }));
    await nextTurn();
    t.equal((await here.reports.readPart('r', 'report', working))?.organization.name, '新名称');
    t.equal(await here.reports.readPart('none', 'report', working), null);
    t.equal(await here.keys.getByDigest('0'.repeat(64)), null);
  },
};

const answers: PortPromise = {
  of: ['answers.get', 'commit idempotency-in-flight'],
  title: 'the first answer under an Idempotency-Key is kept, and there is no second one',
  async keep(t, trial) {
    const { store } = trial;
    const again = await trial.openAgain();
    await register(store);
    const answer = anAnswer('a');
    const write = (id: string, kept = answer) =>
      change({ organizations: [put(anOrganization(id))], answer: kept });
    const outcomes = await Promise.allSettled([
      store.commit(write('1')),
      again.commit(write('2', { ...answer, requestDigest: 'e'.repeat(64) })),
    ]);
    t.same(outcomes.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
    const failed = outcomes.find(({ status }) => status === 'rejected');
    t.match(failed, { reason: { code: 'idempotency-in-flight' } });
    const isFirst = outcomes[0]?.status === 'fulfilled';
    const kept = await store.answers.get('key k', 'a');
    t.same(kept, isFirst ? answer : { ...answer, requestDigest: 'e'.repeat(64) });
    t.equal(await store.organizations.get(isFirst ? '2' : '1'), null, 'nothing of the other');
    await refused(t, trial, write('3'), 'idempotency-in-flight');
    await store.commit(write('4', { ...answer, principal: 'key l' }));
    await store.commit(write('5'), { dryRun: true }).then(
      () => t.fail('a dry run finds it too'),
      (error) => t.match(error, { code: 'idempotency-in-flight' }),
    );
    t.equal(await store.answers.get('key k', 'none'), null);
    t.equal(await store.answers.get('none', 'a'), null);

    const day = anAnswer('a', { at: later(24 * hour), status: 200 });
    const justBefore = { ...day, at: later(24 * hour - 1) };
    await refused(t, trial, write('6', justBefore), 'idempotency-in-flight');
    await store.commit(write('6', day));
    t.same(await store.answers.get('key k', 'a'), day, 'after a day the key is free');
  },
};

const expiry: PortPromise = {
  of: ['answers.deleteExpired', 'answers.get'],
  title: 'expired answers are deleted, and counted',
  async keep(t, { store }) {
    await register(store);
    const ages = [0, 1, 2].map((hours) => anAnswer(`${hours}`, { at: later(hours * hour) }));
    for (const answer of ages) await store.commit({ answer, events: [anEvent()] });
    const at = (hours: number) => new Date(Date.parse(instant) + hours * hour);
    t.equal(await store.answers.deleteExpired(at(23)), 0);
    t.equal((await store.answers.get('key k', '0'))?.status, 201);
    t.equal(await store.answers.deleteExpired(at(25)), 2);
    const left = await Promise.all(['0', '1', '2'].map((key) => store.answers.get('key k', key)));
    t.same(left, [null, null, ages[2]]);
    t.equal(await store.answers.deleteExpired(at(25)), 0);
  },
};

const claims: PortPromise = {
  of: ['claims.take', 'claims.release'],
  title: 'a claim is one owner’s until it is released or has ended',
  async keep(t, { store: here, openAgain }) {
    const there = await openAgain();
    const claim = (owner: string, until: number) => ({ name: 'x', owner, until: later(until) });
    t.equal(await here.claims.take(claim('a', 10), instant), true);
    t.equal(await there.claims.take(claim('b', 10), later(9)), false, 'another store');
    t.equal(await there.claims.take({ ...claim('b', 10), name: 'y' }, instant), true);
    t.equal(await here.claims.take(claim('a', 20), later(9)), true, 'renewed');
    t.equal(await there.claims.take(claim('b', 30), later(19)), false);
    t.equal(await there.claims.take(claim('b', 30), later(20)), true, 'it has ended');
    await here.claims.release(claim('a', 20));
    t.equal(await here.claims.take(claim('a', 40), later(21)), false, 'it was another owner’s');
    await there.claims.release(claim('b', 30));
    t.equal(await here.claims.take(claim('a', 40), later(21)), true);
    await here.claims.release({ ...claim('a', 40), name: 'none' });
    const taken = await Promise.all(
      ['c', 'd', 'e'].map((owner) =>
        (owner === 'd' ? there : here).claims.take({ ...claim(owner, 90), name: 'z' }, later(50)),
      ),
    );
    t.equal(taken.filter((isMine) => isMine).length, 1, 'of several at once one has it');
  },
};

/** The promises of keys, answers and claims. */
export const keyPromises: readonly PortPromise[] = [
  ...[keys, keyList, use, firstKey, standing, fresh, answers, expiry, claims],
];
