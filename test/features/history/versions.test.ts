/** Kept versions: each is answered as it was, cached when published, and never changed. */

import type { Test } from 'tap';
import { test } from 'tap';
import { keptVersion, versionPage } from '../../../src/features/history/schemas.ts';
import { compile } from '../../../src/http/bodies/validate.ts';
import { computeDigest } from '../../../src/proof/digest.ts';
import { contents } from '../../store/open-store.ts';
import { connect } from '../../store/sqlite.ts';
import type { FilingScene } from '../../support/filing-scene.ts';
import { blankCells, courses, filingStage, signOff } from '../../support/filing-scene.ts';
import { isProblem } from '../../support/problems.ts';
import type { Json } from '../../support/report-scene.ts';
import { at } from '../../support/report-scene.ts';
import { licenses, parts } from './report-parts.ts';

const versionsCheck = compile(versionPage);
const versionCheck = compile(keptVersion);

test('every version is kept: a line each, and each as it was answered', async (t) => {
  const scene = await filingStage(t);
  const { call, keys } = scene;
  const { url } = await scene.make();
  const answers = [(await call('GET', url)).body as Json];
  const note = async () => answers.push((await call('GET', url)).body as Json);
  scene.goTo('2024-02-16T01:00:00.000Z');
  await scene.patch(
    url,
    { proactiveDisclosure: { administrativeLicenses: { decisions: 4 } } },
    keys.clerk,
  );
  await note();
  scene.goTo('2024-02-17T01:00:00.000Z');
  await scene.leadAll(url, ['submit']);
  await note();
  await scene.lead(url, 'return', { reason: '请核对' }, { key: keys.supervisor });
  await note();

  const listed = await call('GET', `${url}/versions`, { key: keys.auditor });
  t.same(versionsCheck(listed.body), [], 'as documented');
  const lines = at(listed.body, '/items') as (Json & { digest: string })[];
  t.match(lines, [
    { version: 1, status: 'draft', action: 'report.create', createdAt: '2024-02-15T04:00:00.000Z' },
    { version: 2, action: 'report.update', by: { label: 'test editor' }, reason: null },
    {
      version: 3,
      status: 'submitted',
      action: 'report.submit',
      createdAt: '2024-02-17T01:00:00.000Z',
    },
    { version: 4, status: 'returned', by: { label: 'test supervisor' }, reason: '请核对' },
  ]);
  for (const [index, line] of lines.entries()) {
    const one = await call('GET', `${url}/versions/${line.version}`, { key: keys.clerk });
    t.same(versionCheck(one.body), [], 'as documented');
    t.match(one.body, { ...line, explanations: {} });
    const kept = at(one.body, '/report') as Json;
    t.equal(computeDigest('sha256', Buffer.from(JSON.stringify(kept))), line.digest);
    t.match(answers[index], kept, `version ${line.version} as it was answered`);
    t.equal(one.headers.etag, `"${line.version}-${line.digest.slice(0, 8)}"`);
    const headers = { 'if-none-match': one.headers.etag ?? '' };
    t.equal((await call('GET', `${url}/versions/${line.version}`, { headers })).status, 304);
  }
  const first = await call('GET', `${url}/versions?limit=3`);
  const rest = await call('GET', `${url}/versions?limit=3&cursor=${at(first.body, '/next')}`);
  t.strictSame(
    [first, rest].flatMap(({ body }) => at(body, '/items')),
    lines,
  );
  for (const path of ['versions', 'versions/1', 'versions/2/diff']) {
    const outside = await call('GET', `${url}/${path}`, { key: null });
    isProblem(t, outside, { status: 401, code: 'credential-missing' }, path);
    const elsewhere = await call('GET', `${url}/${path}`, { key: keys.reader });
    isProblem(t, elsewhere, { status: 404, code: 'not-found' }, path);
  }
  for (const [path, status] of [
    ['versions/5', 404],
    ['versions/0', 404],
    ['versions/x', 404],
    ['versions/5/diff', 404],
    ['versions/2/diff?against=9', 404],
    ['versions/2/diff?against=0', 400],
  ] as const) {
    t.equal((await call('GET', `${url}/${path}`)).status, status, path);
  }
});

test('a version has its explanations', async (t) => {
  const scene = await filingStage(t);
  const { url } = await scene.make(blankCells);
  const key = at((await scene.call('GET', `${url}/findings`)).body, '/items/0/key') as string;
  await scene.call('PUT', `${url}/explanations/${key}`, {
    body: { reason: '无规章制定权' },
    headers: { 'if-match': await scene.tagOf(url) },
  });
  t.match((await scene.call('GET', `${url}/versions/1`)).body, { explanations: {} });
  const explained = await scene.call('GET', `${url}/versions/2`);
  t.match(explained.body, { explanations: { [key]: '无规章制定权' }, reason: '无规章制定权' });
});

