/** Rows and the events that decide them, compared: every column, both ways. */
import { copyFileSync } from 'node:fs';
import { type Test, test } from 'tap';
import type { KeptAnswer } from '../../src/store/key.ts';
import type { DeadlineRule, RuleAdjustment } from '../../src/store/organization.ts';
import type { Change, Store } from '../../src/store/port.ts';
import {
  aKey,
  anOrganization,
  aReport,
  change,
  deletion,
  instant,
  later,
  put,
  reportDeletion,
  reportWrite,
} from '../support/rows.ts';
import { openStore } from './open-store.ts';
import { connect, verifyRows } from './sqlite.ts';

const contact = {
  organizationId: 'o',
  contact: '0530-1234567',
  reason: '电话',
  confirmedAt: instant,
};

const deadline: DeadlineRule = {
  ...{ id: 'd', type: 'earlier', organizationId: 'o', year: 2023, kind: 'own' },
  ...{ date: '2024-01-20', reason: '提前', endedAt: null, version: 1, createdAt: instant },
};

const adjustment: RuleAdjustment = {
  ...{ id: 'a', ruleId: 'P-01', organizationId: 'o', severity: 'information' },
  parameters: { ratio: 2.5 },
  ...{ reason: '地广人稀', endedAt: null, version: 1, createdAt: instant },
};

const answer: KeptAnswer = {
  ...{ principal: 'key:k', key: 'once', requestDigest: 'f'.repeat(64), status: 201 },
  ...{ headers: { location: '/v1/reports/2' }, body: Buffer.from('{"id":"r"}'), at: instant },
};

const published = aReport('r', 'o', {
  ...{ version: 2, status: 'published', submittedAt: later(1), publishedAt: later(2) },
  ...{ firstPublishedAt: later(2), signOff: { name: '张', post: '局长', date: '2024-01-20' } },
  explanations: { 'Z-04': '无规章制定权' },
  carriedIn: { reportId: 'q', year: 2022, version: 3, pointers: ['/title'] },
});

/** A row of every kind, in several commits. */
const changes: readonly Change[] = [
  change({
    organizations: [
      put(anOrganization('o', { code: '113708260043292687', powers: ['licensing'] })),
      put(anOrganization('p', { parentId: 'o' })),
    ],
  }),
  change({ reports: [reportWrite(aReport('r', 'o'))] }),
  change({
    reports: [reportWrite(published)],
    feed: [
      {
        ...{ at: instant, type: 'published', reportId: 'r', organizationId: 'o', year: 2023 },
        ...{ kind: 'own', version: 2, supersedes: null },
      },
    ],
    answer,
  }),
  change({ keys: [put(aKey('k', { actions: ['report.read'], networks: ['192.0.2.0/24'] }))] }),
  change({ keys: [put(aKey('k', { version: 2, revokedAt: later(5) }))] }),
  change({ deadlines: [put(deadline)], adjustments: [put(adjustment)] }),
  change({ contacts: [{ organizationId: 'o', contact: contact.contact, row: contact }] }),
  change({
    webhooks: [
      put({
        ...{ id: 'w', url: 'https://example.org/', label: '省厅', secret: 's'.repeat(32) },
        ...{ types: ['published'], organizationId: 'o', version: 1, createdAt: instant },
        ...{ paused: true, previousSecret: { secret: 'r'.repeat(32), until: later(9) } },
      }),
    ],
  }),
  change({ reports: [reportWrite(aReport('gone', 'p'))] }),
  change({ reports: [reportDeletion('gone', 1)] }),
  change({ keys: [put(aKey('gone'))] }),
  change({ keys: [deletion('gone', 1)] }),
  change({ organizations: [put(anOrganization('gone'))] }),
  change({
    contacts: [
      {
        organizationId: 'gone',
        contact: '1',
        row: { ...contact, organizationId: 'gone', contact: '1' },
      },
    ],
  }),
  change({ organizations: [deletion('gone', 1)] }),
];

async function commitChanges(store: Store): Promise<void> {
  for (const each of changes) await store.commit(each);
}

let copies = 0;

/** Copies a database that is at rest and runs statements on it that no trigger stops. */
function alteredCopy(file: string, statements: string): string {
  copies += 1;
  const copy = `${file}.${copies}`;
  copyFileSync(file, copy);
  const database = connect(copy);
  try {
    database.pragma('ignore_check_constraints = ON');
    const triggers = database
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
      .pluck();
    for (const trigger of triggers.all()) database.exec(`DROP TRIGGER ${trigger}`);
    database.exec(statements);
  } finally {
    database.close();
  }
  return `sqlite:${copy}`;
}

async function storeAtRest(t: Test): Promise<string> {
  const { store, file } = await openStore(t);
  await commitChanges(store);
  await store.close();
  return file;
}

/** The deciding columns of each table, and how verify names the row. */
const tables: readonly (readonly [table: string, name: string, columns: string])[] = [
  [
    'organizations',
    'organization o:',
    `name code division_code level kind reports_to vertically_led powers valid_from
     valid_to version created_at updated_at`,
  ],
  [
    'report_versions',
    'report r, version 2:',
    `title digest created_at status errors warnings information rule_set explanations
     submitted_at published_at first_published_at deed`,
  ],
  ['reports', 'report r, version 2:', 'year kind edition created_at'],
  [
    'api_keys',
    'key k:',
    `label role prefix digest actions networks expires_at revoked_at successor_id version
     created_at`,
  ],
  ['deadline_rules', 'deadline d:', 'type year kind date reason ended_at version created_at'],
  [
    'rule_adjustments',
    'adjustment a:',
    'rule_id severity parameters reason ended_at version created_at',
  ],
  ['office_contacts', 'contact o 0530-1234567:', 'reason confirmed_at'],
  [
    'webhooks',
    'webhook w:',
    'url label secret types version created_at paused previous_secret previous_secret_until',
  ],
  ['feed_entries', 'feedEntry r, version 2:', 'at type year kind supersedes'],
  ['kept_answers', 'answer key:k once:', 'request_digest status headers body at'],
];

