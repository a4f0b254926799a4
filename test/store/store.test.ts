/** The store through its port: every read, every write, every refusal. */
import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import fc from 'fast-check';
import { test } from 'tap';
import { editionById } from '../../src/form/editions/index.ts';
import { blankFigures, cellByPointer, writeCell } from '../../src/form/figures.ts';
import type { Figures } from '../../src/form/types.ts';
import type { OrganizationQuery, Page, ReportQuery } from '../../src/store/port.ts';
import type { Report } from '../../src/store/report.ts';
import { unpackAmounts } from '../../src/store/shared/amounts.ts';
import {
  aKey,
  anEvent,
  anOrganization,
  aReport,
  blankNarrative,
  change,
  deletion,
  instant,
  later,
  put,
  reportDeletion,
  reportWrite,
  working,
} from '../support/rows.ts';
import { openSqliteStore, verifyStore } from './sqlite.ts';
import { contents, openStore, refused, sql } from './support.ts';

const code = '113708260043292687';
const allOrganizations: OrganizationQuery = { limit: 50, cursor: null, sort: 'createdAt' };
const allReports: ReportQuery = {
  view: working,
  limit: 50,
  cursor: null,
  within: [],
  sort: 'createdAt',
};
const deadline = { dueDate: '2024-01-31', exemptUntil: null };
/** As the store makes it of the bytes that `reportWrite` renders. */
const digestOf = (row: Report) =>
  hash('sha256', reportWrite(row).rendered?.report ?? '', 'hex').slice(0, 8);
const ids = (page: Page<{ readonly id: string }>) => page.items.map(({ id }) => id);

function figuresWith(cells: Record<string, number | string>): Figures {
  const edition = editionById('2021');
  const figures = blankFigures(edition);
  for (const [pointer, value] of Object.entries(cells)) {
    const cell = cellByPointer(edition, pointer);
    if (cell === undefined) throw new RangeError(pointer);
    writeCell(figures, cell, value);
  }
  return figures;
}

/** The amounts in a file, by face. */
function amountsIn(file: string) {
  const rows = contents(file).report_amounts as { face: string; amounts: Buffer }[];
  return rows.flatMap(({ face, amounts }) => unpackAmounts(amounts).map((each) => [face, each]));
}

/** The sums of all amounts of each face in a file. */
function sumsIn(file: string): Record<string, number> {
  const rows = contents(file).report_amounts as { face: string; amounts: Buffer }[];
  return Object.fromEntries(
    rows.map(({ face, amounts }) => [
      face,
      unpackAmounts(amounts).reduce((sum, { value }) => sum + value, 0),
    ]),
  );
}

test('an organization is read as it was written, with its lineage', async (t) => {
  const { store } = await openStore(t);
  const city = anOrganization('city', { kind: 'government', level: 'prefecture' });
  const bureau = anOrganization('bureau', {
    code,
    divisionCode: '370826',
    parentId: 'city',
    reportsTo: 'consolidated',
    verticallyLed: true,
    validFrom: '2019-03-01',
    validTo: '2024-12-31',
  });
  await store.commit(change({ organizations: [put(city), put(bureau)] }));
  const placed = { ...bureau, lineage: ['city', 'bureau'] };
  t.same(await store.organizations.get('bureau'), placed);
  t.same(await store.organizations.getByCode(code), placed);
  t.same(await store.organizations.get('city'), { ...city, lineage: ['city'] });
  t.equal(await store.organizations.get('none'), null);
  t.equal(await store.organizations.getByCode('none'), null);
});

test('an organization is changed, moved with all below it, and deleted', async (t) => {
  const { store, file } = await openStore(t);
  const rows = [
    anOrganization('a'),
    anOrganization('a0'),
    anOrganization('b', { parentId: 'a' }),
    anOrganization('c', { parentId: 'b' }),
    anOrganization('d', { parentId: 'c' }),
  ];
  await store.commit(change({ organizations: rows.map(put) }));
  const moved = anOrganization('b', { parentId: 'a0', version: 2, name: '新名' });
  await store.commit(change({ organizations: [put(moved)] }));
  t.same((await store.organizations.get('d'))?.lineage, ['a0', 'b', 'c', 'd']);
  t.equal((await store.organizations.get('b'))?.name, '新名');
  t.equal((await store.organizations.get('d'))?.version, 1, 'a move is no change of those below');
  t.same(ids(await store.organizations.list({ ...allOrganizations, within: 'a' })), ['a']);
  t.same(ids(await store.organizations.list({ ...allOrganizations, within: 'a0' })), [
    'a0',
    'b',
    'c',
    'd',
  ]);
  const rooted = anOrganization('c', { parentId: null, version: 2 });
  await store.commit(change({ organizations: [put(rooted)] }));
  t.same((await store.organizations.get('d'))?.lineage, ['c', 'd']);
  await store.commit(
    change({ organizations: [deletion('c', 2), deletion('d', 1), deletion('b', 2)] }),
  );
  t.same(
    ids(await store.organizations.list(allOrganizations)),
    ['a', 'a0'],
    'from below, in any order',
  );
  t.match(contents(file).organizations, [{ path: '/a/' }, { path: '/a0/' }]);
});

