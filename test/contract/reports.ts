/** Reports as they are worked on: reads, bytes, lists and what is refused. */

import { hash } from 'node:crypto';
import type { ReportQuery, Store } from '../../src/store/port.ts';
import type { Report } from '../../src/store/report.ts';
import { figuresWith } from '../support/figures.ts';
import {
  anOrganization,
  aReport,
  blankNarrative,
  change,
  later,
  put,
  reportDeletion,
  reportWrite,
  working,
} from '../support/rows.ts';
import { idsOf, type PortPromise, refused, walked } from './promise.ts';
import { foreignCursor, register } from './rows.ts';

const code = '113708260043292687';
const deadline = { dueDate: '2024-01-31', exemptUntil: null };
const all: ReportQuery = {
  ...{ view: working, limit: 50, cursor: null, within: [], sort: 'createdAt' },
};

/** As the store makes it of the bytes that `reportWrite` renders. */
const digestOf = (row: Report) =>
  hash('sha256', reportWrite(row).rendered?.report ?? '', 'hex').slice(0, 8);

const reads: PortPromise = {
  of: ['reports.get', 'reports.getByAddress'],
  title: 'a report is read as it was written, at its newest version',
  async keep(t, { store }) {
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
      explanations: { 'P-01': '机构合并' },
    });
    const organizations = [put(organization)];
    await store.commit(change({ organizations, reports: [reportWrite(first)] }));
    const placed = { id: 'o', name: organization.name, code, lineage: ['o'] };
    const around = { deadline, publishedVersion: null, organization: placed };
    t.same(await store.reports.get('r'), { ...first, ...around, digest: digestOf(first) });
    const second = aReport('r', 'o', { version: 2, title: '二', updatedAt: later(5) });
    await store.commit(change({ reports: [reportWrite(second)] }));
    const read = await store.reports.get('r');
    t.same(read, { ...second, ...around, digest: digestOf(second) });
    t.same(await store.reports.getByAddress('o', 2023, 'own'), read);
    t.equal(await store.reports.getByAddress('o', 2023, 'consolidated'), null);
    t.equal(await store.reports.getByAddress('o', 2022, 'own'), null);
    t.equal(await store.reports.get('none'), null);
  },
};

