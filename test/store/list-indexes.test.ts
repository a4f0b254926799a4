/** Public lists are read from an index, in its order. */
import type { Test } from 'tap';
import { test } from 'tap';
import type { ReportQuery } from '../../src/store/port.ts';
import { openStore } from './open-store.ts';
import { question } from './report-query.ts';
import { connect, driver } from './sqlite.ts';

/** Keeps the statements that connections prepare until the end of the test. */
function recordStatements(t: Test): string[] {
  const prepared: string[] = [];
  const { connect: open } = driver;
  driver.connect = (...parameters) => {
    const database = open(...parameters);
    const { prepare } = database;
    const record = (text: string) => {
      prepared.push(text);
      return prepare.call(database, text);
    };
    database.prepare = record as typeof prepare;
    return database;
  };
  t.teardown(() => {
    driver.connect = open;
  });
  return prepared;
}

test('every public list is read from an index, in its order, and from no working row', async (t) => {
  const prepared = recordStatements(t);
  const { store, file } = await openStore(t);
  const database = connect(file, { readonly: true });
  t.teardown(() => database.close());
  const parameters = {
    ...{ limit: 1, year: 2023, kind: 'own', organizationId: 'o', within0: 'o', word0: 'x' },
    ...{ status: 'published', afterKey: '', afterId: '' },
  };
  const view = { face: 'published', asOf: null } as const;
  const orders = ['createdAt', '-createdAt', 'updatedAt', '-updatedAt', 'year', '-year'] as const;
  const year = { year: [2023] };
  const queries: Partial<ReportQuery>[] = [
    ...orders.flatMap((sort) => [{ sort }, { sort, status: ['published'] as const, words: ['x'] }]),
    ...[{ ...year }, { ...year, sort: '-createdAt' as const }, { ...year, kind: ['own'] as const }],
  ];
  for (const query of [...queries, { organizationId: 'o' }, { within: ['o'] }]) {
    prepared.length = 0;
    await store.reports.list(question({ view, ...query }));
    const [statement = ''] = prepared.slice(-1);
    const plan = database
      .prepare<[typeof parameters], { detail: string }>(`EXPLAIN QUERY PLAN ${statement}`)
      .all(parameters)
      .map(({ detail }) => detail);
    const name = JSON.stringify(query);
    // The outer query sorts the rows of the page alone.
    const page = plan.slice(
      0,
      plan.findIndex((detail) => detail.startsWith('SCAN page')),
    );
    t.match(page.join(), /(SCAN|SEARCH) r USING (COVERING )?INDEX/, name);
    t.notMatch(statement, /\breports AS|report_versions/, name);
    if (queries.includes(query)) t.notMatch(page.join(), 'TEMP B-TREE', name);
  }
});
