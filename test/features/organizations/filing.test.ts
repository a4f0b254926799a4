/** Who has filed for a year, and who has not. */
import { test } from 'tap';
import { courses, filingStage, type State } from '../../support/filing-scene.ts';
import { isProblem, isRefused } from '../../support/problems.ts';
import { base } from './organization-calls.ts';

const filed: readonly State[] = ['submitted', 'accepted', 'published', 'correcting'];
const states = Object.keys(courses) as State[];

test('organizations that have filed for a year, and those that have not', async (t) => {
  const scene = await filingStage(t);
  const { call, keyFor } = scene;
  const ids: Record<string, string> = {};
  for (const state of states) {
    ids[state] = await scene.register(`甲县${state}局`);
    const { url } = await scene.make({}, { organizationId: ids[state] });
    await scene.leadAll(url, courses[state]);
  }
  await scene.register('甲县旧局', { validTo: '2023-06-30' });
  await scene.register('甲县新局', { validFrom: '2024-01-01' });
  const named = async (query: string, key?: string) => {
    const answer = await call('GET', `${base}?year=2023&within=${scene.county}&${query}`, {
      ...(key && { key }),
    });
    t.equal(answer.status, 200, answer.text);
    const { items } = answer.body as { items: { name: string }[] };
    return items.map(({ name }) => name.replace(/^甲县|局$/g, '')).sort();
  };
  const rest = ['人民政府', '水利', ...states.filter((state) => !filed.includes(state))];
  t.same(await named('hasReport=true'), [...filed].sort());
  // The neighbour of the bureau is registered by the scene.
  const missing = await named('hasReport=false');
  t.ok(rest.every((name) => missing.includes(name)));
  t.notOk(
    missing.some((name) => ['旧', '新'].includes(name)),
    'neither existed at the end of 2023',
  );
  t.notOk(missing.some((name) => (filed as readonly string[]).includes(name)));
  t.same(await named('hasReport=false&reportKind=consolidated'), ['人民政府']);
  t.same(await named('hasReport=true&reportKind=consolidated'), []);
  t.same(await named('hasReport=true&reportKind=own'), [...filed].sort());

  const published = ['correcting', 'published'];
  const reader = await keyFor('reader', ids.submitted);
  t.same(
    await named('hasReport=true', reader),
    [...published, 'submitted'],
    'only its own working report counts for a reader of one organization',
  );
  t.ok((await named('hasReport=false', reader)).includes('accepted'), 'as if nothing were filed');
  const blind = await keyFor('integrator', scene.county, { actions: ['organization.read'] });
  t.same(await named('hasReport=true', blind), published, 'a key that may not read reports');
  t.same(await named('hasReport=true', scene.keys.supervisor), [...filed].sort());
  t.same(await named('hasReport=true', scene.keys.auditor), [...filed].sort());
  t.same(await named(`hasReport=true&q=${encodeURIComponent('published')}`), ['published']);

  const page = await call('GET', `${base}?year=2023&hasReport=true&limit=1`);
  const { next } = page.body as { next: string };
  const other = await call('GET', `${base}?year=2023&hasReport=false&limit=1&cursor=${next}`);
  isRefused(t, other, 400, 'cursor-invalid', 'a cursor of the other half');
});

test('the filters of who has filed belong together', async (t) => {
  const { call } = await filingStage(t);
  const cases = [
    ['hasReport=false', 'request-invalid', [['?year', 'missing-member']]],
    ['hasReport=true&reportKind=own', 'request-invalid', [['?year', 'missing-member']]],
    ['year=2023', 'request-invalid', [['?hasReport', 'missing-member']]],
    ['reportKind=own', 'request-invalid', [['?hasReport', 'missing-member']]],
    ['hasReport=true&year=2018', 'year-unsupported', [['?year', 'year-unsupported']]],
    ['hasReport=true&year=2025', 'request-invalid', [['?year', 'out-of-range']]],
    ['hasReport=maybe&year=2023', 'request-invalid', [['?hasReport', 'wrong-type']]],
  ] as const;
  for (const [query, code, faults] of cases) {
    isProblem(t, await call('GET', `${base}?${query}`), { status: 400, code, faults }, query);
  }
});
