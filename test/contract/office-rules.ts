/** What offices set for those below them: deadlines, adjustments, contacts, and the rule context. */
import type { Report } from '../../src/store/report.ts';
import {
  anOrganization,
  aReport,
  blankNarrative,
  change,
  later,
  put,
  reportWrite,
  working,
} from '../support/rows.ts';
import { idsOf, type PortPromise, refused, type Trial, walked } from './promise.ts';
import { aContact, aDeadlineRule, anAdjustment, foreignCursor, register } from './rows.ts';

const instantOfEnd = later(1000);
const everything = { limit: 50, cursor: null, includeEnded: true };

const owner = { id: 'o', name: '机关o', code: null, lineage: ['p', 'o'] };

const deadlines: PortPromise = {
  of: ['deadlines.getFor', 'deadlines.get'],
  title: 'a report is bound by the earliest day of its lineage and by its own exemption',
  async keep(t, { store }) {
    await register(store);
    const national = { dueDate: '2024-01-31', exemptUntil: null };
    t.same(await store.deadlines.getFor('o', 2023, 'own'), national);
    t.same(await store.deadlines.getFor('none', 2023, 'own'), national);
    t.equal((await store.deadlines.getFor('o', 2023, 'consolidated')).dueDate, '2024-03-31');
    const exemption = aDeadlineRule('e', {
      ...{ type: 'exemption', date: '2024-03-01', reason: '机构改革' },
    });
    const rules = [
      aDeadlineRule('above', { organizationId: 'p', date: '2024-01-20' }),
      aDeadlineRule('own', { date: '2024-01-25' }),
      aDeadlineRule('beside', { organizationId: 'q', date: '2024-01-01' }),
      aDeadlineRule('other', { year: 2022, date: '2023-01-01' }),
      exemption,
    ];
    await store.commit(
      change({ deadlines: rules.map(put), reports: [reportWrite(aReport('r', 'o'))] }),
    );
    const bound = { dueDate: '2024-01-20', exemptUntil: '2024-03-01' };
    t.same(await store.deadlines.getFor('o', 2023, 'own'), bound);
    t.same((await store.reports.get('r'))?.deadline, bound);
    t.same((await store.reports.readPart('r', 'report', working))?.deadline, bound);
    t.same(await store.deadlines.getFor('p', 2023, 'own'), { ...national, dueDate: '2024-01-20' });
    t.same(await store.deadlines.get('e'), { ...exemption, organization: owner });
    t.equal(await store.deadlines.get('none'), null);
    const late = async (today: string) => {
      const query = {
        view: working,
        within: [],
        sort: 'createdAt',
        limit: 5,
        cursor: null,
      } as const;
      return idsOf(await store.reports.list({ ...query, overdue: { today, is: true } }));
    };
    t.same([await late('2024-03-01'), await late('2024-03-02')], [[], ['r']]);

    const ended = { ...exemption, endedAt: instantOfEnd, version: 2 };
    await store.commit(change({ deadlines: [put(ended)] }));
    t.equal((await store.deadlines.get('e'))?.endedAt, instantOfEnd);
    const left = { dueDate: '2024-01-20', exemptUntil: null };
    t.same(await store.deadlines.getFor('o', 2023, 'own'), left);
  },
};

const deadlineList: PortPromise = {
  of: ['deadlines.list', 'deadlines.list cursor-invalid'],
  title: 'the list of deadline rules is filtered and walked',
  async keep(t, { store }) {
    await register(store);
    const rules = [
      aDeadlineRule('a', { organizationId: 'p' }),
      aDeadlineRule('b', { createdAt: later(2) }),
      aDeadlineRule('c', { type: 'exemption', date: '2024-03-01', createdAt: later(1) }),
      aDeadlineRule('d', {
        organizationId: 'z',
        year: 2022,
        date: '2023-01-05',
        createdAt: later(3),
      }),
    ];
    await store.commit(change({ deadlines: rules.map(put) }));
    const end = { ...rules[1], endedAt: instantOfEnd, version: 2 } as (typeof rules)[number];
    await store.commit(change({ deadlines: [put(end)] }));
    const listed = async (query: object) =>
      idsOf(await store.deadlines.list({ ...everything, ...query })).join('');
    t.equal(await listed({}), 'acbd');
    t.equal(await listed({ includeEnded: false }), 'acd');
    t.equal(await listed({ organizationId: 'o' }), 'cb');
    t.equal(await listed({ within: 'p' }), 'acb');
    t.equal(await listed({ year: [2022] }), 'd');
    t.equal(await listed({ year: [2022, 2023], type: ['exemption', 'earlier'] }), 'acbd');
    t.equal(await listed({ kind: ['consolidated'] }), '');
    t.equal((await store.deadlines.list({ ...everything, limit: 1, count: true })).total, 4);
    t.equal(await listed({ type: ['exemption'] }), 'c');
    t.equal(await listed({ within: 'p', includeEnded: false, type: ['earlier'] }), 'a');
    await walked(t, (page) => store.deadlines.list({ ...everything, ...page }), {
      expected: ['a', 'c', 'b', 'd'],
      say: ({ id }) => id,
      foreign: await foreignCursor(store),
    });
  },
};

