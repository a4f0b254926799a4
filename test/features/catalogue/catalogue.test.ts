/** The form and the rules as data, as they are served. */
import { test } from 'tap';
import { cellsOf } from '../../../src/form/cells.ts';
import { editionById, editions } from '../../../src/form/editions/index.ts';
import { appliesTo } from '../../../src/form/rules/applicability.ts';
import { fingerprintRules } from '../../../src/form/rules/fingerprint.ts';
import { ruleSetVersion, rules } from '../../../src/form/rules/index.ts';
import { startApp } from '../../support/app.ts';

interface Items {
  readonly items: readonly { id: string; level: number; severity: string; editions: string[] }[];
  readonly next: null;
}

test('the catalogue is public and may be kept by caches', async (t) => {
  const { call } = await startApp(t);
  for (const url of ['/v1/editions', '/v1/editions/2021', '/v1/rules', '/v1/rules/A-01']) {
    const { status, headers } = await call('GET', url, { key: null });
    t.equal(status, 200, url);
    t.match(headers, { 'cache-control': 'public, max-age=3600', etag: /^"1-[\da-f]{8}"$/ }, url);
    const known = { 'if-none-match': String(headers.etag) };
    const again = await call('GET', url, { key: null, headers: known });
    t.match(again, { status: 304, text: '', headers: { etag: headers.etag } }, url);
    const other = await call('GET', url, { key: null, headers: { 'if-none-match': '"0-0"' } });
    t.equal(other.status, 200, url);
  }
});

test('editions are listed oldest first, each with all its cells', async (t) => {
  const { call } = await startApp(t);
  const { items, next } = (await call('GET', '/v1/editions')).body as Items;
  t.same(
    items.map(({ id }) => id),
    ['2019', '2021'],
  );
  t.equal(next, null);
  for (const edition of editions) {
    const { body } = await call('GET', `/v1/editions/${edition.id}`);
    const { cells, sections, tables } = body as Record<string, unknown[]>;
    t.equal(cells?.length, cellsOf(edition).length);
    t.equal(sections?.length, 6);
    t.equal(tables?.length, 3);
  }
});

test('a cell has every name that it goes by', async (t) => {
  const { call } = await startApp(t);
  const { body } = await call('GET', '/v1/editions/2021');
  const { cells } = body as { cells: { coordinates: string }[] };
  t.same(
    cells.find(({ coordinates }) => coordinates === '3.3.3.1.C1'),
    {
      pointer: '/applicationStatistics/outcomes/denied/stateSecret/naturalPerson',
      table: 'applicationStatistics',
      coordinates: '3.3.3.1.C1',
      row: '3.3.1',
      column: 'C1',
      name: 'stateSecret.naturalPerson',
      label: {
        zh: '三、本年度办理结果 （三）不予公开 1.属于国家秘密 自然人',
        en: 'Outcomes of the year, denied, state secret, natural persons',
      },
      kind: 'count',
      total: false,
    },
  );
});

test('the tree of rows is served as the form nests it', async (t) => {
  const { call } = await startApp(t);
  const { body } = await call('GET', '/v1/editions/2019');
  const served = body as { tables: unknown };
  t.same(served.tables, editions.find(({ id }) => id === '2019')?.tables);
});

test('rules can be filtered, by all filters at once', async (t) => {
  const { call } = await startApp(t);
  const idsFor = async (query: string) =>
    ((await call('GET', `/v1/rules${query}`)).body as Items).items.map(({ id }) => id);
  t.same(
    await idsFor(''),
    rules.map(({ id }) => id),
  );
  t.same(
    await idsFor('?level=1'),
    rules.filter(({ level }) => level === 1).map(({ id }) => id),
  );
  t.ok((await idsFor('?level=4')).every((id) => id.startsWith('H-')));
  for (const severity of ['error', 'warning', 'information']) {
    const expected = rules.filter((rule) => rule.severity === severity).map(({ id }) => id);
    t.same(await idsFor(`?severity=${severity}`), expected);
  }
  t.ok((await idsFor('?edition=2019')).includes('A-06'));
  t.notOk((await idsFor('?edition=2021')).includes('A-06'));
  const chosen = rules.filter((rule) => rule.level === 1 && rule.severity === 'warning');
  const expected = chosen.filter((rule) => appliesTo(rule, editionById('2021')));
  t.same(
    await idsFor('?edition=2021&level=1&severity=warning'),
    expected.map(({ id }) => id),
  );
});

