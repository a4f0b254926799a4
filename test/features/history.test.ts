/** Versions of reports, what differs between them, and what stood at an instant, byte for byte. */
import assert from 'node:assert/strict';
import type { Test } from 'tap';
import { test } from 'tap';
import { differenceList, keptVersion, versionPage } from '../../src/features/history/schemas.ts';
import { compile } from '../../src/http/bodies/validate.ts';
import { computeDigest } from '../../src/proof/digest.ts';
import { connect } from '../store/sqlite.ts';
import { contents } from '../store/support.ts';
import type { FilingScene } from './filing-support.ts';
import { blankCells, courses, filingStage, signOff } from './filing-support.ts';
import type { Json } from './reports-support.ts';
import { at, isProblem, otherOverview, prose } from './reports-support.ts';

const versionsCheck = compile(versionPage);
const versionCheck = compile(keptVersion);
const differencesCheck = compile(differenceList);

const licenses = '/proactiveDisclosure/administrativeLicenses/decisions';
const received = '/applicationStatistics/newlyReceived/naturalPerson';

const otherTitle = '甲县水利局2023年政府信息公开工作年度报告（更正）';

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
    { version: 1, status: 'draft', action: 'report.create', at: '2024-02-15T04:00:00.000Z' },
    { version: 2, action: 'report.update', by: { label: 'test editor' }, reason: null },
    { version: 3, status: 'submitted', action: 'report.submit', at: '2024-02-17T01:00:00.000Z' },
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

