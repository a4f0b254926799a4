/** What the operator does to a database: verify, rebuild, back up. */

import { existsSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Test } from 'tap';
import { test } from 'tap';
import { cellsOf } from '../../src/form/cells.ts';
import { editionById } from '../../src/form/editions/index.ts';
import { blankFigures, writeCell } from '../../src/form/figures.ts';
import type { EditionId, Figures } from '../../src/form/types.ts';
import { listAmounts } from '../../src/store/shared/amounts.ts';
import { anOrganization, aReport, change, later, put, reportWrite } from '../support/rows.ts';
import { contents, openStore, sql } from './open-store.ts';
import { backupStore, openSqliteStore, rebuildStore, verifyLog, verifyRows } from './sqlite.ts';

/** Figures with every count filled in. */
function filledFigures(id: EditionId): Figures {
  const edition = editionById(id);
  const figures = blankFigures(edition);
  for (const cell of cellsOf(edition)) {
    if (cell.kind !== 'money') writeCell(figures, cell, cell.index + 1);
  }
  return figures;
}

/** A store with two reports: one of each edition, every count filled in. */
async function filledStore(t: Test) {
  const open = await openStore(t);
  const writes = [2020, 2023].map((year) => {
    const figures = filledFigures(year === 2020 ? '2019' : '2021');
    return reportWrite(aReport(`r${year}`, 'o', { year, figures }));
  });
  const rows = [anOrganization('p'), anOrganization('o', { parentId: 'p' })];
  await open.store.commit(change({ organizations: rows.map(put), reports: writes }));
  return open;
}

