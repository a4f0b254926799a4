import { existsSync, readFileSync } from 'node:fs';
import { type Test, test } from 'tap';
import { editionById } from '../../../src/form/editions/index.ts';
import type { Figures } from '../../../src/form/types.ts';
import { differences, type Expected, expectedCells } from '../../documents/expected.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import { courses, filingStage } from '../../support/filing-scene.ts';

const root = new URL('../../../', import.meta.url);
const bureau = '示例市示范区人力资源和社会保障局';
const report2023 = readFileSync(new URL('demo/human-resources-bureau-2023.txt', root), 'utf8');
const faulty = readFileSync(new URL('demo/health-commission-2023.html', root), 'utf8');

/** The members of an answer, in their order. */
const importMembers = [
  ...['recognized', 'counts', 'findings', 'narrative', 'proactiveDisclosure'],
  ...['applicationStatistics', 'reviewLitigation', 'remarks', 'unplaced', 'missing'],
  ...['report', 'places'],
];

interface ImportAnswer extends Figures {
  readonly recognized: {
    readonly organizationName: string | null;
    readonly organizationId: string | null;
    readonly year: number | null;
    readonly edition: string;
    readonly format: string;
  };
  readonly narrative: Readonly<Record<string, unknown>>;
  readonly places: Readonly<Record<string, string>>;
  readonly missing: readonly string[];
  readonly unplaced: readonly { text: string; place: string }[];
  readonly remarks: readonly { pointer: string; text: string }[];
  readonly findings: readonly {
    rule: string;
    severity: string;
    message: string;
    pointers: string[];
    suggestions: unknown[];
  }[];
  readonly report: { id: string; version: number; title: string } | null;
}

interface Problem {
  readonly code: string;
  readonly errors?: readonly { pointer: string; code: string; message: string }[];
}

const plainText = { 'content-type': 'text/plain' };

async function registerDepartment(api: TestApp, name: string, more: object = {}) {
  const body = { name, level: 'county', kind: 'department', ...more };
  const { body: organization } = await api.call('POST', '/v1/organizations', { body });
  return organization as { id: string };
}

function send(api: TestApp, query: string, text: string | Buffer, headers = {}, key?: string) {
  return api.call('POST', `/v1/imports${query}`, {
    text,
    headers: { ...plainText, ...headers },
    ...(key === undefined ? {} : { key }),
  });
}

async function counts(api: TestApp) {
  const { body } = await api.call('GET', '/v1/reports');
  const { items } = await api.store.log.list({ limit: 200, cursor: null, refused: false });
  return { reports: (body as { items: unknown[] }).items.length, events: items.length };
}

test('a published report is read, and nothing is kept unless it is asked for', async (t) => {
  const api = await startApp(t);
  const { id } = await registerDepartment(api, bureau);
  const before = await counts(api);
  const { status, body } = await send(api, '', report2023);
  const answer = body as ImportAnswer;
  t.equal(status, 200);
  t.strictSame(answer.recognized, {
    organizationName: bureau,
    organizationId: id,
    year: 2023,
    edition: '2021',
    format: 'text',
  });
  t.equal(answer.report, null);
  t.strictSame(answer.missing, []);
  t.strictSame(answer.unplaced, []);
  t.match(answer.findings, [
    { rule: 'C-03', severity: 'warning', message: /行政复议 3 件、行政诉讼 2 件/ },
  ]);
  t.match(answer.proactiveDisclosure, { administrativeLicenses: { decisions: 100 } });
  t.match(answer.reviewLitigation, {
    review: { upheld: 3, total: 3 },
    litigation: { direct: { upheld: 2, total: 2 }, afterReview: { total: 0 } },
  });
  t.equal(answer.places['/reviewLitigation/review/upheld'], '第318行');
  t.equal(Object.keys(answer.places).length, 200);
  t.same(Object.keys(body as object), importMembers, 'what matters first, places last');
  const { counts: found } = body as { counts: object };
  t.same(found, {
    ...{ cells: 200, missing: 0, unplaced: 0, remarks: answer.remarks.length },
    ...{ errors: 0, warnings: answer.findings.length, information: 0 },
  });
  t.strictSame(await counts(api), before);
});

