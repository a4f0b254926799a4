/** Webhooks: made, changed, moved in the feed, and what is recorded of their deliveries. */

import { AppError } from '../../src/errors.ts';
import type { DeliveryMove } from '../../src/store/feed.ts';
import type { AuditQuery, FeedQuery } from '../../src/store/port.ts';
import { anOrganization, change, deletion, instant, later, put } from '../support/rows.ts';
import { idsOf, type PortPromise, refused, walked } from './promise.ts';
import { anEntry, aWebhook, foreignCursor, register } from './rows.ts';

const whole: AuditQuery = { limit: 50, cursor: null };

const publications: FeedQuery = {
  after: 0,
  limit: 9,
  types: ['published'],
  within: null,
  everywhere: [],
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
    t.same(await store.webhooks.get('3'), { ...fresh, queuedLetters: 0 });
    await store.commit(change({ feed: [anEntry('a')] }));
    const [entry] = await store.feed.list(publications);
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
      store.commit(change({ webhooks: [put(aWebhook('4', { version: 2 }))] })),
      AppError,
      'one that is changed exists',
    );
  },
};

const changedWebhooks: PortPromise = {
  of: ['commit', 'webhooks.get', 'webhooks.list'],
  title: 'webhooks are changed where they are in the feed, and found below an organization',
  async keep(t, trial) {
    const { store, place } = trial;
    await register(store);
    await store.commit(change({ webhooks: [put(aWebhook('w')), put(aWebhook('v'))] }));
    await store.commit(change({ feed: [anEntry('a')] }));
    const changed = aWebhook('w', {
      ...{ url: 'https://example.org/new', label: '新', secret: 's2', types: ['withdrawn'] },
      ...{ organizationId: 'o', paused: true, version: 2 },
      previousSecret: { secret: 's1', until: later(9) },
    });
    await store.commit(change({ webhooks: [put(changed)] }));
    t.match(await store.webhooks.get('w'), { ...changed, delivery: { position: 0 } });
    t.match(await store.webhooks.get('v'), aWebhook('v'), 'only this one');
    const stale = change({ webhooks: [put(changed)] });
    await refused(t, trial, stale, 'precondition-failed');
    const astray = { ...changed, version: 3, organizationId: 'none' };
    await refused(t, trial, change({ webhooks: [put(astray)] }), 'organization-unknown');
    await t.rejects(
      store.commit(
        change({ webhooks: [{ id: 'w', expected: 2, row: { ...changed, version: 4 } }] }),
      ),
      RangeError,
    );
    const within = async (id: string) =>
      idsOf(await store.webhooks.list({ limit: 9, cursor: null, within: id }));
    t.same(await within('o'), ['w']);
    t.same(await within('p'), ['w'], 'of what is below');
    t.same(await within('q'), [], 'nor of its sibling');
    t.same(await within('z'), []);
    const differences = (await place.tools.verify()).filter((line) => /webhook/.test(line));
    t.same(differences, [], 'the newest event covers the row');
  },
};