/** An expression for another value of a column; a JSON text stays one, and an edition too. */
function otherValue(column: string): string {
  if (column === 'edition') return "'2019'";
  return `CASE
    WHEN ${column} IS NULL THEN ${column === 'powers' ? "'[]'" : "'1'"}
    WHEN typeof(${column}) = 'integer' THEN ${column} + 1
    WHEN typeof(${column}) = 'blob' THEN X'00'
    WHEN json_valid(${column}) THEN ${otherJson(column)}
    ELSE ${column} || 'x' END`;
}

/** Replacements that change values alone: no member of these texts is named like this. */
const inJson: readonly (readonly [string, string])[] = [
  ...([
    ['5', '9'],
    ['4', '5'],
    ['2', '1'],
    ['3', '2'],
  ] as const),
  ...([
    ['ing', 'ong'],
    ['ublish', 'oblish'],
    ['read', 'road'],
    ['update', 'updote'],
  ] as const),
];

const otherJson = (column: string) =>
  inJson.reduce((text, [from, to]) => `replace(${text}, '${from}', '${to}')`, column);

test('every deciding column of a row is covered by its newest event', async (t) => {
  const file = await storeAtRest(t);
  t.same(verifyRows(`sqlite:${file}`), []);
  for (const [table, name, columns] of tables) {
    const where = table === 'report_versions' ? 'WHERE version = 2' : '';
    const only = table === 'organizations' ? "WHERE id = 'o'" : where;
    for (const column of columns.trim().split(/\s+/)) {
      const statement = `UPDATE ${table} SET ${column} = ${otherValue(column)} ${only}`;
      const found = verifyRows(alteredCopy(file, statement));
      const isNamed = found.some((line) => line.startsWith(name));
      if (!isNamed) t.fail(`${table}.${column}: ${found.join('\n')}`);
    }
  }
});

test('rows and events that lack each other are found', async (t) => {
  const file = await storeAtRest(t);
  const gone = (table: string, condition = '1') => `DELETE FROM ${table} WHERE ${condition}`;
  const copied = (table: string, columns: string, values: string) =>
    `INSERT INTO ${table} (id, ${columns}) SELECT ${values}, ${columns} FROM ${table} LIMIT 1`;
  const webhook = 'INSERT INTO webhook_deliveries VALUES ';
  const cases: readonly (readonly [statements: string, expected: RegExp])[] = [
    [gone('organizations', "id = 'p'"), /^event \d+: decides organization p, which is not kept$/m],
    [
      gone('report_versions', 'version = 1'),
      /^event \d+: decides report r, version 1, which is not kept$/m,
    ],
    [gone('api_keys'), /^event \d+: decides key k, which is not kept$/m],
    [gone('deadline_rules'), /^event \d+: decides deadline d, which is not kept$/m],
    [gone('rule_adjustments'), /^event \d+: decides adjustment a, which is not kept$/m],
    [gone('office_contacts'), /^event \d+: decides contact o 0530-1234567, which is not kept$/m],
    [gone('webhooks'), /^event \d+: decides webhook w, which is not kept$/m],
    [gone('feed_entries'), /^event \d+: decides feedEntry r, version 2, which is not kept$/m],
    [
      copied('api_keys', 'label, role, digest, version, created_at', "'x'").replace(
        'digest, version, created_at FROM',
        `'${'0'.repeat(63)}9', version, created_at FROM`,
      ),
      /^key x: no event decides it$/m,
    ],
    [
      copied('api_keys', 'label, role, digest, version, created_at', "'gone'").replace(
        'digest, version, created_at FROM',
        `'${'0'.repeat(63)}9', version, created_at FROM`,
      ),
      /^key gone: is kept, but event \d+ deletes it$/m,
    ],
    [
      copied(
        'deadline_rules',
        'type, organization_id, year, kind, date, reason, version, created_at',
        "'x'",
      ),
      /^deadline x: no event decides it$/m,
    ],
    [
      `INSERT INTO office_contacts VALUES ('o', '2', NULL, '${instant}')`,
      /^contact o 2: no event decides it$/m,
    ],
    [
      `${copied('webhooks', 'url, label, secret, types, version, created_at', "'x'")};
       ${webhook}('x', 0, 0, NULL, NULL, NULL)`,
      /^webhook x: no event decides it$/m,
    ],
    [`UPDATE kept_answers SET key = 'other'`, /^answer key:k other: no event decides it$/m],
    [`UPDATE api_keys SET actions = '{'`, /^key k: cannot be read$/m],
    [
      `UPDATE audit_events SET rows = replace(rows, '"format":1', '"format":9')`,
      /^key k: event \d+ has it in format 9, which this version does not know$/m,
    ],
  ];
  for (const [statements, expected] of cases) {
    t.match(verifyRows(alteredCopy(file, statements)).join('\n'), expected, statements);
  }
  t.same(
    verifyRows(alteredCopy(file, gone('kept_answers'))),
    [],
    'answers go when their time is over, without an event',
  );
  for (const text of ['7', '"x"', '{}', '[1,null,{"kind":"key"}]', '[', '']) {
    const found = verifyRows(alteredCopy(file, `UPDATE audit_events SET rows = '${text}'`));
    t.match(found.join('\n'), /^event 1, or its link, was altered$/m, text);
  }
});