test('the explanations of a version stand in it', async (t) => {
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

interface Difference extends Json {
  readonly pointer: string;
}

test('a difference tells each cell: before, after, who, when, why', async (t) => {
  const scene = await filingStage(t);
  const { call, keys } = scene;
  const { url } = await scene.make();
  const table = (value: number | null) => ({
    proactiveDisclosure: { administrativeLicenses: { decisions: value } },
  });
  await scene.patch(url, table(4), keys.clerk);
  scene.goTo('2024-02-16T01:00:00.000Z');
  await scene.patch(url, { narrative: { overview: otherOverview }, ...table(5) }, keys.clerk);
  await scene.patch(url, { title: otherTitle });
  await scene.leadAll(url, ['submit']);

  const diff = async (path: string) => {
    const { status, body } = await call('GET', `${url}/versions/${path}`, { key: keys.clerk });
    assert.equal(status, 200);
    t.same(differencesCheck(body), [], `${path}: as documented`);
    return body as { from: number; to: number; items: Difference[] };
  };
  const whole = await diff('5/diff?against=1');
  t.match({ from: whole.from, to: whole.to }, { from: 1, to: 5 });
  t.strictSame(
    whole.items.map(({ pointer, before, after, version }) => [pointer, before, after, version]),
    [
      ['/title', '甲县水利局2023年政府信息公开工作年度报告', otherTitle, 4],
      ['/narrative/overview', prose.overview, otherOverview, 3],
      [licenses, 0, 5, 3],
    ],
  );
  t.match(whole.items[2], {
    ...{ at: '2024-02-16T01:00:00.000Z', action: 'report.update', reason: null },
    by: { kind: 'key', label: 'test editor' },
    coordinates: '2.5.1.C1',
    label: /[\u4e00-\u9fff]/,
  });
  t.match(whole.items[0], { coordinates: null, label: null, by: { label: 'test administrator' } });
  const step = await diff('3/diff');
  t.match({ from: step.from, to: step.to }, { from: 2, to: 3 }, 'the one before unless said');
  t.strictSame(
    step.items.map(({ pointer, before, after }) => [pointer, before, after]),
    [
      ['/narrative/overview', prose.overview, otherOverview],
      [licenses, 4, 5],
    ],
  );
  const back = await diff('1/diff?against=5');
  t.strictSame(
    back.items.map(({ pointer, before, after }) => [pointer, before, after]),
    whole.items.map(({ pointer, before, after }) => [pointer, after, before]),
  );
  t.strictSame((await diff('5/diff')).items, [], 'a transition changes no content');
  t.strictSame((await diff('1/diff')).items, [], 'nothing stood before the first');
  t.strictSame((await diff('4/diff?against=4')).items, []);
});

test('a difference names what became other and came back only where the ends differ', async (t) => {
  const scene = await filingStage(t);
  const { url } = await scene.make();
  const set = (value: number | null) =>
    scene.patch(url, { proactiveDisclosure: { administrativeLicenses: { decisions: value } } });
  await set(7);
  await set(0);
  await set(null);
  const items = async (path: string) =>
    at((await scene.call('GET', `${url}/versions/${path}`)).body, '/items') as Difference[];
  t.strictSame(await items('3/diff?against=1'), []);
  t.match(await items('4/diff?against=1'), [{ pointer: licenses, before: 0, after: null }]);
});

interface Captured {
  readonly url: string;
  readonly key: string | null;
  readonly text: string;
  readonly etag: string | undefined;
}

const filters = [
  '',
  'sort=-updatedAt',
  'sort=year&kind=own',
  'status=published',
  'status=draft',
  'hasErrors=true',
  'hasErrors=false&sort=-createdAt',
  'overdue=true',
  'overdue=false&year=2023',
  `q=${encodeURIComponent('水利局')}`,
  'edition=2021&published=true',
  'limit=1',
  'limit=2&sort=updatedAt',
];

const parts = [
  '',
  '/narrative',
  '/proactive-disclosure',
  '/application-statistics',
  '/review-litigation',
];

/** Every page of a list; the cursors hold the question, so they are left out of the text. */
async function pagesOf({ call }: FilingScene, url: string, key: string | null): Promise<string> {
  const pages: string[] = [];
  for (let next: string | undefined = url; next !== undefined; ) {
    const answer: Awaited<ReturnType<FilingScene['call']>> = await call('GET', next, { key });
    assert.equal(answer.status, 200, answer.text);
    const { next: cursor } = answer.body as { next: string | null };
    pages.push(answer.text.replace(/"next":"[^"]+"/, '"next":"…"'));
    const link = /<([^>]+)>/.exec(answer.headers.link ?? '')?.[1];
    assert.equal(cursor !== null, link !== undefined);
    next = link;
  }
  return pages.join('\n');
}

const questioned = (url: string, asOf: string) =>
  `${url}${url.includes('?') ? '&' : '?'}asOf=${encodeURIComponent(asOf)}`;

/** What every caller reads of reports and lists, with or without an instant. */
async function capture(
  scene: FilingScene,
  urls: readonly string[],
  asOf: string | null,
): Promise<Captured[]> {
  const { keys, call, adminKey } = scene;
  const captured: Captured[] = [];
  for (const key of [null, keys.clerk, keys.supervisor, keys.reader, adminKey]) {
    for (const url of urls.flatMap((each) => parts.map((part) => each + part))) {
      const asked = asOf === null ? url : questioned(url, asOf);
      const { text, headers, status } = await call('GET', asked, { key });
      captured.push({ url, key, text: status === 200 ? text : `${status}`, etag: headers.etag });
    }
    const narrowed = filters.map((filter) => `${filter}&within=${scene.county}`);
    for (const filter of [...narrowed, `organizationId=${scene.bureau}`]) {
      const url = `/v1/reports?${filter}`;
      const text = await pagesOf(scene, asOf === null ? url : questioned(url, asOf), key);
      captured.push({ url, key, text, etag: undefined });
    }
  }
  return captured;
}

async function deadline({ call }: FilingScene, body: Json): Promise<string> {
  const answer = await call('POST', '/v1/deadlines', {
    body: { year: 2023, kind: 'own', ...body },
  });
  assert.equal(answer.status, 201, answer.text);
  return answer.headers.location ?? '';
}

/** Changes members of an organization. */
async function rename({ call }: FilingScene, id: string, body: Json): Promise<void> {
  const url = `/v1/organizations/${id}`;
  const { headers } = await call('GET', url);
  const answer = await call('PATCH', url, { body, headers: { 'if-match': headers.etag ?? '' } });
  assert.equal(answer.status, 200, answer.text);
}

/** A first day: a report in every state, a rule on deadlines. Answers their addresses. */
async function firstDay(scene: FilingScene): Promise<{ urls: string[]; rule: string }> {
  scene.goTo('2024-02-15T05:00:00.000Z');
  const other = await scene.register('甲县卫生局');
  const rule = await deadline(scene, {
    type: 'earlier',
    organizationId: other,
    date: '2024-01-20',
  });
  const published = await scene.make({ [licenses]: 3 });
  await scene.leadAll(published.url, courses.published);
  const draft = await scene.make({ [received]: 2 }, { year: 2022 });
  const accepted = await scene.make({}, { organizationId: other });
  await scene.leadAll(accepted.url, courses.accepted);
  const stays = await scene.make({}, { organizationId: other, year: 2022 });
  await scene.leadAll(stays.url, courses.published);
  scene.goTo('2024-02-15T06:00:00.000Z');
  await scene.leadAll(stays.url, ['correct']);
  return { urls: [published, draft, accepted, stays].map(({ url }) => url), rule };
}

/** Days on which everything becomes other. */
async function laterDays(scene: FilingScene, urls: readonly string[], rule: string) {
  const { call, county, bureau } = scene;
  const [published = '', draft = '', accepted = '', stays = ''] = urls;
  scene.goTo('2024-02-16T01:00:00.000Z');
  await rename(scene, bureau, { name: '甲县水务局', code: null });
  await rename(scene, county, { name: '甲市人民政府' });
  const city = await scene.register('乙市人民政府', { level: 'prefecture', parentId: null });
  await rename(scene, bureau, { parentId: city });
  await deadline(scene, { type: 'earlier', organizationId: county, date: '2024-01-10' });
  const reason = '机构改革';
  await deadline(scene, { type: 'exemption', organizationId: bureau, date: '2024-04-01', reason });
  const { headers } = await call('GET', rule);
  const ended = await call('DELETE', rule, { headers: { 'if-match': headers.etag ?? '' } });
  assert.ok(ended.status < 300, ended.text);
  await scene.leadAll(published, ['correct']);
  await scene.patch(published, {
    // The body was renamed: its title goes with it.
    title: '甲县水务局2023年政府信息公开工作年度报告（更正）',
    narrative: { overview: otherOverview },
    proactiveDisclosure: { administrativeLicenses: { decisions: 9 } },
  });
  scene.goTo('2024-02-17T01:00:00.000Z');
  await scene.leadAll(published, ['submit', 'accept', 'publish']);
  await scene.patch(draft, {
    title: '甲县水务局2022年政府信息公开工作年度报告',
    applicationStatistics: { outcomes: { granted: { naturalPerson: 2 } } },
  });
  await scene.leadAll(draft, courses.published);
  await scene.leadAll(accepted, ['publish']);
  await scene.patch(stays, { title: '改' });
  await scene.make({}, { organizationId: await scene.register('甲县林业局') });
}

test('a difference reads no older version than it needs, and lets others in between', async (t) => {
  const scene = await filingStage(t);
  const { call, keys, store } = scene;
  const { url } = await scene.make();
  for (let count = 1; count <= 12; count += 1) {
    await scene.patch(url, {
      proactiveDisclosure: { administrativeLicenses: { decisions: count } },
    });
  }
  const read = store.reports.getVersion;
  const readVersions: number[] = [];
  store.reports.getVersion = (id, version) => {
    readVersions.push(version);
    return read(id, version);
  };
  let turns = 0;
  const turn = () => {
    turns += 1;
    waiting = setImmediate(turn);
  };
  let waiting = setImmediate(turn);
  const diff = await call('GET', `${url}/versions/13/diff?against=1`, { key: keys.clerk });
  t.match(diff.body, { from: 1, to: 13, items: [{ pointer: licenses, version: 13 }] });
  t.strictSame(readVersions, [13, 1, 13, 12], 'the two ends, then only as far as it takes');
  readVersions.length = 0;
  turns = 0;
  await scene.patch(url, { title: '另一标题' });
  for (let count = 0; count < 3; count += 1) await scene.patch(url, { title: `标题${count}` });
  turns = 0;
  const back = await call('GET', `${url}/versions/1/diff?against=17`, { key: keys.clerk });
  clearImmediate(waiting);
  t.match(back.body, { from: 17, to: 1, items: [{ version: 17 }, { version: 13 }] });
  t.strictSame(readVersions, [1, 17, 17, 16, 15, 14, 13, 12]);
  t.ok(turns >= 6, 'a turn of the loop before each');
});

test('asOf answers what stood then: to everybody, byte for byte, with its tag', async (t) => {
  const scene = await filingStage(t);
  const { urls, rule } = await firstDay(scene);
  const then = await capture(scene, urls, null);
  t.ok(then.filter(({ text }) => text === '404').length > 5, 'also what was hidden');
  t.ok(then.filter(({ etag }) => etag !== undefined).length > 50);
  await laterDays(scene, urls, rule);
  const now = await capture(scene, urls, null);
  const changed = then.filter(({ text }, index) => text !== now[index]?.text);
  t.ok(changed.length > then.length / 2, `${changed.length} of ${then.length} have changed since`);
  for (const asOf of [
    '2024-02-15T06:00:00.000Z',
    '2024-02-15T14:00:00+08:00',
    '2024-02-15T15:59:59.999Z',
  ]) {
    const again = await capture(scene, urls, asOf);
    for (const [index, { url, key, text, etag }] of then.entries()) {
      const name = `${url}, ${key === null ? 'public' : 'key'}`;
      if (again[index]?.text !== text) t.equal(again[index]?.text, text, name);
      if (etag !== undefined) t.equal(again[index]?.etag, etag, name);
    }
    t.equal(again.length, then.length);
  }
});

test('asOf between two publications, before anything, ahead of time, and malformed', async (t) => {
  const scene = await filingStage(t);
  const { call, keys } = scene;
  const made = scene.now();
  const { url } = await scene.make({ [licenses]: 1 });
  scene.goTo('2024-02-16T04:00:00.000Z');
  await scene.leadAll(url, courses.published);
  const first = await call('GET', url, { key: null });
  scene.goTo('2024-02-17T04:00:00.000Z');
  await scene.leadAll(url, ['correct']);
  const read = (asOf: string, key: string | null = null) =>
    call('GET', `${url}?asOf=${encodeURIComponent(asOf)}`, { key });
  const then = await read('2024-02-16T04:00:00.000Z');
  t.equal(then.text, first.text, 'from the very instant of publication');
  const headers = { 'if-none-match': first.headers.etag ?? '' };
  const url304 = `${url}?asOf=2024-02-16T04:00:00Z`;
  t.equal((await call('GET', url304, { key: null, headers })).status, 304);
  const missing = { status: 404, code: 'not-found' };
  isProblem(t, await read('2024-02-16T03:59:59.999Z'), missing, 'before publication');
  t.match((await read('2024-02-16T03:59:59.999Z', keys.clerk)).body, { version: 1 });
  const before = new Date(made.getTime() - 1).toISOString();
  isProblem(t, await read(before, keys.clerk), missing, 'before it was made');
  const within = `/v1/reports?within=${scene.county}`;
  t.strictSame((await call('GET', `${within}&asOf=${before}`)).body, { items: [], next: null });
  const future = {
    status: 400,
    code: 'instant-in-future',
    faults: [['?asOf', 'not-in-past']],
  } as const;
  isProblem(t, await read('2024-02-17T04:00:00.001Z'), future, 'ahead of time');
  t.equal((await read('2024-02-17T04:00:00.000Z')).status, 200, 'now is not ahead');
  isProblem(t, await call('GET', '/v1/reports?asOf=2030-01-01T00:00:00Z'), future, 'lists too');
  const malformed = { status: 400, code: 'request-invalid' };
  for (const asOf of [
    'yesterday',
    '2024-02-16',
    '2024-02-16T04:00:00',
    '2024-02-30T00:00:00Z',
    '',
  ]) {
    isProblem(t, await read(asOf), malformed, `“${asOf}”`);
    isProblem(t, await call('GET', `/v1/reports?asOf=${asOf}`), malformed, `list “${asOf}”`);
  }
});

test('a list as of an instant must be narrow: at most 200 organizations', async (t) => {
  const scene = await filingStage(t);
  const { call, county, bureau, keys, adminKey } = scene;
  const made = await scene.make();
  await scene.leadAll(made.url, courses.published);
  const asOf = `asOf=${encodeURIComponent(scene.now().toISOString())}`;
  const broad = { status: 400, code: 'request-invalid', faults: [['?asOf', 'too-broad']] } as const;
  const list = (filter: string, key: string | null) =>
    call('GET', `/v1/reports?${asOf}${filter}`, { key });
  for (const [key, filter] of [
    [null, ''],
    [null, '&sort=-createdAt'],
    [null, '&year=2023&kind=own&status=published'],
    [adminKey, '&q=x'],
    [keys.clerk, '&published=true'],
  ] as const) {
    isProblem(t, await list(filter, key), broad, filter);
  }
  t.equal((await list('', keys.clerk)).status, 200, 'the reach of a key is narrow enough');
  t.equal((await list(`&organizationId=${bureau}`, null)).status, 200);
  const size = async () => {
    const page = await call('GET', `/v1/organizations?within=${county}&limit=200`);
    return (page.body as { items: unknown[] }).items.length;
  };
  for (let count = await size(); count < 200; count += 1) await scene.register(`机关${count}`);
  t.equal(await size(), 200);
  t.match((await list(`&within=${county}`, null)).body, { items: [{ id: made.id }] });
  await scene.register('另一机关');
  isProblem(t, await list(`&within=${county}`, null), broad, 'one organization more');
  isProblem(t, await list('', keys.supervisor), broad, 'nor is a broad reach narrow');
  t.equal((await list(`&within=${bureau}`, keys.supervisor)).status, 200);

  // The organizations of then count, not those of now.
  scene.goTo('2024-02-16T04:00:00.000Z');
  const city = await scene.register('乙市人民政府', { level: 'prefecture', parentId: null });
  await rename(scene, bureau, { parentId: city });
  t.equal(await size(), 200);
  isProblem(t, await list(`&within=${county}`, null), broad, 'it was broad then');
  const now = `asOf=${encodeURIComponent(scene.now().toISOString())}`;
  const today = (id: string) => call('GET', `/v1/reports?${now}&within=${id}`, { key: null });
  t.strictSame((await today(county)).body, { items: [], next: null });
  t.match((await today(city)).body, { items: [{ id: made.id }] });
  t.strictSame((await list(`&within=${city}`, null)).body, { items: [], next: null });
});

test('after a move, what stood before it is listed where it stood, for who saw it there', async (t) => {
  const scene = await filingStage(t);
  const { call, county, bureau, keys, keyFor } = scene;
  const city = await scene.register('乙市人民政府', { level: 'prefecture', parentId: null });
  const elsewhere = await keyFor('supervisor', city);
  const { url, id } = await scene.make();
  const before = `asOf=${encodeURIComponent(scene.now().toISOString())}`;
  scene.goTo('2024-02-16T04:00:00.000Z');
  await rename(scene, bureau, { parentId: city });
  const after = `asOf=${encodeURIComponent(scene.now().toISOString())}`;
  for (const [key, asOf, sees] of [
    [keys.supervisor, before, true],
    [keys.supervisor, after, false],
    [elsewhere, before, false],
    [elsewhere, after, true],
  ] as const) {
    const found = sees ? [id] : [];
    for (const filter of ['', `&organizationId=${bureau}`]) {
      const page = await call('GET', `/v1/reports?${asOf}${filter}`, { key });
      t.same(
        (at(page.body, '/items') as Json[]).map((item) => item.id),
        found,
        `${asOf}${filter}`,
      );
    }
    t.equal((await call('GET', `${url}?${asOf}`, { key })).status, sees ? 200 : 404, asOf);
  }
  for (const [within, asOf, count] of [
    [county, before, 1],
    [county, after, 0],
    [city, before, 0],
    [city, after, 1],
  ] as const) {
    const page = await call('GET', `/v1/reports?${asOf}&within=${within}`);
    t.equal((at(page.body, '/items') as Json[]).length, count, `${asOf} within ${within}`);
  }
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