test('any sequence of moves keeps the tree and its paths in step', async (t) => {
  const names = ['a', 'b', 'c', 'd', 'e'];
  const move = fc.record({
    id: fc.constantFrom(...names),
    parentId: fc.option(fc.constantFrom(...names)),
  });
  const holds = fc.assert(
    fc.asyncProperty(fc.array(move, { maxLength: 12 }), async (moves) => {
      const store = await openSqliteStore('sqlite::memory:');
      await store.commit(change({ organizations: names.map((id) => put(anOrganization(id))) }));
      const parents = new Map<string, string | null>(names.map((id) => [id, null]));
      const lineage = (id: string): string[] => {
        const parent = parents.get(id) ?? null;
        return parent === null ? [id] : [...lineage(parent), id];
      };
      for (const { id, parentId } of moves) {
        const version = ((await store.organizations.get(id))?.version ?? 0) + 1;
        const commit = store.commit(
          change({ organizations: [put(anOrganization(id, { parentId, version }))] }),
        );
        if (parentId !== null && lineage(parentId).includes(id)) {
          await assert.rejects(commit, { code: 'organization-cycle' });
        } else {
          await commit;
          parents.set(id, parentId);
        }
      }
      for (const id of names) {
        const below = names.filter((other) => lineage(other).includes(id));
        const listed = await store.organizations.list({
          ...allOrganizations,
          within: id,
          sort: 'name',
        });
        assert.deepEqual((await store.organizations.get(id))?.lineage, lineage(id));
        assert.deepEqual(ids(listed), below);
      }
      await store.close();
    }),
    { numRuns: 40 },
  );
  await t.resolves(holds);
});

test('organizations are found by the name that a report says', async (t) => {
  const { store } = await openStore(t);
  const full = '南昌市西湖区人力资源和社会保障局';
  const short = '西湖区人力资源和社会保障局';
  const rows = [
    anOrganization('full', { name: full }),
    anOrganization('short', { name: short }),
    anOrganization('bureau', { name: '财政局' }),
    anOrganization('other', { name: '东湖区财政局' }),
    anOrganization('wild', { name: '100%_公开办' }),
  ];
  await store.commit(change({ organizations: rows.map(put) }));
  const found = async (name: string) =>
    (await store.organizations.findNamed(name)).map((organization) => organization.id);
  t.same(await found(full), ['full', 'short'], 'exact first');
  t.same(await found(short), ['short', 'full']);
  t.same(await found('江西省南昌市西湖区人力资源和社会保障局'), ['full', 'short']);
  t.same(await found('社会保障局'), ['short', 'full'], 'the nearest in length first');
  t.same(await found('财政局'), ['bureau'], 'three characters match only themselves');
  t.same(await found('东湖区财政局'), ['other'], 'and are no end of another name');
  t.same(await found('市东湖区财政局'), ['other']);
  t.same(await found('%_公开办'), ['wild'], 'signs of patterns are characters');
  t.same(await found('_%公开办'), []);
  t.same(await found(''), []);
  const many = Array.from({ length: 12 }, (_, n) =>
    anOrganization(`m${n}`, { name: `${n}县水务管理局` }),
  );
  await store.commit(change({ organizations: many.map(put) }));
  t.equal((await found('水务管理局')).length, 10, 'at most ten');
});

test('the list of organizations is filtered and sorted', async (t) => {
  const { store } = await openStore(t);
  const rows = [
    anOrganization('a', { name: '丙', level: 'province', kind: 'government' }),
    anOrganization('b', { name: '甲_局', parentId: 'a', createdAt: later(1) }),
    anOrganization('c', { name: '乙%局', parentId: 'a', createdAt: later(1) }),
    anOrganization('d', { name: '丁', parentId: 'b', createdAt: later(2), kind: 'office' }),
  ];
  await store.commit(change({ organizations: rows.map(put) }));
  const listed = async (query: Partial<OrganizationQuery>) =>
    ids(await store.organizations.list({ ...allOrganizations, ...query })).join('');
  t.equal(await listed({}), 'abcd', 'ties are broken by id');
  t.equal(await listed({ sort: '-createdAt' }), 'dcba');
  t.equal(await listed({ sort: 'name' }), 'dacb');
  t.equal(await listed({ sort: '-name' }), 'bcad');
  t.equal(await listed({ parentId: 'a' }), 'bc');
  t.equal(await listed({ within: 'b' }), 'bd');
  t.equal(await listed({ within: 'none' }), '');
  t.equal(await listed({ level: 'province' }), 'a');
  t.equal(await listed({ kind: 'office' }), 'd');
  t.equal(await listed({ name: '局' }), 'bc');
  t.equal(await listed({ name: '_' }), 'b');
  t.equal(await listed({ name: '%' }), 'c');
  t.equal(await listed({ within: 'a', kind: 'department', name: '甲' }), 'b');
});

