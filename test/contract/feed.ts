/** The log and the feed of changes. */

import { hashLink } from '../../src/proof/chain.ts';
import { eventText } from '../../src/proof/event-formats/index.ts';
import type { AuditEvent } from '../../src/store/log.ts';
import type { AuditQuery, FeedQuery } from '../../src/store/port.ts';
import { anEvent, aReport, change, later, reportDeletion, reportWrite } from '../support/rows.ts';
import { type PortPromise, walked } from './promise.ts';
import { anEntry, foreignCursor, register } from './rows.ts';

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

/** The promises of the log and the feed. */
export const feedPromises: readonly PortPromise[] = [log, chain, feed];
