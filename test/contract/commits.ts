/** The one write, and the store as a whole: whole or nothing, durable, asynchronous, closed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Store } from '../../src/store/port.ts';
import type { MeasureQuery } from '../../src/store/rankings.ts';
import {
  aKey,
  anOrganization,
  aReport,
  change,
  deletion,
  instant,
  later,
  put,
  reportWrite,
  working,
} from '../support/rows.ts';
import { portMethods } from './completeness.ts';
import { type PortPromise, refused } from './promise.ts';
import { aDeadlineRule, anAdjustment, anAnswer, anEntry, aWebhook, register } from './rows.ts';

const child = fileURLToPath(new URL('./commit-child.ts', import.meta.url));

const wholes: PortPromise = {
  of: ['commit report-exists', 'commit precondition-failed'],
  title: 'a change is applied whole or not at all, and a dry run keeps nothing',
  async keep(t, trial) {
    const { store, place } = trial;
    await store.commit(change({ organizations: [put(anOrganization('o'))] }));
    await refused(
      t,
      trial,
      change({
        organizations: [put(anOrganization('p'))],
        keys: [put(aKey('k'))],
        deadlines: [put(aDeadlineRule('d'))],
        adjustments: [put(anAdjustment('a'))],
        webhooks: [put(aWebhook('w'))],
        feed: [anEntry('r')],
        answer: anAnswer('a'),
        reports: [reportWrite(aReport('r', 'o')), reportWrite(aReport('s', 'o'))],
      }),
      'report-exists',
    );
    const before = await place.readContents();
    const whole = change({
      organizations: [put(anOrganization('p'))],
      keys: [put(aKey('k'))],
      webhooks: [put(aWebhook('w'))],
      feed: [anEntry('r', { organizationId: 'p' })],
      answer: anAnswer('a'),
      reports: [reportWrite(aReport('r', 'p'))],
    });
    const head = await store.log.getHead();
    await store.commit(whole, { dryRun: true });
    t.same(await place.readContents(), before, 'a dry run keeps nothing');
    t.same(await store.log.getHead(), head);
    const taken = change({ organizations: [put(anOrganization('o'))] });
    await t.rejects(store.commit(taken, { dryRun: true }), { code: 'precondition-failed' });
    await store.commit(whole);
    t.ok(await store.reports.get('r'));
    t.equal((await store.webhooks.get('w'))?.version, 1);
    t.equal((await store.answers.get('key k', 'a'))?.status, 201);
    t.same(await place.tools.verify(), []);
  },
};

const asserts: PortPromise = {
  of: ['commit', 'organizations.list'],
  title: 'a caller that breaks the contract of the port gets RangeError or TypeError',
  async keep(t, { store, place }) {
    await store.commit(change({ organizations: [put(anOrganization('o'))] }));
    await store.commit(
      change({ deadlines: [put(aDeadlineRule('d'))], adjustments: [put(anAdjustment('a'))] }),
    );
    const before = await place.readContents();
    const skipped = { id: 'p', expected: null, row: anOrganization('p', { version: 2 }) };
    await t.rejects(store.commit(change({ organizations: [skipped] })), RangeError);
    const bare = { ...reportWrite(aReport('r', 'o')), rendered: null };
    await t.rejects(store.commit(change({ reports: [bare] })), TypeError);
    await t.rejects(store.commit(change({ deadlines: [deletion('d', 1)] })), RangeError);
    await t.rejects(store.commit(change({ adjustments: [deletion('a', 1)] })), RangeError);
    const nothing = { limit: 0, cursor: null, sort: 'createdAt' } as const;
    await t.rejects(store.organizations.list(nothing), RangeError);
    t.same(await place.readContents(), before);
  },
};

const races: PortPromise = {
  of: ['commit precondition-failed'],
  title: 'of changes that expect the same version one is applied',
  async keep(t, { store, openAgain }) {
    const again = await openAgain();
    await store.commit(change({ organizations: [put(anOrganization('o'))] }));
    const writes = ['甲', '乙', '丙', '丁'].map((name, index) =>
      (index % 2 === 0 ? store : again).commit(
        change({ organizations: [put(anOrganization('o', { name, version: 2 }))] }),
      ),
    );
    const outcomes = await Promise.allSettled(writes);
    const failed = outcomes.filter(({ status }) => status === 'rejected');
    t.equal(failed.length, 3);
    for (const each of failed) t.match(each, { reason: { code: 'precondition-failed' } });
    t.equal((await store.organizations.get('o'))?.version, 2);
    t.equal((await store.log.getHead()).sequence, 2, 'and only that one left its event');
  },
};

const durable: PortPromise = {
  of: ['commit', 'reports.get', 'close'],
  title: 'what was acknowledged is there when the store is opened again',
  async keep(t, { engine, place, store, openAgain }) {
    await register(store);
    await store.commit(change({ reports: [reportWrite(aReport('r', 'o'))] }));
    const head = await store.log.getHead();
    if (!engine.isDurable) return;
    await store.close();
    const second = await openAgain();
    t.equal((await second.reports.get('r'))?.version, 1);
    t.same(await second.log.getHead(), head);
    await second.close();

    const process_ = spawn(process.execPath, [child, place.url, JSON.stringify(engine.settings)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    t.teardown(() => process_.kill('SIGKILL'));
    const exit = once(process_, 'exit');
    await once(process_.stdout, 'data');
    process_.kill('SIGKILL');
    await exit;
    const third = await openAgain();
    t.equal((await third.reports.get('acknowledged'))?.version, 1, 'after kill -9');
    t.match((await third.reports.readPart('acknowledged', 'report', working))?.version, 1);
    t.same(await place.tools.verify(), []);
  },
};

/** A call of every method of the port, by its name. */
const calls: Readonly<Record<string, (store: Store) => unknown>> = {
  'organizations.get': (store) => store.organizations.get('o'),
  'organizations.getByCode': (store) => store.organizations.getByCode('c'),
  'organizations.getAt': (store) => store.organizations.getAt('o', instant),
  'organizations.findNamed': (store) => store.organizations.findNamed('机关'),
  'organizations.findSpelled': (store) => store.organizations.findSpelled('机关', '2024-01-15'),
  'organizations.countWithin': (store) => store.organizations.countWithin('o', instant, 5),
  'organizations.list': (store) => store.organizations.list({ ...page, sort: 'name' }),
  'reports.get': (store) => store.reports.get('r'),
  'reports.getByAddress': (store) => store.reports.getByAddress('o', 2023, 'own'),
  'reports.readPart': (store) => store.reports.readPart('r', 'report', working),
  'reports.list': (store) =>
    store.reports.list({ ...page, view: working, within: [], sort: 'year' }),
  'reports.listVersions': (store) =>
    store.reports.listVersions('r', { ...page, transitions: false }),
  'reports.getVersion': (store) => store.reports.getVersion('r', 1),
  'rules.getContext': (store) => store.rules.getContext('o', 2023, 'own'),
  'adjustments.get': (store) => store.adjustments.get('a'),
  'adjustments.list': (store) => store.adjustments.list({ ...page, includeEnded: true }),
  'adjustments.listFor': (store) => store.adjustments.listFor('o'),
  'contacts.list': (store) => store.contacts.list('o'),
  'deadlines.getFor': (store) => store.deadlines.getFor('o', 2023, 'own'),
  'deadlines.get': (store) => store.deadlines.get('d'),
  'deadlines.list': (store) => store.deadlines.list({ ...page, includeEnded: true }),
  'keys.get': (store) => store.keys.get('k'),
  'keys.getByDigest': (store) => store.keys.getByDigest('0'),
  'keys.list': (store) => store.keys.list(page),
  'keys.hasAny': (store) => store.keys.hasAny(),
  'keys.recordUse': (store) => store.keys.recordUse('k', '2024-01-15'),
  'log.list': (store) => store.log.list(page),
  'log.getHead': (store) => store.log.getHead(),
  'log.getLink': (store) => store.log.getLink('r', 1),
  'filings.list': (store) =>
    store.filings.list({ ...due, sort: 'createdAt', limit: 5, cursor: null }),
  'filings.count': (store) => store.filings.count(due, null),
  'sums.read': (store) => store.sums.read(summed, null),
  'sums.listGaps': (store) => store.sums.listGaps(summed, 'missing', 5),
  'sums.listParts': (store) => store.sums.listParts({ ...summed, ...page }),
  'sums.rank': (store) => store.sums.rank(summed, { ...grantedShare, ...page, order: 'high' }),
  'sums.distribute': (store) => store.sums.distribute(summed, grantedShare),
  'sums.getVersion': (store) => store.sums.getVersion(instant),
  'feed.list': (store) =>
    store.feed.list({ after: 0, limit: 5, types: [], within: null, everywhere: [] }),
  'answers.get': (store) => store.answers.get('p', 'k'),
  'answers.deleteExpired': (store) => store.answers.deleteExpired(new Date(instant)),
  'webhooks.get': (store) => store.webhooks.get('w'),
  'webhooks.list': (store) => store.webhooks.list(page),
  'webhooks.listDeadLetters': (store) => store.webhooks.listDeadLetters('w', page),
  'webhooks.recordDelivery': (store) =>
    store.webhooks.recordDelivery(
      ...([
        'w',
        claim,
        {
          expected: 0,
          state: {
            ...{ position: 0, attempts: 0, nextAttemptAt: null },
            ...{ lastError: null, deliveredAt: null },
          },
          dead: null,
        },
      ] as const),
    ),
  'webhooks.listQueuedLetters': (store) => store.webhooks.listQueuedLetters('w', 5),
  'webhooks.recordRedelivery': (store) =>
    store.webhooks.recordRedelivery('w', claim, {
      ...{ sequence: 1, at: instant, attempts: 1, error: null },
    }),
  'claims.take': (store) => store.claims.take(claim, instant),
  'claims.release': (store) => store.claims.release(claim),
  commit: (store) => store.commit(change({ organizations: [put(anOrganization('n'))] })),
  isReady: (store) => store.isReady(),
  close: (store) => store.close(),
};
const page = { limit: 5, cursor: null };
const due = { year: 2023, working: 'nowhere', today: '2024-01-15' } as const;
const summed = { year: 2023, verticallyLed: false, view: working } as const;
const grantedShare: MeasureQuery = {
  numerator: { added: ['granted.total'] },
  denominator: { added: ['outcomesTotal.total'] },
  ...{ cases: { added: ['newlyReceived.total'] }, unit: 'share', minimumCases: 1 },
};
const claim = { name: 'x', owner: 'a', until: later(9) };