test('every refusal of the register', async (t) => {
  const open = await openStore(t);
  const { store } = open;
  const rows = [anOrganization('a', { code }), anOrganization('b', { parentId: 'a' })];
  const key = aKey('k', { organizationId: 'b' });
  await store.commit(change({ organizations: rows.map(put), keys: [put(key)] }));
  const put1 = (id: string, members: object) =>
    change({ organizations: [put(anOrganization(id, members))] });
  await refused(t, open, put1('c', { parentId: 'none' }), 'organization-unknown');
  await refused(t, open, put1('a', { parentId: 'none', version: 2 }), 'organization-unknown');
  await refused(t, open, put1('a', { parentId: 'b', version: 2 }), 'organization-cycle');
  await refused(t, open, put1('a', { parentId: 'a', version: 2 }), 'organization-cycle');
  await refused(t, open, put1('c', { parentId: 'c' }), 'organization-cycle');
  await refused(t, open, put1('c', { code }), 'organization-code-taken');
  await refused(t, open, put1('b', { code, version: 2 }), 'organization-code-taken');
  await refused(t, open, put1('a', {}), 'precondition-failed');
  await refused(t, open, put1('a', { version: 3 }), 'precondition-failed');
  await refused(t, open, put1('none', { version: 2 }), 'not-found');
  const removal = (id: string, expected: number) =>
    change({ organizations: [deletion(id, expected)] });
  await refused(t, open, removal('a', 1), 'organization-in-use');
  await refused(t, open, removal('b', 1), 'organization-in-use');
  await refused(t, open, removal('b', 2), 'precondition-failed');
  await refused(t, open, removal('none', 1), 'not-found');
  await store.commit(change({ reports: [reportWrite(aReport('r', 'b'))] }));
  await store.commit(change({ keys: [deletion('k', 1)] }));
  await refused(t, open, removal('b', 1), 'organization-in-use');
});

test('a report is read as it was written, at its newest version', async (t) => {
  const { store, file } = await openStore(t);
  const organization = anOrganization('o', { code });
  const first = aReport('r', 'o', {
    figures: figuresWith({
      '/proactiveDisclosure/regulations/issued': 3,
      '/proactiveDisclosure/administrativeFees/amount': '1.25',
      '/applicationStatistics/newlyReceived/naturalPerson': 5_000_000_000,
      '/applicationStatistics/newlyReceived/total': 5_000_000_000,
      '/applicationStatistics/carriedOver/naturalPerson': 0,
    }),
    computed: ['/applicationStatistics/newlyReceived/total'],
    findings: { errors: 1, warnings: 2, information: 3 },
  });
  await store.commit(change({ organizations: [put(organization)], reports: [reportWrite(first)] }));
  const placed = { id: 'o', name: organization.name, code, lineage: ['o'] };
  const around = { deadline, publishedVersion: null, organization: placed };
  t.same(await store.reports.get('r'), { ...first, ...around, digest: digestOf(first) });
  t.same(amountsIn(file), [
    ['working', { cell: 0, value: 3 }],
    ['working', { cell: 9, value: 1_250_000 }],
    ['working', { cell: 10, value: 5_000_000_000 }],
  ]);
  const second = aReport('r', 'o', { version: 2, title: '二', updatedAt: later(5) });
  await store.commit(change({ reports: [reportWrite(second)] }));
  const read = await store.reports.get('r');
  t.same(read, { ...second, ...around, digest: digestOf(second) });
  t.same(await store.reports.getByAddress('o', 2023, 'own'), read);
  t.equal(await store.reports.getByAddress('o', 2023, 'consolidated'), null);
  t.equal(await store.reports.get('none'), null);
  const kept = contents(file);
  t.match(kept.report_versions, [
    { version: 1, title: first.title },
    { version: 2, title: '二' },
  ]);
  t.same(amountsIn(file), [], 'the amounts are those of the newest version');
});