const moves: PortPromise = {
  of: ['commit', 'commit not-found', 'webhooks.listQueuedLetters', 'webhooks.recordRedelivery'],
  title: 'webhooks are moved in the feed, and dead letters are delivered once more',
  async keep(t, trial) {
    const { store } = trial;
    await register(store);
    await store.commit(change({ webhooks: [put(aWebhook('w')), put(aWebhook('v'))] }));
    await store.commit(change({ feed: ['a', 'b', 'c', 'd'].map((id) => anEntry(id)) }));
    const query = { after: 0, limit: 9, within: null, everywhere: [] } as const;
    const entries = await store.feed.list({ ...query, types: ['published'] });
    const [a, b, c, d] = entries.map(({ sequence }) => sequence) as [
      number,
      number,
      number,
      number,
    ];
    const claim = { name: 'webhook:w', owner: 'x', until: later(20) };
    await store.claims.take(claim, instant);
    const at = { attempts: 2, nextAttemptAt: later(9), lastError: '503', deliveredAt: instant };
    const bury = async (expected: number, sequence: number) =>
      store.webhooks.recordDelivery('w', claim, {
        ...{ expected, state: { ...at, position: sequence } },
        dead: { sequence, at: instant, attempts: 9, error: '500' },
      });
    const move = (moved: DeliveryMove) => store.commit(change({ deliveryMoves: [moved] }));
    t.equal(await bury(a, b), false, 'the position is another one');
    for (const [from, to] of [
      [0, a],
      [a, b],
      [b, c],
    ] as const) {
      t.equal(await bury(from, to), true);
    }
    const positionOf = async () => (await store.webhooks.get('w'))?.delivery.position;
    await move({ webhookId: 'w', kind: 'skip', from: b, to: d });
    t.equal(await positionOf(), c, 'it was not there any more');
    await move({ webhookId: 'w', kind: 'skip', from: c, to: d });
    t.equal(await positionOf(), d);

    t.same(await store.webhooks.listQueuedLetters('w', 9), []);
    await move({ webhookId: 'w', kind: 'queue-dead-letters' });
    t.match(await store.webhooks.get('w'), { deadLetters: 3, queuedLetters: 3 });
    const queued = async (limit = 9) =>
      (await store.webhooks.listQueuedLetters('w', limit)).map(({ sequence }) => sequence);
    t.same(await queued(), [a, b, c]);
    t.same(await queued(2), [a, b]);
    t.same(await store.webhooks.listQueuedLetters('v', 9), []);
    const [first] = await store.webhooks.listQueuedLetters('w', 1);
    t.match(first, { attempts: 9, error: '500', queued: true, entry: entries[0] });
    const attempt = (sequence: number, error: string | null, owner = 'x') =>
      store.webhooks.recordRedelivery(
        ...(['w', { ...claim, owner }, { sequence, at: later(3), attempts: 10, error }] as const),
      );
    t.equal(await attempt(a, null, 'y'), false, 'another owner');
    t.equal(await attempt(a, null), true);
    t.equal(await attempt(b, 'timeout'), true);
    t.same(await queued(), [c]);
    const letters = (await store.webhooks.listDeadLetters('w', { limit: 9, cursor: null })).items;
    t.match(letters, [
      { sequence: b, at: later(3), attempts: 10, error: 'timeout', queued: false },
      { sequence: c, attempts: 9, queued: true },
    ]);
    const after = { ...at, position: d, deliveredAt: later(3) };
    t.same((await store.webhooks.get('w'))?.delivery, after, 'beside the order of the feed');

    await refused(
      t,
      trial,
      change({ deliveryMoves: [{ webhookId: 'none', kind: 'rewind', to: 0 }] }),
      'not-found',
    );
    await move({ webhookId: 'w', kind: 'rewind', to: b });
    const fresh = { position: b, attempts: 0, nextAttemptAt: null };
    t.match(await store.webhooks.get('w'), { delivery: fresh, deadLetters: 1, queuedLetters: 0 });
    t.equal(await bury(d, d), false, 'what was under way is not recorded');
    await move({ webhookId: 'w', kind: 'rewind', to: d });
    t.match(await store.webhooks.get('w'), { delivery: fresh }, 'never forward');
    t.match(await store.webhooks.get('v'), { delivery: { position: 0 } });
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
    const entries = await store.feed.list(publications);
    const { items: log } = await store.log.list(whole);
    const claim = (owner: string, until: number) => ({
      name: 'webhook:w',
      owner,
      until: later(until),
    });
    const state = (position: number) => ({
      ...{ position, attempts: 2, nextAttemptAt: later(9), lastError: '503', deliveredAt: instant },
    });
    const recordAt = (expected: number, position: number, dead: number | null) => ({
      ...{ expected, state: state(position) },
      dead: dead === null ? null : { sequence: dead, at: later(dead), attempts: 9, error: '500' },
    });
    const record = async (
      owner: string,
      position: number,
      dead: number | null = null,
      id = 'w',
    ): Promise<boolean> => {
      const expected = (await store.webhooks.get('w'))?.delivery.position ?? 0;
      const made = recordAt(expected, position, dead);
      return store.webhooks.recordDelivery(id, claim(owner, 20), made);
    };
    const [a, b, c] = entries.map(({ sequence }) => sequence);
    if (a === undefined || b === undefined || c === undefined) throw new RangeError('entries');

    t.equal(await record('x', a), false, 'no instance has the claim');
    await store.claims.take(claim('x', 10), instant);
    const ofAnother = await again.webhooks.recordDelivery(
      'w',
      claim('y', 20),
      recordAt(0, a, null),
    );
    t.equal(ofAnother, false);
    t.match(await store.webhooks.get('w'), { delivery: { position: 0, attempts: 0 } });
    t.equal(await record('x', a), true);
    t.same((await again.webhooks.get('w'))?.delivery, state(a));
    t.equal(await again.claims.take(claim('y', 30), later(15)), false, 'it was renewed');
    t.equal(await record('x', c, c), true);
    t.equal(await record('x', b, b), true);
    const gone = await record('x', c, null, 'none');
    t.equal(gone, false, 'the webhook is gone');
    t.match(await store.webhooks.get('w'), { deadLetters: 2, delivery: { position: b } });
    t.match(await store.webhooks.get('v'), { deadLetters: 0, delivery: { position: 0 } });
    t.same((await store.log.list(whole)).items, log, 'no event');

    const page = { limit: 9, cursor: null };
    const letters = await store.webhooks.listDeadLetters('w', page);
    t.same(letters.items, [
      { sequence: b, at: later(b), attempts: 9, error: '500', queued: false, entry: entries[1] },
      { sequence: c, at: later(c), attempts: 9, error: '500', queued: false, entry: entries[2] },
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

/** The promises of webhooks. */
export const webhookPromises: readonly PortPromise[] = [
  ...[webhooks, changedWebhooks, deliveries, moves],
];
