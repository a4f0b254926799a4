import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'tap';
import { changePage } from '../../../src/features/changes/schemas.ts';
import { compile } from '../../../src/http/bodies/validate.ts';
import { feedTypes } from '../../../src/policy/events.ts';
import { decodeFeedCursor, encodeFeedCursor } from '../../../src/reports/change-view.ts';
import type { Change, FeedScene } from '../../support/feed-scene.ts';
import { bureauCode, feedStage } from '../../support/feed-scene.ts';
import { isProblem } from '../../support/problems.ts';

const base = '/v1/changes';

interface Page {
  readonly items: readonly Change[];
  readonly next: string;
}

async function readChangePage({ call }: FeedScene, query = '', key?: string | null): Promise<Page> {
  const answer = await call('GET', `${base}${query}`, key === undefined ? {} : { key });
  assert.equal(answer.status, 200, answer.text);
  assert.deepEqual(compile(changePage)(answer.body), [], 'the documented shape');
  return answer.body as Page;
}

const reportIdsOf = ({ items }: Page) => items.map(({ report }) => report.id);

test('an entry of the feed has the documented shape', async (t) => {
  const scene = await feedStage(t);
  const empty = await readChangePage(scene, '', null);
  t.strictSame(empty.items, []);
  const { next } = await readChangePage(scene, `?cursor=${empty.next}`, null);
  t.equal(next, empty.next, 'nothing happened: the place is the same');

  const [id = ''] = await scene.tell({ type: 'corrected', version: 9, supersedes: 4 });
  const page = await readChangePage(scene, `?cursor=${empty.next}`, null);
  t.strictSame(page.items, [
    {
      cursor: page.next,
      occurredAt: '2026-02-01T08:00:00.000Z',
      type: 'corrected',
      report: { id, version: 9, url: `/v1/reports/${id}` },
      organization: { id: scene.bureau, name: '甲市水利局', code: bureauCode },
      year: 2025,
      kind: 'own',
      supersedes: 4,
    } as Change,
  ]);
  t.strictSame((await readChangePage(scene, `?cursor=${page.next}`, null)).items, []);
  t.equal((await readChangePage(scene, `?cursor=${page.next}`, null)).next, page.next);
});

test('a client that polls misses nothing and sees nothing twice', async (t) => {
  const scene = await feedStage(t);
  const reported: string[] = [];
  const seen: string[] = [];
  let rest = '';
  for (const count of [0, 7, 1, 0, 5, 3, 0, 0]) {
    reported.push(...(await scene.tell(...Array.from({ length: count }, () => ({})))));
    const page: Page = await readChangePage(scene, `?limit=3${rest}`);
    t.ok(page.items.length <= 3);
    seen.push(...reportIdsOf(page));
    rest = `&cursor=${page.next}`;
  }
  t.strictSame(seen, reported);
  const cursors = (await readChangePage(scene, '?limit=200')).items.map(({ cursor }) => cursor);
  const middle = await readChangePage(scene, `?cursor=${cursors[4]}`);
  t.strictSame(reportIdsOf(middle), reported.slice(5), 'the cursor of an entry goes on behind it');
});

test('a page that is full has a link to the next, in either format', async (t) => {
  const scene = await feedStage(t);
  const reports = await scene.tell({}, {}, {});
  for (const format of ['json', 'csv']) {
    const page = await scene.call('GET', `${base}?limit=2&format=${format}&year=2025`);
    const link = /^<(.+)>; rel="next"$/.exec(String(page.headers.link))?.[1] ?? '';
    const query = new URLSearchParams(link.split('?')[1]);
    t.match(Object.fromEntries(query), { limit: '2', year: '2025', cursor: encodeFeedCursor(2) });
    const rest = await scene.call('GET', link);
    t.equal(rest.status, 200, rest.text);
    t.ok(rest.text.includes(reports[2] ?? ''), `${format}: the third`);
    t.notOk(rest.text.includes(reports[1] ?? ''));
    t.notOk(rest.headers.link, 'nothing more for now');
  }
  const chosen = await scene.call('GET', `${base}?fields=type&limit=1`);
  t.strictSame(chosen.body, {
    items: [{ cursor: encodeFeedCursor(1), type: 'published' }],
    next: encodeFeedCursor(1),
  });
});