const promises: PortPromise = {
  // Not all methods: what each answers is a promise of its own.
  of: ['commit'],
  title: 'every method answers by a promise, also when it fails',
  async keep(t, { store }) {
    t.same(Object.keys(calls).sort(), [...portMethods(store)].sort(), 'every method is called');
    await register(store);
    for (const [name, call] of Object.entries(calls)) {
      const answer = call(store);
      t.ok(answer instanceof Promise, name);
      await answer;
    }
    for (const [name, call] of Object.entries(calls)) {
      const answer = call(store);
      t.ok(answer instanceof Promise, `${name} of a closed store`);
      const isRefused = await (answer as Promise<unknown>).then(
        () => false,
        () => true,
      );
      t.equal(isRefused, !['isReady', 'close'].includes(name), `${name} of a closed store`);
    }
  },
};

const readiness: PortPromise = {
  of: ['isReady', 'close'],
  title: 'a store is ready until it is closed, and may be closed twice',
  async keep(t, { store }) {
    t.equal(await store.isReady(), true);
    await store.close();
    t.equal(await store.isReady(), false, 'closed');
    await store.close();
  },
};

/** The promises of the one write, and of the store as a whole. */
export const commitPromises: readonly PortPromise[] = [
  ...[wholes, asserts, races, durable, promises, readiness],
];