test('caches may keep what is published, and nothing else', async (t) => {
  const scene = await filingStage(t);
  const { call, keys } = scene;
  const { url } = await scene.make();
  await scene.leadAll(url, courses.published);
  const asOf = `asOf=${scene.now().toISOString()}`;
  const addresses = [
    ...parts.flatMap((part) => [`${url}${part}`, `${url}${part}?${asOf}`]),
    '/v1/reports',
    `/v1/reports?${asOf}&within=${scene.county}&limit=1`,
  ];
  for (const address of addresses) {
    const open = await call('GET', address, { key: null });
    t.equal(open.headers['cache-control'], 'public, max-age=60', address);
    t.match(open.headers.vary, /authorization/i, address);
    for (const key of [keys.clerk, keys.reader]) {
      const closed = await call('GET', address, { key });
      t.equal(closed.headers['cache-control'], 'no-store', address);
    }
  }
  const inward = ['versions', 'versions/1', 'versions/2/diff', 'transitions', 'findings'];
  for (const path of inward) {
    const answer = await call('GET', `${url}/${path}`);
    t.strictSame([answer.status, answer.headers['cache-control']], [200, 'no-store'], path);
  }
  const hidden = await scene.make({}, { year: 2022 });
  const refused = await call('GET', hidden.url, { key: null });
  t.strictSame([refused.status, refused.headers['cache-control']], [404, 'no-store']);
  await scene.leadAll(url, ['correct']);
  const corrected = await call('GET', url, { key: null });
  t.equal(corrected.headers['cache-control'], 'public, max-age=60', 'while it is corrected');
});

/** Statements that would change what was published, were they not refused. */
const forgeries = [
  "UPDATE report_versions SET bytes = x'7b7d' WHERE version = :published",
  "UPDATE report_versions SET head = x'7b7d' WHERE version = :published",
  'UPDATE report_versions SET narrative_version = 1 WHERE version = :published',
  "UPDATE report_contents SET bytes = x'7b7d'",
  'UPDATE report_contents SET version = version + 1',
  'DELETE FROM report_contents',
  `INSERT OR REPLACE INTO report_contents SELECT * FROM report_contents`,
  `INSERT INTO report_contents SELECT * FROM report_contents WHERE true
   ON CONFLICT DO UPDATE SET bytes = x'7b7d'`,
  "UPDATE report_versions SET status = 'draft' WHERE version = :published",
  "UPDATE report_versions SET created_at = '2020-01-01T00:00:00.000Z'",
  'UPDATE report_versions SET version = version + 100',
  'DELETE FROM report_versions WHERE version = :published',
  'DELETE FROM report_versions',
  `REPLACE INTO report_versions SELECT * FROM report_versions WHERE version = :published`,
  `INSERT OR REPLACE INTO report_versions SELECT * FROM report_versions`,
  `INSERT INTO report_versions SELECT * FROM report_versions WHERE true
   ON CONFLICT DO UPDATE SET bytes = x'7b7d'`,
  'UPDATE OR REPLACE report_versions SET version = :published WHERE version = 1',
  'UPDATE reports SET published_version = NULL',
  'UPDATE reports SET published_version = :published - 1',
  'UPDATE reports SET published_version = :published + 1',
  'UPDATE reports SET published_version = 1000',
  'DELETE FROM reports',
  'REPLACE INTO reports SELECT * FROM reports',
  "UPDATE reports SET id = 'x'",
  'UPDATE reports SET number = number + 1',
  'UPDATE reports SET year = year - 1',
  'UPDATE OR REPLACE reports SET organization_id = (SELECT min(id) FROM organizations)',
  'UPDATE published_reports SET version = version + 1',
  "UPDATE published_reports SET title = ''",
  'DELETE FROM published_reports',
  ...['version', 'version + 1', '1'].map(
    (version) => `REPLACE INTO published_reports SELECT number, id, organization_id, year, kind,
      edition, '别题', due_date, errors, warnings, information, ${version}, digest, created_at,
      updated_at, submitted_at, published_at, first_published_at FROM published_reports`,
  ),
];

/** Another report at the address of the one that was published: its versions would go with it. */
const supplant = `
  REPLACE INTO reports (id, organization_id, year, kind, edition, title, status, due_date, errors,
    warnings, information, version, digest, created_at, updated_at)
  SELECT 'x', organization_id, year, kind, edition, title, 'draft', due_date, errors,
    warnings, information, 1, digest, created_at, updated_at
  FROM reports`;

test('no statement changes what was published', async (t) => {
  const scene = await filingStage(t);
  const { url } = await scene.make({ [licenses]: 1 });
  await scene.leadAll(url, courses.published);
  const first = await scene.call('GET', url, { key: null });
  await scene.leadAll(url, ['correct']);
  await scene.patch(url, { title: '改' });
  forge(t, scene, { published: 4 });
  await scene.leadAll(url, ['submit', 'accept']);
  scene.goTo('2024-02-20T04:00:00.000Z');
  await scene.leadAll(url, ['publish']);
  forge(t, scene, { published: 4 });
  forge(t, scene, { published: 9 });
  t.equal(
    (await scene.call('GET', `${url}?asOf=2024-02-15T04:00:00Z`, { key: null })).text,
    first.text,
  );
  t.match(at((await scene.call('GET', url, { key: null })).body, '/signOff'), signOff);
});

/** Tries every forgery on the file, with and without the foreign keys of the service. */
function forge(t: Test, { file }: FilingScene, parameters: { readonly published: number }): void {
  const before = contents(file);
  const database = connect(file);
  for (const foreignKeys of ['ON', 'OFF']) {
    database.pragma(`foreign_keys = ${foreignKeys}`);
    // Without foreign keys the versions stay, and the next start finds them without their report.
    for (const statement of [...forgeries, ...(foreignKeys === 'ON' ? [supplant] : [])]) {
      const uses = statement.includes(':published') ? [parameters] : [];
      const run = () => database.prepare(statement).run(...uses);
      t.throws(run, { code: /^SQLITE_CONSTRAINT/ }, `foreign keys ${foreignKeys}: ${statement}`);
    }
  }
  database.close();
  t.strictSame(contents(file), before, 'nothing has changed');
}