test('published amounts follow what is published, whatever is worked on', async (t) => {
  const statuses = ['draft', 'submitted', 'accepted', 'published'] as const;
  const step = fc.record({ status: fc.constantFrom(...statuses), issued: fc.nat({ max: 3 }) });
  const holds = fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (later) => {
      const steps = [{ status: 'draft', issued: 1 } as const, ...later];
      const file = `${t.testdir()}/data/n.db`;
      const store = await openSqliteStore(`sqlite:${file}`);
      await store.commit(change({ organizations: [put(anOrganization('o'))] }));
      let published: number | null = null;
      for (const [index, { status, issued }] of steps.entries()) {
        const figures = figuresWith({ '/proactiveDisclosure/regulations/issued': issued });
        const row = aReport('r', 'o', { version: index + 1, status, figures });
        await store.commit(change({ reports: [reportWrite(row)] }), { dryRun: true });
        assert.deepEqual(sumsIn(file), index === 0 ? {} : expected(steps[index - 1], published));
        await store.commit(change({ reports: [reportWrite(row)] }));
        if (status === 'published') published = issued;
        assert.deepEqual(sumsIn(file), expected(steps[index], published));
      }
      await store.close();
      assert.deepEqual(verifyStore(`sqlite:${file}`), []);
    }),
    { numRuns: 15 },
  );
  await t.resolves(holds);

  function expected(step: { readonly issued: number } | undefined, published: number | null) {
    return { working: step?.issued, ...(published === null ? {} : { published }) };
  }
});

test('a section that did not change is not written again', async (t) => {
  const { store, file } = await openStore(t);
  const first = aReport('r', 'o');
  const narrative = { ...blankNarrative, overview: '概况' };
  const rows = [
    first,
    { ...first, version: 2, title: '二' },
    { ...first, version: 3, narrative },
    { ...first, version: 4 },
  ];
  const organizations = [put(anOrganization('o'))];
  await store.commit(change({ organizations, reports: [reportWrite(first)] }));
  for (const row of rows.slice(1)) await store.commit(change({ reports: [reportWrite(row)] }));
  t.match(contents(file).report_contents, [
    { version: 1, narrative_length: Number, review_litigation_length: Number },
    { version: 3, narrative_length: Number, proactive_disclosure_length: null },
    { version: 4, narrative_length: Number, proactive_disclosure_length: null },
  ]);
  for (const row of rows) {
    const kept = await store.reports.getVersion('r', row.version);
    t.same(kept?.bytes, reportWrite(row).rendered?.report, `version ${row.version}`);
    t.same(kept?.narrative, row.narrative);
  }
});

test('bytes that do not end with the sections are kept whole', async (t) => {
  const { store, url } = await openStore(t);
  const row = aReport('r', 'o', { narrative: { ...blankNarrative, overview: '概况' } });
  const write = reportWrite(row);
  const report = Buffer.from(String(write.rendered?.report).replace(/}$/, ',"note":null}'));
  const rendered = write.rendered && { ...write.rendered, report };
  const organizations = [put(anOrganization('o'))];
  await store.commit(change({ organizations, reports: [{ ...write, rendered }] }));
  t.same((await store.reports.readPart('r', 'report', working))?.bytes, report);
  t.same(
    (await store.reports.readPart('r', 'narrative', working))?.bytes,
    write.rendered?.narrative,
  );
  t.same((await store.reports.get('r'))?.figures, row.figures);
  t.same((await store.reports.getVersion('r', 1))?.bytes, report);
  await store.commit(change({ reports: [reportWrite({ ...row, version: 2 })] }));
  t.same((await store.reports.get('r'))?.narrative, row.narrative);
  t.same(verifyStore(url), []);
});

test('a part of a report is its bytes, its validator and whose it is', async (t) => {
  const { store } = await openStore(t);
  const rows = [anOrganization('p'), anOrganization('o', { code, parentId: 'p' })];
  const write = reportWrite(aReport('r', 'o', { kind: 'consolidated' }));
  await store.commit(change({ organizations: rows.map(put), reports: [write] }));
  const narrative = await store.reports.readPart('r', 'narrative', working);
  t.same(narrative, {
    bytes: write.rendered?.narrative,
    version: 1,
    digest: hash('sha256', write.rendered?.report ?? '').slice(0, 8),
    status: 'draft',
    submittedAt: null,
    firstPublishedAt: null,
    publishedVersion: null,
    deadline: { dueDate: '2024-03-31', exemptUntil: null },
    organization: { id: 'o', name: '机关o', code, lineage: ['p', 'o'] },
  });
  const whole = await store.reports.readPart('r', 'report', working);
  t.same(whole?.bytes, write.rendered?.report);
  t.equal(whole?.digest, narrative?.digest, 'the digest of every part is that of the whole');
  t.equal(await store.reports.readPart('none', 'report', working), null);
  const overview = { ...blankNarrative, overview: '概况' };
  const second = reportWrite(aReport('r', 'o', { version: 2, narrative: overview }));
  await store.commit(change({ reports: [second] }));
  const changed = await store.reports.readPart('r', 'narrative', working);
  t.equal(changed?.version, 2);
  t.not(changed?.digest, narrative?.digest);
  t.match(String(changed?.bytes), '"overview":"概况"');
  t.same((await store.reports.readPart('r', 'report', working))?.bytes, second.rendered?.report);
});

