/** The register at an instant: names, places and subtrees as they were. */
import { anOrganization, change, later, put } from '../support/rows.ts';
import type { PortPromise } from './promise.ts';

const code = '113708260043292687';

const past: PortPromise = {
  of: ['organizations.countWithin'],
  title: 'a subtree is counted as it was at an instant, up to a limit',
  async keep(t, { store }) {
    const rows = ['a', 'b', 'c', 'd'].map((id) =>
      anOrganization(id, id === 'a' || id === 'd' ? {} : { parentId: 'a' }),
    );
    await store.commit(change({ organizations: rows.map(put) }));
    const moved = { parentId: 'd', version: 2, updatedAt: later(10) };
    await store.commit(change({ organizations: [put(anOrganization('c', moved))] }));
    const count = (id: string, at: number, limit = 9) =>
      store.organizations.countWithin(id, later(at), limit);
    t.same(await Promise.all([count('a', 9), count('d', 9)]), [3, 1], 'before the move');
    t.same(await Promise.all([count('a', 10), count('d', 10)]), [2, 2], 'from the move on');
    t.equal(await count('a', 9, 2), 2, 'at most the limit');
    t.equal(await count('none', 10), 0);
  },
};

const pastNames: PortPromise = {
  of: ['organizations.getAt'],
  title: 'an organization has the name, level and place that it had at an instant',
  async keep(t, { store }) {
    const rows = [
      anOrganization('a'),
      anOrganization('b', { parentId: 'a', name: '旧名', code, level: 'county' }),
    ];
    await store.commit(change({ organizations: rows.map(put) }));
    const renamed = anOrganization('b', {
      ...{ name: '新名', level: 'prefecture', version: 2, updatedAt: later(10) },
    });
    await store.commit(change({ organizations: [put(renamed)] }));
    const before = { id: 'b', name: '旧名', code, level: 'county', lineage: ['a', 'b'] };
    t.same(await store.organizations.getAt('b', later(9)), before);
    const after = { id: 'b', name: '新名', code: null, level: 'prefecture', lineage: ['b'] };
    t.same(await store.organizations.getAt('b', later(10)), after);
    t.equal(await store.organizations.getAt('b', '2000-01-01T00:00:00.000Z'), null);
    t.equal(await store.organizations.getAt('none', later(10)), null);
  },
};

/** The promises of the register at an instant. */
export const pastPromises: readonly PortPromise[] = [past, pastNames];