const figures2021 = listAmounts('2021', filledFigures('2021')).length;
/** Statements that make derived rows wrong, and what `verify` reports of each. */
const tamperings: [string, RegExp[]][] = [
  [
    "UPDATE report_amounts SET amounts = X'020409' WHERE report = 2",
    [
      /^report r2023: amounts of the working face: \/proactiveDisclosure\/\S+ is 9, 1 in the figures$/,
      ...Array.from({ length: figures2021 - 1 }, () => /: \/\S+ is 0, (\d+|blank) in the figures$/),
    ],
  ],
  [
    "UPDATE report_amounts SET amounts = X'09' WHERE report = 1",
    [/^report r2020: amounts of the working face cannot be read: RangeError: amounts of format 9$/],
  ],
  [
    'DELETE FROM report_amounts WHERE report = 1',
    [/^report r2020: amounts of the working face are missing$/],
  ],
  [
    "INSERT INTO report_amounts VALUES (2020, 'own', 'published', 1, X'01')",
    [/^report r2020: amounts of the published face belong to no version$/],
  ],
  [
    "INSERT INTO report_amounts VALUES (2021, 'own', 'working', 1, X'01')",
    [/^report r2020: there are working amounts of own 2021$/],
  ],
  [
    "DELETE FROM organizations_below WHERE organization_id = 'p'",
    [/^organization p: 0 organizations are below it for \["county",\S+,0,9999\], not 1$/],
  ],
  [
    "INSERT INTO organizations_below VALUES ('x', 'county', 'department', 'own', 0, 0, 9999, 1)",
    [/^there are sums or counts below organizations that do not exist$/],
  ],
  [
    `INSERT INTO sums_below VALUES ('p', 2023, '2021', 'county', 'department', 'own', 0, 1, X'0101')`,
    [/^organization p: the sums of what is published below it are wrong for \[2023,"2021",/],
  ],
  [
    `DROP TRIGGER report_contents_never_change;
     UPDATE report_contents SET bytes = zeroblob(length(bytes)) WHERE report = 1`,
    [/^report r2020: the bytes of version 1 differ from their digest$/],
  ],
  // What is packed and does not unpack.
  [
    `DROP TRIGGER report_contents_never_change;
     UPDATE report_contents SET bytes = CAST(X'01FFFF' || substr(bytes, 4) AS BLOB)
     WHERE report = 1`,
    [/^report r2020: the bytes of version 1 differ from their digest$/],
  ],
  [
    `DROP TRIGGER report_versions_never_change;
     UPDATE report_versions SET head = X'01FFFF' WHERE report = 1`,
    [/^report r2020: the bytes of version 1 differ from their digest$/],
  ],
  [
    `DROP TRIGGER report_contents_never_change;
     UPDATE report_contents SET bytes = substr(bytes, narrative_length + 1),
       narrative_length = NULL WHERE report = 1`,
    [/^report r2020: the narrative of version 1 is missing$/],
  ],
  [
    "INSERT INTO report_contents VALUES (1, 2, 1, NULL, NULL, NULL, X'00')",
    [/^report r2020: the narrative of version 2 belongs to no version$/],
  ],
  [
    `DROP TRIGGER report_version_members_never_grow;
     INSERT INTO report_version_members VALUES (1, 2, '{}', '{}', '[]', null, null)`,
    [/^report r2020: there are members of version 2, which is not kept$/],
  ],
  [
    `DROP TRIGGER report_versions_never_change;
     UPDATE report_versions SET head = X'00' WHERE report = 1`,
    [/^report r2020: the bytes of version 1 differ from their digest$/],
  ],
  [
    `DROP TRIGGER report_versions_never_change; DROP TRIGGER report_contents_go_with_report;
     UPDATE report_versions SET head = NULL, narrative_version = NULL,
       proactive_disclosure_version = NULL, application_statistics_version = NULL,
       review_litigation_version = NULL WHERE report = 1;
     DELETE FROM report_contents WHERE report = 1`,
    [/^report r2020: version 1 has no content$/],
  ],
  [
    'UPDATE reports SET digest = hex(zeroblob(32)) WHERE number = 1',
    [/^report r2020: its row differs from version 1$/],
  ],
  [
    "UPDATE reports SET title = '' WHERE number = 1",
    [/^report r2020: its row differs from version 1$/],
  ],
  [
    `DROP TRIGGER reports_publication_stays;
     UPDATE reports SET published_version = 1 WHERE number = 1`,
    [
      /^report r2020: published is version 1, the newest published one is none$/,
      /^report r2020: amounts of the published face are missing$/,
    ],
  ],
  [
    "UPDATE organizations SET path = '/o/' WHERE id = 'o'",
    [
      /^organization o: path is \/o\/, its place in the tree is \/p\/o\/$/,
      /^organization p: 1 organizations are below it for \["county",\S+, not 0$/,
      /^organization o: its newest row of history differs from the register$/,
    ],
  ],
  [
    "UPDATE organizations SET name = '别名', version = version + 1 WHERE id = 'o'",
    [
      /^organization o: name_reversed is not its name$/,
      /^organization o: its search keys are not those of its names$/,
      /^organization o: is not what event \d+ decides$/,
    ],
  ],
];

test('verify names each thing that differs from the truth', async (t) => {
  const { url, file } = await filledStore(t);
  t.same(verifyRows(url), []);
  for (const [index, [statement, patterns]] of tamperings.entries()) {
    const copy = `${file}.${index}`;
    await backupStore(url, copy);
    sql(copy, statement);
    const differences = verifyRows(`sqlite:${copy}`);
    t.equal(differences.length, patterns.length, statement);
    t.match(differences, patterns, statement);
  }
  const copy = `${file}.version`;
  await backupStore(url, copy);
  sql(copy, "UPDATE reports SET version = 2 WHERE id = 'r2020'");
  const [difference] = verifyRows(`sqlite:${copy}`);
  t.equal(difference, 'report r2020: version is 2, the kept versions are 1 up to 1');
});

test('rebuild restores the amounts from the truth', async (t) => {
  const { url, file, store } = await filledStore(t);
  const before = contents(file).report_amounts;
  t.equal(before?.length, 2, 'there is something to restore');
  await store.close();
  sql(
    file,
    `DELETE FROM report_amounts WHERE report = 2;
     UPDATE report_amounts SET amounts = X'01';
     INSERT INTO report_amounts VALUES (2021, 'own', 'published', 1, X'01')`,
  );
  t.not(verifyRows(url).length, 0);
  t.same(rebuildStore(url), { organizations: 2, reports: 2 });
  t.same(contents(file).report_amounts, before);
  t.same(verifyRows(url), []);
});

test('rebuild restores whatever is derived, and writes no event', async (t) => {
  const { url, file, store } = await openStore(t);
  const rows = [
    anOrganization('p'),
    anOrganization('o', { parentId: 'p' }),
    anOrganization('q', { parentId: 'p' }),
  ];
  await store.commit(
    change({ organizations: rows.map(put), reports: [reportWrite(aReport('r', 'o'))] }),
  );
  const published = aReport('r', 'o', {
    ...{ version: 2, status: 'published', publishedAt: later(1), firstPublishedAt: later(1) },
    figures: filledFigures('2021'),
  });
  await store.commit(change({ reports: [reportWrite(published)] }));
  await store.close();
  const before = contents(file);
  const head = verifyLog(url).head;
  // The two below take each other's place, which is unique.
  sql(
    file,
    `UPDATE organizations SET path = '/p/x/', name_reversed = 'x' WHERE id = 'o';
     UPDATE organizations SET path = '/p/o/' WHERE id = 'q';
     UPDATE organizations SET path = '/p/q/' WHERE id = 'o';
     DELETE FROM report_amounts;
     UPDATE sums_below SET sums = X'0101'; DELETE FROM organizations_below;
     UPDATE reports SET title = '', digest = hex(zeroblob(32)), status = 'submitted', errors = 9,
       published_at = NULL;
     DROP TRIGGER reports_publication_stays;
     UPDATE reports SET published_version = NULL`,
  );
  t.ok(verifyRows(url).length > 5, verifyRows(url).join('\n'));
  t.same(rebuildStore(url), { organizations: 3, reports: 1 });
  const { write_probe: _, ...after } = contents(file);
  const { write_probe: __, ...expected } = before;
  t.same(after, expected);
  t.same(verifyLog(url).head, head, 'no event is written');
  t.same(verifyRows(url), []);
});

test('rebuild does not take back what was published', async (t) => {
  const { url, file, store } = await filledStore(t);
  await store.close();
  sql(
    file,
    `DROP TRIGGER reports_publication_stays;
     UPDATE reports SET published_version = 1 WHERE number = 1`,
  );
  rebuildStore(url);
  t.match(verifyRows(url), [/published is version 1, the newest published one is none$/]);
});

test('a backup is a whole copy of a database in use', async (t) => {
  const { store, url, file } = await filledStore(t);
  const copy = `${file}.backup`;
  const before = contents(file);
  const [bytes] = await Promise.all([
    backupStore(url, copy),
    store.commit(change({ organizations: [put(anOrganization('late'))] })),
  ]);
  t.ok(bytes > 0);
  t.same(verifyRows(`sqlite:${copy}`), []);
  t.same(
    readdirSync(dirname(file)).filter((name) => /backup/.test(name)),
    ['nianbao.db.backup'],
    'one plain file, no log beside it',
  );
  const restored = await openSqliteStore(`sqlite:${copy}`);
  t.equal((await restored.reports.get('r2023'))?.year, 2023);
  await restored.close();
  const kept = contents(copy);
  t.same(kept.report_versions, before.report_versions);
  await t.rejects(backupStore(url, copy), { name: 'StartError', message: /never replaces a file/ });
  await t.rejects(backupStore('sqlite::memory:', `${copy}2`), { message: /in memory/ });
  await t.rejects(backupStore(`${url}.none`, `${copy}2`), { message: /cannot be opened/ });
  t.notOk(existsSync(`${copy}2`));
});