test('the list of reports is filtered, confined and sorted', async (t) => {
  const { store } = await openStore(t);
  const organizations = [
    anOrganization('p'),
    anOrganization('q', { parentId: 'p' }),
    anOrganization('z'),
  ];
  const writes = [
    reportWrite(aReport('a', 'p', { year: 2020, title: '甲%' })),
    reportWrite(aReport('b', 'q', { createdAt: later(1), updatedAt: later(9), title: '乙' })),
    reportWrite(
      aReport('c', 'z', {
        kind: 'consolidated',
        createdAt: later(2),
        updatedAt: later(3),
        findings: { errors: 1, warnings: 0, information: 0 },
      }),
    ),
  ];
  await store.commit(change({ organizations: organizations.map(put), reports: writes }));
  const listed = async (query: Partial<ReportQuery>) =>
    ids(await store.reports.list({ ...allReports, ...query })).join('');
  t.equal(await listed({}), 'abc');
  t.equal(await listed({ sort: '-createdAt' }), 'cba');
  t.equal(await listed({ sort: 'updatedAt' }), 'acb');
  t.equal(await listed({ sort: '-updatedAt' }), 'bca');
  t.equal(await listed({ sort: 'year' }), 'abc');
  t.equal(await listed({ sort: '-year' }), 'cba');
  t.equal(await listed({ organizationId: 'q' }), 'b');
  t.equal(await listed({ within: ['p'] }), 'ab');
  t.equal(await listed({ within: ['p', 'q'] }), 'b', 'all confinements hold');
  t.equal(await listed({ within: ['p', 'z'] }), '');
  t.equal(await listed({ within: ['none'] }), '');
  t.equal(await listed({ year: 2020 }), 'a');
  t.equal(await listed({ kind: 'consolidated' }), 'c');
  t.equal(await listed({ status: 'draft' }), 'abc');
  t.equal(await listed({ edition: '2019' }), 'a');
  t.equal(await listed({ hasErrors: true }), 'c');
  t.equal(await listed({ hasErrors: false }), 'ab');
  t.equal(
    await listed({ overdue: { today: '2024-01-31', is: true } }),
    'a',
    'due that day: in time',
  );
  t.equal(await listed({ overdue: { today: '2024-02-01', is: true } }), 'ab');
  t.equal(await listed({ overdue: { today: '2024-02-01', is: false } }), 'c');
  t.equal(await listed({ title: '%' }), 'a');
  t.equal(await listed({ title: '年度报告', within: ['z'], year: 2023 }), 'c');
  const [summary] = (await store.reports.list({ ...allReports, organizationId: 'q' })).items;
  const { figures, narrative, computed, carriedIn, explanations, ruleSet, signOff, ...rest } =
    aReport('b', 'q', {
      createdAt: later(1),
      updatedAt: later(9),
      title: '乙',
    });
  const { name } = anOrganization('q');
  const organization = { id: 'q', name, code: null, lineage: ['p', 'q'] };
  t.same(
    summary,
    { ...rest, publishedVersion: null, deadline, organization },
    'a line has neither figures nor prose',
  );
});

test('a list confined to a broad subtree is the same list', async (t) => {
  const { store } = await openStore(t);
  const below = Array.from({ length: 2_000 }, (_, n) =>
    put(anOrganization(`n${n}`, { parentId: 'nation' })),
  );
  const organizations = [put(anOrganization('nation')), put(anOrganization('other')), ...below];
  const homes = ['n0', 'other', 'n1', 'other', 'n1999'];
  const reports = homes.map((home, n) =>
    reportWrite(aReport(`r${n}`, home, { year: 2021 + n, createdAt: later(n) })),
  );
  await store.commit(change({ organizations, reports }));
  const query: ReportQuery = { ...allReports, within: ['nation'], sort: '-createdAt', limit: 2 };
  const first = await store.reports.list(query);
  t.same(ids(first), ['r4', 'r2']);
  t.same(ids(await store.reports.list({ ...query, cursor: first.next })), ['r0']);
  t.same(ids(await store.reports.list({ ...query, within: ['nation', 'n1'] })), ['r2']);
  t.same(ids(await store.reports.list({ ...query, year: 2022 })), []);
});

