/** Reports through time: versions, what is published, and what was published at an instant. */
import type { ReportQuery } from '../../src/store/port.ts';
import type { Report, View } from '../../src/store/report.ts';
import {
  anEvent,
  anOrganization,
  aReport,
  blankNarrative,
  change,
  instant,
  later,
  put,
  reportWrite,
  working,
} from '../support/rows.ts';
import { idsOf, type PortPromise, type Trial, walked } from './promise.ts';
import { foreignCursor, register } from './rows.ts';

const published: View = { face: 'published', asOf: null };
const all: ReportQuery = {
  ...{ view: published, limit: 50, cursor: null, within: [], sort: 'createdAt' },
};

const courses = [
  { status: 'draft', action: 'report.create' },
  { status: 'submitted', action: 'report.submit' },
  { status: 'accepted', action: 'report.accept' },
  { status: 'published', action: 'report.publish' },
  { status: 'draft', action: 'report.correct' },
  { status: 'draft', action: 'report.update' },
  { status: 'published', action: 'report.publish' },
] as const;

/** The version of a report that a step of its course makes, a second after the one before. */
function versionAt(step: number): Report {
  const version = step + 1;
  const at = later(step * 1000);
  const publications = [3, 6].filter((each) => each <= step).map((each) => later(each * 1000));
  return aReport('r', 'o', {
    ...{
      version,
      status: courses[step]?.status ?? 'draft',
      updatedAt: at,
      title: `第${version}版`,
    },
    narrative: { ...blankNarrative, overview: `概况${version}` },
    submittedAt: step > 0 ? later(1000) : null,
    publishedAt: publications.at(-1) ?? null,
    firstPublishedAt: publications[0] ?? null,
    explanations: { 'P-01': `说明${version}` },
    signOff:
      publications.length === 0 ? null : { name: '张某某', post: '局长', date: '2024-01-20' },
  });
}

async function commitStep(store: Trial['store'], step: number): Promise<void> {
  const write = reportWrite(versionAt(step));
  const action = courses[step]?.action ?? 'report.update';
  const origin = write.origin && { ...write.origin, action, reason: `因由${step + 1}` };
  const { version } = versionAt(step);
  await store.commit({
    reports: [{ ...write, origin }],
    events: [anEvent({ action, resource: 'report', resourceId: 'r', versionAfter: version })],
  });
}

const faces: PortPromise = {
  of: ['reports.readPart', 'reports.get', 'reports.list'],
  title: 'what is published stays as it was while a correction is worked on',
  async keep(t, { store, place }) {
    await register(store);
    const seen: (readonly [number | null, number | null, number | undefined])[] = [];
    for (const step of courses.keys()) {
      await commitStep(store, step);
      const shown = await store.reports.readPart('r', 'report', published);
      const { publishedVersion = null } = (await store.reports.get('r')) ?? {};
      const [line] = (await store.reports.list(all)).items;
      seen.push([shown?.version ?? null, publishedVersion, line?.version]);
      if (shown === null) continue;
      const expected = reportWrite(versionAt(shown.version - 1)).rendered;
      t.same(shown.bytes, expected?.report, `the bytes of version ${shown.version}`);
      const narrative = await store.reports.readPart('r', 'narrative', published);
      t.same(narrative?.bytes, expected?.narrative);
      t.match(line, { title: `第${shown.version}版`, status: 'published' });
    }
    const none = [null, null, undefined];
    t.same(seen, [none, none, none, [4, 4, 4], [4, 4, 4], [4, 4, 4], [7, 7, 7]]);
    t.equal((await store.reports.readPart('r', 'report', working))?.version, 7);
    t.same(await place.tools.verify(), []);
  },
};

const past: PortPromise = {
  of: ['reports.readPart', 'reports.list'],
  title: 'for an instant the version of that time is shown, with the name of that time',
  async keep(t, { store }) {
    await register(store);
    for (const step of courses.keys()) await commitStep(store, step);
    const renamed = { version: 2, name: '新名', parentId: 'p', updatedAt: later(4500) };
    await store.commit(change({ organizations: [put(anOrganization('o', renamed))] }));
    const table: [string, number | null, number | null][] = [
      [later(-1), null, null],
      [instant, 1, null],
      [later(999), 1, null],
      [later(2999), 3, null],
      [later(3000), 4, 4],
      [later(5999), 6, 4],
      [later(6000), 7, 7],
      [later(99_999), 7, 7],
    ];
    for (const [asOf, atWork, shown] of table) {
      for (const [face, version] of [
        ['working', atWork],
        ['published', shown],
      ] as const) {
        const view = { face, asOf };
        const found = await store.reports.readPart('r', 'report', view);
        t.equal(found?.version ?? null, version, `${face} at ${asOf}`);
        const { items } = await store.reports.list({ ...all, view });
        t.same(
          items.map((line) => line.version),
          version === null ? [] : [version],
        );
        if (found === null) continue;
        t.same(found.bytes, reportWrite(versionAt(found.version - 1)).rendered?.report);
        const name = asOf < later(4500) ? '机关o' : '新名';
        t.equal(found.organization.name, name);
        t.equal(items[0]?.organization.name, name);
      }
    }
  },
};