test('save makes the draft, which is then read back whole and by section', async (t) => {
  const api = await startApp(t);
  await registerDepartment(api, bureau);
  const { status, body, headers } = await send(api, '?save=true', report2023);
  const answer = body as ImportAnswer;
  t.equal(status, 201);
  t.same(Object.keys(body as object), importMembers, 'the same order when it is saved');
  const url = `/v1/reports/${answer.report?.id}`;
  t.equal(headers.location, url);
  const whole = await api.call('GET', url);
  t.equal(whole.headers.etag, headers.etag);
  t.strictSame(whole.body, answer.report);
  t.match(whole.body, {
    title: `${bureau}2023年政府信息公开工作年度报告`,
    version: 1,
    computed: [],
  });
  for (const [path, member] of [
    ['proactive-disclosure', 'proactiveDisclosure'],
    ['application-statistics', 'applicationStatistics'],
    ['review-litigation', 'reviewLitigation'],
    ['narrative', 'narrative'],
  ] as const) {
    const section = await api.call('GET', `${url}/${path}`);
    t.strictSame(section.body, answer[member], path);
  }
  const { items } = await api.store.log.list({ limit: 200, cursor: null, refused: false });
  t.match(
    items.filter((event) => event.action === 'report.import'),
    [{ resource: 'report', resourceId: answer.report?.id, versionBefore: null, versionAfter: 1 }],
  );
});

test('an existing report is replaced only by a caller that knows its version', async (t) => {
  const api = await startApp(t);
  await registerDepartment(api, bureau);
  const first = await send(api, '?save=true', report2023);
  const corrected = report2023.replace('行政许可 |\n100 |', '行政许可 |\n101 |');
  const before = await counts(api);

  const unconditional = await send(api, '?save=true', corrected);
  t.equal(unconditional.status, 409);
  const { id = '' } = (first.body as { report: { id: string } }).report;
  const existing = { id, path: `/v1/reports/${id}` };
  t.match(unconditional.body, { code: 'report-exists', existing });
  const stale = await send(api, '?save=true', corrected, { 'if-match': '"9-00000000"' });
  t.equal(stale.status, 412);
  t.equal(stale.headers.etag, first.headers.etag, 'the current tag');
  const any = await send(api, '?save=true', corrected, { 'if-match': '*' });
  t.match(any.body, { status: 400, code: 'if-match-invalid' });
  t.strictSame(await counts(api), before);

  const ifMatch = { 'if-match': first.headers.etag as string };
  const rehearsed = await send(api, '?save=true&dryRun=true', corrected, ifMatch);
  t.equal(rehearsed.status, 201);
  t.strictSame(await counts(api), before);
  const saved = await send(api, '?save=true', corrected, ifMatch);
  t.equal(saved.status, 201);
  t.match(saved.body, {
    report: { version: 2, proactiveDisclosure: { administrativeLicenses: { decisions: 101 } } },
  });
  const { items } = await api.store.log.list({ limit: 200, cursor: null, refused: false });
  t.strictSame(
    items.filter((event) => event.versionAfter === 2).flatMap((event) => event.changed),
    ['/proactiveDisclosure/administrativeLicenses/decisions'],
  );
  const gone = await send(api, '?save=true&year=2022', corrected, ifMatch);
  t.equal(gone.status, 412, 'If-Match on a report that does not exist');
});

test('the organization is found by code, by name, by the end of a name, or as the caller says', async (t) => {
  const code = '11341702486344515H';
  const named = (name: string) => report2023.replaceAll(bureau, name);
  const cases = [
    { registered: bureau, text: report2023, found: true },
    { registered: `南方省${bureau}`, text: report2023, found: true },
    { registered: '人力资源和社会保障局', text: report2023, found: true },
    { registered: '示例市示范区教育局', text: report2023, found: false },
    { registered: '某某局', text: `${report2023}统一社会信用代码：${code}\n`, found: true },
    { registered: bureau, text: named('另一个机关'), found: false },
  ];
  for (const { registered, text, found } of cases) {
    const api = await startApp(t);
    const { id } = await registerDepartment(api, registered, { code });
    const { body } = await send(api, '', text);
    const { recognized } = body as ImportAnswer;
    t.equal(recognized.organizationId, found ? id : null, registered);
    for (const reference of [id, code]) {
      const sent = await send(api, `?organizationId=${reference}`, text);
      t.equal((sent.body as ImportAnswer).recognized.organizationId, id, reference);
    }
  }
});

test('two organizations whose names end alike leave it open', async (t) => {
  const api = await startApp(t);
  await registerDepartment(api, `甲市${bureau}`);
  await registerDepartment(api, `乙市${bureau}`);
  const { body } = await send(api, '', report2023);
  t.equal((body as ImportAnswer).recognized.organizationId, null);
  const { status, body: problem } = await send(api, '?save=true', report2023);
  t.equal(status, 400);
  t.match(problem, { code: 'import-unidentified', errors: [{ pointer: '?organizationId' }] });
});

