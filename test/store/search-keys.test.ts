/** What organizations are found by: verified, restored, and derived anew for older databases. */
import { test } from 'tap';
import { anOrganization, change, put } from '../support/rows.ts';
import { contents, openStore, sql } from './open-store.ts';
import { openSqliteStore, rebuildStore, verifyStore } from './sqlite.ts';

const rows = [
  anOrganization('o', { name: '示例市人力资源和社会保障局', aliases: ['人才局'] }),
  anOrganization('p', { name: '示例市（新）财政局' }),
];

const tables = ['organizations', 'organization_spellings', 'derivations'] as const;

function keysIn(file: string) {
  const all = contents(file);
  return tables.map((table) => all[table]);
}

const tamperings = [
  "UPDATE organizations SET search_text = '' WHERE id = 'o'",
  "DELETE FROM organization_spellings WHERE organization_id = 'o'",
  "UPDATE organization_spellings SET kind = 'alias' WHERE organization_id = 'o'",
  "INSERT INTO organization_spellings VALUES ('局', 'o', 'short')",
];

test('verify reports search keys that are not those of the names, rebuild restores', async (t) => {
  const { url, file, store } = await openStore(t);
  await store.commit(change({ organizations: rows.map(put) }));
  await store.close();
  const right = keysIn(file);
  t.same(verifyStore(url), []);
  for (const statement of tamperings) {
    sql(file, statement);
    t.same(
      verifyStore(url),
      ['organization o: its search keys are not those of its names'],
      statement,
    );
    rebuildStore(url);
    t.same(keysIn(file), right, 'restored');
  }
});

test('the aliases of an organization are part of what its event decides', async (t) => {
  const { url, file, store } = await openStore(t);
  await store.commit(change({ organizations: rows.map(put) }));
  const [first] = rows;
  const next = anOrganization('o', { ...first, aliases: ['人才局', '就业局'], version: 2 });
  await store.commit(change({ organizations: [put(next)] }));
  t.same(verifyStore(url), [], 'also the row of its history, which is of version 1');
  sql(file, `UPDATE organizations SET aliases = '["人才局"]' WHERE id = 'o'`);
  t.match(verifyStore(url), [
    'organization o: its search keys are not those of its names',
    /^organization o: is not what event \d+ decides$/,
  ]);
  sql(file, `UPDATE organizations SET aliases = '["人才局","就业局"]' WHERE id = 'o'`);
  sql(file, "UPDATE organization_history SET aliases = NULL WHERE id = 'o'");
  t.match(verifyStore(url), [
    /^organization o: its history from .+ is not what event \d+ decides$/,
  ]);
});

test('a database of another derivation is derived anew when it is opened', async (t) => {
  const { url, file, store } = await openStore(t);
  await store.commit(change({ organizations: rows.map(put) }));
  await store.close();
  const right = keysIn(file);
  sql(
    file,
    `UPDATE organizations SET search_text = 'old'; DELETE FROM organization_spellings;
     UPDATE derivations SET version = 0`,
  );
  t.same(verifyStore(url), ['search keys: are of derivation 0, which is not 1']);
  const again = await openSqliteStore(url);
  t.equal((await again.organizations.findSpelled('示例市人社局', '2024-01-01'))[0]?.id, 'o');
  await again.close();
  t.same(keysIn(file), right);
  t.same(verifyStore(url), []);
});