const adjustments: PortPromise = {
  of: ['adjustments.get', 'adjustments.listFor'],
  title: 'of each rule the nearest adjustment counts until it is ended',
  async keep(t, { store }) {
    await register(store);
    const rows = [
      anAdjustment('above', { organizationId: 'p', severity: 'information' }),
      anAdjustment('own', { parameters: {} }),
      anAdjustment('other', { organizationId: 'p', ruleId: 'P-03', severity: null }),
      anAdjustment('beside', { organizationId: 'q', ruleId: 'P-04' }),
    ];
    await store.commit(change({ adjustments: rows.map(put) }));
    const forOrganization = async (id: string) =>
      (await store.adjustments.listFor(id)).map((row) => row.id).sort();
    t.same(await forOrganization('o'), ['other', 'own']);
    t.same(await forOrganization('p'), ['above', 'other']);
    t.same(await forOrganization('z'), []);
    t.same(await forOrganization('none'), []);
    t.same(await store.adjustments.get('own'), { ...rows[1], organization: owner });
    t.same(
      (await store.adjustments.listFor('p')).find(({ id }) => id === 'above'),
      rows[0],
    );
    t.equal(await store.adjustments.get('none'), null);
    const ended = anAdjustment('own', { parameters: {}, endedAt: instantOfEnd, version: 2 });
    await store.commit(change({ adjustments: [put(ended)] }));
    t.same(await forOrganization('o'), ['above', 'other']);
    t.equal((await store.adjustments.get('own'))?.version, 2);
  },
};

const adjustmentList: PortPromise = {
  of: ['adjustments.list', 'adjustments.list cursor-invalid'],
  title: 'the list of adjustments is filtered and walked',
  async keep(t, { store }) {
    await register(store);
    const rows = [
      anAdjustment('a', { organizationId: 'p' }),
      anAdjustment('b', { createdAt: later(2) }),
      anAdjustment('c', { ruleId: 'P-03', createdAt: later(1) }),
    ];
    await store.commit(change({ adjustments: rows.map(put) }));
    const end = anAdjustment('b', { createdAt: later(2), endedAt: instantOfEnd, version: 2 });
    await store.commit(change({ adjustments: [put(end)] }));
    const listed = async (query: object) =>
      idsOf(await store.adjustments.list({ ...everything, ...query })).join('');
    t.equal(await listed({}), 'acb');
    t.equal(await listed({ includeEnded: false }), 'ac');
    t.equal(await listed({ organizationId: 'o' }), 'cb');
    t.equal(await listed({ within: 'p' }), 'acb');
    t.equal(await listed({ within: 'z' }), '');
    t.equal(await listed({ ruleId: ['P-03'] }), 'c');
    t.equal(await listed({ ruleId: ['P-03', 'P-02'] }), 'acb');
    await walked(t, (page) => store.adjustments.list({ ...everything, ...page }), {
      expected: ['a', 'c', 'b'],
      say: ({ id }) => id,
      foreign: await foreignCursor(store),
    });
  },
};

const refusals: PortPromise = {
  of: [
    'commit adjustment-exists',
    'commit organization-unknown',
    'commit precondition-failed',
    'commit not-found',
  ],
  title: 'wrong deadlines, adjustments and contacts are refused',
  async keep(t, trial) {
    const { store } = trial;
    await register(store);
    const rule = aDeadlineRule('d');
    const adjustment = anAdjustment('a');
    await store.commit(change({ deadlines: [put(rule)], adjustments: [put(adjustment)] }));
    const end = { endedAt: instantOfEnd };
    const none = { organizationId: 'none' };
    const table: [Parameters<Trial['store']['commit']>[0], string][] = [
      [change({ deadlines: [put(aDeadlineRule('n', none))] }), 'organization-unknown'],
      [change({ deadlines: [put(aDeadlineRule('d'))] }), 'precondition-failed'],
      [change({ deadlines: [put({ ...rule, ...end, version: 3 })] }), 'precondition-failed'],
      [change({ deadlines: [put(aDeadlineRule('n', { ...end, version: 2 }))] }), 'not-found'],
      [change({ adjustments: [put(anAdjustment('n', none))] }), 'organization-unknown'],
      [change({ adjustments: [put(anAdjustment('n'))] }), 'adjustment-exists'],
      [change({ adjustments: [put(anAdjustment('a'))] }), 'precondition-failed'],
      [
        change({ adjustments: [put({ ...adjustment, ...end, version: 3 })] }),
        'precondition-failed',
      ],
      [change({ adjustments: [put(anAdjustment('n', { ...end, version: 2 }))] }), 'not-found'],
      [
        change({ contacts: [{ ...none, contact: '1', row: aContact('1', none) }] }),
        'organization-unknown',
      ],
    ];
    for (const [wrong, code] of table) await refused(t, trial, wrong, code);
    await store.commit(change({ adjustments: [put({ ...adjustment, ...end, version: 2 })] }));
    await store.commit(change({ adjustments: [put(anAdjustment('n'))] }));
    t.equal((await store.adjustments.get('n'))?.version, 1, 'an ended one blocks no other');
  },
};

