/** Lists of reports, and the findings of one report. */

import assert from 'node:assert/strict';
import { test } from 'tap';
import { findingList, reportPage } from '../../../src/features/reports/schemas.ts';
import { compile } from '../../../src/http/bodies/validate.ts';
import { isProblem } from '../../support/problems.ts';
import type { Json } from '../../support/report-scene.ts';
import { members, prose, reportStage, tables, today } from '../../support/report-scene.ts';
import { invalid, review } from './report-paths.ts';

const pageCheck = compile(reportPage);
const findingsCheck = compile(findingList);

test('lists of reports are filtered, ordered and paged', async (t) => {
  const { call, make, city, bureau, elsewhere } = await reportStage(t);
  const wrong = tables('2021', { [`${review}/upheld`]: 1, [`${review}/total`]: 5 });
  const a = await make({ ...wrong, title: '甲局报告' });
  const b = await make({
    year: 2020,
    organizationId: city,
    kind: 'consolidated',
    narrative: prose,
    ...tables('2019'),
  });
  const complete = { narrative: prose, ...tables('2021') };
  const c = await make({ organizationId: elsewhere, kind: 'consolidated', ...complete });
  const listed = async (query: string) => {
    const answer = await call('GET', `/v1/reports${query}`);
    t.equal(answer.status, 200, answer.text);
    t.same(pageCheck(answer.body), [], 'answers as documented');
    return (answer.body as { items: { id: string }[] }).items.map(({ id }) => id);
  };
  for (const [query, expected] of [
    ['', [a, b, c]],
    ['?sort=-createdAt', [c, b, a]],
    [`?organizationId=${bureau}`, [a]],
    ['?organizationId=11371199MB0000609Y', [a]],
    [`?within=${city}`, [a, b]],
    ['?year=2023', [a, c]],
    ['?kind=consolidated', [b, c]],
    ['?status=draft', [a, b, c]],
    ['?edition=2019', [b]],
    ['?hasErrors=true', [a]],
    ['?hasErrors=false', [b, c]],
    ['?overdue=true', [a, b]],
    ['?overdue=false', [c]],
    [`?q=${encodeURIComponent('甲局')}`, [a]],
    [`?year=2023&within=${city}`, [a]],
  ] as const) {
    t.same(
      await listed(query),
      expected.map(({ id }) => id),
      query || 'all',
    );
  }
  const first = await call('GET', '/v1/reports?sort=-createdAt&limit=2');
  const { next } = first.body as { next: string };
  t.match(first.headers.link, new RegExp(`cursor=${next}.*rel="next"`));
  const rest = await listed(`?sort=-createdAt&limit=2&cursor=${next}`);
  t.same(rest, [a.id]);
  const line = (first.body as { items: Json[] }).items[0] as Json;
  t.match(line, { organization: { id: elsewhere }, overdue: false, dueDate: '2024-03-31' });
  for (const absent of [...members, 'narrative', 'computed']) t.notOk(absent in line, absent);

  for (const [query, code, pointer] of [
    ['?limit=201', invalid, '?limit'],
    ['?sort=title', invalid, '?sort'],
    ['?colour=red', invalid, '?colour'],
    ['?hasErrors=1', invalid, '?hasErrors'],
    ['?organizationId=nobody', 'organization-unknown', '?organizationId'],
    ['?within=nobody', 'organization-unknown', '?within'],
    ['?cursor=abc', 'cursor-invalid', undefined],
  ] as const) {
    const answer = await call('GET', `/v1/reports${query}`);
    isProblem(t, answer, { status: 400, code }, query);
    const { errors = [] } = answer.body as { errors?: { pointer: string }[] };
    if (pointer !== undefined) t.equal(errors[0]?.pointer, pointer);
  }
});

test('a list that is asked for again is answered for its caller and as it is now', async (t) => {
  let now = today;
  const { call, make, keyFor, bureau } = await reportStage(t, () => now);
  const { url, tag } = await make();
  const [editor, reader] = [await keyFor('editor', bureau), await keyFor('reader', bureau)];
  const line = async (key: string, query = '') => {
    const { body } = await call('GET', `/v1/reports${query}`, { key });
    return (body as { items: Json[] }).items[0];
  };
  const actions = ['update', 'delete', 'submit'];
  for (let round = 0; round < 2; round += 1) {
    t.match(await line(editor), { version: 1, daysLate: 15, allowedActions: actions });
    t.match(await line(reader), { version: 1, daysLate: 15, allowedActions: [] });
    t.equal(await line(reader, '?overdue=false'), undefined);
    t.equal(await line(reader, '?published=true'), undefined);
  }
  const headers = { 'if-match': tag };
  const put = await call('PUT', `${url}/narrative`, { key: editor, headers, body: prose });
  t.equal(put.status, 200);
  t.match(await line(reader), { version: 2, allowedActions: [] });
  now = new Date(today.getTime() + 24 * 60 * 60 * 1000);
  t.match(await line(reader), { version: 2, daysLate: 16 });
});

