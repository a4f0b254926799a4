/** Filters and sorts of lists of reports, and that they reveal nothing of what a caller cannot see. */

import { type Test, test } from 'tap';
import type { Report } from '../../../src/store/report.ts';
import { isProblem } from '../../support/problems.ts';
import type { Json, Scene } from '../../support/report-scene.ts';
import { reportStage, tables } from '../../support/report-scene.ts';
import { aReport, change, reportWrite } from '../../support/rows.ts';
import { invalid, review } from './report-paths.ts';

const lister = (t: Test, { call }: Scene) => {
  return async (query: string, key?: string | null) => {
    const answer = await call('GET', `/v1/reports?${query}`, key === undefined ? {} : { key });
    t.equal(answer.status, 200, `${query}: ${answer.text}`);
    return answer.body as { items: (Json & { id: string })[]; total?: number };
  };
};

test('reports are found by years, organization, warnings, change and words', async (t) => {
  let now = new Date('2024-02-15T04:00:00.000Z');
  const scene = await reportStage(t, () => now);
  const { make, city, elsewhere } = scene;
  const wrong = tables('2021', { [`${review}/upheld`]: 1, [`${review}/total`]: 5 });
  const a = await make({ ...wrong, title: '2023年度报告' });
  now = new Date('2024-02-16T04:00:00.000Z');
  const b = await make({ organizationId: city, kind: 'consolidated', year: 2020 });
  now = new Date('2024-02-17T04:00:00.000Z');
  const c = await make({ organizationId: elsewhere, kind: 'consolidated', year: 2022 });
  const listed = lister(t, scene);
  const q = (words: string) => `q=${encodeURIComponent(words)}`;
  for (const [query, expected] of [
    ['yearFrom=2022', [a, c]],
    ['yearTo=2022', [b, c]],
    ['yearFrom=2022&yearTo=2022', [c]],
    ['year=2020&yearFrom=2022', []],
    ['level=prefecture', [a, b, c]],
    ['level=county,township', []],
    ['organizationKind=department', [a]],
    ['organizationKind=government,office', [b, c]],
    ['updatedSince=2024-02-16T04:00:00Z', [b, c]],
    ['updatedSince=2024-02-16T12:00:00%2B08:00', [b, c]],
    ['updatedSince=2024-02-16T04:00:00.001Z', [c]],
    [q('水利局'), [a]],
    [q('甲市'), [a, b]],
    [q('甲市 2023年度'), [a]],
    [q('2023年度　水利'), [a]],
    [q('jsslj'), [a]],
    [q('甲市 ＳＬＪ'), [a]],
    [q('甲市 乙市'), []],
    [q('%'), []],
    ['sort=organizationName', [c, b, a]],
    ['sort=-organizationName', [a, b, c]],
    ['sort=-daysLate', [b, c, a]],
    ['sort=daysLate', [a, c, b]],
  ] as const) {
    const { items } = await listed(query);
    const ids = items.map(({ id }) => id);
    t.same(
      ids,
      expected.map(({ id }) => id),
      query,
    );
    t.equal((await listed(`${query}&count=true&limit=1`)).total, ids.length, query);
  }
  const { items } = await listed('');
  for (const name of ['hasWarnings', 'hasErrors']) {
    const member = name === 'hasWarnings' ? 'warnings' : 'errors';
    const has = ({ findings }: Json) => (findings as Record<string, number>)[member] !== 0;
    const yes = (await listed(`${name}=true`)).items;
    t.same(yes, items.filter(has), name);
    t.same(
      (await listed(`${name}=false`)).items,
      items.filter((line) => !has(line)),
    );
  }
  const counts = (await listed('sort=-findings')).items.map(({ findings }) => findings as Json);
  const order = counts.map(({ errors, warnings }) => Number(errors) * 1000 + Number(warnings));
  t.same(
    order,
    [...order].sort((x, y) => y - x),
    'errors first, then warnings',
  );
});

