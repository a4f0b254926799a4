/** Reads of the store that take long, in a process of the pool. */
import { test } from 'tap';
import type { LongRead } from '../../src/store/engine.ts';
import type { MeasureQuery } from '../../src/store/rankings.ts';
import { WorkPool } from '../../src/work/pool.ts';
import { readStore } from '../../src/work/store-reads.ts';
import { openSqliteStore } from '../store/sqlite.ts';
import {
  anOrganization,
  aReport,
  change,
  later,
  put,
  reportWrite,
  working,
} from '../support/rows.ts';
import { usualBounds } from './pool-bounds.ts';

const settings = { sqliteDriver: 'auto' } as const;
const share: MeasureQuery = {
  numerator: { added: ['granted.total'] },
  denominator: { added: ['outcomesTotal.total'] },
  ...{ cases: { added: ['newlyReceived.total'] }, unit: 'share', minimumCases: 1 },
};
const scope = { year: 2023, verticallyLed: false, view: working } as const;

test('sums over many organizations are read elsewhere, and answer as they do here', async (t) => {
  const url = `sqlite:${t.testdir()}/data/n.db`;
  const pool = new WorkPool({ ...usualBounds, processes: 1 });
  t.teardown(() => pool.close());
  const reads: string[] = [];
  const readElsewhere = (read: LongRead) => {
    reads.push(read.method);
    return pool.run('readStore', { url, settings, read });
  };
  const store = await openSqliteStore(url, { readElsewhere });
  t.teardown(() => store.close());
  const ids = Array.from({ length: 200 }, (_, at) => `o${at}`);
  const rows = [
    anOrganization('few', { parentId: null }),
    ...ids.map((id) => anOrganization(id, { parentId: 'few' })),
  ];
  await store.commit(change({ organizations: rows.map(put) }));
  await store.commit(change({ reports: ids.slice(5).map((id) => reportWrite(aReport(id, id))) }));

  const [sum] = await store.sums.read(scope, null);
  t.match(sum, { expected: 201, included: 195, missing: 6 });
  t.same(await readStore({ url, settings, read: { method: 'read', input: [scope, null] } }), [sum]);
  const gaps = await store.sums.listGaps(scope, 'missing', 3);
  t.same(
    gaps.map(({ id }) => id),
    ['few', 'o0', 'o1'],
  );
  const page = await store.sums.listParts({ ...scope, limit: 7, cursor: null });
  t.equal(page.items.length, 7);
  const ranking = await store.sums.rank(scope, { ...share, order: 'high', limit: 7, cursor: null });
  t.match(ranking, { items: { length: 7 }, listed: 195, ranked: 0 });
  t.match(await store.sums.distribute(scope, share), { n: 0, leftOut: { 'not-comparable': 195 } });
  t.same(reads, ['read', 'listGaps', 'listParts', 'rank', 'distribute']);
  await t.rejects(store.sums.listParts({ ...scope, limit: 7, cursor: 'x' }), {
    name: 'AppError',
    code: 'cursor-invalid',
  });

  const version = { version: 2, status: 'published', publishedAt: later(1) } as const;
  const published = aReport('o9', 'o9', { ...version, firstPublishedAt: later(1) });
  await store.commit(change({ reports: [reportWrite(published)] }));
  const [after] = await store.sums.read({ ...scope, status: ['published'] }, null);
  t.match(after, { included: 1, excluded: { status: 194 } }, 'what was committed is read');
  reads.length = 0;
  t.equal((await store.sums.read({ ...scope, within: 'o9' }, null)).length, 1);
  await store.sums.read({ ...scope, view: { face: 'published', asOf: null } }, 'level');
  t.same(reads, [], 'what is quick is read here');
  const byChild = await store.sums.read(
    { ...scope, within: 'few', view: { face: 'published', asOf: null } },
    'child',
  );
  t.equal(byChild.length, 201);
  t.same(reads, ['read'], 'many groups are read elsewhere');
});

test('a store that cannot be opened is refused, and opened at the next read', async (t) => {
  const url = `sqlite:${t.testdir()}/data/n.db`;
  const read = { method: 'read', input: [scope, null] } as const;
  await t.rejects(readStore({ url, settings, read }), { name: 'StartError' });
  const store = await openSqliteStore(url);
  await store.commit(change({ organizations: [put(anOrganization('o'))] }));
  t.match(await readStore({ url, settings, read }), [{ expected: 1 }]);
  await store.close();
  const inMemory = { url: 'sqlite::memory:', settings, read };
  await t.rejects(readStore(inMemory), /another process cannot read this store/);
});