test('findings come with the reading, in the language of the caller', async (t) => {
  const api = await startApp(t);
  const chinese = await send(api, '', faulty, { 'content-type': 'text/html' });
  const { recognized, findings } = chinese.body as ImportAnswer;
  t.equal(recognized.format, 'html');
  t.strictSame(
    findings.map(({ rule }) => rule),
    ['A-01', 'A-02'],
  );
  t.match(findings[0]?.message, /本机关不掌握相关政府信息/);
  const wrong = '/applicationStatistics/outcomes/unavailable/notHeld/total';
  for (const { suggestions } of findings) t.strictSame(suggestions, [{ pointer: wrong, value: 1 }]);
  const english = await send(api, '', faulty, {
    'content-type': 'text/html',
    'accept-language': 'en',
  });
  const { findings: inEnglish, places } = english.body as ImportAnswer;
  t.match(inEnglish[0]?.message, /a difference of 1/);
  t.match((chinese.body as ImportAnswer).places[wrong], /^第2张表第\d+行第\d+列$/);
  t.match(places[wrong], /^table 2, row \d+, column \d+$/);
});

test('a preview is checked by every rule: its prose, its print, last year’s report', async (t) => {
  const scene = await filingStage(t);
  const before = await scene.make({
    '/applicationStatistics/newlyReceived/naturalPerson': 2,
    '/applicationStatistics/newlyReceived/total': 2,
    '/applicationStatistics/carriedForward/naturalPerson': 2,
    '/applicationStatistics/carriedForward/total': 2,
  });
  await scene.leadAll(before.url, courses.published);
  scene.goTo('2025-02-15T04:00:00.000Z');
  const text = report2023.replaceAll('2023', '2024').replace('六、其他需要报告', '六、别的要报告');
  const rulesOf = async (query: string) => {
    const { status, body } = await send(scene, query, text);
    t.equal(status, 200, query);
    return (body as ImportAnswer).findings.map(({ rule }) => rule);
  };
  const alone = await rulesOf('');
  t.ok(alone.includes('C-03') && alone.includes('F-19'), alone.join(' '));
  t.notOk(
    alone.some((rule) => /^X/.test(rule)),
    'of a body that is not known there is no last year',
  );
  const own = await rulesOf(`?organizationId=${scene.bureau}`);
  t.ok(own.includes('X-01') && own.includes('F-19'), own.join(' '));
  const other = await rulesOf(`?organizationId=${scene.bureau}&year=2022`);
  t.ok(other.includes('F-05') && !other.includes('X-01'), other.join(' '));
});

test('the form of another year is reported in a preview, and what is missing is not blank', async (t) => {
  const api = await startApp(t);
  const extract = [
    '甲县司法局2022年政府信息公开工作年度报告',
    '二、主动公开政府信息情况',
    '信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量',
    '规章 | 0 | 0 | 0',
  ].join('\n');
  const { body } = await send(api, '', extract);
  const { findings, recognized } = body as ImportAnswer;
  t.match(recognized, { year: 2022, edition: '2019', organizationId: null });
  t.strictSame(
    findings.map(({ rule, severity, pointers }) => [rule, severity, pointers.length]),
    [['F-02', 'error', 1], ...Array(3).fill(['F-03', 'error', 1]), ['F-19', 'warning', 5]],
  );
  const unnamed = await send(api, '', '没有报告的网页');
  t.equal(unnamed.status, 200);
  t.strictSame(
    (unnamed.body as ImportAnswer).findings.map(({ rule }) => rule),
    ['F-03', 'F-03', 'F-03', 'F-19'],
  );
});