test('rules can be asked for by what they are for', async (t) => {
  const { call } = await startApp(t);
  const idsFor = async (query: string) =>
    ((await call('GET', `/v1/rules${query}`)).body as Items).items.map(({ id }) => id);
  const own = await idsFor('?kind=own');
  t.ok(own.includes('A-01'));
  t.notOk(own.includes('H-01'), 'sums are of consolidated reports');
  t.ok((await idsFor('?kind=consolidated')).includes('H-01'));
  t.ok((await idsFor('?organizationKind=government')).includes('F-08'));
  t.notOk((await idsFor('?organizationKind=department')).includes('F-08'));
  const both = await idsFor('?severity=error,warning');
  t.same(
    [...both].sort(),
    [...(await idsFor('?severity=error')), ...(await idsFor('?severity=warning'))].sort(),
  );
  t.ok((await idsFor('?kind=own&kind=consolidated')).includes('H-01'), 'for one of these');
  const everywhere = rules
    .filter(({ organizationLevels: levels }) => levels === undefined)
    .map(({ id }) => id);
  const national = await idsFor('?organizationLevel=national');
  t.same(national.filter((id) => everywhere.includes(id)).length, everywhere.length);
  t.same((await call('GET', '/v1/rules?organizationLevel=village')).status, 400);
});

test('a rule says whole what it is: its equations, thresholds and kin', async (t) => {
  const { call } = await startApp(t);
  const ruleOf = async (id: string) => (await call('GET', `/v1/rules/${id}`)).body;
  const { equations } = (await ruleOf('A-04')) as { equations: Record<string, unknown>[] };
  t.equal(equations.length, 6, 'review, direct suits and suits after review, of both editions');
  t.same(equations[0], {
    edition: '2019',
    left: ['4.R.C1', '4.R.C2', '4.R.C3', '4.R.C4'],
    right: ['4.R.C5'],
  });
  t.match(await ruleOf('A-01'), {
    appliesTo: { editions: ['2019', '2021'], kinds: ['own', 'consolidated'] },
    related: ['A-02'],
  });
  t.match(await ruleOf('P-02'), { equations: [], parameters: { percentMax: { value: 25 } } });
});

test('the version of the rule set follows its entries', (t) => {
  t.match(ruleSetVersion, /^\d+\.\d+\.\d+\+[0-9a-f]{16}$/, 'as semver.org has it');
  const version = fingerprintRules(rules);
  t.equal(ruleSetVersion.split('+')[1], version);
  for (const [at, rule] of rules.entries()) {
    const changed = (other: object) => fingerprintRules(rules.with(at, { ...rule, ...other }));
    t.not(
      changed({ howToFix: { ...rule.howToFix, zh: `${rule.howToFix.zh}。` } }),
      version,
      rule.id,
    );
    t.not(changed({ severity: 'off' }), version, rule.id);
    t.not(changed({ examples: {} }), version, rule.id);
  }
  const at = rules.findIndex((rule) => 'relations' in rule);
  const changed = { ...rules[at], relations: () => [] } as (typeof rules)[number];
  t.not(fingerprintRules(rules.with(at, changed)), version, 'an equation is a part of its entry');
  t.not(fingerprintRules(rules.slice(1)), version);
  t.end();
});

test('filters that are none are refused', async (t) => {
  const { call } = await startApp(t);
  for (const query of ['level=5', 'level=x', 'severity=fatal', 'edition=2020', 'lvl=1']) {
    t.equal((await call('GET', `/v1/rules?${query}`)).status, 400, query);
  }
  t.equal((await call('GET', '/v1/editions?limit=1')).status, 400);
  t.equal((await call('GET', '/v1/rules/a-01')).status, 404);
});