test('every refusal of reports', async (t) => {
  const open = await openStore(t);
  const { store } = open;
  await store.commit(
    change({
      organizations: [put(anOrganization('o')), put(anOrganization('p'))],
      reports: [reportWrite(aReport('r', 'o')), reportWrite(aReport('s', 'p'))],
    }),
  );
  const write = (id: string, organizationId: string, members: object = {}) =>
    change({ reports: [reportWrite(aReport(id, organizationId, members))] });
  await refused(t, open, write('n', 'o'), 'report-exists');
  await refused(t, open, write('s', 'o', { version: 2 }), 'report-exists');
  await refused(t, open, write('n', 'none'), 'organization-unknown');
  await refused(t, open, write('r', 'none', { version: 2 }), 'organization-unknown');
  await refused(t, open, write('r', 'o'), 'precondition-failed');
  await refused(t, open, write('r', 'o', { version: 3 }), 'precondition-failed');
  await refused(t, open, write('n', 'o', { version: 2 }), 'not-found');
  await refused(t, open, change({ reports: [reportDeletion('r', 2)] }), 'precondition-failed');
  await refused(t, open, change({ reports: [reportDeletion('n', 1)] }), 'not-found');
});

test('a draft is deleted with all that stands with it; its events stay', async (t) => {
  const { store, file } = await openStore(t);
  await store.commit(
    change({
      organizations: [put(anOrganization('o'))],
      reports: [
        reportWrite(
          aReport('r', 'o', {
            figures: figuresWith({ '/proactiveDisclosure/regulations/issued': 1 }),
          }),
        ),
      ],
    }),
  );
  await store.commit(change({ reports: [reportWrite(aReport('r', 'o', { version: 2 }))] }));
  await store.commit(change({ reports: [reportDeletion('r', 2)] }));
  t.equal(await store.reports.get('r'), null);
  t.equal(await store.reports.readPart('r', 'report', working), null);
  const left = contents(file);
  for (const table of ['reports', 'report_versions', 'report_contents', 'report_amounts']) {
    t.same(left[table], [], table);
  }
  t.equal(left.audit_events?.length, 6);
  await store.commit(change({ reports: [reportWrite(aReport('r2', 'o'))] }));
  t.equal((await store.reports.get('r2'))?.version, 1, 'its year is free again');
});

test('keys are made, found by digest, revoked, listed', async (t) => {
  const open = await openStore(t);
  const { store } = open;
  t.equal(await store.keys.hasAny(), false);
  const key = aKey('1', { role: 'editor', organizationId: 'o', expiresAt: later(10) });
  await store.commit(change({ organizations: [put(anOrganization('o'))], keys: [put(key)] }));
  t.equal(await store.keys.hasAny(), true);
  t.same(await store.keys.get('1'), key);
  t.same(await store.keys.getByDigest(key.digest), key);
  t.equal(await store.keys.get('none'), null);
  t.equal(await store.keys.getByDigest('none'), null);
  const revoked = { ...key, revokedAt: later(2), version: 2 };
  await store.commit(change({ keys: [put(revoked), put(aKey('2', { createdAt: later(3) }))] }));
  t.same(await store.keys.getByDigest(key.digest), revoked);
  const first = await store.keys.list({ limit: 1, cursor: null });
  t.same(first.items, [revoked]);
  const second = await store.keys.list({ limit: 1, cursor: first.next });
  t.same(ids(second), ['2']);
  t.equal(second.next, null);
  const unknown = aKey('3', { organizationId: 'none' });
  await refused(t, open, change({ keys: [put(unknown)] }), 'organization-unknown');
  await refused(t, open, change({ keys: [put(aKey('1'))] }), 'precondition-failed');
  await refused(t, open, change({ keys: [put(aKey('9', { version: 2 }))] }), 'not-found');
});

test('every member of a key is kept, and its use beside its versions', async (t) => {
  const { store } = await openStore(t);
  const key = aKey('1', {
    ...{ role: 'integrator', organizationId: 'o', prefix: 'nianbao_0a1b2c3d' },
    ...{ actions: ['reports.read', 'reports.write'], networks: ['10.0.0.0/8', '2001:db8::1'] },
  });
  await store.commit(change({ organizations: [put(anOrganization('o'))], keys: [put(key)] }));
  t.same(await store.keys.get('1'), key);
  const log = await store.log.list({ limit: 200, cursor: null });

  await store.keys.recordUse('1', '2024-01-15');
  const used = { ...key, lastUsedDate: '2024-01-15' };
  t.same(await store.keys.getByDigest(key.digest), used, 'no version is made');
  await store.keys.recordUse('1', '2024-01-15');
  await store.keys.recordUse('none', '2024-01-15');
  t.same(await store.log.list({ limit: 200, cursor: null }), log, 'and no event');

  const rotated = { ...key, expiresAt: later(10), successorId: '2', version: 2 };
  await store.commit(change({ keys: [put(rotated)] }));
  t.same(
    await store.keys.get('1'),
    { ...rotated, lastUsedDate: '2024-01-15' },
    'a row that was read before the use does not undo it',
  );
});

