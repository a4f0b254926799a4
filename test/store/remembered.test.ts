import { setImmediate as nextTurn } from 'node:timers/promises';
import { test } from 'tap';
import { Remembered } from '../../src/store/sqlite/remembered.ts';
import { anOrganization, aReport, change, put, reportWrite, working } from '../support/rows.ts';
import { connect, openSqliteStore } from './sqlite.ts';

test('the same page is answered while nothing changes', async (t) => {
  const store = await openSqliteStore(`sqlite:${t.testdir()}/n.db`);
  t.teardown(() => store.close());
  const reports = [reportWrite(aReport('r', 'o'))];
  await store.commit(change({ organizations: [put(anOrganization('o'))], reports }));
  const list = { view: working, within: [], sort: 'createdAt', limit: 50, cursor: null } as const;
  const first = await store.reports.list(list);
  t.equal(first.items[0]?.version, 1);
  t.equal(await store.reports.list({ ...list }), first, 'the same page, while nothing changes');
  t.not(
    await store.reports.list({ ...list, year: [2023] }),
    first,
    'another question, another page',
  );
  await store.commit(change({ organizations: [put(anOrganization('p'))] }));
  t.not(await store.reports.list(list), first);
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
