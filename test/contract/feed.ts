/** The log, the feed of changes, and webhooks. */

import { hashLink } from '../../src/proof/chain.ts';
import { eventText } from '../../src/proof/event-formats/index.ts';
import type { AuditEvent } from '../../src/store/log.ts';
import type { AuditQuery, FeedQuery } from '../../src/store/port.ts';
import {
  anEvent,
  anOrganization,
  aReport,
  change,
  deletion,
  instant,
  later,
  put,
  reportDeletion,
  reportWrite,
} from '../support/rows.ts';
import { idsOf, type PortPromise, refused, walked } from './promise.ts';
import { anEntry, aWebhook, foreignCursor, register } from './rows.ts';

const whole: AuditQuery = { limit: 50, cursor: null };

const log: PortPromise = {
  of: ['log.list', 'log.list cursor-invalid'],
  title: 'the log is read in its order, filtered, a page at a time',
  async keep(t, { store }) {
    const event = anEvent({
      ...{ actorId: 'k', requestId: 'q', action: 'report.explain', versionBefore: 1 },
      ...{ versionAfter: 2, changed: ['/narrative/overview'], address: '192.0.2.1' },
    });
    await store.commit({ events: [event, anEvent({ at: later(1) })] });
    const refusal: Partial<AuditEvent> = { action: 'request.refuse', refusal: 'not-allowed' };
    await store.commit({ events: [anEvent({ ...refusal, at: later(2), resource: 'request' })] });
    await store.commit({
      events: [anEvent({ at: later(3), resource: 'report', resourceId: 'r' })],
    });
    const first = await store.log.list({ ...whole, limit: 2 });
    t.match(first.items[0], { ...event, sequence: 1, recordDigest: null, hash: /^[0-9a-f]{64}$/ });
    t.equal(first.items[0]?.commitId, first.items[1]?.commitId, 'one commit, one id');
    const second = await store.log.list({ ...whole, limit: 2, cursor: first.next });
    t.match(second, { items: [{ sequence: 3, resource: 'request' }, { sequence: 4 }], next: null });
    t.not(second.items[0]?.commitId, first.items[0]?.commitId);
    const listed = async (query: Partial<AuditQuery>) =>
      (await store.log.list({ ...whole, ...query })).items.map(({ sequence }) => sequence);
    t.same(await listed({}), [1, 2, 3, 4]);
    t.same(await listed({ action: ['report.explain'] }), [1]);
    t.same(await listed({ resource: ['report'] }), [4]);
    t.same(await listed({ action: ['report.explain', 'request.refuse'] }), [1, 3]);
    t.same(await listed({ resourceId: 'x' }), [1, 2, 3]);
    t.same(await listed({ actorId: 'k' }), [1]);
    t.same(await listed({ refused: true }), [3]);
    t.same(await listed({ refused: false }), [1, 2, 4]);
    t.same(await listed({ from: later(1), to: later(3) }), [2, 3], 'not before, and before');
    await register(store);
    await walked(t, (page) => store.log.list({ ...page, to: later(9), resourceId: 'x' }), {
      expected: [1, 2, 3, 5],
      say: ({ sequence }) => sequence,
      foreign: await foreignCursor(store),
    });
  },
};

const chain: PortPromise = {
  of: ['log.getHead', 'log.getLink'],
  title: 'every event is a link of the chain, and a version is found by its link',
  async keep(t, { store, place }) {
    t.match(await store.log.getHead(), { sequence: 0, at: null });
    const before = (await store.log.getHead()).hash;
    await register(store);
    await store.commit(change({ reports: [reportWrite(aReport('r', 'o'))] }));
    await store.commit({
      reports: [reportWrite(aReport('r', 'o', { version: 2 }))],
      events: [anEvent({ at: later(5), resource: 'report', resourceId: 'r', versionAfter: 2 })],
    });
    const { items } = await store.log.list(whole);
    const head = await store.log.getHead();
    t.same(head, { sequence: items.length, hash: items.at(-1)?.hash, at: later(5) });
    const link = await store.log.getLink('r', 2);
    t.match(link, { algorithm: 'sha256', previous: items.at(-2)?.hash, hash: head.hash });
    t.match(link?.event, { sequence: items.length, resource: 'report', resourceId: 'r' });
    const text = eventText(link?.event as unknown as Parameters<typeof eventText>[0]);
    t.equal(hashLink('sha256', link?.previous ?? '', text), link?.hash, 'and can be checked');
    t.equal((await store.log.getLink('r', 1))?.hash, items.at(-2)?.hash);
    t.equal(await store.log.getLink('r', 3), null);
    t.equal(await store.log.getLink('none', 1), null);
    t.not(items[0]?.hash, before);
    t.match(await place.tools.verifyLog(), { differences: [], head: { hash: head.hash } });
    const digest = (await store.reports.getVersion('r', 2))?.digest;
    t.equal(items.at(-1)?.recordDigest, digest, 'with the digest of what it left');
    await store.commit(change({ reports: [reportDeletion('r', 2)] }));
    t.equal((await store.log.getLink('r', 2))?.hash, head.hash, 'also of what is deleted');
  },
};