test('a key that was deleted was made all the same', async (t) => {
  const { store } = await openStore(t);
  await store.commit({
    keys: [put(aKey('1'))],
    events: [anEvent({ resource: 'key', resourceId: '1', action: 'key.create' })],
  });
  await store.commit(change({ keys: [deletion('1', 1)] }));
  t.equal(await store.keys.get('1'), null);
  t.equal(await store.keys.hasAny(), true);
});

test('the log is read in its order, a page at a time', async (t) => {
  const { store } = await openStore(t);
  const event = anEvent({
    actorId: 'k',
    requestId: 'q',
    action: 'report.explain',
    versionBefore: 1,
    versionAfter: 2,
    changed: ['/narrative/overview'],
  });
  await store.commit({ events: [event, anEvent()] });
  await store.commit({ events: [anEvent({ resource: 'organization' })] });
  const first = await store.log.list({ limit: 2, cursor: null });
  t.match(first.items[0], { ...event, sequence: 1, recordDigest: null, hash: /^[0-9a-f]{64}$/ });
  const second = await store.log.list({ limit: 2, cursor: first.next });
  t.match(second, { items: [{ sequence: 3, resource: 'organization' }], next: null });
});

test('a change is applied whole or not at all', async (t) => {
  const open = await openStore(t);
  const { store, file } = open;
  await store.commit(change({ organizations: [put(anOrganization('o'))] }));
  await refused(
    t,
    open,
    change({
      organizations: [put(anOrganization('p'))],
      keys: [put(aKey('k'))],
      reports: [reportWrite(aReport('r', 'o')), reportWrite(aReport('s', 'o'))],
    }),
    'report-exists',
  );
  const before = contents(file);
  const whole = change({
    organizations: [put(anOrganization('p'))],
    keys: [put(aKey('k'))],
    reports: [reportWrite(aReport('r', 'p'))],
  });
  await store.commit(whole, { dryRun: true });
  t.same(contents(file), before, 'a rehearsal keeps nothing');
  const taken = change({ organizations: [put(anOrganization('o'))] });
  await t.rejects(store.commit(taken, { dryRun: true }), { code: 'precondition-failed' });
  await store.commit(whole);
  t.ok(await store.reports.get('r'));
});

test('a caller that breaks the contract of the port is told so', async (t) => {
  const { store, file } = await openStore(t);
  await store.commit(change({ organizations: [put(anOrganization('o'))] }));
  const before = contents(file);
  const skipped = { id: 'p', expected: null, row: anOrganization('p', { version: 2 }) };
  await t.rejects(store.commit(change({ organizations: [skipped] })), RangeError);
  const bare = { ...reportWrite(aReport('r', 'o')), rendered: null };
  await t.rejects(store.commit(change({ reports: [bare] })), TypeError);
  await t.rejects(store.organizations.list({ ...allOrganizations, limit: 0 }), RangeError);
  t.same(contents(file), before);
});

test('what may never change is kept by the file itself', async (t) => {
  const { store, file } = await openStore(t);
  const organizations = [put(anOrganization('o'))];
  await store.commit(change({ organizations, reports: [reportWrite(aReport('r', 'o'))] }));
  const adjustment = {
    ...{ id: 'a', organizationId: 'o', ruleId: 'P-02', severity: 'off' as const, parameters: {} },
    ...{ reason: 'x', endedAt: null, version: 1, createdAt: instant },
  };
  await store.commit(change({ adjustments: [{ id: 'a', expected: null, row: adjustment }] }));
  const before = contents(file);
  const forbidden = [
    ["UPDATE rule_adjustments SET reason = 'y'", /only ended/],
    ['DELETE FROM rule_adjustments', /is ended/],
    ['UPDATE audit_events SET actor_label = 1', /append-only/],
    ['DELETE FROM audit_events', /append-only/],
    ['INSERT OR REPLACE INTO audit_events SELECT * FROM audit_events', /append-only/],
    ["UPDATE report_versions SET title = ''", /never changes/],
    ['INSERT OR REPLACE INTO report_versions SELECT * FROM report_versions', /never changes/],
    ['DELETE FROM report_versions', /goes only with the report/],
    ["UPDATE report_contents SET bytes = X'00'", /never changes/],
    ['INSERT OR REPLACE INTO report_contents SELECT * FROM report_contents', /never changes/],
    ['DELETE FROM report_contents', /goes only with the report/],
    ["INSERT INTO report_version_members VALUES (1, 1, '{}', '{}', '[]', null, null)", /is kept/],
    ["INSERT INTO report_amounts VALUES (2023, 'own', 'working', 1, 'x')", /cannot store TEXT/],
  ] as const;
  for (const [statement, message] of forbidden) {
    t.throws(() => sql(file, statement), { message }, statement);
  }
  t.same(contents(file), before);
  sql(file, "UPDATE reports SET status = 'published'");
  t.throws(() => sql(file, 'DELETE FROM reports'), { message: /only a draft/ });
});

