/** What all lists have in common: filters with several values, totals, chosen members, tables. */

import { gunzipSync } from 'node:zlib';
import { type Test, test } from 'tap';
import { tableLinesMax } from '../../src/http/answers/list.ts';
import { countedMax } from '../../src/store/port.ts';
import { isProblem } from '../support/problems.ts';
import type { Json, Scene } from '../support/report-scene.ts';
import { reportStage } from '../support/report-scene.ts';
import { anOrganization, change, put } from '../support/rows.ts';

interface Listed {
  readonly items: readonly Json[];
  readonly next: string | null;
  readonly total?: number;
}

/** Starts a service in which every list has items; returns the addresses of the lists. */
async function fullStage(t: Test) {
  const scene = await reportStage(t);
  const { call, make, city, bureau } = scene;
  const report = await make({ title: '=1+1，"水利"' });
  await make({ organizationId: city, kind: 'consolidated', year: 2022 });
  await call('POST', '/v1/deadlines', {
    body: { organizationId: city, type: 'earlier', year: 2024, kind: 'own', date: '2025-01-20' },
  });
  await call('POST', '/v1/rule-adjustments', {
    body: { organizationId: bureau, ruleId: 'P-02', severity: 'off', reason: '机构改革' },
  });
  const webhook = { url: 'https://example.gov.cn/a', label: '甲', types: ['published'] };
  await call('POST', '/v1/webhooks', { body: webhook });
  return { ...scene, report };
}

/** The lists: a member of each that only a choice leaves, its key, and the head of its table. */
const lists = (report: string) =>
  [
    ['/v1/organizations', 'name', 'id', '机关名称,'],
    ['/v1/reports', 'title', 'id', '机关名称,'],
    [`/v1/reports/${report}/versions`, 'status', 'version', '版本,'],
    [`/v1/reports/${report}/transitions`, 'status', 'version', '办理时间,'],
    ['/v1/deadlines', 'date', 'id', '种类,'],
    ['/v1/rule-adjustments', 'ruleId', 'id', '规则,'],
    ['/v1/keys', 'role', 'id', '用途,'],
    ['/v1/audit-events', 'action', 'sequence', '序号,'],
    ['/v1/webhooks', 'url', 'id', '用途,'],
  ] as const;

test('every list counts, leaves out members, and is a table', async (t) => {
  const { call, report } = await fullStage(t);
  for (const [url, member, key, head] of lists(report.id)) {
    const whole = (await call('GET', url)).body as Listed;
    t.notOk('total' in whole, `${url}: no total unless requested`);
    const counted = (await call('GET', `${url}?count=true&limit=1`)).body as Listed;
    t.equal(counted.total, whole.items.length, `${url}: total`);
    const chosen = (await call('GET', `${url}?fields=${member}`)).body as Listed;
    const expected = whole.items.map((item) => ({ [key]: item[key], [member]: item[member] }));
    t.same(chosen.items, expected, `${url}: fields`);
    const unknown = await call('GET', `${url}?fields=${member},colour`);
    isProblem(t, unknown, { status: 400, code: 'request-invalid' }, url);
    t.match(unknown.text, `\\"${member}\\"`, `${url}: lists the members`);
    const table = await call('GET', url, { headers: { accept: 'text/csv' } });
    t.match(table.headers['content-type'], /^text\/csv; charset=utf-8/, url);
    t.match(table.headers['content-disposition'], /filename="[a-z-]+\.csv"; filename\*=UTF-8''%E/);
    t.match(table.headers.vary, /Accept, Accept-Language/);
    t.ok(table.text.startsWith(`\ufeff${head}`), `${url}: ${table.text.slice(0, 40)}`);
    t.equal(table.text.split('\r\n').length, whole.items.length + 2, `${url}: lines`);
    t.equal((await call('HEAD', `${url}?format=csv`)).status, 200);
    const english = await call('GET', `${url}?format=csv&fields=${member}`, {
      headers: { 'accept-language': 'en' },
    });
    t.notMatch(english.text.split('\r\n')[0], /[一-鿿]/, `${url}: an English head`);
  }
});