test('a page that the caller has is not sent again', async (t) => {
  const { call, make, keyFor, bureau } = await reportStage(t);
  const { url, tag } = await make();
  const [editor, reader] = [await keyFor('editor', bureau), await keyFor('reader', bureau)];
  const list = (key: string | null, known?: string) =>
    call('GET', '/v1/reports', { key, headers: known ? { 'if-none-match': known } : {} });
  const first = (await list(editor)).headers.etag;
  const again = await list(editor, first);
  t.strictSame([again.status, again.text, again.headers.etag], [304, '', first]);
  t.equal((await list(reader, first)).status, 200, 'another reader, another answer');
  const publicly = await list(null);
  t.match(publicly.headers, { etag: /^"1-[0-9a-f]{8}"$/, 'cache-control': /max-age/ });
  const headers = { 'if-match': tag };
  await call('PUT', `${url}/narrative`, { key: editor, headers, body: prose });
  const changed = await list(editor, first);
  t.equal(changed.status, 200);
  t.not(changed.headers.etag, first);
  t.equal(
    (await list(null, publicly.headers.etag)).status,
    304,
    'drafts are nothing to the public',
  );
});

test('findings are in the language asked for, with what may fix them', async (t) => {
  const { call, make } = await reportStage(t);
  const cell = (row: string) => `/applicationStatistics/${row}`;
  const { url, body } = await make(
    tables('2021', {
      [cell('newlyReceived/naturalPerson')]: 9,
      [cell('newlyReceived/total')]: 5,
      [cell('outcomes/granted/naturalPerson')]: 5,
    }) as unknown as Json,
  );
  const zh = await call('GET', `${url}/findings`);
  t.same(findingsCheck(zh.body), [], 'answers as documented');
  const { items, counts } = zh.body as { items: Json[]; counts: Json };
  t.same(counts, body.findings, 'the counts of the report');
  const found = items.find(({ rule }) => rule === 'A-01');
  assert(found);
  t.match(found, { severity: 'error', left: 9, right: 5, difference: 4, explanation: null });
  t.match(found.message, /[一-鿿]/);
  t.ok((found.pointers as string[]).includes(cell('newlyReceived/naturalPerson')));
  t.same(found.suggestions, [{ pointer: cell('newlyReceived/naturalPerson'), value: 5 }]);
  const en = await call('GET', `${url}/findings`, { headers: { 'accept-language': 'en' } });
  t.not(en.headers.etag, zh.headers.etag);
  t.match(en.headers.vary, /accept-language/i);
  const same = await call('GET', `${url}/findings`, {
    headers: { 'if-none-match': zh.headers.etag ?? '' },
  });
  t.equal(same.status, 304);
});

test('findings are a table that a spreadsheet opens', async (t) => {
  const { call, make } = await reportStage(t);
  const wrong = tables('2021', { [`${review}/upheld`]: 1, [`${review}/total`]: 5 });
  const { url } = await make({ ...wrong, narrative: prose });
  const byAccept = await call('GET', `${url}/findings`, { headers: { accept: 'text/csv' } });
  t.equal(byAccept.status, 200);
  t.match(byAccept.headers['content-type'], /^text\/csv; charset=utf-8/);
  t.match(byAccept.headers.vary, /Accept, Accept-Language/);
  t.equal(byAccept.text.charCodeAt(0), 0xfeff, 'Excel reads Chinese');
  const lines = byAccept.text.slice(1).split('\r\n');
  t.equal(lines[0], '规则,严重程度,说明,单元格,左端,右端,差额,可能的更正,填报说明,key');
  t.match(lines[1], /^A-04,error,/);
  t.equal(lines.at(-1), '', 'every line ends');
  const asked = await call('GET', `${url}/findings?format=csv`, {
    headers: { accept: 'application/json', 'accept-language': 'en' },
  });
  t.match(asked.text, /^\ufeffRule,Severity,Message/, 'the parameter goes before Accept');
  t.not(asked.headers.etag, byAccept.headers.etag);
  const headers = { 'if-none-match': asked.headers.etag ?? '', 'accept-language': 'en' };
  t.equal((await call('GET', `${url}/findings?format=csv`, { headers })).status, 304);
  t.equal((await call('GET', `${url}/findings?format=xls`)).status, 400);
});