test('a cursor is good for its own list, filter and sort only', async (t) => {
  const { store } = await openStore(t);
  const rows = ['a', 'b', 'c'].map((id) => put(anOrganization(id)));
  await store.commit(change({ organizations: rows }));
  const query = { ...allOrganizations, limit: 1 };
  const { next } = await store.organizations.list(query);
  t.same(ids(await store.organizations.list({ ...query, cursor: next, limit: 2 })), ['b', 'c']);
  const invalid = { code: 'cursor-invalid' };
  await t.rejects(store.organizations.list({ ...query, cursor: next, sort: 'name' }), invalid);
  await t.rejects(store.organizations.list({ ...query, cursor: next, level: 'county' }), invalid);
  await t.rejects(store.reports.list({ ...allReports, cursor: next }), invalid);
  await t.rejects(store.keys.list({ limit: 1, cursor: next }), invalid);
  await t.rejects(store.log.list({ limit: 1, cursor: next }), invalid);
  const forged = [
    '',
    'x',
    '!!!!',
    `${next}=`,
    `${next}A`,
    ` ${next}`,
    Buffer.from('null').toString('base64url'),
    Buffer.from('[]').toString('base64url'),
    Buffer.from('{"a":1}').toString('base64url'),
    Buffer.from(JSON.stringify(['createdAt', 'x', instant, 'a'])).toString('base64url'),
    Buffer.from(JSON.stringify(['createdAt', 'x', { a: 1 }, null])).toString('base64url'),
  ];
  for (const cursor of forged) {
    await t.rejects(
      store.organizations.list({ ...query, cursor }),
      invalid,
      JSON.stringify(cursor),
    );
  }
});

test('a walk over reports goes on across midnight', async (t) => {
  const { store } = await openStore(t);
  const organizations = ['a', 'b'].map((id) => put(anOrganization(id)));
  const reports = ['a', 'b'].map((id) => reportWrite(aReport(`r${id}`, id)));
  await store.commit(change({ organizations, reports }));
  const query = { ...allReports, limit: 1 };
  const first = await store.reports.list({ ...query, overdue: { today: '2024-02-01', is: true } });
  const overdue = { today: '2024-02-02', is: true };
  t.same(ids(await store.reports.list({ ...query, overdue, cursor: first.next })), ['rb']);
});

test('a walk sees everything once, whatever is inserted meanwhile', async (t) => {
  const sorts = ['createdAt', '-createdAt', 'name', '-name'] as const;
  const item = fc.record({ name: fc.constantFrom('甲', '乙', '丙'), at: fc.nat({ max: 3 }) });
  const scenario = fc.record({
    sort: fc.constantFrom(...sorts),
    limit: fc.integer({ min: 1, max: 4 }),
    old: fc.array(item, { maxLength: 12 }),
    inserted: fc.array(item, { maxLength: 12 }),
  });
  const holds = fc.assert(
    fc.asyncProperty(scenario, async ({ sort, limit, old, inserted }) => {
      const store = await openSqliteStore('sqlite::memory:');
      let count = 0;
      // Ids that do not follow the order of insertion, so that ties are really broken by them.
      const insert = async ({ name, at }: { name: string; at: number }) => {
        const id = `${(count * 7) % 31}-${count}`;
        count += 1;
        const row = anOrganization(id, { name, createdAt: later(at) });
        await store.commit(change({ organizations: [put(row)] }));
        return id;
      };
      const known: string[] = [];
      for (const one of old) known.push(await insert(one));
      const seen: string[] = [];
      const pending = [...inserted];
      let cursor: string | null = null;
      do {
        const page = await store.organizations.list({ limit, cursor, sort });
        seen.push(...ids(page));
        cursor = page.next;
        const one = pending.shift();
        if (one !== undefined) await insert(one);
      } while (cursor !== null);
      assert.equal(new Set(seen).size, seen.length, 'nothing twice');
      const leftOut = known.filter((id) => !seen.includes(id));
      assert.deepEqual(leftOut, []);
      const whole = ids(await store.organizations.list({ limit: 200, cursor: null, sort }));
      const inOrder = whole.filter((id) => seen.includes(id));
      assert.deepEqual(seen, inOrder);
      await store.close();
    }),
    { numRuns: 60 },
  );
  await t.resolves(holds);
});

test('readiness', async (t) => {
  const store = await openSqliteStore('sqlite::memory:');
  t.equal(await store.isReady(), true);
  await store.close();
  t.equal(await store.isReady(), false, 'closed');
});