test('the feed of changes is a table too, and chooses members', async (t) => {
  const { call } = await fullStage(t);
  const table = await call('GET', '/v1/changes?format=csv');
  t.match(table.text, /^\ufeff时间,变更类型,机关名称/);
  const unknown = await call('GET', '/v1/changes?fields=id');
  isProblem(t, unknown, { status: 400, code: 'request-invalid' }, 'fields=id');
  t.equal((await call('GET', '/v1/changes?fields=type&type=published,accepted')).status, 200);
});

test('a filter takes several values, separated by commas or repeated', async (t) => {
  const { call, report } = await fullStage(t);
  const found = async (url: string) => {
    const answer = await call('GET', url);
    t.equal(answer.status, 200, `${url}: ${answer.text}`);
    return (answer.body as Listed).items.length;
  };
  const versions = `/v1/reports/${report.id}/versions`;
  for (const [url, name, values, expected] of [
    ['/v1/organizations', 'level', ['prefecture', 'county'], 3],
    ['/v1/organizations', 'kind', ['department', 'office'], 1],
    ['/v1/reports', 'year', [2022, 2023], 2],
    ['/v1/reports', 'year', [2022, 2019], 1],
    ['/v1/reports', 'kind', ['own', 'consolidated'], 2],
    ['/v1/reports', 'status', ['draft', 'returned'], 2],
    ['/v1/reports', 'status', ['published', 'returned'], 0],
    ['/v1/reports', 'edition', ['2019', '2021'], 2],
    ['/v1/reports', 'level', ['prefecture', 'province'], 2],
    ['/v1/reports', 'organizationKind', ['department', 'office'], 1],
    ['/v1/deadlines', 'year', [2024, 2025], 1],
    ['/v1/deadlines', 'kind', ['own', 'consolidated'], 1],
    ['/v1/deadlines', 'type', ['earlier', 'exemption'], 1],
    ['/v1/rule-adjustments', 'ruleId', ['P-02', 'P-03'], 1],
    ['/v1/keys', 'role', ['administrator', 'editor'], 1],
    ['/v1/audit-events', 'action', ['report.create', 'deadline.create'], 3],
    ['/v1/audit-events', 'resource', ['webhook', 'adjustment'], 2],
    ['/v1/webhooks', 'type', ['published', 'withdrawn'], 1],
    ['/v1/webhooks', 'type', ['accepted', 'withdrawn'], 0],
    [versions, 'status', ['draft', 'published'], 1],
    [versions, 'action', ['report.create', 'report.update'], 1],
    ['/v1/changes', 'type', ['published', 'accepted'], 0],
    ['/v1/changes', 'year', [2022, 2023], 0],
  ] as const) {
    const [a, b] = values;
    t.equal(await found(`${url}?${name}=${a},${b}`), expected, `${url} ${name}`);
    t.equal(await found(`${url}?${name}=${a}&${name}=${b}`), expected, `${url} ${name} repeated`);
    t.equal(await found(`${url}?${name}=${b},${a},${b}`), expected, `${url} ${name} twice`);
  }
});

test('an unknown value of a filter is refused with the values that exist', async (t) => {
  const { call } = await fullStage(t);
  const refused = async (query: string) => {
    const answer = await call('GET', `/v1/reports?${query}`);
    isProblem(t, answer, { status: 400, code: 'request-invalid' }, query);
    return (answer.body as { errors: { pointer: string; message: string }[] }).errors;
  };
  const [unknown, ...others] = await refused('status=draft,lost&status=gone');
  t.same(others, [], 'one fault for the filter');
  t.equal(unknown?.pointer, '?status');
  t.match(unknown?.message, '"submitted"');
  t.match(await refused('status='), [{ pointer: '?status' }]);
  t.match(await refused('status=draft,'), [{ pointer: '?status' }]);
  t.match(await refused('year=2022,x'), [{ pointer: '?year' }]);
  const years = (count: number) => Array.from({ length: count }, (_, at) => 2000 + at).join();
  t.equal((await call('GET', `/v1/reports?year=${years(50)}`)).status, 200);
  t.match(await refused(`year=${years(51)}`), [{ pointer: '?year' }]);
});

