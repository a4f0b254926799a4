/** Changes of published rows and of the history of the register are found, and rebuilt. */

import { copyFileSync } from 'node:fs';
import type { Test } from 'tap';
import { test } from 'tap';
import type { Organization } from '../../src/store/organization.ts';
import { anOrganization, aReport, change, later, put, reportWrite } from '../support/rows.ts';
import { contents, openStore, sql } from './open-store.ts';
import { connect, rebuildStore, verifyRows, verifyStore } from './sqlite.ts';

/** Rows of the history of the register, shortly. */
function historyIn(file: string): readonly string[] {
  const rows = contents(file).organization_history as Record<string, string | null>[];
  const time = (at: string | null | undefined) =>
    at ? Date.parse(at) - Date.parse(later(0)) : '-';
  return rows
    .map(({ id, path, from_at, until_at }) => `${id} ${path} ${time(from_at)} ${time(until_at)}`)
    .sort();
}

test('the history of the register has a row for each change on which sums depend', async (t) => {
  const { store, url, file } = await openStore(t);
  const commit = (...rows: Organization[]) =>
    store.commit(change({ organizations: rows.map(put) }));
  const [a, b] = [anOrganization('a'), anOrganization('b', { parentId: 'a' })];
  await commit(a, b, anOrganization('c', { parentId: 'b' }), anOrganization('z'));
  const first = ['a /a/ 0 -', 'b /a/b/ 0 -', 'c /a/b/c/ 0 -', 'z /z/ 0 -'];
  t.same(historyIn(file), first);
  const renamed = { ...b, version: 2, name: '乙', code: '113708260043292687', updatedAt: later(5) };
  await commit(renamed);
  t.same(historyIn(file), first, 'a name is none');
  const moved = { ...renamed, version: 3, parentId: 'z', updatedAt: later(10) };
  await commit(moved);
  const second = ['a /a/ 0 -', 'b /a/b/ 0 10', 'b /z/b/ 10 -', 'c /a/b/c/ 0 10', 'c /z/b/c/ 10 -'];
  t.same(historyIn(file), [...second, 'z /z/ 0 -'], 'a move is, of all below too');
  await commit({ ...moved, version: 4, parentId: null, updatedAt: later(10) });
  const third = ['a /a/ 0 -', 'b /a/b/ 0 10', 'b /b/ 10 -', 'c /a/b/c/ 0 10', 'c /b/c/ 10 -'];
  t.same(historyIn(file), [...third, 'z /z/ 0 -'], 'of one instant the last change counts');
  await commit({ ...moved, version: 5, parentId: 'a', updatedAt: later(7) });
  t.same(historyIn(file).slice(1, 3), ['b /a/b/ 0 10', 'b /a/b/ 10 -'], 'a clock put back');
  const members = [
    { level: 'township' },
    { kind: 'office' },
    { validFrom: '2024-01-01' },
    { validTo: '2024-12-31' },
    { reportsTo: 'consolidated' },
    { verticallyLed: true },
  ] as const;
  let z = anOrganization('z');
  for (const [index, each] of members.entries()) {
    z = { ...z, ...each, version: z.version + 1, updatedAt: later(20 + index) };
    await commit(z);
    t.equal(historyIn(file).at(-1), `z /z/ ${20 + index} -`, JSON.stringify(each));
  }
  await store.commit(change({ organizations: [{ id: 'z', expected: z.version, row: null }] }));
  t.notMatch(historyIn(file).join(), 'z', 'goes with its organization');
  await store.close();
  t.same(verifyStore(url), []);
});

/** A store with an organization that moved twice, one below it, and a correction in progress. */
async function storeWithHistory(t: Test) {
  const open = await openStore(t);
  const { store } = open;
  const rows = [
    ...[anOrganization('a'), anOrganization('b', { parentId: 'a' })],
    ...[anOrganization('c', { parentId: 'b' }), anOrganization('z')],
  ];
  await store.commit(change({ organizations: rows.map(put) }));
  const b = { ...anOrganization('b', { parentId: 'z', version: 2 }), updatedAt: later(10) };
  await store.commit(change({ organizations: [put(b)] }));
  const back = { ...b, version: 3, parentId: 'a', updatedAt: later(20) };
  await store.commit(change({ organizations: [put(back)] }));
  for (const [index, status] of (['draft', 'published', 'draft'] as const).entries()) {
    const row = aReport('r', 'c', {
      ...{ version: index + 1, status, updatedAt: later(index), title: `第${index + 1}版` },
      firstPublishedAt: index === 0 ? null : later(1),
    });
    await store.commit(change({ reports: [reportWrite(row)] }));
  }
  await store.commit(change({ reports: [reportWrite(aReport('s', 'a'))] }));
  return open;
}

const dropHistoryGuards = `
  DROP TRIGGER organization_history_only_ends; DROP TRIGGER organization_history_ends_once;
  DROP TRIGGER organization_history_goes_with_organization;
  DROP TRIGGER organization_history_never_replaced;`;
const dropPublishedGuards = `
  DROP TRIGGER published_reports_follow_versions; DROP TRIGGER published_reports_never_change;
  DROP TRIGGER published_reports_stay;`;
const decided = [/^organization b: its history from \S+ is not what event \d+ decides$/];