const feed: PortPromise = {
  of: ['feed.list'],
  title: 'the feed is read in the order of its commits, filtered by type and place',
  async keep(t, { store }) {
    await register(store);
    const entries = [
      anEntry('a'),
      anEntry('b', { organizationId: 'q', type: 'accepted', year: 2022 }),
      anEntry('c', { organizationId: 'z', type: 'corrected', version: 7, supersedes: 4 }),
      anEntry('d', { organizationId: 'z', type: 'withdrawn' }),
    ];
    await store.commit(change({ feed: entries.slice(0, 2) }));
    await store.commit(change({ feed: [anEntry('undone')] }), { dryRun: true });
    await store.commit(change({ feed: entries.slice(2) }));
    const types = ['published', 'corrected', 'withdrawn', 'accepted'] as const;
    const all: FeedQuery = { after: 0, limit: 50, types, within: null, everywhere: [] };
    const placed = await store.feed.list(all);
    const sequences = placed.map(({ sequence }) => sequence);
    t.same(
      sequences,
      [...sequences].sort((a, b) => a - b),
    );
    t.equal(new Set(sequences).size, 4);
    for (const [index, entry] of entries.entries()) t.match(placed[index], entry);
    const organization = { id: 'o', name: '机关o', code: null, lineage: ['p', 'o'] };
    t.same(placed[0]?.organization, organization);
    const listed = async (query: Partial<FeedQuery>) =>
      (await store.feed.list({ ...all, ...query })).map(({ reportId }) => reportId).join('');
    t.equal(await listed({}), 'abcd');
    t.equal(await listed({ limit: 3 }), 'abc');
    t.equal(await listed({ after: sequences[1] ?? 0 }), 'cd');
    t.equal(await listed({ after: sequences[3] ?? 0 }), '');
    t.equal(await listed({ types: ['accepted', 'withdrawn'] }), 'bd');
    t.equal(await listed({ types: [] }), '');
    t.equal(await listed({ within: 'p' }), 'ab');
    t.equal(await listed({ within: 'p', everywhere: ['corrected'] }), 'abc');
    t.equal(await listed({ within: 'none', types, everywhere: ['published'] }), 'a');
    t.equal(await listed({ about: 'q' }), 'b');
    t.equal(await listed({ within: 'p', everywhere: ['corrected'], about: 'z' }), 'c');
    t.equal(await listed({ year: [2022] }), 'b');
    t.equal(await listed({ year: [2022, 2023] }), 'abcd');
  },
};

const webhooks: PortPromise = {
  of: [
    ...['webhooks.get', 'webhooks.list', 'webhooks.list cursor-invalid'],
    ...['commit organization-unknown', 'commit precondition-failed', 'commit not-found'],
  ],
  title: 'webhooks are made behind the newest entry, listed and deleted',
  async keep(t, trial) {
    const { store } = trial;
    await register(store);
    const delivery = { attempts: 0, nextAttemptAt: null, lastError: null, deliveredAt: null };
    await store.commit(change({ webhooks: [put(aWebhook('3'))] }));
    const fresh = { ...aWebhook('3'), delivery: { ...delivery, position: 0 }, deadLetters: 0 };
    t.same(await store.webhooks.get('3'), fresh);
    await store.commit(change({ feed: [anEntry('a')] }));
    const entries = {
      after: 0,
      limit: 9,
      types: ['published'],
      within: null,
      everywhere: [],
    } as const;
    const [entry] = await store.feed.list(entries);
    const placed = aWebhook('1', {
      organizationId: 'o',
      types: ['published'],
      createdAt: later(1),
    });
    await store.commit(change({ webhooks: [put(placed), put(aWebhook('2'))] }));
    t.equal((await store.webhooks.get('1'))?.delivery.position, entry?.sequence);
    t.match(await store.webhooks.get('1'), { ...placed });
    t.equal(await store.webhooks.get('none'), null);
    await walked(t, (page) => store.webhooks.list(page), {
      expected: ['2', '3', '1'],
      say: ({ id }) => id,
      foreign: await foreignCursor(store),
    });
    const aPage = { limit: 9, cursor: null };
    const receivers = await store.webhooks.list({ ...aPage, type: ['withdrawn', 'published'] });
    t.equal(receivers.items.length, 3);
    t.same((await store.webhooks.list({ ...aPage, type: ['withdrawn'], count: true })).total, 0);
    const write = (id: string, members: object) =>
      change({ webhooks: [put(aWebhook(id, members))] });
    await refused(t, trial, write('n', { organizationId: 'none' }), 'organization-unknown');
    await refused(t, trial, write('3', {}), 'precondition-failed');
    await refused(t, trial, change({ webhooks: [deletion('3', 2)] }), 'precondition-failed');
    await refused(t, trial, change({ webhooks: [deletion('none', 1)] }), 'not-found');
    await store.commit(change({ webhooks: [deletion('3', 1)] }));
    t.same(idsOf(await store.webhooks.list({ limit: 9, cursor: null })), ['2', '1']);
    await t.rejects(
      store.commit(change({ webhooks: [put(aWebhook('2', { version: 2 }))] })),
      RangeError,
    );
  },
};