/** Registers many organizations at once. */
async function registerMany({ store }: Scene, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, at) => anOrganization(`many-${at}`));
  await store.commit(change({ organizations: rows.map(put) }));
}

test('a table has the whole list, or the page of its limit', async (t) => {
  const scene = await reportStage(t);
  await registerMany(scene, 450);
  const { call } = scene;
  const linesOf = (text: string) => text.slice(1).split('\r\n').slice(1, -1);
  const whole = linesOf((await call('GET', '/v1/organizations?format=csv&sort=-name')).text);
  t.equal(whole.length, 453);
  t.equal(new Set(whole).size, 453, 'each once');
  const headers = { 'accept-encoding': 'gzip' };
  const packed = await scene.app.inject({
    url: '/v1/organizations?format=csv&sort=-name',
    headers: { ...headers, authorization: `Bearer ${scene.adminKey}` },
  });
  t.same(linesOf(gunzipSync(packed.rawPayload).toString()), whole, 'also compressed');
  const page = await call('GET', '/v1/organizations?format=csv&sort=-name&limit=7');
  t.same(linesOf(page.text), whole.slice(0, 7));
  const [, next = ''] = /^<(.+)>; rel="next"$/.exec(page.headers.link ?? '') ?? [];
  t.same(linesOf((await call('GET', next)).text), whole.slice(7, 14), 'the link continues it');
  const refused = await call('GET', '/v1/organizations?format=csv&cursor=x');
  isProblem(t, refused, { status: 400, code: 'cursor-invalid' }, 'cursor=x');
  t.equal((await call('HEAD', '/v1/organizations?format=csv')).status, 200);
  t.equal(tableLinesMax, countedMax, 'a list is counted as far as a table goes');
});

test('a table of reports is as an official reads it, and runs nothing', async (t) => {
  const { call } = await fullStage(t);
  const { text, headers } = await call('GET', '/v1/reports?year=2023&format=csv');
  const name = encodeURIComponent('年度报告清单-2023.csv');
  const expected = `attachment; filename="reports-2023.csv"; filename*=UTF-8''${name}`;
  t.equal(headers['content-disposition'], expected);
  const [head = '', line = ''] = text.slice(1).split('\r\n');
  t.match(head, /^机关名称,统一社会信用代码,报告年度,报告类别,标题,状态,错误数/);
  t.match(line, /^甲市水利局,11371199MB0000609Y,2023,本机关,"'=1\+1，""水利""",草稿,/);
  t.match(line, ',2024-02-15 12:00:00,', 'the time in China');
  const chosen = await call('GET', '/v1/reports?year=2023&format=csv&fields=status,year');
  t.match(chosen.text, /^\ufeff报告年度,状态,标识\r\n2023,草稿,/);
});

test('a resource is answered with the chosen members, under the tag of the whole', async (t) => {
  const { call, report, bureau } = await fullStage(t);
  for (const url of [report.url, `/v1/organizations/${bureau}`]) {
    const whole = await call('GET', url);
    const part = await call('GET', `${url}?fields=version`);
    const { id, version } = whole.body as Json;
    t.same(part.body, { id, version });
    t.equal(part.headers.etag, whole.headers.etag, 'good for If-Match');
    const headers = { 'if-none-match': part.headers.etag ?? '' };
    t.equal((await call('GET', `${url}?fields=version`, { headers })).status, 304);
  }
});

test('a page of reports has a tag of its own for each choice of members', async (t) => {
  const { call } = await fullStage(t);
  const tags = new Set<string | undefined>();
  for (const query of ['', '?fields=year', '?fields=status', '?fields=year&count=true']) {
    for (let round = 0; round < 2; round += 1) {
      tags.add((await call('GET', `/v1/reports${query}`)).headers.etag);
    }
  }
  t.equal(tags.size, 4);
});

test('the log is searched by any valid instant', async (t) => {
  const { call } = await fullStage(t);
  t.equal((await call('GET', '/v1/audit-events?from=2016-12-31T23:59:60Z')).status, 200);
  t.equal((await call('GET', '/v1/reports?updatedSince=2016-12-31T23:59:60Z')).status, 200);
});