test('filters that contradict each other or say nothing are refused', async (t) => {
  const { call } = await reportStage(t);
  for (const [query, pointer, text] of [
    ['yearFrom=2023&yearTo=2022', '?yearFrom', '2023'],
    ['q=%20', '?q', '词'],
    [`q=${'a '.repeat(5)}${[...'bcdefghijklmnopqrstu'].join('%20')}`, '?q', '20'],
    ['yearFrom=x', '?yearFrom', '整数'],
    ['updatedSince=yesterday', '?updatedSince', 'RFC 3339'],
    ['hasWarnings=1', '?hasWarnings', 'true'],
    ['level=village', '?level', 'township'],
    ['sort=status', '?sort', 'daysLate'],
    ['count=yes', '?count', 'true'],
  ] as const) {
    const answer = await call('GET', `/v1/reports?${query}`);
    isProblem(t, answer, { status: 400, code: invalid }, query);
    const { errors } = answer.body as { errors: { pointer: string; message: string }[] };
    t.same(
      errors.map((fault) => fault.pointer),
      [pointer],
      query,
    );
    t.match(errors[0]?.message, text);
  }
});

/** Publishes a report of the bureau, and begins a correction with another title and findings. */
async function correctedReport({ store, bureau }: Scene): Promise<void> {
  const at = '2024-02-01T01:00:00.000Z';
  const published = aReport('01900000-0000-7000-8000-000000000001', bureau, {
    ...{ status: 'published', title: '公布的标题', createdAt: at, updatedAt: at },
    ...{ submittedAt: at, publishedAt: at, firstPublishedAt: at },
  });
  const draft: Report = {
    ...published,
    ...{ version: 3, status: 'draft', title: '机密草稿' },
    ...{ updatedAt: '2024-02-10T01:00:00.000Z' },
    findings: { errors: 3, warnings: 2, information: 0 },
  };
  await store.commit(change({ reports: [reportWrite({ ...published, status: 'draft' })] }));
  await store.commit(change({ reports: [reportWrite({ ...published, version: 2 })] }));
  await store.commit(change({ reports: [reportWrite(draft)] }));
}

test('filters, sorts and totals reveal nothing of a draft that the caller cannot see', async (t) => {
  const scene = await reportStage(t);
  const { make, keyFor, bureau, elsewhere, call } = scene;
  await correctedReport(scene);
  await make({ year: 2022, title: '从未公布' });
  const listed = lister(t, scene);
  const own = await keyFor('reader', bureau);
  const foreign = await keyFor('reader', elsewhere);
  for (const [query, shown, seen, hidden] of [
    ['', 1, 2, 0],
    [`q=${encodeURIComponent('机密')}`, 0, 1, 0],
    [`q=${encodeURIComponent('从未')}`, 0, 1, 0],
    [`q=${encodeURIComponent('公布的标题')}`, 1, 0, 0],
    ['status=draft', 0, 2, 0],
    ['status=draft,published', 1, 2, 0],
    ['hasErrors=true&year=2023', 0, 1, 0],
    ['hasWarnings=true&year=2023', 0, 1, 0],
    ['hasErrors=false&year=2023', 1, 0, 0],
    ['updatedSince=2024-02-02T00:00:00Z', 0, 2, 0],
    ['updatedSince=2024-02-01T01:00:00Z', 1, 2, 0],
    ['level=prefecture&organizationKind=department', 1, 2, 0],
    ['yearTo=2022', 0, 1, 0],
    ['sort=-findings', 1, 2, 0],
    ['sort=daysLate', 1, 2, 0],
    ['sort=organizationName', 1, 2, 0],
  ] as const) {
    for (const [who, key, face, expected] of [
      ['public', null, '', shown],
      ['own', own, '', seen],
      ['own, published', own, '&published=true', shown],
      ['foreign', foreign, '', hidden],
      ['foreign, published', foreign, '&published=true', shown],
    ] as const) {
      const { items, total } = await listed(`${query}&count=true${face}`, key);
      t.same([items.length, total], [expected, expected], `${who}: ${query}`);
      if (key !== own || face !== '') t.notMatch(JSON.stringify(items), /机密|从未|"draft"/);
    }
    const table = await call('GET', `/v1/reports?${query}&format=csv`, { key: null });
    t.equal(table.text.split('\r\n').length - 2, shown, `the table: ${query}`);
    t.notMatch(table.text, /机密|从未|草稿/);
    t.match(table.headers, { 'cache-control': /max-age=60/, vary: /Accept.*Authorization/ });
  }
});
