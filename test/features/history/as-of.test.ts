/** Reports and lists as of an instant. */

import assert from 'node:assert/strict';
import { test } from 'tap';
import type { FilingScene } from '../../support/filing-scene.ts';
import { courses, filingStage } from '../../support/filing-scene.ts';
import { isProblem } from '../../support/problems.ts';
import type { Json } from '../../support/report-scene.ts';
import { at, otherOverview } from '../../support/report-scene.ts';
import { licenses, parts } from './report-parts.ts';

const received = '/applicationStatistics/newlyReceived/naturalPerson';

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

test('asOf answers what was published then: to every caller, byte for byte, with its tag', async (t) => {
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

test('asOf is answered between two publications, not found before, refused ahead of time', async (t) => {
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

test('after a move, earlier reports are listed where they were, for callers that saw them there', async (t) => {
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
