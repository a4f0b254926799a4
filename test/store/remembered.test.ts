import { setImmediate as nextTurn } from 'node:timers/promises';
import { test } from 'tap';
import { Remembered } from '../../src/store/sqlite/remembered.ts';
import {
  aKey,
  anOrganization,
  aReport,
  change,
  put,
  reportWrite,
  working,
} from '../support/rows.ts';
import { connect, openSqliteStore } from './sqlite.ts';

test('what is remembered is never older than a read', async (t) => {
  const url = `sqlite:${t.testdir()}/n.db`;
  const [here, there] = await Promise.all([openSqliteStore(url), openSqliteStore(url)]);
  t.teardown(() => Promise.all([here.close(), there.close()]));
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
    const first = await store.reports.list(list);
    t.equal(first.items[0]?.version, 1);
    t.equal(await store.reports.list({ ...list }), first, 'the same page, while nothing changes');
    t.not(
      await store.reports.list({ ...list, year: 2023 }),
      first,
      'another question, another page',
    );
  }

  const revokedAt = '2024-02-01T00:00:00.000Z';
  const revoked = { ...key, version: 2, revokedAt };
  await there.commit(change({ keys: [{ id: 'k', expected: 1, row: revoked }] }));
  const next = { ...report, version: 2, title: 'another title' };
  await there.commit(change({ reports: [reportWrite(next)] }));
  await nextTurn();
  for (const store of [here, there]) {
    t.equal((await store.keys.getByDigest(key.digest))?.revokedAt, revokedAt);
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
});

test('what was not used for longest goes when there is no more room', async (t) => {
  const file = `${t.testdir()}/n.db`;
  const [database, other] = [connect(file), connect(file)];
  t.teardown(() => [database, other].map((each) => each.close()));
  database.exec('PRAGMA journal_mode = WAL; CREATE TABLE t (x)');
  const remembered = new Remembered(database, 100);
  let reads = 0;
  const recall = (question: string, size = 40) => {
    const before = reads;
    const read = () => {
      reads += 1;
      return { question };
    };
    t.same(
      remembered.recall(question, read, () => size),
      { question },
    );
    return reads > before ? 'read' : 'known';
  };
  t.equal(recall('a'), 'read');
  t.equal(recall('b'), 'read');
  t.equal(recall('a'), 'known');
  t.equal(recall('c'), 'read');
  t.equal(recall('a'), 'known', 'it was used since');
  t.equal(recall('b'), 'read', 'it was not');
  t.equal(recall('larger than all room', 101), 'read');
  t.equal(recall('larger than all room', 101), 'read');
  t.equal(recall('b'), 'known', 'and drives nothing out');

  remembered.advance();
  t.equal(recall('b'), 'read', 'after a commit of its own');
  t.equal(recall('b'), 'known');
  other.exec('INSERT INTO t VALUES (1)');
  await nextTurn();
  t.equal(recall('b'), 'read', 'and after one of another connection');
  const nothing = () => {
    reads += 1;
    return null;
  };
  const before = reads;
  for (const _ of [1, 2])
    t.equal(
      remembered.recall('nothing', nothing, () => 1),
      null,
    );
  t.equal(reads, before + 2, 'what is not there is asked again');
});