const part: PortPromise = {
  of: ['reports.readPart'],
  title: 'a part of a report is its bytes, its validator and whose it is',
  async keep(t, { store }) {
    const rows = [anOrganization('p'), anOrganization('o', { code, parentId: 'p' })];
    const write = reportWrite(aReport('r', 'o', { kind: 'consolidated' }));
    await store.commit(change({ organizations: rows.map(put), reports: [write] }));
    const narrative = await store.reports.readPart('r', 'narrative', working);
    const { source: _source, ...content } = narrative ?? {};
    t.same(content, {
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
    const sections = ['proactiveDisclosure', 'applicationStatistics', 'reviewLitigation'] as const;
    for (const section of sections) {
      const { bytes } = (await store.reports.readPart('r', section, working)) ?? {};
      t.same(bytes, second.rendered?.[section], section);
    }
  },
};

const sources: PortPromise = {
  of: ['reports.readPart', 'reports.list'],
  title: 'a name of what was read is given to nothing else, or is not given',
  async keep(t, { store }) {
    const organizations = ['o', 'p'].map((id) => put(anOrganization(id)));
    const reports = ['o', 'p'].map((id) => reportWrite(aReport(`of ${id}`, id)));
    await store.commit(change({ organizations, reports }));
    const given = new Map<string, string>();
    const look = async (from: Store) => {
      const query = {
        view: working,
        within: [],
        sort: 'createdAt',
        limit: 5,
        cursor: null,
      } as const;
      const read = {
        'of o': from.reports.readPart('of o', 'report', working),
        'of p': from.reports.readPart('of p', 'report', working),
        narrative: from.reports.readPart('of o', 'narrative', working),
        list: from.reports.list(query),
        descending: from.reports.list({ ...query, sort: '-createdAt' }),
        'at an instant': from.reports.list({ ...query, view: { ...working, asOf: later(9) } }),
      };
      for (const [what, reading] of Object.entries(read)) {
        const { source, ...content } = (await reading) ?? { source: null };
        const text = JSON.stringify([what, content]);
        if (source !== null) t.equal(given.get(source) ?? text, text, what);
        if (source !== null) given.set(source, text);
      }
    };
    await look(store);
    await look(store);
    const renamed = put(anOrganization('o', { version: 2, name: '改名' }));
    await store.commit(change({ organizations: [{ ...renamed, expected: 1 }] }));
    await look(store);
    await store.commit(change({ reports: [reportWrite(aReport('of o', 'o', { version: 2 }))] }));
    await look(store);
    t.pass();
  },
};

const bytes: PortPromise = {
  of: ['reports.readPart', 'reports.get', 'reports.getVersion'],
  title: 'bytes are answered as they were written, also when they do not end with the sections',
  async keep(t, { store, place }) {
    const row = aReport('r', 'o', { narrative: { ...blankNarrative, overview: '概况' } });
    const write = reportWrite(row);
    const report = Buffer.from(String(write.rendered?.report).replace(/}$/, ',"note":null}'));
    const rendered = write.rendered && { ...write.rendered, report };
    const organizations = [put(anOrganization('o'))];
    await store.commit(change({ organizations, reports: [{ ...write, rendered }] }));
    t.same((await store.reports.readPart('r', 'report', working))?.bytes, report);
    const narrative = await store.reports.readPart('r', 'narrative', working);
    t.same(narrative?.bytes, write.rendered?.narrative);
    t.same((await store.reports.get('r'))?.figures, row.figures);
    t.same((await store.reports.getVersion('r', 1))?.bytes, report);
    await store.commit(change({ reports: [reportWrite({ ...row, version: 2 })] }));
    t.same((await store.reports.get('r'))?.narrative, row.narrative);
    t.same(await place.tools.verify(), []);
  },
};

const list: PortPromise = {
  of: ['reports.list'],
  title: 'the list of reports is filtered, confined and sorted',
  async keep(t, { store }) {
    const organizations = [
      anOrganization('p'),
      anOrganization('q', { parentId: 'p' }),
      anOrganization('z'),
    ];
    const own = { createdAt: later(1), updatedAt: later(9), title: '乙' };
    const errors = { errors: 1, warnings: 0, information: 0 };
    const times = { createdAt: later(2), updatedAt: later(3) };
    const writes = [
      reportWrite(aReport('a', 'p', { year: 2020, title: '甲%' })),
      reportWrite(aReport('b', 'q', own)),
      reportWrite(aReport('c', 'z', { kind: 'consolidated', ...times, findings: errors })),
    ];
    await store.commit(change({ organizations: organizations.map(put), reports: writes }));
    const listed = async (query: Partial<ReportQuery>) =>
      idsOf(await store.reports.list({ ...all, ...query })).join('');
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
    t.equal(await listed({ year: [2020] }), 'a');
    t.equal(await listed({ kind: ['consolidated'] }), 'c');
    t.equal(await listed({ status: ['draft'] }), 'abc');
    t.equal(await listed({ edition: ['2019'] }), 'a');
    t.equal(await listed({ hasErrors: true }), 'c');
    t.equal(await listed({ hasErrors: false }), 'ab');
    const due = (today: string, is: boolean) => listed({ overdue: { today, is } });
    t.equal(await due('2024-01-31', true), 'a', 'due that day: in time');
    t.equal(await due('2024-02-01', true), 'ab');
    t.equal(await due('2024-02-01', false), 'c');
    t.equal(await listed({ words: ['%'] }), 'a');
    t.equal(await listed({ words: ['年度报告'], within: ['z'], year: [2023] }), 'c');
    const [summary] = (await store.reports.list({ ...all, organizationId: 'q' })).items;
    const { figures, narrative, computed, carriedIn, explanations, ruleSet, signOff, ...rest } =
      aReport('b', 'q', own);
    const { name } = anOrganization('q');
    const organization = { id: 'q', name, code: null, lineage: ['p', 'q'] };
    t.same(
      summary,
      { ...rest, publishedVersion: null, deadline, organization },
      'a line has neither figures nor prose',
    );
  },
};

const broad: PortPromise = {
  of: ['reports.list'],
  title: 'a list confined to a broad subtree is the same list',
  async keep(t, { store }) {
    const below = Array.from({ length: 2_000 }, (_, n) =>
      put(anOrganization(`n${n}`, { parentId: 'nation' })),
    );
    const organizations = [put(anOrganization('nation')), put(anOrganization('other')), ...below];
    const homes = ['n0', 'other', 'n1', 'other', 'n1999'];
    const reports = homes.map((home, n) =>
      reportWrite(aReport(`r${n}`, home, { year: 2021 + n, createdAt: later(n) })),
    );
    await store.commit(change({ organizations, reports }));
    const query: ReportQuery = { ...all, within: ['nation'], sort: '-createdAt', limit: 2 };
    const first = await store.reports.list(query);
    t.same(idsOf(first), ['r4', 'r2']);
    t.same(idsOf(await store.reports.list({ ...query, cursor: first.next })), ['r0']);
    t.same(idsOf(await store.reports.list({ ...query, within: ['nation', 'n1'] })), ['r2']);
    t.same(idsOf(await store.reports.list({ ...query, year: [2022] })), []);
  },
};

const cursors: PortPromise = {
  of: ['reports.list', 'reports.list cursor-invalid'],
  title: 'the list of reports is walked by cursors of its own',
  async keep(t, { store }) {
    await register(store);
    const years = [2021, 2022, 2023];
    const reports = years.map((year) => reportWrite(aReport(`r${year}`, 'o', { year })));
    await store.commit(change({ reports }));
    await walked(t, (page) => store.reports.list({ ...all, ...page, sort: '-year' }), {
      expected: [2023, 2022, 2021],
      say: ({ year }) => year,
      foreign: await foreignCursor(store),
    });
  },
};

const refusals: PortPromise = {
  of: [
    'commit report-exists',
    'commit organization-unknown',
    'commit precondition-failed',
    'commit not-found',
  ],
  title: 'wrong writes of reports are refused',
  async keep(t, trial) {
    const { store } = trial;
    await store.commit(
      change({
        organizations: [put(anOrganization('o')), put(anOrganization('p'))],
        reports: [reportWrite(aReport('r', 'o')), reportWrite(aReport('s', 'p'))],
      }),
    );
    const write = (id: string, organizationId: string, members: object = {}) =>
      change({ reports: [reportWrite(aReport(id, organizationId, members))] });
    const remove = (id: string, expected: number) =>
      change({ reports: [reportDeletion(id, expected)] });
    await refused(t, trial, write('n', 'o'), 'report-exists');
    await refused(t, trial, write('s', 'o', { version: 2 }), 'report-exists');
    await refused(t, trial, write('n', 'none'), 'organization-unknown');
    await refused(t, trial, write('r', 'none', { version: 2 }), 'organization-unknown');
    await refused(t, trial, write('r', 'o'), 'precondition-failed');
    await refused(t, trial, write('r', 'o', { version: 3 }), 'precondition-failed');
    await refused(t, trial, write('n', 'o', { version: 2 }), 'not-found');
    await refused(t, trial, remove('r', 2), 'precondition-failed');
    await refused(t, trial, remove('n', 1), 'not-found');
  },
};

const deletion: PortPromise = {
  of: ['commit', 'reports.get', 'reports.readPart', 'reports.getVersion', 'reports.listVersions'],
  title: 'a draft is deleted with its versions; its events stay, its year is free again',
  async keep(t, { store, place }) {
    const organizations = [put(anOrganization('o'))];
    await store.commit(change({ organizations, reports: [reportWrite(aReport('r', 'o'))] }));
    await store.commit(change({ reports: [reportWrite(aReport('r', 'o', { version: 2 }))] }));
    await store.commit(change({ reports: [reportDeletion('r', 2)] }));
    t.equal(await store.reports.get('r'), null);
    t.equal(await store.reports.readPart('r', 'report', working), null);
    t.equal(await store.reports.getVersion('r', 1), null);
    const versions = await store.reports.listVersions('r', {
      ...{ limit: 5, cursor: null, transitions: false },
    });
    t.same(versions.items, []);
    t.equal((await store.log.list({ limit: 50, cursor: null })).items.length, 6);
    await store.commit(change({ reports: [reportWrite(aReport('r2', 'o'))] }));
    t.equal((await store.reports.get('r2'))?.version, 1);
    t.same(await place.tools.verify(), []);
  },
};

/** The promises of reports as they are worked on. */
export const reportPromises: readonly PortPromise[] = [
  ...[reads, part, bytes, sources, list, broad, cursors, refusals, deletion],
];
