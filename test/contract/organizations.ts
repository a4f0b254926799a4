/** The register: reads, the tree, and what is refused. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ReportStatus } from '../../src/policy/workflow.ts';
import type { FilingFilter, OrganizationQuery } from '../../src/store/port.ts';
import {
  aKey,
  anOrganization,
  aReport,
  change,
  deletion,
  later,
  put,
  reportWrite,
} from '../support/rows.ts';
import { idsOf, type PortPromise, refused, walked } from './promise.ts';
import { register } from './rows.ts';

const code = '113708260043292687';
const all: OrganizationQuery = { limit: 50, cursor: null, sort: 'createdAt' };

const reads: PortPromise = {
  of: ['organizations.get', 'organizations.getByCode'],
  title: 'an organization is read as it was written, with its lineage',
  async keep(t, { store }) {
    const city = anOrganization('city', { kind: 'government', level: 'prefecture' });
    const bureau = anOrganization('bureau', {
      code,
      divisionCode: '370826',
      parentId: 'city',
      reportsTo: 'consolidated',
      verticallyLed: true,
      powers: ['fees'],
      aliases: ['县局', '老局'],
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
  },
};

const changes: PortPromise = {
  of: ['commit', 'organizations.get', 'organizations.list'],
  title: 'an organization is changed, moved with all below it, and deleted',
  async keep(t, { store }) {
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
    t.same(idsOf(await store.organizations.list({ ...all, within: 'a' })), ['a']);
    const within = idsOf(await store.organizations.list({ ...all, within: 'a0' }));
    t.same(within, ['a0', 'b', 'c', 'd']);
    const rooted = anOrganization('c', { parentId: null, version: 2 });
    await store.commit(change({ organizations: [put(rooted)] }));
    t.same((await store.organizations.get('d'))?.lineage, ['c', 'd']);
    await store.commit(
      change({ organizations: [deletion('c', 2), deletion('d', 1), deletion('b', 2)] }),
    );
    t.same(idsOf(await store.organizations.list(all)), ['a', 'a0'], 'from below, in any order');
  },
};

const moves: PortPromise = {
  of: ['organizations.get', 'organizations.list', 'commit organization-cycle'],
  title: 'any sequence of moves keeps the tree in step',
  async keep(t, { openOther }) {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const move = fc.record({
      id: fc.constantFrom(...names),
      parentId: fc.option(fc.constantFrom(...names)),
    });
    const holds = fc.assert(
      fc.asyncProperty(fc.array(move, { maxLength: 12 }), async (sequence) => {
        const store = await openOther();
        await store.commit(change({ organizations: names.map((id) => put(anOrganization(id))) }));
        const parents = new Map<string, string | null>(names.map((id) => [id, null]));
        const lineage = (id: string): string[] => {
          const parent = parents.get(id) ?? null;
          return parent === null ? [id] : [...lineage(parent), id];
        };
        for (const { id, parentId } of sequence) {
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
          const listed = await store.organizations.list({ ...all, within: id, sort: 'name' });
          assert.deepEqual((await store.organizations.get(id))?.lineage, lineage(id));
          assert.deepEqual(idsOf(listed), below);
        }
        await store.close();
      }),
      { numRuns: 40 },
    );
    await t.resolves(holds);
  },
};

const names: PortPromise = {
  of: ['organizations.findNamed'],
  title: 'organizations are found by the name that a report says',
  async keep(t, { store }) {
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
    t.same((await store.organizations.findNamed(full))[0]?.lineage, ['full']);
  },
};

const list: PortPromise = {
  of: ['organizations.list'],
  title: 'the list of organizations is filtered and sorted',
  async keep(t, { store }) {
    const rows = [
      anOrganization('a', { name: '丙', level: 'province', kind: 'government' }),
      anOrganization('b', { name: '甲_局', parentId: 'a', createdAt: later(1) }),
      anOrganization('c', { name: '乙%局', parentId: 'a', createdAt: later(1) }),
      anOrganization('d', { name: '丁', parentId: 'b', createdAt: later(2), kind: 'office' }),
    ];
    await store.commit(change({ organizations: rows.map(put) }));
    const listed = async (query: Partial<OrganizationQuery>) =>
      idsOf(await store.organizations.list({ ...all, ...query })).join('');
    t.equal(await listed({}), 'abcd', 'ties are broken by id');
    t.equal(await listed({ sort: '-createdAt' }), 'dcba');
    t.equal(await listed({ sort: 'name' }), 'dacb');
    t.equal(await listed({ sort: '-name' }), 'bcad');
    t.equal(await listed({ parentId: 'a' }), 'bc');
    t.equal(await listed({ within: 'b' }), 'bd');
    t.equal(await listed({ within: 'none' }), '');
    t.equal(await listed({ level: ['province'] }), 'a');
    t.equal(await listed({ kind: ['office'] }), 'd');
    t.equal(await listed({ level: ['province', 'county'], kind: ['office', 'zone'] }), 'd');
    t.equal(await listed({ level: [] }), '', 'no value, no organization');
    const counted = await store.organizations.list({ ...all, limit: 1, count: true });
    t.equal(counted.total, 4);
    t.notOk('total' in (await store.organizations.list(all)));
    t.equal(await listed({ words: ['局'] }), 'bc');
    t.equal(await listed({ words: ['_'] }), 'b');
    t.equal(await listed({ words: ['%'] }), 'c');
    t.equal(await listed({ within: 'a', kind: ['department'], words: ['甲'] }), 'b');
    const [first] = (await store.organizations.list({ ...all, within: 'd' })).items;
    t.same(first, { ...rows[3], lineage: ['a', 'b', 'd'] });
  },
};

const refusals: PortPromise = {
  of: [
    'commit organization-unknown',
    'commit organization-cycle',
    'commit organization-code-taken',
    'commit organization-in-use',
    'commit precondition-failed',
    'commit not-found',
  ],
  title: 'the register refuses what breaks it',
  async keep(t, trial) {
    const { store } = trial;
    const rows = [anOrganization('a', { code }), anOrganization('b', { parentId: 'a' })];
    const key = aKey('k', { organizationId: 'b' });
    await store.commit(change({ organizations: rows.map(put), keys: [put(key)] }));
    const put1 = (id: string, members: object) =>
      change({ organizations: [put(anOrganization(id, members))] });
    await refused(t, trial, put1('c', { parentId: 'none' }), 'organization-unknown');
    await refused(t, trial, put1('a', { parentId: 'none', version: 2 }), 'organization-unknown');
    await refused(t, trial, put1('a', { parentId: 'b', version: 2 }), 'organization-cycle');
    await refused(t, trial, put1('a', { parentId: 'a', version: 2 }), 'organization-cycle');
    await refused(t, trial, put1('c', { parentId: 'c' }), 'organization-cycle');
    await refused(t, trial, put1('c', { code }), 'organization-code-taken');
    await refused(t, trial, put1('b', { code, version: 2 }), 'organization-code-taken');
    await refused(t, trial, put1('a', {}), 'precondition-failed');
    await refused(t, trial, put1('a', { version: 3 }), 'precondition-failed');
    await refused(t, trial, put1('none', { version: 2 }), 'not-found');
    const removal = (id: string, expected: number) =>
      change({ organizations: [deletion(id, expected)] });
    await refused(t, trial, removal('a', 1), 'organization-in-use');
    await refused(t, trial, removal('b', 1), 'organization-in-use');
    await refused(t, trial, removal('b', 2), 'precondition-failed');
    await refused(t, trial, removal('none', 1), 'not-found');
    await store.commit(change({ reports: [reportWrite(aReport('r', 'b'))] }));
    await store.commit(change({ keys: [deletion('k', 1)] }));
    await refused(t, trial, removal('b', 1), 'organization-in-use');
  },
};

const cursors: PortPromise = {
  of: ['organizations.list', 'organizations.list cursor-invalid'],
  title: 'the list of organizations is walked by cursors of its own',
  async keep(t, { store }) {
    await register(store);
    await store.commit(change({ keys: [put(aKey('1')), put(aKey('2'))] }));
    const foreign = (await store.keys.list({ limit: 1, cursor: null })).next ?? '';
    await walked(t, (page) => store.organizations.list({ ...page, sort: 'name' }), {
      expected: ['o', 'p', 'q', 'z'],
      say: ({ id }) => id,
      foreign,
    });
  },
};

const spellings: PortPromise = {
  of: ['organizations.findSpelled'],
  title: 'organizations are found by what names them best, open ones before closed ones',
  async keep(t, { store }) {
    const rows = [
      anOrganization('full', { name: '示例市示范区人力资源和社会保障局' }),
      anOrganization('city', { name: '示例市人力资源和社会保障局', aliases: ['市人才局'] }),
      anOrganization('named', { name: '示例市人社局' }),
      anOrganization('old', { name: '示例市粮食局', validTo: '2020-01-01' }),
      anOrganization('new', { name: '示例市粮食和物资储备局' }),
      anOrganization('gone', { name: '示例市物价局', validTo: '2020-01-01' }),
      anOrganization('wide', { name: '示例市（ＡＢ）办' }),
      anOrganization('wild', { name: '100%_办' }),
    ];
    await store.commit(change({ organizations: rows.map(put) }));
    const found = async (name: string, today = '2024-01-15') =>
      (await store.organizations.findSpelled(name, today)).map(({ id }) => id).join();
    const cases = [
      ['示例市示范区人力资源和社会保障局', 'full', 'the name'],
      ['示例市人社局', 'named', 'a name before a short name'],
      ['市人才局', 'city', 'an alias'],
      ['人才局', '', 'the end of an alias names nothing'],
      ['示例市示范区人社局', 'full', 'a short name'],
      ['示范区人社局', 'full', 'the end of a short name'],
      ['人社局', 'named,city,full', 'several'],
      ['人力资源和社会保障局', 'city,full', 'the end of several names'],
      ['示例市粮食局', 'new', 'an open one although a closed one is named so'],
      ['示例市物价局', 'gone', 'a closed one when no open one is'],
      ['示例市(ab)办', 'wide', 'whatever the width and case'],
      ['%_办', 'wild', 'signs of patterns are characters'],
      ['_%办', '', 'and stand for nothing'],
      ['局', '', 'one character is too short for an end'],
      ['', '', 'nothing names nothing'],
    ] as const;
    for (const [name, expected, why] of cases) t.equal(await found(name), expected, why);
    t.equal(await found('示例市粮食局', '2020-01-01'), 'old', 'open on its last day');
    const many = Array.from({ length: 14 }, (_, n) =>
      anOrganization(`m${n}`, { name: `${n}县水务局` }),
    );
    await store.commit(change({ organizations: many.map(put) }));
    t.equal((await store.organizations.findSpelled('县水务局', '2024-01-15')).length, 11);
    t.same((await store.organizations.findSpelled('市人才局', '2024-01-15'))[0]?.lineage, ['city']);
    const renamed = anOrganization('city', { name: '示例市医疗保障局', version: 2 });
    await store.commit(change({ organizations: [put(renamed)] }));
    t.equal(await found('市人才局'), '', 'aliases that are left out are gone');
    t.equal(await found('示例市医保局'), 'city', 'and a new name has new short names');
    await store.commit(change({ organizations: [deletion('city', 2)] }));
    t.equal(await found('示例市医保局'), '');
  },
};

const words: PortPromise = {
  of: ['organizations.list'],
  title: 'all words of a search are in a name, alias, short name or their initials',
  async keep(t, { store }) {
    const rows = [
      anOrganization('a', { name: '示例市示范区人力资源和社会保障局', aliases: ['Talent 中心'] }),
      anOrganization('b', { name: '重庆市卫生健康委员会' }),
    ];
    await store.commit(change({ organizations: rows.map(put) }));
    const found = async (...list: string[]) =>
      idsOf(await store.organizations.list({ ...all, words: list })).join('');
    const cases: readonly [words: readonly string[], expected: string][] = [
      [[], 'ab'],
      [['人社'], 'a'],
      [['示例市', '人社局'], 'a'],
      [['示例市', '卫健委'], ''],
      [['rsj'], 'a'],
      [['sfqrsj'], 'a'],
      [['talent中心'], 'a'],
      [['卫健委'], 'b'],
      [['cqswjw'], 'b'],
      [['zqs'], ''],
      [['委'], 'b'],
    ];
    for (const [list, expected] of cases) t.equal(await found(...list), expected, list.join(' '));
  },
};

const filings: PortPromise = {
  of: ['organizations.list'],
  title: 'organizations that were to report on a year have filed, or have not',
  async keep(t, { store }) {
    const rows = [
      anOrganization('p', { kind: 'government', reportsTo: 'consolidated' }),
      ...['draft', 'submitted', 'accepted', 'returned', 'published', 'corrected', 'none'].map(
        (id) => anOrganization(id, { parentId: 'p' }),
      ),
      anOrganization('closed', { parentId: 'p', validTo: '2023-12-30' }),
      anOrganization('late', { parentId: 'p', validFrom: '2024-01-01' }),
    ];
    const write = (id: string, status: ReportStatus, version: number) =>
      change({ reports: [reportWrite(aReport(id, id, { status, version }))] });
    await store.commit(change({ organizations: rows.map(put) }));
    for (const status of ['draft', 'submitted', 'accepted', 'returned'] as const) {
      await store.commit(write(status, status, 1));
    }
    for (const id of ['published', 'corrected']) {
      await store.commit(write(id, 'accepted', 1));
      await store.commit(write(id, 'published', 2));
    }
    await store.commit(write('corrected', 'draft', 3));
    const listed = async (hasFiled: boolean, filing: Partial<FilingFilter> = {}) => {
      const query = { hasFiled, year: 2023, working: 'everywhere', ...filing } as const;
      return idsOf(await store.organizations.list({ ...all, filing: query })).join();
    };
    t.equal(await listed(true), 'accepted,corrected,published,submitted');
    t.equal(await listed(false), 'draft,none,p,returned');
    t.equal(await listed(true, { working: 'nowhere' }), 'corrected,published');
    t.equal(
      await listed(false, { working: 'nowhere' }),
      'accepted,draft,none,p,returned,submitted',
    );
    const within = { within: 'submitted' };
    t.equal(await listed(true, { working: within }), 'corrected,published,submitted');
    t.equal(await listed(false, { kind: 'consolidated' }), 'p');
    t.equal(await listed(true, { kind: 'consolidated' }), '');
    t.equal(await listed(true, { year: 2022 }), '');
    t.match(await listed(false, { year: 2022 }), /closed/);
  },
};

/** The promises of the register. */
export const organizationPromises: readonly PortPromise[] = [
  ...[reads, changes, moves, names, spellings, list, words, filings, refusals, cursors],
];