const publishedList: PortPromise = {
  of: ['reports.list'],
  title: 'a list of what is published is filtered and sorted by what is published',
  async keep(t, { store }) {
    await register(store);
    for (const step of [0, 1, 2, 3, 4]) await commitStep(store, step);
    await store.commit(change({ reports: [reportWrite(aReport('s', 'q'))] }));
    const listed = async (query: Partial<ReportQuery>) =>
      idsOf(await store.reports.list({ ...all, ...query })).join('');
    t.equal(await listed({}), 'r');
    t.equal(await listed({ view: working }), 'rs');
    t.equal(await listed({ status: ['published'] }), 'r');
    t.equal(await listed({ status: ['draft'] }), '');
    t.equal(await listed({ status: ['draft'], view: working }), 'rs');
    t.equal(await listed({ words: ['第4版'] }), 'r');
    t.equal(await listed({ words: ['第5版'] }), '');
    t.equal(await listed({ sort: '-updatedAt' }), 'r');
    t.equal(await listed({ within: ['p'], sort: 'year' }), 'r');
    const overdue = { today: '2030-01-01', is: true };
    t.equal(await listed({ overdue }), '', 'what was published is not overdue');
    t.equal(await listed({ overdue, view: working }), 's');
  },
};

const kept: PortPromise = {
  of: ['reports.getVersion'],
  title: 'every version is kept with its bytes, its members and why it was made',
  async keep(t, { store }) {
    await register(store);
    for (const step of courses.keys()) await commitStep(store, step);
    for (const [step, { status, action }] of courses.entries()) {
      const row = versionAt(step);
      const version = await store.reports.getVersion('r', row.version);
      t.match(version, {
        ...{ version: row.version, status, title: row.title, at: row.updatedAt },
        ...{ digest: /^[0-9a-f]{64}$/, ruleSet: '1.0.0' },
        origin: { actorKind: 'service', action, reason: `因由${row.version}`, comments: [] },
      });
      t.same(version?.bytes, reportWrite(row).rendered?.report);
      const { figures, narrative, computed, explanations, signOff } = row;
      t.match(version, { figures, narrative, computed, explanations, signOff });
    }
    t.equal(await store.reports.getVersion('r', 8), null);
    t.equal(await store.reports.getVersion('r', 0), null);
    t.equal(await store.reports.getVersion('none', 1), null);
  },
};

const history: PortPromise = {
  of: ['reports.listVersions', 'reports.listVersions cursor-invalid'],
  title: 'the versions of a report are listed, all or those of transitions',
  async keep(t, { store }) {
    await register(store);
    for (const step of courses.keys()) await commitStep(store, step);
    const foreign = await foreignCursor(store);
    for (const [transitions, expected] of [
      [false, [1, 2, 3, 4, 5, 6, 7]],
      [true, [2, 3, 4, 5, 7]],
    ] as const) {
      await walked(t, (page) => store.reports.listVersions('r', { ...page, transitions }), {
        expected,
        say: ({ version }) => version,
        foreign,
      });
    }
    const whole = { limit: 9, cursor: null, transitions: false };
    const all = (await store.reports.listVersions('r', whole)).items;
    for (const status of [['draft'], ['published', 'accepted']] as const) {
      const found = (await store.reports.listVersions('r', { ...whole, status })).items;
      t.same(
        found,
        all.filter((kept) => (status as readonly string[]).includes(kept.status)),
      );
      t.not(found.length, 0);
    }
    const action = ['report.publish', 'report.create'] as const;
    const made = (await store.reports.listVersions('r', { ...whole, action, count: true })).total;
    t.equal(made, all.filter(({ origin }) => /publish|create/.test(origin?.action ?? '')).length);
    const page = { limit: 1, cursor: null, transitions: false };
    const { items, next } = await store.reports.listVersions('r', page);
    t.match(items, [{ version: 1, status: 'draft', origin: { action: 'report.create' } }]);
    const other = { ...page, cursor: next };
    await t.rejects(store.reports.listVersions('s', other), { code: 'cursor-invalid' });
    await t.rejects(store.reports.listVersions('r', { ...other, transitions: true }), {
      code: 'cursor-invalid',
    });
  },
};

/** The promises of versions and views. */
export const versionPromises: readonly PortPromise[] = [faces, past, publishedList, kept, history];
