/** What the page remembers of answers, and what it fills in. */
import { readFileSync } from 'node:fs';
import { test } from 'tap';
import { Filling, fillPath, newUuid } from '../../src/pages/browser/filling.js';
import { splitList } from '../../src/pages/browser/lists.js';
import type { Paths } from '../../src/pages/browser/memory.js';
import { Memory } from '../../src/pages/browser/memory.js';

const { paths } = JSON.parse(
  readFileSync(new URL('../../openapi/openapi.json', import.meta.url), 'utf8'),
) as { paths: Paths };

const report = '018cd1fb-f680-7000-8000-000000000001';
const organization = '018cd1fb-f680-7000-8000-000000000002';
const base = 'http://localhost/v1';

/** An answer as Swagger UI gives it. */
function answer(
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
  status = 200,
) {
  return { url: `${base}${path}`, status, headers, text: JSON.stringify(body) };
}

test('the version of a report is that of any of its parts', async (t) => {
  const memory = new Memory(paths);
  const item = '/reports/{reportId}';
  memory.note(item, 'get', answer(`/reports/${report}`, { id: report }, { etag: '"1-aaaaaaaa"' }));
  t.equal(memory.tagFor(`/reports/${report}/narrative`), '"1-aaaaaaaa"');
  const part = `/reports/${report}/narrative`;
  memory.note(`${item}/narrative`, 'put', answer(part, {}, { etag: '"2-bbbbbbbb"' }));
  t.equal(memory.tagFor(`/reports/${report}`), '"2-bbbbbbbb"');
  t.equal(memory.tagFor(`/reports/${organization}`), undefined, 'of this report alone');

  const old = `/reports/${report}/versions/1`;
  memory.note(`${item}/versions/{version}`, 'get', answer(old, {}, { etag: '"1-aaaaaaaa"' }));
  const findings = `/reports/${report}/findings`;
  memory.note(`${item}/findings`, 'get', answer(findings, {}, { etag: '"1-cccccccc"' }));
  t.equal(memory.tagFor(`/reports/${report}`), '"2-bbbbbbbb"', 'an old version is not the current');
  const refusal = answer(`/reports/${report}`, {}, { etag: '"3-dddddddd"' }, 412);
  memory.note(item, 'put', refusal);
  t.equal(memory.tagFor(`/reports/${report}`), '"2-bbbbbbbb"', 'what was not read is not taken');
  memory.note(item, 'delete', answer(`/reports/${report}`, null, {}, 204));
  t.equal(memory.tagFor(`/reports/${report}`), undefined, 'a deleted report has none');
});

test('a new resource is known by its address', async (t) => {
  const memory = new Memory(paths);
  const headers = { location: `/v1/reports/${report}`, etag: '"1-aaaaaaaa"' };
  memory.note('/reports', 'post', answer('/reports', { id: report, year: 2023 }, headers, 201));
  t.equal(memory.tagFor(`/reports/${report}`), '"1-aaaaaaaa"');
  t.equal(memory.latest('reportId'), report);
});

test('ids are offered with names, the newest first', async (t) => {
  const memory = new Memory(paths);
  const items = [
    { id: organization, name: '示例县水利局' },
    { id: `${organization.slice(0, -1)}3`, name: '示例县教育局' },
  ];
  memory.note('/organizations', 'get', answer('/organizations', { items, next: null }));
  t.same(
    memory.suggestions('organizationId').map(({ name }) => name),
    ['示例县水利局', '示例县教育局'],
  );
  t.equal(memory.latest('organizationId'), undefined, 'a list of two names no one');
  for (const alias of ['within', 'parentId']) t.equal(memory.kindOf(alias), 'organizationId');
  t.equal(memory.kindOf('limit'), undefined);

  const listed = { items: [{ id: report, organizationId: organization, year: 2023 }] };
  memory.note('/reports', 'get', answer('/reports', listed));
  t.match(memory.nameOf('reportId', report), /水利局.*2023/, 'a report by its organization');
  t.equal(memory.latest('reportId'), report, 'the only one of a list');
  const found = { items: [{ key: 'C-01@x', message: '合计不符' }] };
  memory.note('/reports/{reportId}/findings', 'get', answer(`/reports/${report}/findings`, found));
  t.equal(memory.nameOf('findingKey', 'C-01@x'), '合计不符');
  for (let at = 0; at < 300; at++) {
    memory.note('/organizations', 'get', answer('/organizations', { items: [{ id: `o-${at}` }] }));
  }
  t.equal(memory.suggestions('organizationId').length, 200, 'no more than a few hundred');
});

test('answers that are no JSON are passed over', async (t) => {
  const memory = new Memory(paths);
  const csv = { ...answer('/reports', null), text: 'id,year\n1,2' };
  t.doesNotThrow(() => memory.note('/reports', 'get', csv));
});

test('a key is used again until its request is answered', async (t) => {
  const filling = new Filling(new Memory(paths));
  const at = ['/reports', 'post'] as const;
  const key = String(filling.headerFor(at, 'idempotency-key', {}));
  t.match(key, /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  filling.record(at, 'idempotency-key', key);
  t.ok(filling.isReplaceable(at, 'idempotency-key', key));
  t.notOk(filling.isReplaceable(at, 'idempotency-key', 'by hand'));
  for (const status of [undefined, 503]) {
    filling.recordAnswer(at, status);
    t.equal(filling.headerFor(at, 'idempotency-key', {}), key, 'a repetition');
  }
  filling.recordAnswer(at, 400);
  t.not(filling.headerFor(at, 'idempotency-key', {}), key, 'another request');
  t.not(newUuid(), newUuid());
});

test('paths and lists are read as they are meant', async (t) => {
  t.equal(fillPath('/reports/{reportId}/x', { reportId: 'a/b' }), '/reports/a%2Fb/x');
  t.equal(fillPath('/reports/{reportId}', {}), null);
  t.same(splitList(' draft，returned, '), ['draft', 'returned']);
  t.equal(splitList(' , '), '');
  const filling = new Filling(new Memory(paths));
  t.equal(filling.idFor(['/reports/{reportId}', 'delete'], 'reportId'), undefined);
});