const contacts: PortPromise = {
  of: ['contacts.list'],
  title: 'contacts are confirmed, confirmed again and removed',
  async keep(t, { store }) {
    await register(store);
    const confirm = (contact: string, members: object = {}) => {
      const row = aContact(contact, members);
      return { organizationId: row.organizationId, contact, row };
    };
    const again = { reason: '公开电话', confirmedAt: later(1) };
    await store.commit(
      change({ contacts: [confirm('2'), confirm('1'), confirm('3', { organizationId: 'q' })] }),
    );
    t.same(await store.contacts.list('o'), [aContact('1'), aContact('2')], 'by contact');
    await store.commit(
      change({
        contacts: [confirm('2', again), { organizationId: 'o', contact: '1', row: null }],
      }),
    );
    t.same(await store.contacts.list('o'), [aContact('2', again)]);
    await store.commit(change({ contacts: [{ organizationId: 'o', contact: '9', row: null }] }));
    t.equal((await store.contacts.list('o')).length, 1, 'what is not there need not go');
    t.same(await store.contacts.list('none'), []);
  },
};

/** Writes a report and publishes it. */
async function publishRow(store: Trial['store'], row: Report): Promise<void> {
  await store.commit(change({ reports: [reportWrite(row)] }));
  const at = later(9);
  const next = { status: 'published', publishedAt: at, firstPublishedAt: at } as const;
  await store.commit(change({ reports: [reportWrite({ ...row, ...next, version: 2 })] }));
}

const context: PortPromise = {
  of: ['rules.getContext'],
  title: 'what the rules look at beyond a report is read at once',
  async keep(t, { store }) {
    await register(store);
    t.equal(await store.rules.getContext('none', 2023, 'own'), null);
    const overview = { ...blankNarrative, overview: '概况' };
    await publishRow(store, aReport('before', 'o', { year: 2022, narrative: overview }));
    await publishRow(store, aReport('beside', 'q', { narrative: overview }));
    await publishRow(store, aReport('apart', 'z', { narrative: overview }));
    await publishRow(store, aReport('office', 'p'));
    await store.commit(change({ reports: [reportWrite(aReport('draft', 'o'))] }));
    const gone = anOrganization('gone', { parentId: 'p', validTo: '2023-06-30' });
    await store.commit(
      change({
        organizations: [put(gone)],
        contacts: [{ organizationId: 'o', contact: '1', row: aContact('1') }],
        adjustments: [put(anAdjustment('a', { organizationId: 'p' }))],
        deadlines: [put(aDeadlineRule('d'))],
      }),
    );
    const own = await store.rules.getContext('o', 2023, 'own');
    t.match(own, {
      organization: { id: 'o', lineage: ['p', 'o'] },
      parentDivisionCode: '370826',
      contacts: [{ contact: '1' }],
      adjustments: [{ id: 'a' }],
      deadline: { dueDate: '2024-01-20' },
      previous: { id: 'before', version: 2, narrative: overview },
      below: null,
    });
    t.same(own?.previous?.figures, aReport('before', 'o', { year: 2022 }).figures);
    t.same(own?.siblings, [{ id: 'q', name: '机关q', narrative: overview }]);
    const sum = await store.rules.getContext('p', 2023, 'consolidated');
    t.match(sum, { parentDivisionCode: null, previous: null, siblings: [] });
    t.same(
      sum?.below?.map(({ organization, report }) => [organization.id, report?.id ?? null]),
      [
        ['o', null],
        ['p', 'office'],
        ['q', 'beside'],
      ],
      'a draft is not summed, nor what is no more',
    );
    t.equal((await store.rules.getContext('o', 2024, 'own'))?.previous, null, 'a draft is not');
  },
};

/** The promises of what offices set, and of what the rules look at. */
export const officeRulePromises: readonly PortPromise[] = [
  ...[deadlines, deadlineList, adjustments, adjustmentList, refusals, contacts, context],
];