const deliveries: PortPromise = {
  of: [
    'webhooks.recordDelivery',
    'webhooks.listDeadLetters',
    'webhooks.listDeadLetters cursor-invalid',
  ],
  title: 'deliveries are recorded by the owner of the claim, and dead letters are listed',
  async keep(t, { store, openAgain }) {
    const again = await openAgain();
    await register(store);
    await store.commit(change({ webhooks: [put(aWebhook('w')), put(aWebhook('v'))] }));
    await store.commit(change({ feed: ['a', 'b', 'c'].map((id) => anEntry(id)) }));
    const query = {
      after: 0,
      limit: 9,
      types: ['published'],
      within: null,
      everywhere: [],
    } as const;
    const entries = await store.feed.list(query);
    const { items: log } = await store.log.list(whole);
    const claim = (owner: string, until: number) => ({
      name: 'webhook:w',
      owner,
      until: later(until),
    });
    const state = (position: number) => ({
      ...{ position, attempts: 2, nextAttemptAt: later(9), lastError: '503', deliveredAt: instant },
    });
    const record = (owner: string, position: number, dead: number | null = null, id = 'w') =>
      store.webhooks.recordDelivery(
        ...([id, claim(owner, 20), state(position)] as const),
        dead === null ? null : { sequence: dead, at: later(dead), attempts: 9, error: '500' },
      );
    const [a, b, c] = entries.map(({ sequence }) => sequence);
    if (a === undefined || b === undefined || c === undefined) throw new RangeError('entries');

    t.equal(await record('x', a), false, 'no instance has the claim');
    await store.claims.take(claim('x', 10), instant);
    t.equal(await again.webhooks.recordDelivery('w', claim('y', 20), state(a), null), false);
    t.match(await store.webhooks.get('w'), { delivery: { position: 0, attempts: 0 } });
    t.equal(await record('x', a), true);
    t.same((await again.webhooks.get('w'))?.delivery, state(a));
    t.equal(await again.claims.take(claim('y', 30), later(15)), false, 'it was renewed');
    t.equal(await record('x', c, c), true);
    t.equal(await record('x', b, b), true);
    t.equal(await record('x', c, null, 'none'), false, 'the webhook is gone');
    t.match(await store.webhooks.get('w'), { deadLetters: 2, delivery: { position: b } });
    t.match(await store.webhooks.get('v'), { deadLetters: 0, delivery: { position: 0 } });
    t.same((await store.log.list(whole)).items, log, 'no event');

    const page = { limit: 9, cursor: null };
    const letters = await store.webhooks.listDeadLetters('w', page);
    t.same(letters.items, [
      { sequence: b, at: later(b), attempts: 9, error: '500', entry: entries[1] },
      { sequence: c, at: later(c), attempts: 9, error: '500', entry: entries[2] },
    ]);
    t.same((await store.webhooks.listDeadLetters('v', page)).items, []);
    t.same((await store.webhooks.listDeadLetters('none', page)).items, []);
    await walked(t, (request) => store.webhooks.listDeadLetters('w', request), {
      expected: [b, c],
      say: ({ sequence }) => sequence,
      foreign: await foreignCursor(store),
    });
    await store.commit(change({ webhooks: [deletion('w', 1)] }));
    t.same((await store.webhooks.listDeadLetters('w', page)).items, [], 'they go with it');
    const moved = anOrganization('n');
    await store.commit(change({ organizations: [put(moved)] }));
  },
};

/** The promises of the log, the feed and webhooks. */
export const feedPromises: readonly PortPromise[] = [log, chain, feed, webhooks, deliveries];