test('each caller is shown the changes within its reach', async (t) => {
  const scene = await feedStage(t);
  const { city, bureau, elsewhere } = scene;
  const bodies = { bureau, elsewhere };
  const entries = Object.entries(bodies).flatMap(([body, organizationId]) =>
    feedTypes.map((type) => ({ name: `${body} ${type}`, type, organizationId })),
  );
  const ids = await scene.tell(...entries.map(({ name, ...entry }) => entry));
  const nameOf = new Map(ids.map((id, at) => [id, entries[at]?.name ?? '']));
  const all = entries.map(({ name }) => name);
  const publicOnes = all.filter((name) => /published|corrected/.test(name));
  const ofBureau = all.filter((name) => publicOnes.includes(name) || name.startsWith('bureau'));
  const callers: [string, string | null, string[]][] = [
    ['nobody', null, publicOnes],
    ['administrator', scene.adminKey, all],
    ['auditor', await scene.keyFor('auditor'), all],
    ['supervisor of the city', await scene.keyFor('supervisor', city), ofBureau],
    ['editor of the bureau', await scene.keyFor('editor', bureau), ofBureau],
    ['reader of the bureau', await scene.keyFor('reader', bureau), ofBureau],
    ['reader of nothing', await scene.keyFor('reader'), publicOnes],
    ['integrator', await scene.keyFor('integrator', city), ofBureau],
    [
      'integrator for other things',
      await scene.keyFor('integrator', city, { actions: ['report.read'] }),
      publicOnes,
    ],
  ];
  for (const [name, key, expected] of callers) {
    const reported = async (query: string) =>
      reportIdsOf(await readChangePage(scene, query, key)).map((id) => nameOf.get(id) ?? id);
    t.strictSame(await reported(''), expected, name);
    for (const type of feedTypes) {
      const ofType = expected.filter((each) => each.endsWith(type));
      t.strictSame(await reported(`?type=${type}`), ofType, `${name} ${type}`);
    }
    const inCity = expected.filter((each) => each.startsWith('bureau'));
    t.strictSame(await reported(`?within=${city}`), inCity, `${name} within`);
    t.strictSame(await reported(`?within=${bureauCode}`), inCity, `${name} within, by code`);
  }
});

test('the feed is filtered by year', async (t) => {
  const scene = await feedStage(t);
  const ids = await scene.tell({ year: 2024 }, { year: 2025 }, { year: 2024 });
  t.strictSame(reportIdsOf(await readChangePage(scene, '?year=2024')), [ids[0], ids[2]]);
  t.strictSame(reportIdsOf(await readChangePage(scene, '?year=2023')), []);
  t.strictSame(
    reportIdsOf(await readChangePage(scene, `?year=2024&within=${scene.elsewhere}`)),
    [],
  );
});

test('a malformed cursor is refused', async (t) => {
  const scene = await feedStage(t);
  await scene.tell({}, {});
  const encoded = (text: string) => Buffer.from(text).toString('base64url');
  const wrong = [
    ...['x', encoded('changes:-1'), encoded('changes:1.5'), encoded('changes:01')],
    ...[encoded('changes:'), encoded('changes:1 '), encoded('2'), `${encodeFeedCursor(1)}AA`],
    encodeFeedCursor(3),
  ];
  const invalid = { status: 400, code: 'cursor-invalid' };
  for (const cursor of wrong) {
    isProblem(t, await scene.call('GET', `${base}?cursor=${cursor}`), invalid, cursor);
  }
  t.equal(
    (await readChangePage(scene, `?cursor=${encodeFeedCursor(2)}`)).items.length,
    0,
    'the newest is a place',
  );
  t.equal(
    (await readChangePage(scene, `?cursor=${encodeFeedCursor(0)}`)).items.length,
    2,
    'so is the beginning',
  );
  const refused = { status: 400, code: 'request-invalid' };
  for (const query of [
    '?type=draft',
    '?limit=0',
    '?limit=201',
    `?after=${encodeFeedCursor(0)}`,
    '?year=1',
    '?cursor=',
  ]) {
    isProblem(t, await scene.call('GET', `${base}${query}`), refused, query);
  }
  const unknown = await scene.call('GET', `${base}?within=${scene.context.newId()}`);
  isProblem(t, unknown, { status: 400, code: 'organization-unknown' }, 'within');
  const credential = await scene.call('GET', base, { key: 'wrong' });
  isProblem(t, credential, { status: 401, code: 'credential-invalid' }, 'a wrong key');
});

test('cursors and places are one to one', async (t) => {
  fc.assert(
    fc.property(
      fc.maxSafeNat(),
      (sequence) => decodeFeedCursor(encodeFeedCursor(sequence)) === sequence,
    ),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      try {
        return encodeFeedCursor(decodeFeedCursor(text)) === text;
      } catch (error) {
        return (error as { code?: string }).code === 'cursor-invalid';
      }
    }),
  );
  t.end();
});

test('the feed follows organizations that move, and keeps them from deletion', async (t) => {
  const scene = await feedStage(t);
  const { call, bureau, city } = scene;
  await scene.tell({});
  const place = `/v1/organizations/${bureau}`;
  const { headers } = await call('GET', place);
  const condition = { 'if-match': headers.etag ?? '' };
  const renamed = await call('PATCH', place, {
    text: JSON.stringify({ name: '甲市水务局' }),
    headers: { ...condition, 'content-type': 'application/merge-patch+json' },
  });
  t.equal(renamed.status, 200, renamed.text);
  t.equal((await readChangePage(scene)).items[0]?.organization.name, '甲市水务局');
  const inUse = { status: 409, code: 'organization-in-use' };
  const now = { headers: { 'if-match': renamed.headers.etag ?? '' } };
  isProblem(t, await call('DELETE', place, now), inUse, 'it is in the feed');
  t.equal((await readChangePage(scene, `?within=${city}`)).items.length, 1);
});