/** Statements that make derived rows wrong, and what `verify` reports of each. */
const tamperings: readonly (readonly [string, readonly RegExp[]])[] = [
  ['DELETE FROM published_reports', [/^report r: its published row is missing$/]],
  [
    'UPDATE published_reports SET version = 3',
    [/^report r: its published row differs from version 2$/],
  ],
  [
    "UPDATE published_reports SET title = ''",
    [/^report r: its published row differs from version 2$/],
  ],
  ["UPDATE published_reports SET updated_at = '0'", [/^report r: its published row differs /]],
  ["UPDATE published_reports SET due_date = '0'", [/^report r: its published row differs /]],
  [
    `INSERT INTO published_reports SELECT number, id, organization_id, year, kind, edition, title,
       due_date, errors, warnings, information, version, digest, created_at, updated_at,
       submitted_at, published_at, first_published_at FROM reports WHERE id = 's'`,
    [/^report s: there is a published row of version 1, but no version is published$/],
  ],
  [
    "UPDATE organization_history SET level = 'national' WHERE id = 'z'",
    [
      /^organization z: its newest row of history differs from the register$/,
      /^organization z: its history from \S+ is not what event \d+ decides$/,
    ],
  ],
  ["UPDATE organization_history SET kind = 'zone' WHERE id = 'b' AND version = 1", decided],
  ["UPDATE organization_history SET vertically_led = 1 WHERE id = 'b' AND version = 2", decided],
  [
    "UPDATE organization_history SET valid_to = '2020-01-01' WHERE id = 'b' AND version = 2",
    decided,
  ],
  ["UPDATE organization_history SET name = '丙' WHERE id = 'b' AND version = 2", decided],
  ["UPDATE organization_history SET powers = '{' WHERE id = 'b' AND version = 2", decided],
  [
    "UPDATE organization_history SET version = 9 WHERE id = 'b' AND version = 2",
    [/^organization b: its history from \S+ is of version 9, which no event decides$/],
  ],
  [
    "UPDATE organization_history SET path = '/a/b/c/' WHERE id = 'c' AND path = '/z/b/c/'",
    [/^organization c: its path from \S+ is \/a\/b\/c\/, its place in the tree was \/z\/b\/c\/$/],
  ],
  [
    "UPDATE organization_history SET path = '/a/z/' WHERE id = 'z'",
    [
      /^organization z: its newest row of history differs from the register$/,
      /^organization b: its path from \S+ is \/z\/b\/, its place in the tree was \/a\/z\/b\/$/,
      /^organization z: its path from \S+ is \/a\/z\/, its place in the tree was \/z\/$/,
    ],
  ],
  [
    `UPDATE organization_history SET until_at = '${later(11)}' WHERE id = 'b' AND version = 1`,
    [/^organization b: its history from \S+ ends \S+011Z, its next row is from \S+010Z$/, /^organ/],
  ],
  [
    "DELETE FROM organization_history WHERE id = 'b' AND version = 2",
    [/^organization b: its history from \S+ ends \S+010Z, its next row is from \S+020Z$/],
  ],
  [
    "DELETE FROM organization_history WHERE id = 'z'",
    [/^organization z: its newest row of history is missing$/],
  ],
];

test('verify names amounts and sums that are damaged, and all sums that rest on them', async (t) => {
  const { store, file } = await storeWithHistory(t);
  await store.close();
  const unreadable = `${file}.amounts`;
  copyFileSync(file, unreadable);
  sql(unreadable, "UPDATE report_amounts SET amounts = X'09' WHERE face = 'published'");
  const [amounts, ...sums] = verifyRows(`sqlite:${unreadable}`);
  t.match(amounts, /^report r: amounts of the published face cannot be read: /);
  t.equal(sums.length, 3, 'of b, a and the whole register');
  for (const each of sums) t.match(each, /: the sums of what is published below it are wrong for /);
  rebuildStore(`sqlite:${unreadable}`);
  t.same(verifyRows(`sqlite:${unreadable}`), []);
  const damaged = `${file}.sums`;
  copyFileSync(file, damaged);
  sql(damaged, "UPDATE sums_below SET sums = X'09' WHERE organization_id = 'a'");
  t.match(verifyRows(`sqlite:${damaged}`), [/^organization a: the sums of what is published /]);
});

test('verify finds each change of a published row and of the history', async (t) => {
  const { store, file } = await storeWithHistory(t);
  await store.close();
  t.same(verifyStore(`sqlite:${file}`), []);
  for (const [index, [statement, patterns]] of tamperings.entries()) {
    const copy = `${file}.${index}`;
    copyFileSync(file, copy);
    t.throws(() => sql(copy, statement), { code: /^SQLITE_CONSTRAINT/ }, 'a guard refuses it');
    sql(copy, dropHistoryGuards + dropPublishedGuards + statement);
    const differences = verifyRows(`sqlite:${copy}`);
    t.equal(differences.length, patterns.length, `${statement}\n${differences.join('\n')}`);
    t.match(differences, patterns, statement);
  }
});

test('rebuild restores what is published from the versions', async (t) => {
  const { store, file, url } = await storeWithHistory(t);
  const before = contents(file).published_reports;
  t.match(before, [{ id: 'r', version: 2, title: '第2版' }]);
  await store.close();
  for (const [statement] of tamperings.filter(([text]) => text.includes('published_reports'))) {
    const restored = `${file}.restored`;
    copyFileSync(file, restored);
    const guards = connect(file, { readonly: true });
    const triggers = guards
      .prepare<[], string>(
        "SELECT sql FROM sqlite_schema WHERE tbl_name = 'published_reports' AND type = 'trigger'",
      )
      .pluck()
      .all();
    guards.close();
    sql(restored, `${dropPublishedGuards}${statement};${triggers.join(';')}`);
    t.not(verifyStore(`sqlite:${restored}`).length, 0);
    t.equal(rebuildStore(`sqlite:${restored}`).reports, 2);
    t.same(contents(restored).published_reports, before, statement);
    t.same(verifyStore(`sqlite:${restored}`), []);
  }
  t.same(verifyStore(url), []);
});
