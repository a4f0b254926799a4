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
    ...{
      limit: 1,
      year: 2023,
      kind: 'own',
      organizationId: 'o',
      within0: 'o',
      word0: 'x',
      folded0: 'x',
    },
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

test('a search reads texts from an index in the order of the list, and names by ranges', async (t) => {
  const prepared = recordStatements(t);
  const { store, file } = await openStore(t);
  const named = prepared.find((text) => text.includes('WITH matches')) ?? '';
  const database = connect(file, { readonly: true });
  t.teardown(() => database.close());
  const plan = (statement: string, parameters: Record<string, string | number>) =>
    database
      .prepare<[typeof parameters], { detail: string }>(`EXPLAIN QUERY PLAN ${statement}`)
      .all(parameters)
      .map(({ detail }) => detail)
      .join('\n');
  for (const sort of ['createdAt', '-createdAt'] as const) {
    await store.organizations.list({ words: ['局', 'rsj'], sort, limit: 1, cursor: null });
    const searched = plan(prepared.at(-1) ?? '', { word0: '局', word1: 'rsj', limit: 2 });
    t.match(searched, 'SCAN o USING COVERING INDEX organizations_by_created_search', sort);
    t.notMatch(searched.split('SCAN page')[0], 'TEMP B-TREE', sort);
  }
  const names = {
    name: '局',
    folded: '局',
    reversed: '局',
    to: '局\u{10FFFF}',
    today: '',
    ends: 1,
  };
  const found = plan(named, { ...names, limit: 1 });
  t.notMatch(found, /SCAN (organizations|organization_spellings|o)\b/, found);
  t.match(found, 'organizations_by_name_reversed (name_reversed>? AND name_reversed<?)');
});