/** A form of one file, as a browser sends it. */
function formWithFile(field: string, name: string, type: string, content: string | Buffer) {
  const boundary = 'nianbao-boundary';
  const head =
    `--${boundary}\r\nContent-Disposition: form-data; name="${field}"; filename="${name}"\r\n` +
    `Content-Type: ${type}\r\n\r\n`;
  const text = Buffer.concat([
    Buffer.from(head),
    Buffer.from(content),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  return { text, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } };
}

test('a file may come as the body or in a form, in the encodings of real sites', async (t) => {
  const api = await startApp(t);
  const markdown = readFileSync(new URL('demo/education-bureau-2023.md', root));
  const { text, headers } = formWithFile('file', '年报.md', 'application/octet-stream', markdown);
  const inForm = await send(api, '', text, headers);
  t.match(inForm.body, { recognized: { format: 'markdown', year: 2023 }, missing: [] });
  const raw = await send(api, '', markdown, { 'content-type': 'text/markdown' });
  t.strictSame(raw.body, inForm.body);
  const octets = await send(api, '', faulty, { 'content-type': 'application/octet-stream' });
  t.match(octets.body, { recognized: { format: 'html' } });
});

test('what cannot be read is refused, and nothing changes', async (t) => {
  const api = await startApp(t, { config: { uploadBytesMax: 200_000 } });
  const reader = await api.keyFor('reader', (await registerDepartment(api, bureau)).id);
  const trial = report2023
    .replace('本年制发件数', '本年新制作数量')
    .replace('本年废止件数', '本年新公开数量');
  const trialForm = trial
    .replace('现行有效件数', '对外公开总数量')
    .replaceAll('本年处理决定数量', '处理决定数量');
  const before = await counts(api);
  const cases: [string, string, string | Buffer, object, number, string, string?][] = [
    ['empty', '', '', {}, 400, 'document-unreadable'],
    ['spaces', '', ' \n\n ', {}, 400, 'document-unreadable'],
    ['a PDF', '', '%PDF-1.7\n', {}, 400, 'document-unreadable'],
    ['a zip', '', Buffer.from('504b0304', 'hex'), {}, 400, 'document-unreadable'],
    ['bytes', '', Buffer.from([0xff, 0xff, 0x00, 0x81]), {}, 400, 'document-unreadable'],
    ['too large', '', 'x'.repeat(200_001), {}, 413, 'body-too-large'],
    ['too deep', '', '<div>'.repeat(5_000), {}, 400, 'document-too-complex'],
    ['JSON', '', '{}', { 'content-type': 'application/json' }, 415, 'media-type-unsupported'],
    ['a PDF type', '', 'x', { 'content-type': 'application/pdf' }, 415, 'media-type-unsupported'],
    ['unknown parameter', '?force=true', report2023, {}, 400, 'request-invalid', '?force'],
    ['no year', '?save=true', 'hello', {}, 400, 'import-unidentified', '?organizationId'],
    ['2018', '?save=true&year=2018', report2023, {}, 400, 'year-unsupported', '?year'],
    ['a year to come', '?save=true&year=2090', report2023, {}, 400, 'request-invalid', '?year'],
    ['nobody', '?organizationId=x', report2023, {}, 400, 'organization-unknown', '?organizationId'],
    ['old form', '?save=true', trialForm, {}, 409, 'edition-mismatch'],
  ];
  for (const [name, query, text, headers, status, code, pointer] of cases) {
    const answer = await send(api, query, text, headers);
    t.equal(answer.status, status, name);
    t.equal((answer.body as Problem).code, code, name);
    t.match(answer.headers['content-type'], /^application\/problem\+json/, name);
    if (pointer)
      t.ok(
        (answer.body as Problem).errors?.some((e) => e.pointer === pointer),
        name,
      );
  }
  const large = formWithFile('file', 'a.txt', 'text/plain', 'x'.repeat(200_001));
  t.equal((await send(api, '', large.text, large.headers)).status, 413);
  const bare = formWithFile('note', '', 'text/plain', '');
  t.match((await send(api, '', bare.text, bare.headers)).body, { code: 'document-unreadable' });
  t.equal((await send(api, '?save=true', report2023, {}, reader)).status, 403);
  t.equal((await api.call('POST', '/v1/imports', { key: null })).status, 401);
  t.strictSame(await counts(api), before);
});

test('an editor saves what is of its own organization, and no other', async (t) => {
  const api = await startApp(t);
  const own = await registerDepartment(api, bureau);
  const other = await registerDepartment(api, '示例市示范区教育局');
  const editor = await api.keyFor('editor', own.id);
  t.equal((await send(api, '?save=true', report2023, {}, editor)).status, 201);
  const foreign = await send(api, `?save=true&organizationId=${other.id}`, report2023, {}, editor);
  t.equal(foreign.status, 404);
  t.equal((await counts(api)).reports, 1);
});

const samples = new URL('../shared/samples/', root);
const seed = '000-xihu-hrss-bureau-2023-seed';

test('the report of a real bureau is imported and read back whole', {
  skip: existsSync(samples) ? false : 'the published samples are not beside the project',
}, async (t: Test) => {
  const api = await startApp(t);
  await registerDepartment(api, '南昌市西湖区人力资源和社会保障局');
  const text = readFileSync(new URL(`${seed}.txt`, samples));
  const expected = JSON.parse(
    readFileSync(new URL(`${seed}.expected.json`, samples), 'utf8'),
  ) as Expected;
  const { status, body } = await send(api, '?save=true', text);
  t.equal(status, 201);
  const answer = body as ImportAnswer;
  t.match(answer.recognized, { organizationName: '西湖区人力资源和社会保障局', year: 2023 });
  const listed = answer.findings.map(({ rule, severity }) => `${severity} ${rule}`);
  t.notOk(
    listed.some((line) => line.startsWith('error')),
    listed.join(', '),
  );
  t.ok(listed.includes('warning C-03'));
  const cells = expectedCells(expected);
  t.equal(cells.size, 200);
  const { body: stored } = await api.call('GET', `/v1/reports/${answer.report?.id}`);
  t.strictSame(differences(editionById('2021'), stored as Figures, cells), []);
});
